#include "checks/composition_report.hpp"

#include <algorithm>
#include <string>

#include "checks/token_text.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

// What a figure stands for in a claim: closing zeros leave it little room, or 130 and 100 would
// make 240.
Interval stated(const Item& item) { return quantity_of(*item.value, {}).range; }

Interval sum_of(const std::vector<Item>& parts) {
  Interval total = exactly(0);
  for (const Item& part : parts) total = total + stated(part);
  return total;
}

std::string sum_text(const CheckInput& input, const std::vector<Item>& parts, bool with_nouns) {
  std::string out;
  for (const Item& part : parts) {
    if (!out.empty()) out += " + ";
    out += with_nouns           ? printed(input, part)
           : part.value->number ? part.value->number->to_string()
                                : printed(input, *part.mention);
  }
  return out;
}

std::string parts_text(const CheckInput& input, const std::vector<Item>& parts) {
  std::string out;
  for (const Item& part : parts) out += (out.empty() ? "" : " + ") + printed(input, *part.mention);
  return out;
}

// What the printed numbers of the parts come to, in the words of their unit.
std::string computed_text(const Composition& c, const Interval& sum) {
  Quantity q;
  q.unit = c.total.value->unit;
  q.range = sum;
  Decimal total = 0;
  bool plain = true;
  for (const Item& part : c.parts) {
    plain = plain && part.value->number.has_value();
    total = total + part.value->number.value_or(Decimal(0));
  }
  if (plain) q.range = exactly(q.unit == "percent" ? total.shifted(-2) : total);
  return printed(q);
}

bool any_hedge(const Composition& c) {
  return c.total.value->hedge != Hedge::none ||
         std::any_of(c.parts.begin(), c.parts.end(),
                     [](const Item& p) { return p.value->hedge != Hedge::none; });
}

bool in_paper_voice(const CheckInput& input, const Composition& c) {
  if (is_quoted(input, c.total.mention->span) || is_quoted(input, c.parts.front().mention->span))
    return false;
  const Fact* fact = c.total.fact;
  return fact == nullptr || fact->qualifiers.modality != Modality::negated;
}

// Parts that are larger than the whole, or far smaller, were never meant as its parts:
// "84.6%: 90.1% for males and 79.0% for females".
bool plausible(const Composition& c, const Interval& sum) {
  const Interval whole = stated(c.total);
  if (!whole.bounded() || !sum.bounded() || sum.high->sign() <= 0) return false;
  const Decimal total = *whole.high;
  const bool shares = c.total.mention->kind == MentionKind::percent;
  if (shares && std::any_of(c.parts.begin(), c.parts.end(),
                            [&](const Item& part) { return *stated(part).low > total; }))
    return false;
  if (c.cue == PartsCue::near) return abs(*sum.high - total) * Decimal(7) <= total;
  return *sum.high <= total * Decimal(2) && total <= *sum.high * Decimal(2);
}

// Whether the printed numbers add up to the digit, rounding aside.
bool adds_up_exactly(const Composition& c) {
  Decimal sum = 0;
  for (const Item& part : c.parts) {
    if (!part.value->number) return false;
    sum = sum + *part.value->number;
  }
  return c.total.value->number == sum;
}

// Whether a run of them, from the first on or to the last, makes the total.
template <typename Iterator>
bool some_make_total(Iterator part, Iterator end, const Item& total) {
  Decimal sum = 0;
  for (size_t count = 1; part != end && part->value->number; ++part, ++count) {
    sum = sum + *part->value->number;
    if (count > 1 && total.value->number == sum) return true;
  }
  return false;
}

// "10 matches: two wins, eight losses and six bonus points", "six carriages ... with 184 passengers
// and four crew, 188 people": what stands beside the parts is something else.
bool is_made_by_some(const Composition& c) {
  return some_make_total(c.parts.begin(), c.parts.end(), c.total) ||
         some_make_total(c.parts.rbegin(), c.parts.rend(), c.total);
}

// "209 went to Farrell and 36 to Dunne, and 13 papers showed no preference": the last figure of the
// sentence may be a part too, and with it the sum comes out.
bool goes_on_to_total(const CheckInput& input, const Composition& c) {
  const Reading& r = input.reading;
  const Item& last = c.parts.back();
  for (const Item& item : input.items.of(last.mention->sentence)) {
    const uint32_t at = item.mention->tokens.begin;
    if (at < last.mention->tokens.end || !item.value->number || !text_is(r, at - 1, {"and"}))
      continue;
    std::vector<Item> parts = c.parts;
    parts.push_back(item);
    return overlap(stated(c.total), sum_of(parts));
  }
  return false;
}

}  // namespace

void report_composition(const CheckInput& input, const Composition& c, Findings& out) {
  const Interval sum = sum_of(c.parts);
  const bool fits = c.cue == PartsCue::strong ? overlap(stated(c.total), sum) : adds_up_exactly(c);
  const bool holds = fits || overlap(stated(c.total), sum);
  if (!fits && (holds || c.cue == PartsCue::weak || !in_paper_voice(input, c) ||
                !plausible(c, sum) || is_made_by_some(c) || goes_on_to_total(input, c)))
    return;
  Finding finding;
  finding.check = "composition";
  finding.rule = "core/composition";
  const std::string total =
      c.total.value->number ? c.total.value->number->to_string() : printed(input, *c.total.mention);
  finding.equation = total + (fits ? " = " : " ≠ ") + sum_text(input, c.parts, false);
  finding.evidence.push_back({shown(c.total), "total"});
  finding.mentions.push_back(c.total.id);
  for (const Item& part : c.parts) {
    finding.evidence.push_back({shown(part), "part"});
    finding.mentions.push_back(part.id);
  }
  if (fits) {
    finding.verdict = Verdict::confirmed;
    finding.message = printed(input, c.total) + " = " + sum_text(input, c.parts, true);
  } else {
    finding.verdict = Verdict::conflict;
    finding.level = any_hedge(c)              ? Level::note
                    : c.cue == PartsCue::near ? Level::warning
                                              : Level::error;
    finding.message = "the parts make " + computed_text(c, sum) + " (" +
                      parts_text(input, c.parts) + "); the text says " + printed(input, c.total);
    finding.question =
        "Is a part missing or counted twice, or is the total meant for something else?";
  }
  out.push_back(std::move(finding));
}

}  // namespace copydesk
