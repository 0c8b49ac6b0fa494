#include <cstdlib>
#include <utility>

#include "checks/day_claim.hpp"
#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kMostDays = 10;
constexpr int kDaysInWeek = 7;

struct NamedDay {
  Weekday weekday{};
  uint32_t token = 0;
};

struct DatedDay {
  int month = 0;  ///< 0: that of a later date of the list
  int day = 0;
  IndexRange tokens;  ///< with the month where it stands beside the day
};

// Reads "Wednesday, Thursday and Friday, May 14, 15 and 17" from left to right.
class DayListReader {
 public:
  DayListReader(const CheckInput& input, uint32_t sentence, uint32_t token)
      : input_(input),
        r_(input.reading),
        sentence_(sentence),
        begin_(token),
        at_(token),
        end_(r_.tokens.sentences[sentence].tokens.end) {}

  std::optional<DayClaim> read() {
    if (has_day_behind()) {
      if (!read_interleaved()) return std::nullopt;
    } else {
      plural_ = is_plural_weekday(input_, begin_) || is_any_of_kind();
      if (!read_weekdays() || !read_dates()) return std::nullopt;
    }
    read_year();
    return claim();
  }

 private:
  bool is(Texts texts) const { return at_ < end_ && text_is(r_, at_, texts); }

  bool take(Texts texts) {
    if (!is(texts)) return false;
    ++at_;
    return true;
  }

  // What parts two members; a range has two, the first and the last.
  bool take_separator(bool& is_range) {
    if (take({"to", "through", "thru", "until", "till", "-", "–", "—"})) return is_range = true;
    const bool comma = take({","});
    return take({"and", "&"}) || comma;
  }

  bool has_day_behind() const {
    const uint32_t next = begin_ + 1;
    return next < end_ && day_at(r_, next).has_value();
  }

  // "Saturday 5 and Sunday 6 July"
  bool read_interleaved() {
    while (at_ + 1 < end_ && weekdays_.size() < kMostDays) {
      const auto weekday = weekday_at(input_, at_);
      const auto day = day_at(r_, at_ + 1);
      if (!weekday || !day) return false;
      weekdays_.push_back({*weekday, at_});
      dates_.push_back({0, *day, {at_ + 1, at_ + 2}});
      at_ += 2;
      if (take_month()) return true;
      bool is_range = false;
      if (!take_separator(is_range)) return false;
    }
    return false;
  }

  // "each on a Friday: June 6, 13 and 20"
  bool is_any_of_kind() const {
    return begin_ > r_.tokens.sentences[sentence_].tokens.begin && begin_ + 1 < end_ &&
           text_is(r_, begin_ - 1, {"a"}) && text_is(r_, begin_ + 1, {":", "("});
  }

  bool read_weekdays() {
    while (at_ < end_ && weekdays_.size() < kMostDays) {
      const auto weekday = weekday_at(input_, at_);
      if (!weekday) break;
      weekdays_.push_back({*weekday, at_++});
      after_weekdays_ = at_;
      if (!take_separator(weekday_range_)) break;
    }
    at_ = after_weekdays_;
    return plural_ || weekdays_.size() > 1;
  }

  bool read_dates() {
    take({",", "(", "—", "–", ":"});
    take({"on", "from"});
    if (at_ >= end_) return false;
    return month_at(input_, at_) ? read_month_first() : read_day_first();
  }

  // "May 14, 15 and 17", "August 31 and September 1"
  bool read_month_first() {
    int month = 0;
    bool joined = true;
    uint32_t good_end = at_;
    while (joined && at_ < end_ && dates_.size() < kMostDays) {
      const uint32_t from = at_;
      const auto named = month_at(input_, at_);
      if (named) month = *named, ++at_;
      const auto day = at_ < end_ ? day_at(r_, at_) : std::nullopt;
      if (!day || (!named && !date_range_ && !ends_like_date(at_ + 1))) break;
      dates_.push_back({month, *day, {from, ++at_}});
      good_end = at_;
      joined = take_separator(date_range_);
    }
    at_ = good_end;
    return !dates_.empty();
  }

  // "14, 15 and 17 May"
  bool read_day_first() {
    while (at_ < end_ && dates_.size() < kMostDays) {
      const auto day = day_at(r_, at_);
      if (!day) return false;
      dates_.push_back({0, *day, {at_, at_ + 1}});
      ++at_;
      if (take_month()) {
        const uint32_t good_end = at_;
        if (!take_separator(date_range_) || at_ >= end_ || !day_at(r_, at_))
          return at_ = good_end, true;
        continue;
      }
      if (!take_separator(date_range_)) return false;
    }
    return false;
  }

  // "6 July": the month of all days before it that have none.
  bool take_month() {
    const auto month = at_ < end_ ? month_at(input_, at_) : std::nullopt;
    if (!month) return false;
    for (DatedDay& date : dates_)
      if (date.month == 0) date.month = *month;
    dates_.back().tokens.end = ++at_;
    return true;
  }

  // "June 16, 17 and 19 from 9 a.m.", not "June 16, and 19 firms".
  bool ends_like_date(uint32_t i) const {
    if (i >= end_ || r_.word(i).is(kPunctuation)) return true;
    const auto function_word = input_.classes().function_word;
    return function_word && r_.word(i).has(*function_word);
  }

  void read_year() {
    const uint32_t i = at_ < end_ && text_is(r_, at_, {","}) ? at_ + 1 : at_;
    year_ = i < end_ ? year_at(r_, i) : std::nullopt;
    if (year_) at_ = i + 1;
  }

  DayPair pair(const NamedDay& weekday, const DatedDay& date) const {
    return {weekday.weekday, r_.token(weekday.token).span, r_.span(date.tokens), date.month,
            date.day};
  }

  std::optional<DayClaim> claim() const {
    DayClaim out;
    out.sentence = sentence_;
    out.tokens = {begin_, at_};
    out.year = year_;
    const bool ends_only = weekday_range_ || date_range_;
    if (plural_ && weekdays_.size() == 1) {
      if (dates_.size() < 2 || date_range_) return std::nullopt;
      for (const DatedDay& date : dates_) out.pairs.push_back(pair(weekdays_.front(), date));
    } else if (plural_ || dates_.size() < 2) {
      return std::nullopt;
    } else if (ends_only) {
      if (date_range_ && dates_.size() != 2) return std::nullopt;
      out.pairs = {pair(weekdays_.front(), dates_.front()), pair(weekdays_.back(), dates_.back())};
      out.may_ask = is_one_week();
    } else {
      if (dates_.size() != weekdays_.size()) return std::nullopt;
      for (size_t i = 0; i < dates_.size(); ++i) out.pairs.push_back(pair(weekdays_[i], dates_[i]));
    }
    return out;
  }

  // Whether the first and the last date lie about as far apart as the two weekdays do.
  bool is_one_week() const {
    const int named = (static_cast<int>(weekdays_.back().weekday) -
                       static_cast<int>(weekdays_.front().weekday) + kDaysInWeek) %
                      kDaysInWeek;
    const DatedDay& first = dates_.front();
    const DatedDay& last = dates_.back();
    const int months = (last.month - first.month + 12) % 12;
    const int dated = last.day - first.day + (months == 1 ? days_in_month(2000, first.month) : 0);
    return months <= 1 && dated > 0 && std::abs(dated - named) <= 2;
  }

  const CheckInput& input_;
  const Reading& r_;
  uint32_t sentence_;
  uint32_t begin_;
  uint32_t at_;
  uint32_t end_;
  uint32_t after_weekdays_ = 0;
  bool plural_ = false;
  bool weekday_range_ = false;
  bool date_range_ = false;
  std::optional<int> year_;
  std::vector<NamedDay> weekdays_;
  std::vector<DatedDay> dates_;
};

}  // namespace

std::optional<DayClaim> read_day_list(const CheckInput& input, uint32_t sentence, uint32_t token) {
  return DayListReader(input, sentence, token).read();
}

}  // namespace copydesk
