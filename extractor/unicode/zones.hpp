#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace copydesk {

/// Whether ICU's database has a zone of that IANA name.
bool is_zone(std::string_view name);

/// All names of zones that the database has, older ones too, in the order of the alphabet.
std::vector<std::string> zone_names();

/// Minutes east of UTC of a zone at a time of its own clocks: -240 for ("America/New_York",
/// 2025-08-01T11:44). A time that the clocks pass twice counts as the first one; one that they
/// skip, as if they had not been put forward yet. Nothing when there is no such zone.
std::optional<int> utc_offset(std::string_view zone, CivilTime local);

/// "-04:00", "+05:30", "+00:00".
std::string offset_name(int minutes);

/// The version of the zone database, such as "2024a".
std::string zone_database_version();

}  // namespace copydesk
