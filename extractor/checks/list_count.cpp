// A number of things and the list that names them (NEWSROOM B): "the five nominees are Chen, Duarte
// and Okafor", "all three Baltic states, Estonia, Latvia and Lithuania", "covers four areas:" with
// bullets behind. Asks only when every item is a name, or every item a bullet, and the list is
// closed by one "and": titles that hold commas or an "and", open lists and quotations stay silent.
// Proof: tests/cases/list-count.case
#include <algorithm>
#include <optional>
#include <string>

#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/name_list.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kLargestList = 15;
constexpr uint32_t kFarthestCue = 16;  // tokens between the noun and the colon or verb

enum class Cue : uint8_t { none, colon, dash, verb, comma };

struct Announced {
  int64_t number = 0;
  Item item;
  IndexRange list;
  Cue cue = Cue::none;
};

std::optional<int64_t> whole_number(const Item& item) {
  if (!item.value->number || item.value->hedge != Hedge::none ||
      item.mention->kind != MentionKind::cardinal)
    return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 2 && *n <= kLargestList ? n : std::nullopt;
}

uint32_t fact_end(const Reading& r, const Item& item) {
  uint32_t i = item.mention->tokens.end;
  while (i < r.tokens.all.size() && r.token(i).span.begin < item.fact->span.end) ++i;
  return i;
}

// Where the list begins: behind a colon, dash, "are" or, right at the noun, a comma.
Announced announce(const Reading& r, const Item& item, int64_t number, const Sentence& sentence) {
  Announced out{number, item, {}, Cue::none};
  const uint32_t begin = fact_end(r, item);
  const uint32_t limit = std::min(sentence.tokens.end, begin + kFarthestCue);
  for (uint32_t i = begin; i < limit && out.cue == Cue::none; ++i) {
    if (text_is(r, i, {":"}))
      out.cue = Cue::colon;
    else if (is_dash(r, i))
      out.cue = Cue::dash;
    else if (text_is(r, i, {"are", "were"}) && i <= begin + 4 && i + 1 < limit &&
             (r.word(i + 1).is(kCapitalised) || r.word(i + 1).is(kUpper)))
      out.cue = Cue::verb;
    else if (i == begin && text_is(r, i, {","}))
      out.cue = Cue::comma;
    else if (text_is(r, i, {",", ".", ";", "including", "and", "but"}))
      return out;
    if (out.cue != Cue::none) out.list = {i + 1, sentence.tokens.end};
  }
  if (out.cue == Cue::dash)
    for (uint32_t i = out.list.begin; i < out.list.end; ++i)
      if (is_dash(r, i)) out.list.end = i;
  return out;
}

// People in a list carry titles, ages and affiliations: their mentions are counted instead of the
// commas.
std::vector<Span> people_in(const CheckInput& input, IndexRange list) {
  std::vector<Span> out;
  if (list.empty()) return out;
  const Span span = input.reading.span(list);
  auto m =
      std::lower_bound(input.mentions.begin(), input.mentions.end(), span.begin,
                       [](const Mention& mention, uint32_t at) { return mention.span.begin < at; });
  for (; m != input.mentions.end() && m->span.begin < span.end; ++m)
    if (m->kind == MentionKind::person) out.push_back(m->span);
  return out;
}

bool has_relative_clause(const Reading& r, IndexRange list) {
  for (uint32_t i = list.begin; i < list.end; ++i)
    if (text_is(r, i,
                {"who", "whose", "which", "said", "after", "including", "son", "daughter", "wife",
                 "husband"}))
      return true;
  return false;
}

// Whether the people found are surely all that the list names: every capitalised word belongs to
// some mention, and no comma opens an apposition ("Yang, an entrepreneur,") behind which another
// name may hide.
bool is_accounted_for(const CheckInput& input, IndexRange list) {
  const Reading& r = input.reading;
  std::vector<bool> known(list.size(), false);
  const Span span = r.span(list);
  auto m =
      std::lower_bound(input.mentions.begin(), input.mentions.end(), span.begin,
                       [](const Mention& mention, uint32_t at) { return mention.span.begin < at; });
  for (; m != input.mentions.end() && m->span.begin < span.end; ++m)
    for (uint32_t i = std::max(m->tokens.begin, list.begin); i < std::min(m->tokens.end, list.end);
         ++i)
      known[i - list.begin] = true;
  for (uint32_t i = list.begin; i < list.end; ++i) {
    const bool capital = (r.word(i).shape & (kCapitalised | kUpper | kMixed)) != 0;
    if (capital && !known[i - list.begin]) return false;
    if (text_is(r, i, {","}) && i + 1 < list.end &&
        text_is(r, i + 1, {"a", "an", "the", "his", "her", "their"}))
      return false;
  }
  return true;
}

// "Detroit, Mich.": the state belongs to the item before it.
bool names_states(const CheckInput& input, const Announced& a) {
  const auto state = input.classes().us_state;
  for (uint32_t i = a.list.begin; state && i < a.list.end; ++i)
    if (input.reading.word(i).has(*state)) return true;
  return false;
}

Finding finding_of(const CheckInput& input, const Announced& a, const std::vector<Span>& items) {
  Finding f;
  f.check = "list-count";
  f.rule = "core/list-count";
  f.evidence.push_back({shown(a.item), "count"});
  f.mentions.push_back(a.item.id);
  for (const Span item : items) f.evidence.push_back({item, "item"});
  const auto count = static_cast<int64_t>(items.size());
  const bool fits = count == a.number;
  f.equation = std::to_string(a.number) + (fits ? " = " : " ≠ ") + std::to_string(count);
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.message = printed(input, a.item) + ": the list names " + std::to_string(count);
  if (fits) return f;
  f.level = Level::warning;
  f.question = count > a.number
                   ? "Is one of the items not meant to be counted, or is the number too low?"
                   : "Is somebody or something missing from the list, or is the number too high?";
  return f;
}

bool near(int64_t a, size_t b) {
  return std::abs(a - static_cast<int64_t>(b)) <= std::max<int64_t>(1, a / 4);
}

void check_running_list(const CheckInput& input, const Announced& a, Findings& out) {
  if (a.cue == Cue::none || a.list.empty()) return;
  const bool may_ask = a.cue != Cue::comma && !is_quoted(input, a.item.mention->span) &&
                       (a.item.fact == nullptr || !a.item.fact->qualifiers.open);
  const auto list = read_name_list(input, a.list);
  if (list && list->uncertain) return;
  if (a.item.people && !has_relative_clause(input.reading, a.list)) {
    const std::vector<Span> people = people_in(input, a.list);
    const bool fits = static_cast<int64_t>(people.size()) == a.number;
    const bool sure = may_ask && near(a.number, people.size()) && is_accounted_for(input, a.list);
    if (people.size() >= 2 && (fits || sure)) out.push_back(finding_of(input, a, people));
    if (people.size() >= 2) return;
  }
  if (!list) return;
  const bool fits = static_cast<int64_t>(list->items.size()) == a.number;
  const bool sure = list->names && near(a.number, list->items.size()) && !names_states(input, a);
  if (fits || (may_ask && sure)) out.push_back(finding_of(input, a, list->items));
}

// Bullets right behind a block that ends with a colon.
void check_bullets(const CheckInput& input, const Item& item, int64_t number,
                   const Sentence& sentence, Findings& out) {
  const Reading& r = input.reading;
  if (!text_is(r, sentence.tokens.end - 1, {":"})) return;
  std::vector<Span> bullets;
  const auto& blocks = r.document.blocks;
  for (size_t b = sentence.block + 1; b < blocks.size() && blocks[b].kind == BlockKind::list; ++b)
    bullets.push_back(blocks[b].span);
  if (bullets.size() < 2) return;
  if (static_cast<int64_t>(bullets.size()) != number && !near(number, bullets.size())) return;
  out.push_back(finding_of(input, {number, item, {}, Cue::colon}, bullets));
}

void run(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    if (!row.has(MentionKind::cardinal)) continue;
    const Sentence& sentence = input.reading.tokens.sentences[row.sentence];
    const std::span<const Item> items = input.items.of(row);
    for (size_t i = 0; i < items.size(); ++i) {
      const auto number = whole_number(items[i]);
      if (!number || items[i].fact == nullptr || items[i].fact->field("part") != nullptr) continue;
      if (i + 1 == items.size()) check_bullets(input, items[i], *number, sentence, out);
      check_running_list(input, announce(input.reading, items[i], *number, sentence), out);
    }
  }
}

}  // namespace

const Check list_count_check{
    "list-count", "A list has more or fewer items than the text says.",
    "Compared are a number with its noun and the closed list right behind it, or the bullets "
    "below it. Lists whose items may hold commas or an \"and\" of their own stay silent.",
    Level::warning, run};

}  // namespace copydesk
