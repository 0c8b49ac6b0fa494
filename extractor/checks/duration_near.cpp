#include "checks/duration_near.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "checks/duration_finding.hpp"
#include "checks/length_words.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

bool is_heading(const Reading& r, const Point& p) {
  const BlockKind kind = r.block_kind(p.mention->sentence);
  return kind == BlockKind::dateline || kind == BlockKind::byline;
}

bool may_bound(const CheckInput& input, const PrintedLength& length, const Point& p) {
  if (p.is_period || is_heading(input.reading, p)) return false;
  const bool long_unit = length.unit == Granularity::year || length.unit == Granularity::decade;
  return long_unit ? p.has_year : p.is_day;
}

// Short lengths fit some two dates by chance.
bool is_long_enough(const PrintedLength& length) {
  if (length.hedged || !length.count.is_point()) return false;
  const Decimal least = length.unit == Granularity::day     ? Decimal(3)
                        : length.unit == Granularity::year  ? Decimal(2)
                        : length.unit == Granularity::month ? Decimal(2)
                                                            : Decimal(1);
  return *length.count.low >= least && length.unit != Granularity::hour;
}

std::pair<const Point*, const Point*> in_order(const Point& a, const Point& b) {
  return a.days.first <= b.days.first ? std::pair(&a, &b) : std::pair(&b, &a);
}

bool passes_exactly(const PrintedLength& length, const Point& first, const Point& second) {
  if (length.unit == Granularity::year)
    return Decimal(second.days.first.year - first.days.first.year) == *length.count.low &&
           fit(length, first.days, second.days) == LengthFit::holds;
  if (length.unit == Granularity::day || length.unit == Granularity::week) {
    const int64_t days = days_between(first.days.first, second.days.first);
    const Decimal count = *length.count.low * Decimal(length.unit == Granularity::week ? 7 : 1);
    return Decimal(days) == count;
  }
  return fit(length, first.days, second.days) == LengthFit::holds;
}

Finding between(const CheckInput& input, Verdict verdict, const PrintedLength& length,
                const Point& from, const Point& to, const std::string& really) {
  Finding f = duration_finding(input, verdict, {&length, from.mention, to.mention, really});
  f.mentions.insert(f.mentions.end(), {from.id, to.id});
  return f;
}

// "254 days", and 245 passed between the only two days near.
void ask_about_digits(const CheckInput& input, const PrintedLength& length, const Point& a,
                      const Point& b, Findings& out) {
  const Reading& r = input.reading;
  const uint32_t next = length.tokens.end;
  const bool of = next < r.tokens.all.size() && text_is(r, next, {"of"});
  if (length.unit != Granularity::day || of || is_broken_off(r, length) ||
      is_quoted(input, length.mention->span))
    return;
  const int64_t days = std::abs(days_between(a.days.first, b.days.first));
  constexpr int64_t kTwoDigits = 10;
  if (days < kTwoDigits || digit_slip(*length.count.low, Decimal(days)) != kDigitsExchanged) return;
  Finding f = between(input, Verdict::conflict, length, a, b, std::to_string(days) + " days");
  f.question =
      "Is the length, or one of the dates, meant to be another? It would fit if two digits were "
      "exchanged.";
  out.push_back(std::move(f));
}

}  // namespace

void judge_length_near(const CheckInput& input, const PrintedLength& length, Findings& out) {
  if (!is_long_enough(length) || !tells_what_passed(input.reading, length)) return;
  std::vector<const Point*> near;
  const IndexRange around = sentences_around(length);
  for (const Point& p : in_sentences(input.points, around.begin, around.end))
    if (may_bound(input, length, p) &&
        std::none_of(near.begin(), near.end(), [&](const Point* q) { return q->days == p.days; }))
      near.push_back(&p);
  for (size_t i = 0; i < near.size(); ++i)
    for (size_t k = i + 1; k < near.size(); ++k)
      if (const auto [from, to] = in_order(*near[i], *near[k]); passes_exactly(length, *from, *to))
        return out.push_back(between(input, Verdict::confirmed, length, *from, *to, {}));
  if (near.size() == 2) ask_about_digits(input, length, *near[0], *near[1], out);
}

}  // namespace copydesk
