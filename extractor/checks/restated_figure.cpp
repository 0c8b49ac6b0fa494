#include "checks/restated_figure.hpp"

#include <algorithm>
#include <cstdlib>

#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr int64_t kTwoDigits = 10;
constexpr uint32_t kNearSentences = 4;  // a count of few takes up one that stands near

bool is_attributive(const Reading& r, const Item& item) {
  const uint32_t end = item.mention->tokens.end;
  for (uint32_t i = item.mention->tokens.begin; i < end; ++i)
    if (text_is(r, i, {"-"})) return true;
  return end < r.tokens.all.size() && text_is(r, end, {"-"}) && !r.token(end).space_before;
}

// The run of words that an attributive figure stands before; its last noun is among them.
std::vector<std::string_view> nouns_behind(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  if (!is_attributive(r, item) && item.mention->kind == MentionKind::cardinal) return {};
  const auto function = input.classes().function_word;
  const auto verb = input.classes().finite_verb;
  uint32_t at = item.mention->tokens.end;
  const uint32_t end = r.tokens.sentences[item.mention->sentence].tokens.end;
  if (at + 1 < end && text_is(r, at, {"-"})) at += 2;  // past the unit: "18-storey"
  std::vector<std::string_view> nouns;
  for (uint32_t steps = 0; steps < 4 && at < end; ++steps, ++at) {
    const Word& word = r.word(at);
    if (r.token(at).kind != TokenKind::word || (function && word.has(*function)) ||
        (verb && word.has(*verb)))
      break;
    nouns.push_back(word.lemma);
  }
  return nouns;
}

// "All 16 of the injured" are no part of them.
bool is_part(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return item.fact != nullptr && item.fact->field("part") != nullptr &&
         !(at > 0 && text_is(r, at - 1, {"all"}));
}

}  // namespace

RestatedFigure restated_figure(const CheckInput& input, const Item& item) {
  return {item, topic_of(input, item), nouns_behind(input, item)};
}

bool takes_up_figure(const CheckInput& input, const Item& item) {
  if (is_definite(input, item)) return true;
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  if (at > 0 && (text_is(r, at - 1, {"his", "her", "our"}) ||
                 r.word(at - 1).folded.ends_with("'s") || r.word(at - 1).folded.ends_with("’s")))
    return true;
  return at >= sentence_of(r, item).begin + 3 && text_is(r, at - 1, {"of"}) &&
         r.word(at - 2).is(kLower) && text_is(r, at - 3, {"the", "that", "this", "its", "their"});
}

bool name_one_thing(const RestatedFigure& a, const RestatedFigure& b) {
  const auto holds = [](const std::vector<std::string_view>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return !a.nouns.empty() && !b.nouns.empty() &&
         (holds(a.nouns, b.nouns.back()) || holds(b.nouns, a.nouns.back()));
}

bool count_one_compound(const CheckInput& input, const RestatedFigure& a, const RestatedFigure& b) {
  const Reading& r = input.reading;
  return a.item.mention->kind == MentionKind::cardinal && !head_of(a.item).empty() &&
         may_count_same_things(input, head_of(a.item), head_of(b.item)) &&
         is_attributive(r, a.item) != is_attributive(r, b.item);
}

bool is_same_to_the_digit(const CheckInput& input, const RestatedFigure& later,
                          const RestatedFigure& earlier) {
  const NumberValue& a = *earlier.item.value;
  const NumberValue& b = *later.item.value;
  if (!same_scale(later.item, earlier.item) || !a.number || a.number != b.number ||
      a.form == NumberForm::fraction || *b.number <= Decimal(1))
    return false;
  // "2,100 feet of shoreline ... about 2,100 farmers"
  if (b.hedge != Hedge::none && later.item.mention->kind == MentionKind::cardinal &&
      !same_sort(later.item, earlier.item))
    return false;
  if (std::abs(b.number->coefficient()) >= kTwoDigits &&
      (later.item.mention->kind != MentionKind::cardinal || *b.number >= Decimal(100)))
    return true;
  return later.item.mention->sentence <= earlier.item.mention->sentence + kNearSentences &&
         may_count_same_things(input, head_of(later.item), head_of(earlier.item));
}

bool is_plain_statement(const Item& item) {
  return item.fact == nullptr || (is_plain(item.fact->qualifiers) && !item.fact->qualifiers.open &&
                                  item.fact->field("part") == nullptr);
}

bool may_repeat(const CheckInput& input, const RestatedFigure& figure) {
  const Reading& r = input.reading;
  const Item& item = figure.item;
  if (item.fact != nullptr) {
    const Qualifiers& q = item.fact->qualifiers;
    if (q.quoted || q.update || q.open || q.modality == Modality::negated || is_part(r, item))
      return false;
  }
  return !any_text(r, sentence_of(r, item),
                   {"toll", "risen", "rose", "now", "later", "more", "another", "since", "then",
                    "rises", "rising", "new"});
}

bool is_shortfall(const CheckInput& input, const RestatedFigure& figure) {
  const Reading& r = input.reading;
  const uint32_t behind = token_from(r, shown(figure.item).end);
  return behind < r.tokens.all.size() &&
         ((input.bits(behind) & kShortfall) != 0 ||
          text_is(r, behind, {"short", "shy", "clear", "ahead", "behind", "more", "fewer"}));
}

}  // namespace copydesk
