#pragma once

#include <vector>

#include "checks/instants.hpp"

namespace copydesk {

/// How the words set the clock times of an article against each other, by their places in the list.
class ClockLinks {
 public:
  /// `instants` have to outlive this.
  ClockLinks(const CheckInput& input, const std::vector<Instant>& instants)
      : r_(input.reading), instants_(instants) {}

  /// "9 a.m. EDT (1300 GMT)", ", or 9:30 a.m. in Mumbai", "that means 4 a.m. in London": the words
  /// make the two one moment.
  bool are_same(size_t i, size_t k) const;

  /// "The figures are due at 10 a.m. Eastern time. In London they will land at 2 p.m.": the
  /// sentence goes on with the only time of the one before, and misses it by daylight time.
  bool is_moved_to(size_t i, size_t k) const;

  /// 4:12 a.m. in Los Angeles and 6:12 a.m. Eastern time: two events hardly share such a minute.
  bool shares_odd_minute(size_t i, size_t k) const;

 private:
  uint32_t block_of(const Instant& instant) const;
  bool is_bracket(IndexRange gap) const;
  bool is_or(IndexRange gap) const;
  bool is_listed(size_t i, IndexRange gap) const;
  bool shares_bracket(size_t i, size_t k) const;
  bool is_told_same(IndexRange gap) const;

  const Reading& r_;
  const std::vector<Instant>& instants_;
};

/// Whether the two would be one moment if one clock were put forward or back by an hour.
bool is_an_hour_off(const Instant& a, const Instant& b);

}  // namespace copydesk
