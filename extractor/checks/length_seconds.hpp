#pragma once

#include <cstdint>
#include <optional>

#include "model/time.hpp"

namespace copydesk {

/// The seconds of "five minutes", "two hours and 40 minutes", "half an hour"; nothing for lengths
/// of days.
std::optional<int64_t> seconds_of_length(const TimeValue& value);

}  // namespace copydesk
