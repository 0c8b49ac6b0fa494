#include "checks/length_seconds.hpp"

#include <algorithm>
#include <string_view>

#include "base/decimal.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 60 * kMinute;

int64_t seconds_in(char unit) {
  return unit == 'H' ? kHour : unit == 'M' ? kMinute : unit == 'S' ? 1 : 0;
}

}  // namespace

std::optional<int64_t> seconds_of_length(const TimeValue& value) {
  std::string_view timex = value.timex;
  if (value.type != TimeType::duration || !timex.starts_with("PT")) return std::nullopt;
  timex.remove_prefix(2);
  Decimal total(0);
  while (!timex.empty()) {
    const size_t at = std::min(timex.find_first_not_of("0123456789."), timex.size());
    const auto number = Decimal::parse(timex.substr(0, at));  // "PT1.5H"
    const int64_t unit = at < timex.size() ? seconds_in(timex[at]) : 0;
    if (!number || unit == 0) return std::nullopt;
    total = total + *number * Decimal(unit);
    timex.remove_prefix(at + 1);
  }
  return total.to_int();
}

}  // namespace copydesk
