#pragma once

#include <vector>

#include "checks/years_back.hpp"

namespace copydesk {

/// Whether some words tell that a thing began to be: "founded", "its charter", "set up", "married".
bool tells_of_origin(const CheckInput& input, IndexRange tokens);

/// "on Sunday", "this year", "next week": a date without a year, and near the day of the article.
bool has_day_of_now(const CheckInput& input, uint32_t sentence);

/// The year from which the words count: that which stands right beside "twenty years ago", in which
/// the firm of the anniversary was founded, which "its last came in" names. It has to be the only
/// year of its sentences; where the words leave it open there is none.
class YearsFrom {
 public:
  /// `points`: the article's dates with printed years.
  YearsFrom(const CheckInput& input, const std::vector<Point>& points)
      : input_(input), r_(input.reading), points_(points) {}

  const Point* of(const YearsBack& count) const;

 private:
  const Point* only_year(uint32_t first, uint32_t last) const;
  const Point* year_beside(const YearsBack& count) const;
  const Point* year_founded(const YearsBack& count) const;
  bool is_anniversary_of(const YearsBack& count, const Point& p) const;
  bool is_year_of_origin(const Point& p) const;
  bool is_of_the_founded(const YearsBack& count) const;
  bool ends_phrase(uint32_t token, uint32_t end) const;
  bool is_marked_now(const YearsBack& count) const;
  const Point* year_of_its_last(const YearsBack& count) const;
  const Point* year_of_last(const YearsBack& count) const;
  const Point* first_since(const YearsBack& count) const;
  bool is_waited_for(const YearsBack& count, uint32_t other) const;
  bool has_since(const Point& p) const;
  const Point* year_since(const YearsBack& count) const;
  const Point* year_not_since(const YearsBack& count) const;

  const CheckInput& input_;
  const Reading& r_;
  const std::vector<Point>& points_;
};

}  // namespace copydesk
