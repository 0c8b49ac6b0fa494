#include "checks/unit_report.hpp"

#include <string>

#include "checks/token_text.hpp"
#include "checks/topic.hpp"
#include "checks/unit_sense.hpp"
#include "match/equation.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

std::string converted(const Comparison& c, const Item& b) {
  Quantity q;
  q.number = c.expected;
  q.range = exactly(c.expected);
  q.unit = b.value->unit;
  return printed(q);
}

Finding finding_of(const Item& a, const Item& b) {
  Finding f;
  f.check = "unit-conversion";
  f.rule = "core/unit-conversion";
  f.evidence = {{a.mention->span, "measure"}, {b.mention->span, "conversion"}};
  f.mentions = {a.id, b.id};
  return f;
}

// What only a comma parts is meant as one only where it nearly is one.
bool is_close_misfit(const Comparison& c, const Item& b) {
  if (c.fit != Fit::misfit || !b.value->number) return false;
  const Decimal printed = *b.value->number;
  return c.expected.sign() > 0 && printed.sign() > 0 && printed <= c.expected * Decimal(16, -1) &&
         c.expected <= printed * Decimal(16, -1);
}

// 894 feet for 984: no rounding makes that.
bool has_exchanged_digits(const Comparison& c, const Item& b) {
  if (!b.value->number || b.value->hedge != Hedge::none) return false;
  return digit_slip(c.expected.rounded(-b.value->number->exponent()), *b.value->number) ==
         kDigitsExchanged;
}

// "About 60 miles north of here" is a place.
bool is_set_off(const Reading& r, const Item& b) {
  const uint32_t behind = b.mention->tokens.end;
  return behind >= r.tokens.all.size() || text_is(r, behind, {",", ".", ";", ")", "—", "–"});
}

}  // namespace

bool convertible(const Item& a, const Item& b) {
  return a.value->unit != b.value->unit && same_dimension(a.value->unit, b.value->unit);
}

void confirm_conversion(const CheckInput& input, const Item& a, const Item& b, Findings& out) {
  Finding f = finding_of(a, b);
  f.verdict = Verdict::confirmed;
  f.equation = printed(input, *a.mention) + " = " + printed(input, *b.mention);
  f.message = f.equation;
  out.push_back(std::move(f));
}

void ask_conversion(const CheckInput& input, const Item& a, const Item& b, const Comparison& c,
                    Findings& out) {
  Finding f = finding_of(a, b);
  const std::string first = printed(input, *a.mention);
  const std::string second = printed(input, *b.mention);
  f.verdict = Verdict::conflict;
  f.level = c.fit == Fit::coarse ? Level::note : c.slip.empty() ? Level::warning : Level::error;
  f.equation = first + " ≠ " + second;
  f.message = first + " is " + converted(c, b) + "; the text says " + second;
  f.question = "Which of the two figures was measured, and how was the other one worked out?";
  if (!c.slip.empty()) f.question += " It would fit if " + c.slip + ".";
  out.push_back(std::move(f));
}

void judge_conversion(const CheckInput& input, const Item& a, const Item& b, Link link,
                      Findings& out) {
  Comparison c = compare_in_words(input.reading, a, b);
  if (c.fit == Fit::coarse && has_exchanged_digits(c, b)) c.fit = Fit::misfit;
  if (c.fit == Fit::exact || c.fit == Fit::ambiguous) return confirm_conversion(input, a, b, out);
  if (c.fit == Fit::unrelated || is_quoted(input, b.mention->span)) return;
  const bool apposed = link == Link::apposed &&
                       (is_close_misfit(c, b) || (!c.slip.empty() && is_set_off(input.reading, b)));
  if (link != Link::sure && !apposed) return;
  ask_conversion(input, a, b, c, out);
}

}  // namespace copydesk
