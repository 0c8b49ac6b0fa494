#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "checks/checks.hpp"

// Days as words: reading one token as a weekday, a month or a day, and printing a date.

namespace copydesk {

std::optional<Weekday> weekday_at(const CheckInput& input, uint32_t token);
/// "Saturdays": a day that comes again.
bool is_plural_weekday(const CheckInput& input, uint32_t token);
std::optional<int> month_at(const CheckInput& input, uint32_t token);
/// "14", "14th"; nothing above 31.
std::optional<int> day_at(const Reading& reading, uint32_t token);
/// "2025"; nothing outside 1900 to 2099.
std::optional<int> year_at(const Reading& reading, uint32_t token);

/// The years that some words print.
struct PrintedYears {
  std::vector<Span> spans;
  bool one_list = true;  ///< "2017, 2019 and 2021": nothing but commas between them
};
PrintedYears years_in(const Reading& reading, IndexRange tokens);

std::string day_name(Date date);   ///< "June 13"
std::string long_name(Date date);  ///< "June 13, 2025"

}  // namespace copydesk
