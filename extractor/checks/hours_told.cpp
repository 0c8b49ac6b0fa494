#include "checks/hours_told.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "checks/begin_end.hpp"
#include "checks/duration_finding.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 60 * kMinute;
constexpr int64_t kDay = 24 * kHour;

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {
    for (const PrintedLength& length : input.lengths)
      if (length.unit == Granularity::hour && length.count.is_point() && !length.hedged)
        lengths_.push_back(&length);
  }

  void article() {
    if (lengths_.empty()) return;
    for (const Mention& m : input_.mentions)
      if (m.kind == MentionKind::time && m.time()->stated.hour && m.time()->hedge == Hedge::none)
        clocks_.push_back(&m);
    for (size_t i = 0; i + 1 < clocks_.size(); ++i) {
      const Mention& a = *clocks_[i];
      const Mention& b = *clocks_[i + 1];
      if (b.sentence > a.sentence + 2) continue;
      const uint8_t first = bounds_told(input_, a);
      const uint8_t second = bounds_told(input_, b);
      if ((first & kBegins) != 0 && (second & kEnds) != 0)
        judge(a, b);
      else if ((first & kEnds) != 0 && (second & kBegins) != 0)
        judge(b, a);
    }
  }

 private:
  void judge(const Mention& from, const Mention& to) {
    const auto [first, last] = std::minmax(from.sentence, to.sentence);
    const auto seconds = seconds_between_clocks(from, to);
    if (!seconds || have_two_zones(from, to)) return;
    std::vector<const PrintedLength*> near;
    for (const PrintedLength* length :
         in_sentences(lengths_, first - std::min(2U, first), last + 2))
      near.push_back(length);
    for (const PrintedLength* length : near)
      if (fits(*length, *seconds)) return confirm(*length, from, to);
    if (near.size() == 1 && may_ask(*near.front(), from, to, *seconds))
      ask(*near.front(), from, to, *seconds);
  }

  // From one time to the other: by their dates or weekdays, else to the next time that the clock
  // shows it.
  static std::optional<int64_t> seconds_between_clocks(const Mention& from, const Mention& to) {
    const StatedParts& a = from.time()->stated;
    const StatedParts& b = to.time()->stated;
    int64_t seconds =
        (*b.hour - *a.hour) * kHour + (b.minute.value_or(0) - a.minute.value_or(0)) * kMinute;
    if (a.day && b.day) {
      if (!from.time()->begin || !to.time()->begin) return std::nullopt;
      seconds += days_between(from.time()->begin->date, to.time()->begin->date) * kDay;
    } else if (a.weekday && b.weekday) {
      seconds += ((static_cast<int>(*b.weekday) - static_cast<int>(*a.weekday) + 7) % 7) * kDay;
    } else if (b.weekday || b.day) {
      return std::nullopt;
    }
    if (seconds <= 0) seconds += a.weekday && b.weekday ? 7 * kDay : kDay;
    return seconds;
  }

  // "left Sydney at 11 a.m. ... reached Los Angeles at 7:30 a.m."
  bool have_two_zones(const Mention& from, const Mention& to) const {
    if (from.time()->zone != to.time()->zone) return true;
    std::string_view zone;
    const auto [first, last] = std::minmax(from.sentence, to.sentence);
    for (const Mention& m : mentions_between(input_, first, last + 1)) {
      const NameValue* name = m.name();
      if (name == nullptr || name->zone.empty()) continue;
      if (!zone.empty() && zone != name->zone) return true;
      zone = name->zone;
    }
    return false;
  }

  // T10: rounded to the nearest hour, or to the nearest half.
  static bool fits(const PrintedLength& length, int64_t seconds) {
    const Decimal hours = Decimal(seconds) / Decimal(kHour);
    const Decimal half(5, -1);
    const bool whole = length.count.low->exponent() >= 0;
    return overlap(around(hours, whole ? half : half / Decimal(2)), length.count);
  }

  bool may_ask(const PrintedLength& length, const Mention& from, const Mention& to,
               int64_t seconds) const {
    constexpr int64_t kLongest = 5 * kDay;
    const auto [first, last] = std::minmax(from.sentence, to.sentence);
    const size_t others = in_sentences(clocks_, first, last + 1).size();
    // Between two clocks: who flies or sails may read another one on arrival.
    const IndexRange around = {r_.tokens.sentences[first].tokens.begin,
                               r_.tokens.sentences[last].tokens.end};
    const bool moved = any_text(r_, cover_of(from.tokens, to.tokens), {"landed", "resumed"}) ||
                       (any_text(r_, around, {"reached", "arrived", "docked"}) &&
                        any_text(r_, around,
                                 {"flight", "flew", "plane", "airport", "jet", "airliner", "ship",
                                  "ferry", "sailed", "docked", "crossing", "airline"}));
    const Decimal off = abs(Decimal(seconds) / Decimal(kHour) - *length.count.low);
    return others == 2 && !moved && off >= Decimal(1) && seconds <= kLongest &&
           is_length_of_whole(input_, length) && !is_midnight(from) && !is_midnight(to) &&
           !is_quoted(input_, length.mention->span) && !is_quoted(input_, from.span) &&
           !is_quoted(input_, to.span);
  }

  static IndexRange cover_of(IndexRange a, IndexRange b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  // "Midnight on Friday" is the night before or after.
  bool is_midnight(const Mention& clock) const {
    return any_text(r_, clock.tokens, {"midnight", "noon"}) || *clock.time()->stated.hour % 24 == 0;
  }

  void confirm(const PrintedLength& length, const Mention& from, const Mention& to) {
    out_.push_back(
        duration_finding(input_, Verdict::confirmed, {&length, &from, &to, std::string()}));
  }

  void ask(const PrintedLength& length, const Mention& from, const Mention& to, int64_t seconds) {
    const Decimal hours = Decimal(seconds) / Decimal(kHour);
    out_.push_back(duration_finding(input_, Verdict::conflict,
                                    {&length, &from, &to, hours.to_string() + " hours"}));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<const PrintedLength*> lengths_;
  std::vector<const Mention*> clocks_;
};

}  // namespace

void judge_hours_told(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace copydesk
