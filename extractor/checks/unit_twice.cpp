#include "checks/unit_twice.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/unit_report.hpp"
#include "checks/unit_sense.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kBefore = 4;  // tokens: "he stands a full 1.96m"
constexpr uint32_t kBehind = 2;
const Decimal kFarthest(3, -1);  // two figures farther apart are of two things

enum class Property : uint8_t { height, length, depth, weight };

struct Told {
  Item item;
  Property property;
};

bool any_near(const Reading& r, IndexRange tokens, IndexRange sentence, Texts before,
              Texts behind) {
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, kBefore);
  const uint32_t to = std::min(sentence.end, tokens.end + kBehind);
  return any_text(r, {from, tokens.begin}, before) || any_text(r, {tokens.end, to}, behind);
}

// "Who is 6ft 9in": a person's height needs no other word.
bool is_stature(const Reading& r, const Item& item, IndexRange sentence) {
  const IndexRange tokens = item.mention->tokens;
  return item.value->unit == "foot" && item.value->number && *item.value->number > Decimal(4) &&
         *item.value->number < Decimal(8) && tokens.size() >= 2 && tokens.begin > sentence.begin &&
         text_is(r, tokens.begin - 1, {"is", "was", "at", "stands", "stood", ","});
}

std::optional<Property> property_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const IndexRange tokens = item.mention->tokens;
  if (is_stature(r, item, sentence) ||
      any_near(r, tokens, sentence, {"stands", "stood", "height", "towers", "rises", "standing"},
               {"tall", "high"}))
    return Property::height;
  if (any_near(r, tokens, sentence, {"weighs", "weighed", "weighing", "weight", "scales", "weigh"},
               {"heavy"}))
    return Property::weight;
  if (any_near(r, tokens, sentence, {"length"}, {"long"})) return Property::length;
  if (any_near(r, tokens, sentence, {"depth"}, {"deep"})) return Property::depth;
  return std::nullopt;
}

// "It", "his", "the": what was told of before.
bool goes_on_about_it(const CheckInput& input, const Item& item) {
  constexpr uint32_t kReach = 12;
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t end = r.tokens.sentences[item.mention->sentence].tokens.end;
  const IndexRange before = {at - std::min(at - begin, kReach), at};
  const IndexRange behind = {item.mention->tokens.end,
                             std::min(end, item.mention->tokens.end + kBefore)};
  return (any_text(r, before, {"it", "its", "he", "his", "she", "her", "the", "that", "this"}) ||
          any_text(r, behind, {"it", "he", "she"})) &&
         !any_text(r, before,
                   {"than", "another", "other", "previous", "record", "second", "sister", "brother",
                    "average", "neighbour", "neighbor", "old", "next", "also"});
}

bool may_compare(const CheckInput& input, const Told& a, const Told& b) {
  return convertible(a.item, b.item) && !is_temperature(a.item) &&
         a.item.mention->sentence != b.item.mention->sentence && a.item.value->number &&
         b.item.value->number && a.item.value->hedge == Hedge::none &&
         b.item.value->hedge == Hedge::none && goes_on_about_it(input, b.item);
}

bool is_near(const Comparison& c, const Item& b) {
  const Decimal printed = *b.value->number;
  return abs(c.expected - printed) <= max(c.expected, printed) * kFarthest;
}

void compare(const CheckInput& input, const Told& a, const Told& b, Findings& out) {
  const Comparison c = compare_in_words(input.reading, a.item, b.item);
  if (c.fit == Fit::exact) return confirm_conversion(input, a.item, b.item, out);
  if (c.fit == Fit::misfit && is_near(c, b.item) && !is_quoted(input, b.item.mention->span) &&
      !is_quoted(input, a.item.mention->span))
    ask_conversion(input, a.item, b.item, c, out);
}

}  // namespace

void check_told_twice(const CheckInput& input, Findings& out) {
  ToldMentions converted(out, "unit-conversion");
  std::vector<Told> told;
  for (const Item& item : input.items.all())
    if (item.mention->kind == MentionKind::measure)
      if (const auto property = property_of(input, item)) told.push_back({item, *property});
  for (const Property property :
       {Property::height, Property::length, Property::depth, Property::weight}) {
    std::vector<Told> same;
    std::copy_if(told.begin(), told.end(), std::back_inserter(same),
                 [&](const Told& t) { return t.property == property; });
    if (same.size() == 2 && may_compare(input, same[0], same[1]) &&
        !converted.has(same[0].item.id) && !converted.has(same[1].item.id))
      compare(input, same[0], same[1], out);
  }
}

}  // namespace copydesk
