#pragma once

#include <string>

namespace copydesk {

/// What the answers depend on beside the packs: "ICU 72.1, Unicode 15.0, time zones 2022e".
std::string data_versions();

}  // namespace copydesk
