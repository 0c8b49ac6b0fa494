#include <string>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr size_t kMostPairs = 1'000'000;  // of dates: more than any story has

bool is_above(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::caption ||
         kind == BlockKind::subheading;
}

bool names_month_of_year(const Mention& mention) {
  const TimeValue* value = mention.time();
  return value != nullptr && value->stated.year && value->stated.month && !value->stated.numeric;
}

// "July 1987" and "11 July 1978": one month, and the digits of the year turned round.
bool is_turned_round(const StatedParts& a, const StatedParts& b) {
  if (a.month != b.month || (a.day && b.day && a.day != b.day)) return false;
  return digit_slip(Decimal(*a.year), Decimal(*b.year)) == kDigitsExchanged;
}

Finding finding_of(const CheckInput& input, const Mention& above, const Mention& below) {
  const auto words = [&](const Mention& m) { return plain_text(input.reading.article, m.span); };
  Finding f = finding_of_check("headline", Verdict::conflict);
  f.evidence = {{above.span, "headline"}, {below.span, "body"}};
  f.equation = words(above) + " ≠ " + words(below);
  const bool caption = input.reading.block_kind(above.sentence) == BlockKind::caption;
  f.message = std::string(caption ? "the caption" : "the headline") + " says " + words(above) +
              ", the text " + words(below);
  f.question = "Do the two mean the same day? They would agree if two digits were exchanged.";
  return f;
}

}  // namespace

void check_headline_dates(const CheckInput& input, Findings& out) {
  std::vector<const Mention*> above;
  std::vector<const Mention*> below;
  for (const Mention& mention : input.mentions) {
    if (!names_month_of_year(mention)) continue;
    const BlockKind kind = input.reading.block_kind(mention.sentence);
    if (is_above(kind)) above.push_back(&mention);
    if (is_prose(kind)) below.push_back(&mention);
  }
  if (above.empty() || above.size() * below.size() > kMostPairs) return;
  for (const Mention* headline : above) {
    const Mention* found = nullptr;
    bool repeated = false;
    for (const Mention* body : below) {
      repeated = repeated || body->time()->stated.year == headline->time()->stated.year;
      if (is_turned_round(headline->time()->stated, body->time()->stated)) found = body;
    }
    if (found != nullptr && !repeated && !is_quoted(input, found->span))
      out.push_back(finding_of(input, *headline, *found));
  }
}

}  // namespace copydesk
