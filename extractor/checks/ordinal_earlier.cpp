#include "checks/ordinal_earlier.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/name_list.hpp"
#include "checks/ordinal_row.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesApart = 2;
constexpr int64_t kFarthest = 2;      // from the number that follows to the one that is printed
constexpr uint32_t kHadReach = 5;     // tokens from "had" to the count
constexpr uint32_t kBeforeReach = 9;  // tokens from the count to "before"
constexpr uint32_t kNounReach = 5;    // tokens: "the 13th edition of the city's festival"

/// What the text tells of those before: how many, where, and whether surely all of them.
struct Earlier {
  int64_t count = 0;
  std::vector<Span> spans;
  std::optional<MentionId> id;
  bool sure = false;
};

bool has_class(const CheckInput& input, std::optional<ClassId> c, uint32_t token) {
  return c && input.reading.word(token).has(*c);
}

// "The 13th edition of the festival" is one of the festivals.
bool is_of_noun(const Reading& r, const Item& ordinal, std::string_view head) {
  const IndexRange behind = words_behind(r, ordinal, kNounReach);
  bool of = false;
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    of = of || text_is(r, i, {"of"});
    if (of && r.word(i).lemma == head) return true;
  }
  return false;
}

bool may_count_ordinal(const CheckInput& input, const Item& count, const Item& ordinal) {
  const std::string_view head = head_of(count);
  return head.empty() || head == "one" || head == "other" || head_of(ordinal).empty() ||
         head_of(ordinal) == "time" || head == "time" || same_sort(count, ordinal) ||
         may_count_same_things(input, head, head_of(ordinal)) ||
         is_of_noun(input.reading, ordinal, head);
}

// "The previous 11", "his three earlier convictions", "three previous ones"
bool is_called_earlier(const CheckInput& input, const Item& count) {
  const Reading& r = input.reading;
  const auto earlier = input.classes().earlier_word;
  const uint32_t at = count.mention->tokens.begin;
  const uint32_t behind = count.mention->tokens.end;
  const IndexRange sentence = sentence_of(r, count);
  if (at >= sentence.begin + 2 && has_class(input, earlier, at - 1))
    return text_is(r, at - 2, {"the", "his", "her", "its", "their", "those", "these"});
  // "The sixth Kenyan to win the race, joining five others"
  if (at > sentence.begin && text_is(r, at - 1, {"joining", "following"}) &&
      behind < sentence.end && text_is(r, behind, {"others"}))
    return true;
  return behind + 1 < sentence.end && has_class(input, earlier, behind) &&
         r.word(behind + 1).is(kLower) &&
         !has_class(input, input.classes().function_word, behind + 1);
}

// "Had recorded nine before this weekend", "had won nine up to Saturday"; since "before 2015" more
// may have come.
bool is_had_before(const CheckInput& input, const Item& count) {
  const Reading& r = input.reading;
  // "Its ninth store, having shut eight since January"
  if (any_text(r, words_before(r, count, 3), {"having"}) &&
      any_text(r, words_behind(r, count, 3), {"since", "already", "before"}))
    return true;
  // "Had led by two before the race": a lead.
  if (any_text(r, words_before(r, count, 1), {"by"}) ||
      !any_text(r, words_before(r, count, kHadReach), {"had"}))
    return false;
  const IndexRange behind = words_behind(r, count, kBeforeReach);
  for (uint32_t i = behind.begin; i + 1 < behind.end; ++i) {
    if (text_is(r, i, {",", ";", "but", "and", "while"})) return false;
    const bool until =
        text_is(r, i, {"before", "until", "entering", "approaching"}) ||
        (text_is(r, i, {"up", "prior", "down"}) && text_is(r, i + 1, {"to"})) ||
        (text_is(r, i, {"going", "coming", "heading"}) && text_is(r, i + 1, {"into"}));
    if (!until) continue;
    return !any_text(r, {i + 1, std::min(behind.end, i + 3)}, {"last", "previous"}) &&
           r.token(i + 1).kind != TokenKind::number && !month_at(input, i + 1);
  }
  return false;
}

std::optional<Earlier> counted_in(const CheckInput& input, uint32_t sentence, const Item& ordinal) {
  for (const Item& item : input.items.of(sentence)) {
    const auto n =
        item.mention->kind == MentionKind::cardinal ? whole_of_row(item, 1) : std::nullopt;
    if (!n || (item.fact != nullptr && item.fact->field("part") != nullptr) ||
        !may_count_ordinal(input, item, ordinal))
      continue;
    if (is_called_earlier(input, item) || is_had_before(input, item))
      return Earlier{*n, {shown(item)}, item.id, true};
  }
  return std::nullopt;
}

// ---- names ----

// Where the names of a sentence begin behind "in" or "are"; what the ordinal counts stands right
// before them ("already has shops in").
std::optional<uint32_t> names_begin(const CheckInput& input, IndexRange sentence,
                                    const Item& ordinal) {
  const Reading& r = input.reading;
  bool already = false;
  for (uint32_t i = sentence.begin; i + 2 < sentence.end; ++i) {
    already = already || text_is(r, i, {"already", "existing"});
    const bool noun = already && r.word(i).is(kLower) &&
                      may_count_same_things(input, r.word(i).lemma, head_of(ordinal));
    if (noun && text_is(r, i + 1, {"in", "at", "are", "were", ":"}) &&
        r.word(i + 2).is(kCapitalised))
      return i + 2;
  }
  return std::nullopt;
}

bool ends_clause(const Reading& r, uint32_t token, uint32_t end) {
  return token >= end || text_is(r, token, {".", ",", ";", ")"});
}

// "Norway is the fourth country to sign"
bool is_newcomer(const Reading& r, const Item& ordinal) {
  const uint32_t behind = token_from(r, shown(ordinal).end);
  return !head_of(ordinal).empty() && behind < r.tokens.all.size() && text_is(r, behind, {"to"});
}

// "France, Spain and Italy have already signed."
bool has_done_so(const Reading& r, IndexRange behind) {
  return any_text(r, behind, {"already", "earlier", "previously"}) &&
         !any_text(r, behind, {"other", "others", "also", "not", "said", "two", "three"});
}

// "Ingrid Holm and Sara Berg held the job before her."
bool tells_of_before(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
    if ((text_is(r, i, {"before", "preceded"}) &&
         text_is(r, i + 1, {"her", "him", "it", "them", "that"})) ||
        (text_is(r, i, {"came", "went"}) && text_is(r, i + 1, {"before", "first"})))
      return true;
  return false;
}

std::optional<Earlier> named_in(const CheckInput& input, uint32_t sentence, const Item& ordinal) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  if (head_of(ordinal).empty() || sentence == ordinal.mention->sentence) return std::nullopt;
  const auto begin = names_begin(input, tokens, ordinal);
  const auto tells = [&](IndexRange words) {
    return (ordinal.people && tells_of_before(r, words)) ||
           (is_newcomer(r, ordinal) && has_done_so(r, words));
  };
  if (!begin && !tells(tokens)) return std::nullopt;
  const auto list = read_name_list(input, {begin.value_or(tokens.begin), tokens.end});
  if (!list || !list->names || list->uncertain) return std::nullopt;
  if (!begin && !tells({list->end, tokens.end})) return std::nullopt;
  if (begin && !ends_clause(r, list->end, tokens.end)) return std::nullopt;
  return Earlier{static_cast<int64_t>(list->items.size()), list->items, std::nullopt, true};
}

// ---- "the third strike this year, after walkouts in February and May" ----

std::optional<Earlier> months_behind(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  const IndexRange sentence = sentence_of(r, ordinal);
  bool after = false;
  bool those = false;  // "after those in June", "after strikes in June"
  Earlier out;
  for (uint32_t i = ordinal.mention->tokens.end; i < sentence.end; ++i) {
    those = those ||
            (after && (text_is(r, i, {"those", "ones"}) || r.word(i).lemma == head_of(ordinal)));
    after = after || text_is(r, i, {"after", "following"});
    const bool month = after && month_at(input, i).has_value();
    if (month && (i + 1 >= sentence.end || r.token(i + 1).kind != TokenKind::number))
      out.spans.push_back(r.token(i).span);
    else if (!out.spans.empty() && !text_is(r, i, {",", "and"}))
      break;
    else if (after && text_is(r, i, {"a", "an", "the"}))
      return std::nullopt;
  }
  out.count = static_cast<int64_t>(out.spans.size());
  out.sure = those;
  return out.count >= 2 ? std::optional(std::move(out)) : std::nullopt;
}

// ---- judging ----

void judge(const CheckInput& input, const Item& ordinal, const Earlier& earlier, Findings& out) {
  const int64_t n = *whole_of_row(ordinal, 2);
  const int64_t expected = earlier.count + 1;
  const bool quoted =
      is_quoted(input, ordinal.mention->span) || is_quoted(input, earlier.spans.front());
  if (n != expected && (!earlier.sure || quoted || std::abs(n - expected) > kFarthest)) return;
  Finding f = ordinal_finding(
      input, ordinal, earlier.spans, expected,
      std::to_string(earlier.count) + " and one more make " + std::to_string(expected));
  if (earlier.id) f.mentions.push_back(*earlier.id);
  out.push_back(std::move(f));
}

std::optional<Earlier> earlier_ones(const CheckInput& input, const Item& ordinal) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t s = ordinal.mention->sentence;
  if (auto months = months_behind(input, ordinal)) return months;
  for (uint32_t at = s - std::min(s, kSentencesApart);
       at < std::min(count, s + kSentencesApart + 1); ++at) {
    if (auto counted = counted_in(input, at, ordinal)) return counted;
    if (auto named = named_in(input, at, ordinal)) return named;
  }
  return std::nullopt;
}

}  // namespace

void check_earlier_ones(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "ordinal-count");
  for (const Item& item : input.items.all()) {
    if (!counts_a_row(input, item) || told.has(item.id) ||
        ordinal_near(input, item.mention->sentence, true) != &item)
      continue;
    if (const auto earlier = earlier_ones(input, item)) judge(input, item, *earlier, out);
  }
}

}  // namespace copydesk
