#include "checks/relation_gap.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/relation_pair.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 3;
constexpr uint32_t kAskBack = 1;    // sentences from the pair to the gap that is asked about
constexpr uint32_t kNounReach = 4;  // tokens: "65 fewer", "three strokes better"
constexpr int64_t kDetailed = 100;  // significant digits that no chance repeats

/// A gap and the two figures before it.
struct Gap {
  const Item* gap = nullptr;
  const Item* first = nullptr;
  const Item* second = nullptr;
};

bool has_class(const CheckInput& input, std::optional<ClassId> c, uint32_t token) {
  return c && input.reading.word(token).has(*c);
}

bool is_exact(const Item& item) {
  return is_positive_amount(item) && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->form != NumberForm::article;
}

// "A cushion of 359", "the raise of $12,500", "an extra $65"
bool is_named_gap(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = sentence_of(r, item).begin;
  if (at < begin + 2) return false;
  if (text_is(r, at - 1, {"extra", "additional"})) return text_is(r, at - 2, {"an", "the"});
  return text_is(r, at - 1, {"of"}) && (has_class(input, input.classes().gap_noun, at - 2) ||
                                        has_class(input, input.classes().direction, at - 2));
}

// "65 fewer children", "nine behind", "three strokes better"; "than" names the other side itself.
bool is_compared_gap(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange behind = words_behind(r, item, kNounReach);
  for (uint32_t i = behind.begin; i < std::min(behind.end, behind.begin + 2); ++i) {
    // "one other director" is not what parts two figures
    if (r.token(i).kind == TokenKind::punctuation || text_is(r, i, {"other", "remaining"}))
      return false;
    if (has_class(input, input.classes().comparative, i) || text_is(r, i, {"better"}) ||
        (input.bits(i) & kShortfall) != 0)
      return !any_text(r, behind, {"than"});
  }
  return false;
}

// In the unit of the gap, or without a unit where the other one has it.
std::optional<Decimal> level_of(const CheckInput& input, const Item& item, const Item& gap) {
  if (!is_exact(item)) return std::nullopt;
  if (same_scale(item, gap)) return item.value->number;
  if (item.mention->kind == MentionKind::cardinal)
    return leaves_unit_out(input, item) ? item.value->number : std::nullopt;
  if (item.mention->kind != MentionKind::measure || gap.mention->kind != MentionKind::measure ||
      !same_dimension(item.value->unit, gap.value->unit))
    return std::nullopt;
  const auto same = convert(*item.value, gap.value->unit);
  return same ? same->number : std::nullopt;
}

bool counts_one_thing(const CheckInput& input, const Item& a, const Item& b) {
  const std::string_view x = head_of(a);
  const std::string_view y = head_of(b);
  return !a.value->unit.empty() || x.empty() || y.empty() || same_sort(a, b) ||
         may_count_same_things(input, x, y);
}

// The only two figures of its unit, both before it and no farther back than the story reaches;
// nothing where there are more.
std::optional<Gap> gap_of(const CheckInput& input, const Item& gap) {
  const uint32_t s = gap.mention->sentence;
  std::vector<const Item*> levels;
  for (uint32_t at = s - std::min(s, kSentencesBack); at <= s; ++at) {
    if (!is_prose(input.reading.block_kind(at))) continue;
    for (const Item& item : input.items.of(at))
      if (item.id != gap.id && (same_scale(item, gap) || level_of(input, item, gap)))
        levels.push_back(&item);
  }
  if (levels.size() != 2 || levels[1]->mention->span.begin > gap.mention->span.begin ||
      !level_of(input, *levels[0], gap) || !level_of(input, *levels[1], gap) ||
      *levels[0]->value->number == *gap.value->number ||
      *levels[1]->value->number == *gap.value->number ||
      !counts_one_thing(input, *levels[0], *levels[1]) || !counts_one_thing(input, gap, *levels[0]))
    return std::nullopt;
  return Gap{&gap, levels[0], levels[1]};
}

// "From $340 to $415", "had sunk to 8.9": the second is what the first became.
bool is_change(const CheckInput& input, const Gap& gap) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, *gap.second, 2);
  const auto direction = input.classes().direction;
  const IndexRange tokens = sentence_of(r, *gap.second);
  return any_text(r, before, {"to"}) && direction &&
         std::any_of(&r.tokens.all[tokens.begin], &r.tokens.all[tokens.end - 1] + 1,
                     [&](const Token& t) { return r.words[t.symbol].has(*direction); });
}

bool may_ask(const CheckInput& input, const Gap& gap, Decimal exact, Decimal told) {
  if (exact.sign() == 0 || told > exact * Decimal(2) || exact > told * Decimal(2)) return false;
  if (gap.first->mention->sentence + kAskBack + 1 < gap.gap->mention->sentence ||
      gap.second->mention->sentence + kAskBack < gap.gap->mention->sentence)
    return false;
  // "Revised from 409,600 to 409,200, which turns the rise of 200 into a fall of 200"
  if (any_text(input.reading, sentence_of(input.reading, *gap.gap),
               {"revised", "restated", "turns", "turned", "turning"}))
    return false;
  for (const Item* item : {gap.gap, gap.first, gap.second})
    if (is_quoted(input, item->mention->span)) return false;
  // "$142.3 million ... $91.1 million, $51.3 million more" is the rounded difference.
  if (same_scale(*gap.first, *gap.gap) && same_scale(*gap.second, *gap.gap)) {
    const Interval& a = gap.first->value->range;
    const Interval& b = gap.second->value->range;
    if (overlap(a - b, gap.gap->value->range) || overlap(b - a, gap.gap->value->range))
      return false;
  }
  const std::string slip = digit_slip(exact, told);
  return is_change(input, gap) || slip == kDigitMistyped || slip == kDigitsExchanged;
}

// Two figures so short may lie any distance apart.
bool is_telling(const CheckInput& input, const Gap& gap) {
  const bool near = gap.second->mention->sentence + kAskBack >= gap.gap->mention->sentence;
  const bool detailed = std::abs(gap.first->value->number->coefficient()) >= kDetailed &&
                        std::abs(gap.second->value->number->coefficient()) >= kDetailed;
  return detailed || (near && (is_change(input, gap) || is_named_gap(input, *gap.gap) ||
                               is_compared_gap(input, *gap.gap)));
}

void judge(const CheckInput& input, const Gap& gap, Findings& out) {
  const Decimal a = *level_of(input, *gap.first, *gap.gap);
  const Decimal b = *level_of(input, *gap.second, *gap.gap);
  const Decimal exact = abs(a - b);
  const Decimal told = *gap.gap->value->number;
  const bool fits = exact == told;
  if (fits ? !is_telling(input, gap) : !may_ask(input, gap, exact, told)) return;
  Finding f = finding_of_check("relation", verdict_of(fits));
  f.evidence = {
      {shown(*gap.gap), "stated"}, {shown(*gap.first), "figure"}, {shown(*gap.second), "figure"}};
  f.mentions = {gap.gap->id, gap.first->id, gap.second->id};
  f.equation = printed(input, *gap.first) + " and " + printed(input, *gap.second) +
               (fits ? ": " : " → " + exact.to_string() + ", not ") + printed(input, *gap.gap);
  f.message = fits ? f.equation
                   : printed(input, *gap.first) + " and " + printed(input, *gap.second) + " lie " +
                         exact.to_string() + " apart; the text says " + printed(input, *gap.gap);
  if (!fits) f.question = "Which of the three figures is meant to be different?";
  out.push_back(std::move(f));
}

}  // namespace

void check_gaps(const CheckInput& input, Findings& out) {
  ToldMentions related(out, "relation");
  ToldMentions composed(out, "composition");
  for (const Item& item : input.items.all()) {
    if (!is_exact(item) || input.is_judged(item.id) ||
        !(is_named_gap(input, item) || is_compared_gap(input, item)) || related.has(item.id) ||
        composed.has(item.id))
      continue;
    if (const auto gap = gap_of(input, item)) judge(input, *gap, out);
  }
}

}  // namespace copydesk
