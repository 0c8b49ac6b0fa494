// One moment on the clocks of two zones (NEWSROOM I): "9 a.m. EDT (1300 GMT)", "8pm BST (9pm in
// Bilbao)", "0400 GMT, or 9:30 a.m. in Mumbai", "that means 4 a.m. in London". Offsets are those of
// the day. Asked about only where the words set the two times against each other. Letters that
// stand for several zones, and opening hours and shows in several cities, stay silent.
// Proof: tests/cases/clock-zone.case
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/clock_link.hpp"
#include "checks/index.hpp"
#include "checks/instants.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAhead = 6;  // within which a second time may be the same moment

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input),
        r_(input.reading),
        out_(out),
        instants_(instants_of(input)),
        links_(input, instants_) {}

  void article() {
    told_.assign(instants_.size(), false);
    for (const bool same : {true, false})
      for (size_t i = 0; i < instants_.size(); ++i)
        for (size_t k = i + 1; k < instants_.size() && is_near(i, k); ++k)
          if (!told_[k]) judge(i, k, same);
  }

 private:
  bool is_near(size_t i, size_t k) const {
    return instants_[k].mention->sentence - instants_[i].mention->sentence <= kSentencesAhead;
  }

  void judge(size_t i, size_t k, bool only_same) {
    const Instant& a = instants_[i];
    const Instant& b = instants_[k];
    const bool same = links_.are_same(i, k);
    if (only_same && !same) return;
    if (a.offsets.empty() && b.offsets.empty()) return confirm_notation(i, k);
    if (a.offsets.empty() || b.offsets.empty()) return confirm_somewhere(i, k, same);
    const bool fits = may_be_one(a, b);
    if (fits && a.second == b.second && a.offsets == b.offsets)
      return;  // said again, not converted
    if (fits && same && !carries_day(a, b))
      ask_about_day(a, b, k);
    else if (fits)
      confirm(i, k);
    else if (may_ask(i, k, same))
      ask(i, k);
  }

  bool may_ask(size_t i, size_t k, bool same) const {
    const Instant& a = instants_[i];
    const Instant& b = instants_[k];
    if (is_quoted(input_, r_.span(a.tokens)) || is_quoted(input_, r_.span(b.tokens))) return false;
    if (a.offsets == b.offsets) return false;  // "9 a.m. GMT or 10 a.m. GMT"
    if ((!a.steady || !b.steady) && is_an_hour_off(a, b)) return false;
    if (!same && !links_.is_moved_to(i, k) && !links_.shares_odd_minute(i, k)) return false;
    // Whose local time it is has to be guessed from the places named.
    return (!a.local && !b.local) || !may_be_one(anywhere(a), anywhere(b));
  }

  // A time without a zone, and its conversion: one of the article's places has to fit.
  void confirm_somewhere(size_t i, size_t k, bool same) {
    if (!same) return;
    const Instant a = anywhere(instants_[i]);
    const Instant b = anywhere(instants_[k]);
    if (!may_be_one(a, b)) return;
    if (carries_day(a, b))
      confirm(i, k);
    else
      ask_about_day(a, b, k);
  }

  // With the offsets of every place that the article names.
  Instant anywhere(const Instant& instant) const {
    if (!zones_) zones_ = zones_named(input_);
    return copydesk::anywhere(input_, *zones_, instant);
  }

  // ---- the day ----

  // "10:30 p.m. EDT Thursday (0230 GMT Thursday)": where both name a day, it has to run on with the
  // hours.
  bool carries_day(const Instant& a, const Instant& b) const {
    const auto first = printed_day(a);
    const auto second = printed_day(b);
    if (!first || !second || is_quoted(input_, r_.span(b.tokens))) return true;
    const int64_t days = days_between(*first, *second);
    constexpr int64_t kWeek = 7;
    if (days < -1 || days > 1) return days % kWeek != 0;  // weekdays of two weeks
    return may_be_one_on(a, b, static_cast<int>(days));
  }

  // "before dawn on Wednesday ... at 4:17 a.m., or 1917 GMT on Tuesday": the day of the first time,
  // told in the sentences before; null where the hours do not carry it to that of the
  // other.
  const Mention* day_before(const Instant& a, const Instant& b) const {
    constexpr uint32_t kSentencesBack = 4;
    const auto other = printed_day(b);
    if (printed_day(a) || !other) return nullptr;
    const Mention* out = nullptr;
    for (const Mention& m : mentions_between(
             input_, a.mention->sentence - std::min(kSentencesBack, a.mention->sentence),
             a.mention->sentence + 1))
      if (is_time(m.kind) && m.tokens.end <= a.tokens.begin && m.time()->stated.weekday &&
          m.time()->begin)
        out = &m;
    if (out == nullptr) return nullptr;
    const int64_t days = days_between(out->time()->begin->date, *other);
    const bool near = -1 <= days && days <= 1;
    const Instant here = a.offsets.empty() ? anywhere(a) : a;
    return near && may_be_one_on(here, b, static_cast<int>(days)) ? out : nullptr;
  }

  static std::optional<Date> printed_day(const Instant& instant) {
    const TimeValue& t = *instant.mention->time();
    const bool printed = t.stated.weekday || t.stated.day;
    return printed && t.begin ? std::optional(t.begin->date) : std::nullopt;
  }

  void ask_about_day(const Instant& a, const Instant& b, size_t k) {
    Finding f = finding_of(Verdict::conflict, a, b);
    f.level = Level::warning;
    f.message = text(a) + " is another day than " + text(b) + ": the hours fit, the days do not";
    f.equation = text(a) + " ≠ " + text(b);
    f.question = "Is the day of one of the two meant to be the next?";
    out_.push_back(std::move(f));
    told_[k] = true;
  }

  // ---- findings ----

  Finding finding_of(Verdict verdict, const Instant& a, const Instant& b) const {
    Finding f;
    f.check = "clock-zone";
    f.rule = "core/clock-zone";
    f.verdict = verdict;
    f.evidence = {{r_.span(a.tokens), "time"}, {r_.span(b.tokens), "same time"}};
    f.mentions = {a.id, b.id};
    return f;
  }

  std::string text(const Instant& a) const { return plain_text(r_.article, r_.span(a.tokens)); }

  void confirm(size_t i, size_t k) {
    Finding f = finding_of(Verdict::confirmed, instants_[i], instants_[k]);
    if (const Mention* day = day_before(instants_[i], instants_[k]))
      f.evidence.push_back({day->span, "day"});
    f.message = text(instants_[i]) + " is " + text(instants_[k]);
    f.equation = text(instants_[i]) + " = " + text(instants_[k]);
    out_.push_back(std::move(f));
    told_[k] = true;
  }

  // "21:30" and "9.30pm": one time of the clock in two notations.
  void confirm_notation(size_t i, size_t k) {
    const Instant& a = instants_[i];
    const Instant& b = instants_[k];
    constexpr int kHour = 3600;
    const bool odd = a.second % kHour != 0;  // a full hour is met too often by chance
    if (!odd || a.second != b.second || !a.half_known || !b.half_known || text(a) == text(b))
      return;
    confirm(i, k);
  }

  void ask(size_t i, size_t k) {
    const Instant& a = instants_[i];
    const Instant& b = instants_[k];
    Finding f = finding_of(Verdict::conflict, a, b);
    f.level = Level::warning;
    const std::string there = on_clock_of(a, b);
    f.message =
        text(a) + " is " + there + " in the zone of the other time; the text says " + text(b);
    f.equation = text(a) + " = " + there + ", not " + text(b);
    f.question = "Which of the two times, or of the zones, is meant to be another?";
    if (is_an_hour_off(a, b))
      f.question += " It would fit if daylight time were meant on one side only.";
    out_.push_back(std::move(f));
    told_[k] = true;
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<Instant> instants_;
  const ClockLinks links_;
  mutable std::optional<std::vector<std::string_view>> zones_;  // found where they are asked for
  std::vector<bool> told_;  // for each instant: set against an earlier one
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check clock_zone_check{
    "clock-zone", "Two clock times that are said to be one moment are not, in their zones.",
    "A time and its conversion in brackets, behind \"or\", or behind \"that means\" are set "
    "against each other with the offsets of the day. Letters that stand for several zones, times "
    "whose place is not known, and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
