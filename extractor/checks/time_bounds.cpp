#include "checks/time_bounds.hpp"

#include <algorithm>
#include <utility>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

DayRange unit_around(Date day, Granularity granularity) {
  switch (granularity) {
    case Granularity::year:
      return {{day.year, 1, 1}, {day.year, 12, 31}};
    case Granularity::month:
      return {{day.year, day.month, 1},
              {day.year, day.month, static_cast<uint8_t>(days_in_month(day.year, day.month))}};
    default:
      return {day, day};
  }
}

class Reader {
 public:
  explicit Reader(const CheckInput& input)
      : input_(input), r_(input.reading), points_(input.points) {}

  std::vector<TimeBounds> read() {
    for (size_t i = 0; i < points_.size(); ++i)
      if (points_[i].is_period)
        add_period(points_[i]);
      else if (i + 1 < points_.size())
        add_pair(points_[i], points_[i + 1]);
    add_clock_pairs();
    std::stable_sort(bounds_.begin(), bounds_.end(), [](const TimeBounds& a, const TimeBounds& b) {
      return a.sentence < b.sentence;
    });
    return std::move(bounds_);
  }

 private:
  void add_period(const Point& p) {
    const Granularity unit = p.mention->time()->granularity;
    if (unit != Granularity::day && unit != Granularity::month && unit != Granularity::year) return;
    if (p.mention->time()->type != TimeType::date) return;
    TimeBounds b;
    b.from = unit_around(p.days.first, unit);
    b.to = unit_around(p.days.last, unit);
    b.tokens = p.mention->tokens;
    b.sentence = p.mention->sentence;
    b.mentions = {p.id};
    b.is_from = !any_text(r_, b.tokens, {"and"});
    bounds_.push_back(std::move(b));
  }

  // "to", ", until", "through early": what leads from the first bound to the second.
  bool leads_on(IndexRange gap) const {
    if (gap.empty() || gap.size() > 3) return false;
    uint32_t i = gap.begin;
    if (text_is(r_, i, {","})) ++i;
    return i < gap.end && text_is(r_, i, {"to", "until", "till", "through", "-", "–"});
  }

  bool is_opened(uint32_t token) const {
    for (uint32_t back = 1; back <= 2 && back <= token; ++back)
      if (text_is(r_, token - back, {"from"})) return true;
    return false;
  }

  void add_pair(const Point& a, const Point& b) {
    if (b.is_period || a.mention->sentence != b.mention->sentence || a.days.first >= b.days.first ||
        a.mention->kind != MentionKind::date || b.mention->kind != MentionKind::date)
      return;
    const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
    const uint32_t before = a.mention->tokens.begin - std::min(1U, a.mention->tokens.begin);
    const bool between =
        gap.size() == 1 && text_is(r_, gap.begin, {"and"}) && text_is(r_, before, {"between"});
    const bool spelled_out = between || (leads_on(gap) && is_opened(a.mention->tokens.begin));
    if (!spelled_out && !begins_and_ends(a, gap)) return;
    TimeBounds bounds;
    bounds.from = a.days;
    bounds.to = b.days;
    bounds.tokens = {a.mention->tokens.begin, b.mention->tokens.end};
    bounds.sentence = a.mention->sentence;
    bounds.mentions = {a.id, b.id};
    bounds.is_from = !between;
    bounds.by_verbs = !spelled_out;
    bounds_.push_back(std::move(bounds));
  }

  // "which began on May 3 and ended on May 17"
  bool begins_and_ends(const Point& a, IndexRange gap) const {
    constexpr uint32_t kVerbReach = 3;
    constexpr uint32_t kLongestClause = 6;
    const uint32_t begin = a.mention->tokens.begin;
    const IndexRange before = {begin - std::min(begin, kVerbReach), begin};
    return gap.size() <= kLongestClause && has(before, input_.classes().begin_word) &&
           has(gap, input_.classes().end_word);
  }

  bool has(IndexRange tokens, std::optional<ClassId> words) const {
    for (uint32_t i = tokens.begin; words && i < tokens.end; ++i)
      if (r_.word(i).has(*words)) return true;
    return false;
  }

  // "from 11 p.m. to 2 a.m.", "from 8 a.m. on Saturday until 8 a.m. on Sunday"
  void add_clock_pairs() {
    const Mention* before = nullptr;
    for (size_t i = 0; i < input_.mentions.size(); ++i) {
      const Mention& m = input_.mentions[i];
      if (!is_time(m.kind)) continue;
      const TimeValue* t = m.time();
      const bool clock = m.kind == MentionKind::time && t->stated.hour && t->hedge == Hedge::none;
      if (clock && is_clock_range(m)) add_clock_range(m, i);
      if (clock && before != nullptr) add_clock_pair(*before, m, i);
      before = clock ? &m : nullptr;
    }
  }

  bool is_clock_range(const Mention& m) const {
    return any_text(r_, m.tokens, {"to", "until", "till", "through", "-", "–"});
  }

  // "11 p.m. to 2 a.m." in one mention
  void add_clock_range(const Mention& m, size_t index) {
    const TimeValue& t = *m.time();
    if (!t.begin || !t.end || t.stated.day) return;
    TimeBounds bounds;
    bounds.tokens = m.tokens;
    bounds.sentence = m.sentence;
    bounds.mentions = {static_cast<MentionId>(index)};
    bounds.is_from = true;
    bounds.seconds = seconds_between(*t.begin, *t.end);
    if (*bounds.seconds > 0) bounds_.push_back(std::move(bounds));
  }

  void add_clock_pair(const Mention& a, const Mention& b, size_t index) {
    if (a.sentence != b.sentence || !leads_on(tokens_between(a.tokens, b.tokens)) ||
        !is_opened(a.tokens.begin))
      return;
    const auto seconds = seconds_from(a.time()->stated, b.time()->stated);
    if (!seconds || a.time()->zone != b.time()->zone) return;
    TimeBounds bounds;
    bounds.tokens = {a.tokens.begin, b.tokens.end};
    bounds.sentence = a.sentence;
    bounds.mentions = {static_cast<MentionId>(index)};
    bounds.is_from = true;
    bounds.seconds = seconds;
    bounds_.push_back(std::move(bounds));
  }

  static std::optional<int64_t> seconds_from(const StatedParts& a, const StatedParts& b) {
    constexpr int64_t kMinute = 60;
    constexpr int64_t kHour = 60 * kMinute;
    constexpr int64_t kDay = 24 * kHour;
    if (a.day || b.day) return std::nullopt;
    int64_t seconds =
        (*b.hour - *a.hour) * kHour + (b.minute.value_or(0) - a.minute.value_or(0)) * kMinute;
    if (a.weekday && b.weekday) {
      const int days = (static_cast<int>(*b.weekday) - static_cast<int>(*a.weekday) + 7) % 7;
      seconds += days * kDay;
    } else if (a.weekday || b.weekday) {
      return std::nullopt;
    }
    return seconds > 0 ? seconds : seconds + kDay;
  }

  const CheckInput& input_;
  const Reading& r_;
  const std::vector<Point>& points_;
  std::vector<TimeBounds> bounds_;
};

}  // namespace

std::vector<TimeBounds> time_bounds_in(const CheckInput& input) { return Reader(input).read(); }

}  // namespace copydesk
