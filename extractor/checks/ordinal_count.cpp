// An ordinal and what it counts (NEWSROOM F). "The third woman in the job, after A, B and C": the
// list names the ones before. "Its sixth flight ... to get to six flights": the ordinal and the
// count of the same thing. Ordinals belong to populations (the 11th rotation is the 12th crewed
// flight), so other counts than an equal one speak only with a word that says "so far" and, in the
// paper's own voice, with the same owner. "12th title, after 11 earlier wins" is a rule of the
// packs. Proof: tests/cases/ordinal-count.case
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/name_list.hpp"
#include "checks/ordinal_before.hpp"
#include "checks/ordinal_earlier.hpp"
#include "checks/ordinal_next.hpp"
#include "checks/ordinal_record.hpp"
#include "checks/ordinal_run.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kLargest = 400;  // beyond, an ordinal is a house number or a date
constexpr uint32_t kListCue = 9;   // tokens from the ordinal's noun to "after"
constexpr size_t kLongestList = 12;

// Nouns whose ordinals are names of places on a scale and not of members of a row.
bool is_scale(std::string_view head) {
  constexpr std::string_view kScales[] = {
      "quarter", "half",   "century", "floor",  "grade",  "degree", "day",        "week",
      "month",   "year",   "hour",    "minute", "round",  "inning", "amendment",  "place",
      "time",    "person", "people",  "set",    "street", "avenue", "generation", "period"};
  return std::find(std::begin(kScales), std::end(kScales), head) != std::end(kScales);
}

std::optional<int64_t> whole(const Item& item) {
  if (!item.value->number || item.value->hedge != Hedge::none) return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 2 && *n <= kLargest ? n : std::nullopt;
}

bool is_ordinal(const Item& item) {
  return item.mention->kind == MentionKind::ordinal && item.fact != nullptr;
}

Finding finding_of(const Item& ordinal) {
  Finding f;
  f.check = "ordinal-count";
  f.rule = "core/ordinal-count";
  f.evidence.push_back({shown(ordinal), "ordinal"});
  f.mentions.push_back(ordinal.id);
  return f;
}

// ---- "the fourth woman to hold the post after A, B and C" ----

// Where the names of the earlier ones begin: behind "after" or "following" near the noun.
std::optional<IndexRange> list_behind(const Reading& r, const Item& ordinal) {
  const Sentence& sentence = r.tokens.sentences[ordinal.mention->sentence];
  const uint32_t noun_end = token_from(r, shown(ordinal).end);
  const uint32_t limit = std::min(sentence.tokens.end, noun_end + kListCue);
  for (uint32_t i = noun_end; i < limit; ++i) {
    if (text_is(r, i, {"after", "following", "joining"}))
      return IndexRange{i + 1, sentence.tokens.end};
    if (text_is(r, i, {".", ";", ":", "and", "but"})) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Span> people_in(const CheckInput& input, IndexRange tokens) {
  std::vector<Span> out;
  for (const Mention& m : mentions_in(input, tokens))
    if (m.kind == MentionKind::person && m.tokens.end <= tokens.end) out.push_back(m.span);
  return out;
}

// Whether the row goes on behind its last known name: with a name that was not known as one.
bool goes_on(const Reading& r, uint32_t at, uint32_t end) {
  if (at < end && text_is(r, at, {"("}))
    while (at < end && !text_is(r, at++, {")"})) {
    }
  while (at < end && text_is(r, at, {",", "and"})) {
    if (at + 1 < end && r.word(at + 1).is(kCapitalised)) return true;
    ++at;
  }
  return false;
}

// The people named in a row, years in brackets passed over; nothing when other words part them.
std::optional<std::vector<Span>> row_of_people(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  const std::vector<Span> people = people_in(input, tokens);
  if (people.empty() || people.size() > kLongestList ||
      people.front().begin != r.token(tokens.begin).span.begin ||
      goes_on(r, token_from(r, people.back().end), tokens.end))
    return std::nullopt;
  for (size_t i = 0; i + 1 < people.size(); ++i) {
    bool inside = false;
    const uint32_t end = token_from(r, people[i + 1].begin);
    for (uint32_t t = token_from(r, people[i].end); t < end; ++t) {
      if (text_is(r, t, {"("})) inside = true;
      const bool link = text_is(r, t, {",", "and", "(", ")"});
      if (!inside && !link) return std::nullopt;
      if (text_is(r, t, {")"})) inside = false;
    }
  }
  return people;
}

// The same by the form of the words alone.
std::optional<std::vector<Span>> row_of_names(const CheckInput& input, IndexRange tokens) {
  const auto list = read_name_list(input, tokens);
  if (!list || !list->names || list->uncertain) return std::nullopt;
  return list->items;
}

// "The fourth city to ban the scooters": each of the row has done the same.
bool is_newcomer(const Reading& r, const Item& ordinal) {
  const uint32_t behind = token_from(r, shown(ordinal).end);
  return !head_of(ordinal).empty() && behind < r.tokens.all.size() && text_is(r, behind, {"to"});
}

void check_predecessors(const CheckInput& input, const Item& ordinal, int64_t n, Findings& out) {
  if (!ordinal.people && !is_newcomer(input.reading, ordinal)) return;
  const auto tokens = list_behind(input.reading, ordinal);
  if (!tokens || tokens->empty()) return;
  auto people = ordinal.people ? row_of_people(input, *tokens) : std::nullopt;
  if (!people) people = row_of_names(input, *tokens);
  if (!people) return;
  const auto named = static_cast<int64_t>(people->size());
  const bool fits = named + 1 == n;
  if (!fits && (named < 2 || std::abs(named + 1 - n) > (ordinal.people ? 2 : 1) ||
                is_quoted(input, ordinal.mention->span)))
    return;
  Finding f = finding_of(ordinal);
  for (const Span person : *people) f.evidence.push_back({person, "before"});
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.equation = std::to_string(n) + (fits ? " = " : " ≠ ") + std::to_string(named) + " + 1";
  f.message = printed(input, ordinal) + ": " + std::to_string(named) + " are named before";
  if (!fits) {
    f.level = Level::warning;
    f.question = "Is one of those named not counted, or is the ordinal off by " +
                 std::to_string(std::abs(named + 1 - n)) + "?";
  }
  out.push_back(std::move(f));
}

// ---- "its sixth flight ... to get to six flights" ----

// Whether the words say that the count is the whole row up to now.
bool is_running_total(const Reading& r, const Item& count) {
  const uint32_t at = count.mention->tokens.begin;
  const uint32_t from = at >= 3 ? at - 3 : 0;
  return any_text(r, {from, at},
                  {"to", "total", "reach", "reached", "reaching", "flown", "made", "completed",
                   "now", "won", "all"});
}

bool same_modifiers(const Measure& a, const Measure& b) {
  return std::all_of(b.modifiers.begin(), b.modifiers.end(), [&](const std::string& word) {
    return std::find(a.modifiers.begin(), a.modifiers.end(), word) != a.modifiers.end();
  });
}

bool same_thing(const Item& ordinal, const Item& count) {
  return same_modifiers(ordinal.fact->measure, count.fact->measure);
}

bool is_comparable(const Item& item) {
  const Qualifiers& q = item.fact->qualifiers;
  return q.modality == Modality::actual && !q.open && item.fact->field("part") == nullptr;
}

void compare(const CheckInput& input, const Item& ordinal, const Item& count, Findings& out) {
  const int64_t n = *whole(ordinal);
  const int64_t k = *whole(count);
  const bool fits = n == k;
  const bool quoted =
      is_quoted(input, ordinal.mention->span) || is_quoted(input, count.mention->span);
  const auto& a = ordinal.fact->measure.owner;
  const auto& b = count.fact->measure.owner;
  if (!fits && (!is_running_total(input.reading, count) || std::abs(n - k) > 2)) return;
  if (!fits && !quoted && (!a || !b || *a != *b)) return;
  Finding f = finding_of(ordinal);
  f.evidence.push_back({shown(count), "count"});
  f.mentions.push_back(count.id);
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.equation = std::to_string(n) + (fits ? " = " : " ≠ ") + std::to_string(k);
  f.message = printed(input, ordinal) + (fits ? " = " : "; elsewhere ") + printed(input, count);
  if (!fits) {
    f.level = quoted ? Level::note : Level::warning;
    f.question = "Do the ordinal and the count include the same ones?";
  }
  out.push_back(std::move(f));
}

// With the counts of its noun: the first that is as high, else all that may be meant.
void compare_with(const CheckInput& input, const Item& ordinal, std::span<const Item* const> counts,
                  Findings& out) {
  const auto count = std::find_if(counts.begin(), counts.end(), [&](const Item* c) {
    return same_thing(ordinal, *c) && whole(*c) == whole(ordinal);
  });
  if (count != counts.end()) return compare(input, ordinal, **count, out);
  for (const Item* c : counts)
    if (same_thing(ordinal, *c)) compare(input, ordinal, *c, out);
}

void run(const CheckInput& input, Findings& out) {
  if (!input.items.any(MentionKind::ordinal)) return;
  check_next_in_row(input, out);
  check_ones_before(input, out);
  check_runs(input, out);
  check_marks_ahead(input, out);
  check_headline_ordinal(input, out);
  std::vector<const Item*> ordinals;
  std::unordered_map<std::string_view, std::vector<const Item*>> counts_of;  // by their heads
  for (const Item& item : input.items.all()) {
    if (item.fact == nullptr || is_scale(head_of(item)) || !whole(item)) continue;
    if (is_ordinal(item)) check_predecessors(input, item, *whole(item), out);
    if (!is_comparable(item)) continue;
    if (is_ordinal(item)) ordinals.push_back(&item);
    if (item.mention->kind == MentionKind::cardinal) counts_of[head_of(item)].push_back(&item);
  }
  for (const Item* ordinal : ordinals) {
    const auto counts = counts_of.find(head_of(*ordinal));
    if (counts == counts_of.end()) continue;
    const uint32_t s = ordinal->mention->sentence;
    compare_with(input, *ordinal,
                 in_sentences(counts->second, s - std::min(kStoryReach, s), s + kStoryReach), out);
  }
  check_earlier_ones(input, out);
  check_record_before(input, out);
}

}  // namespace

const Check ordinal_count_check{
    "ordinal-count", "An ordinal and the count or the list of the same things do not fit.",
    "Compared are an ordinal and the people named as the ones before it, and an ordinal and a "
    "running total of the same noun. Ordinals of other populations, parts and plans stay silent; "
    "a number in a quotation is worth a note.",
    Level::warning, run};

}  // namespace copydesk
