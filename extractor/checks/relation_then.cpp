#include "checks/relation_then.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr uint32_t kSentencesAhead = 4;
constexpr uint32_t kLongestLink = 14;  // tokens between two figures that one clause compares
constexpr size_t kTellingWord = 4;     // letters

const Sentence& sentence_of(const CheckInput& input, const RelationFigure& f) {
  return input.reading.tokens.sentences[f.item.mention->sentence];
}

bool is_past_year(const CheckInput& input, uint32_t token) {
  const Word& word = input.reading.word(token);
  const std::string_view text = word.folded;
  if (!input.published || text.size() != 4 || !word.is(kHasDigit)) return false;
  const auto year = Decimal::parse(text);
  return year && *year >= Decimal(1900) && *year < Decimal(input.published->year);
}

// "a year earlier", "last season", "had stood at", "in 2016"
bool is_of_then(const CheckInput& input, const RelationFigure& figure) {
  const Reading& r = input.reading;
  const IndexRange tokens = sentence_of(input, figure).tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (text_is(r, i,
                {"ago", "earlier", "previous", "previously", "formerly", "originally", "had"}) ||
        is_past_year(input, i))
      return true;
    if (text_is(r, i, {"last"}) && i + 1 < tokens.end &&
        text_is(r, i + 1,
                {"year", "month", "week", "season", "summer", "winter", "spring", "autumn", "fall",
                 "quarter"}))
      return true;
    if (text_is(r, i, {"used"}) && i + 1 < tokens.end && text_is(r, i + 1, {"to"})) return true;
  }
  return false;
}

// The words between two figures of one clause that put one of them before the other in time.
std::optional<RelationPair> compared(const CheckInput& input, const RelationFigure& a,
                                     const RelationFigure& b) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.item.mention->tokens, b.item.mention->tokens);
  if (gap.empty() || gap.size() > kLongestLink || any_text(r, gap, {";", "while", "and", "but"}))
    return std::nullopt;
  if (any_text(r, gap, {"from", "against", "compared", "versus", "instead", "rather"}))
    return RelationPair{&b, &a};
  const uint32_t at = a.item.mention->tokens.begin;
  const bool from = any_text(r, {at - std::min(at, 2U), at}, {"from"});
  return from && any_text(r, gap, {"to"}) ? std::optional(RelationPair{&a, &b}) : std::nullopt;
}

std::optional<RelationPair> in_order(const CheckInput& input, const RelationFigure& a,
                                     const RelationFigure& b) {
  if (a.item.mention->sentence == b.item.mention->sentence) return compared(input, a, b);
  const bool first = is_of_then(input, a);
  const bool second = is_of_then(input, b);
  if (first == second) return std::nullopt;
  return first ? RelationPair{&a, &b} : RelationPair{&b, &a};
}

// Whether a telling word of the first sentence stands in another.
bool takes_up(const CheckInput& input, IndexRange first, IndexRange other) {
  const Reading& r = input.reading;
  const auto is_telling = [&](const Word& w) {
    const auto& c = input.classes();
    return w.is(kHasLetter) && w.text.size() >= kTellingWord &&
           !(c.function_word && w.has(*c.function_word)) && !(c.direction && w.has(*c.direction)) &&
           !(c.weekday && w.has(*c.weekday)) && !(c.month && w.has(*c.month)) &&
           !(c.say_verb && w.has(*c.say_verb)) && !(c.number_word && w.has(*c.number_word));
  };
  for (uint32_t i = first.begin; i < first.end; ++i) {
    if (!is_telling(r.word(i))) continue;
    for (uint32_t k = other.begin; k < other.end; ++k)
      if (r.word(k).lemma == r.word(i).lemma) return true;
  }
  return false;
}

// Money, measures and counted things; not the share and the times that stand about them.
bool may_be_level(const RelationFigure& f) {
  return f.quantity.number && f.quantity.number->sign() > 0 &&
         f.item.mention->kind != MentionKind::ordinal &&
         f.item.mention->kind != MentionKind::percent &&
         f.item.value->form != NumberForm::fraction && f.item.value->range.bounded();
}

bool is_bare(const RelationFigure& f) {
  return f.item.value->unit.empty() && head_of(f.item).empty();
}

// "5,200 bicycles" and "9,300", "$410,000" and "$348,500"
bool same_measure(const RelationFigure& a, const RelationFigure& b) {
  if (a.item.value->unit != b.item.value->unit) return false;
  return !a.item.value->unit.empty() || is_bare(b) || head_of(a.item) == head_of(b.item);
}

// What the figure of now is of that of then, as the words tell it: "by 12 percent" is 0.88.
Interval told_ratio(const Stated& stated) {
  if (stated.kind == Kind::ratio) return stated.outcome.range;
  return stated.sign < 0 ? exactly(1) - stated.outcome.range : exactly(1) + stated.outcome.range;
}

// "Funds have dropped from $8.2 million to $7.5 million" tells a change of its own.
bool tells_own_change(const CheckInput& input, const RelationFigure& f) {
  const auto direction = input.classes().direction;
  const SentenceWords& words = input.reading.sentence_words[f.item.mention->sentence];
  return direction && words.has(*direction);
}

// "Rents up 40% since 2015", "doubled in ten years": another base than the figure of then.
bool names_base(const CheckInput& input, const Stated& stated) {
  const Reading& r = input.reading;
  const uint32_t from = token_from(r, stated.span.end);
  const uint32_t end = r.tokens.sentences[r.sentence_of(from - 1)].tokens.end;
  return any_text(r, {std::min(from, end), end},
                  {"since", "from", "over", "in", "for", "after", "per", "than", "by"});
}

bool is_plain(const CheckInput& input, const RelationFigure& f) {
  return f.item.value->hedge == Hedge::none && !is_quoted(input, f.item.mention->span);
}

// Apart by more than a tenth, but within five times: beyond that it is another pair.
bool is_clearly_apart(const Interval& found, const Interval& told) {
  if (!told.bounded() || found.low->sign() <= 0) return false;
  return !overlap(told, found * between(Decimal(9, -1), Decimal(11, -1))) &&
         *found.low <= *told.high * Decimal(5) && *told.low <= *found.high * Decimal(5);
}

}  // namespace

bool follows_over_time(const Stated& stated, const RelationPair& pair) {
  const Decimal ratio = *pair.second->quantity.number / *pair.first->quantity.number;
  return contains(told_ratio(stated), ratio);
}

bool may_ask_over_time(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const uint32_t first = r.sentence_of(token_from(r, stated.span.begin));
  // A headline and one sentence of its body are the business of the check `headline`.
  const bool one_sentence =
      pair.first->item.mention->sentence == pair.second->item.mention->sentence;
  if ((one_sentence && !is_prose(r.block_kind(first))) || names_base(input, stated) ||
      tells_own_change(input, *pair.first) || tells_own_change(input, *pair.second))
    return false;
  if (stated.outcome.hedged || is_quoted(input, stated.span) || !is_plain(input, *pair.first) ||
      !is_plain(input, *pair.second))
    return false;
  const Interval ratio = pair.second->quantity.range / pair.first->quantity.range;
  if (!ratio.bounded()) return false;
  const bool rises = *ratio.low > Decimal(1);
  if (rises != (stated.kind == Kind::ratio ? *stated.outcome.number > Decimal(1) : stated.sign > 0))
    return false;
  const Interval change = rises ? ratio - exactly(1) : exactly(1) - ratio;
  return is_clearly_apart(stated.kind == Kind::ratio ? ratio : change, stated.outcome.range);
}

std::optional<RelationPair> then_and_now(const CheckInput& input,
                                         const std::vector<RelationFigure>& figures,
                                         const Stated& stated, uint32_t sentence) {
  const std::vector<Sentence>& all = input.reading.tokens.sentences;
  const bool change = stated.kind == Kind::percent_change && stated.sign != 0;
  if (!change && stated.kind != Kind::ratio) return std::nullopt;
  std::vector<const RelationFigure*> levels;
  for (const RelationFigure& f : figures) {
    const uint32_t s = f.item.mention->sentence;
    if (s < sentence || s > sentence + kSentencesAhead || !may_be_level(f)) continue;
    if (s == sentence && !is_bare(f)) return std::nullopt;  // it has figures of its own
    if (s > sentence && !(levels.empty() && is_bare(f))) levels.push_back(&f);
  }
  const RelationFigure* a = nullptr;
  const RelationFigure* b = nullptr;
  for (size_t i = 0; i < levels.size(); ++i)
    for (size_t k = i + 1; k < levels.size(); ++k)
      if (same_measure(*levels[i], *levels[k])) {
        if (a != nullptr) return std::nullopt;
        a = levels[i], b = levels[k];
      }
  if (a == nullptr || !takes_up(input, all[sentence].tokens, sentence_of(input, *a).tokens))
    return std::nullopt;
  return in_order(input, *a, *b);
}

}  // namespace copydesk
