#include "checks/ordinal_record.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/items.hpp"
#include "checks/ordinal_row.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr int64_t kFarthest = 2;        // from the number that follows to the one that is printed
constexpr uint32_t kHasReach = 8;       // tokens from "has" to "nine times"
constexpr uint32_t kBeforeReach = 7;    // tokens from "nine times" to "before"
constexpr uint32_t kChampionReach = 3;  // tokens from "four-time" to "champion"

/// How often it was so before.
struct Record {
  int64_t count = 0;
  std::vector<Span> spans;
  std::optional<MentionId> id;
  bool sure = false;  ///< of the same one and the same thing
};

std::string_view sort_of(const CheckInput& input, std::string_view head) {
  const auto occasions = input.classes().occasion_noun;
  const Entry* entry =
      occasions && !head.empty() ? input.reading.lexicon().find(*occasions, head) : nullptr;
  return entry != nullptr ? entry->text("sort") : std::string_view();
}

// What is said behind the noun confines it: "her sixth title of the year", "his fifth at this
// club".
bool is_unconfined(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  const uint32_t end = sentence_of(r, ordinal).end;
  const uint32_t behind = std::max(ordinal.mention->tokens.end, token_from(r, shown(ordinal).end));
  if (behind >= end ||
      text_is(r, behind, {".", ",", ";", ":", "—", "–", "when", "for", "by", "is", "was"}))
    return true;
  if (text_is(r, behind, {"in"}) && behind + 1 < end && month_at(input, behind + 1)) return true;
  return text_is(r, behind, {"on", "next", "today", "tonight", "tomorrow", "yesterday"}) &&
         !any_text(r, {behind, std::min(end, behind + 6)}, {"season", "year", "row", "month"});
}

bool is_own(const Reading& r, const Item& ordinal) {
  const uint32_t at = ordinal.mention->tokens.begin;
  return at > sentence_of(r, ordinal).begin &&
         text_is(r, at - 1, {"his", "her", "its", "their", "a", "the", "this", "an"});
}

// ---- "has played there nine times before" ----

std::optional<int64_t> times_at(const CheckInput& input, uint32_t token, uint32_t sentence) {
  const Reading& r = input.reading;
  if (text_is(r, token, {"twice"})) return 2;
  if (text_is(r, token, {"once"})) return 1;
  if (!text_is(r, token, {"times"})) return std::nullopt;
  for (const Item& item : input.items.of(sentence))
    if (item.mention->kind == MentionKind::cardinal && item.mention->tokens.end == token)
      return whole_of_row(item, 2);
  return std::nullopt;
}

// "Before" of the present, and not "before 2015" or "two years before".
bool tells_before(const Reading& r, IndexRange behind) {
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    if (text_is(r, i, {";", "but", "while", "and", "in", "since", "per"})) return false;
    if (text_is(r, i, {"before", "previously", "already"}))
      return !text_is(r, i - 1, {"years", "months", "weeks", "days", "year", "day"}) &&
             (i + 1 >= behind.end ||
              text_is(r, i + 1, {",", ".", ";", "and", "will", "is", "has", "was", "won", "—"}));
  }
  return false;
}

// "Has been convicted", "having won": the verb of the times that are told.
std::string_view verb_behind_has(const Reading& r, IndexRange before) {
  for (uint32_t i = before.end; i > before.begin;) {
    --i;
    if (!text_is(r, i, {"has", "had", "have", "having"})) continue;
    for (uint32_t k = i + 1; k < before.end; ++k)
      if (!text_is(r, k, {"been", "already", "also", "now", "previously"})) return r.word(k).lemma;
  }
  return {};
}

// "Convicted" and "conviction"; whoever has "won" has titles; whatever was done makes an appearance
// in the same sentence.
bool is_of_verb(const CheckInput& input, const Item& ordinal, std::string_view verb, bool near) {
  const std::string_view head = head_of(ordinal);
  const std::string_view sort = sort_of(input, head);
  if (sort.empty() || verb.empty()) return false;
  const bool wins = verb == "win" || verb == "won" || verb == "hold" || verb == "held";
  if (sort == "won") return wins;
  const auto shared = std::mismatch(verb.begin(), verb.end(), head.begin(), head.end());
  return shared.first - verb.begin() >= 4 ||
         (near && !wins && (head == "appearance" || head == "time" || head == "attempt"));
}

std::optional<Record> times_before(const CheckInput& input, uint32_t sentence,
                                   const Item& ordinal) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const bool near = sentence == ordinal.mention->sentence;
  for (uint32_t i = tokens.begin + 2; i < tokens.end; ++i) {
    const auto n = times_at(input, i, sentence);
    if (!n) continue;
    const IndexRange before = {i - std::min(i - tokens.begin, kHasReach), i};
    const IndexRange behind = {i + 1, std::min(tokens.end, i + 1 + kBeforeReach)};
    const bool told =
        tells_before(r, behind) || any_text(r, before, {"already", "previously", "having"});
    if (!told || any_text(r, behind, {"as", "more", "than"}) ||
        !is_of_verb(input, ordinal, verb_behind_has(r, before), near))
      continue;
    const bool subject = near || text_is(r, tokens.begin, {"he", "she", "it", "they"});
    return Record{*n, {r.span({i - (text_is(r, i, {"times"}) ? 1U : 0U), i + 1})}, {}, subject};
  }
  return std::nullopt;
}

// ---- "the four-time champion is seeking a fifth title" ----

bool is_winner(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"champion", "champions", "winner", "winners", "medallist", "medalist",
                  "medallists", "medalists"});
}

// "Four-time champion" before the ordinal of his next one.
std::optional<Record> champion_before(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  const std::string_view head = head_of(ordinal);
  if (sort_of(input, head) != "won" && head != "time") return std::nullopt;
  const IndexRange sentence = sentence_of(r, ordinal);
  for (const Item& item : input.items.of(ordinal.mention->sentence)) {
    const uint32_t dash = item.mention->tokens.end;
    const auto n = whole_of_row(item, 2);
    if (!n || item.mention->kind != MentionKind::cardinal || dash + 3 > sentence.end ||
        dash > ordinal.mention->tokens.begin || !text_is(r, dash, {"-"}) ||
        !text_is(r, dash + 1, {"time", "times"}))
      continue;
    const uint32_t end = std::min(ordinal.mention->tokens.begin, dash + 2 + kChampionReach);
    for (uint32_t i = dash + 2; i < end; ++i) {
      if (!is_winner(r, i)) continue;
      const IndexRange gap = {i + 1, ordinal.mention->tokens.begin};
      // Who seeks the fourth has not won it; a winner of four may just have won the fourth.
      const bool seeks = any_text(r, gap,
                                  {"seeking", "seeks", "chasing", "bid", "bidding", "hopes",
                                   "hoping", "aiming", "chases", "wants"});
      const bool follows = *n + 2 == *whole_of_row(ordinal, 2);
      return Record{*n,
                    {r.span({dash - 1, i + 1})},
                    item.id,
                    i == dash + 2 && (seeks || follows) &&
                        !any_text(r, gap, {"and", "but", "while", "who", "beat"})};
    }
  }
  return std::nullopt;
}

// ---- "who have two sons, are expecting their third child" ----

bool is_child(std::string_view head) {
  return head == "child" || head == "son" || head == "daughter" || head == "boy" ||
         head == "girl" || head == "kid";
}

// "Have a son and two daughters": the figures and "a" behind a word of having.
std::optional<Record> children_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  uint32_t has = tokens.begin;
  while (has < tokens.end && !text_is(r, has, {"has", "have"})) ++has;
  if (has >= tokens.end) return std::nullopt;
  Record out;
  uint32_t at = has + 1;
  for (const bool more : {false, true}) {
    if (more && (at + 2 > tokens.end || !text_is(r, at++, {"and"}))) break;
    if (at < tokens.end && text_is(r, at, {"already"})) ++at;
    const auto items = input.items.of(sentence);
    const auto item = std::find_if(items.begin(), items.end(), [&](const Item& i) {
      return i.mention->tokens.begin == at && is_child(head_of(i));
    });
    if (item != items.end() && whole_of_row(*item, 1)) {
      out.count += *whole_of_row(*item, 1);
      out.spans.push_back(shown(*item));
      at = token_from(r, shown(*item).end);
    } else if (at + 1 < tokens.end && text_is(r, at, {"a", "one"}) &&
               is_child(r.word(at + 1).lemma)) {
      ++out.count;
      out.spans.push_back(r.span({at, at + 2}));
      at += 2;
    } else if (!more) {
      return std::nullopt;
    }
  }
  return out;
}

// The only children of another marriage, or of somebody else.
bool tells_of_other_children(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"step", "stepson", "stepdaughter", "stepchildren", "marriage", "relationship",
                   "late", "died", "adopted", "brother", "sister", "each", "also", "twins",
                   "miscarriage", "grandchild"});
}

std::optional<Record> children_before(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  const uint32_t s = ordinal.mention->sentence;
  const std::string_view head = head_of(ordinal);
  if (head != "child" && head != "baby") return std::nullopt;
  const uint32_t begin = ordinal.mention->tokens.begin;
  if (tells_of_other_children(r, sentence_of(r, ordinal))) return std::nullopt;
  for (uint32_t back = 0; back <= std::min(s, 1U); ++back) {
    const IndexRange tokens = r.tokens.sentences[s - back].tokens;
    auto record = children_in(input, s - back);
    if (!record || tells_of_other_children(r, tokens)) continue;
    record->sure = back == 0 && record->spans.front().begin < ordinal.mention->span.begin &&
                   text_is(r, begin - 1, {"their", "her", "his"});
    return record;
  }
  return std::nullopt;
}

// ---- "the fourth and last of its ships. The other three are in service" ----

std::optional<Record> others_behind(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  const uint32_t behind = ordinal.mention->tokens.end;
  const uint32_t next = ordinal.mention->sentence + 1;
  if (behind + 2 >= r.tokens.all.size() || next >= r.tokens.sentences.size() ||
      !text_is(r, behind, {"and"}) || !text_is(r, behind + 1, {"last", "final"}))
    return std::nullopt;
  const uint32_t begin = r.tokens.sentences[next].tokens.begin;
  for (const Item& item : input.items.of(next)) {
    const auto n = whole_of_row(item, 1);
    if (n && item.mention->tokens.begin == begin + 2 && text_is(r, begin, {"the"}) &&
        text_is(r, begin + 1, {"other"}) &&
        (head_of(item).empty() || may_count_same_things(input, head_of(item), head_of(ordinal))))
      return Record{*n, {shown(item)}, item.id, true};
  }
  return std::nullopt;
}

// ---- judging ----

std::optional<Record> record_of(const CheckInput& input, const Item& ordinal) {
  if (auto others = others_behind(input, ordinal)) return others;
  if (!is_own(input.reading, ordinal) || !is_unconfined(input, ordinal)) return std::nullopt;
  if (auto children = children_before(input, ordinal)) return children;
  if (auto champion = champion_before(input, ordinal)) return champion;
  const uint32_t s = ordinal.mention->sentence;
  if (auto times = times_before(input, s, ordinal)) return times;
  return s > 0 ? times_before(input, s - 1, ordinal) : std::nullopt;
}

void judge(const CheckInput& input, const Item& ordinal, const Record& record, Findings& out) {
  const int64_t n = *whole_of_row(ordinal, 2);
  const int64_t expected = record.count + 1;
  const bool quoted =
      is_quoted(input, ordinal.mention->span) || is_quoted(input, record.spans.front());
  if (n != expected && (!record.sure || quoted || std::abs(n - expected) > kFarthest)) return;
  Finding f = ordinal_finding(
      input, ordinal, record.spans, expected,
      std::to_string(record.count) + " and one more make " + std::to_string(expected));
  if (record.id) f.mentions.push_back(*record.id);
  out.push_back(std::move(f));
}

}  // namespace

void check_record_before(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "ordinal-count");
  for (const Item& item : input.items.all()) {
    if (item.mention->kind != MentionKind::ordinal || !whole_of_row(item, 2) || told.has(item.id))
      continue;
    if (const auto record = record_of(input, item)) judge(input, item, *record, out);
  }
}

}  // namespace copydesk
