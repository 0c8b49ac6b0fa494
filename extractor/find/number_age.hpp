#pragma once

#include <optional>

#include "find/number_phrase.hpp"

namespace copydesk {

/// "in her 40s", "mid-30s", "in their early twenties" at the token of the decade: whole years from
/// ten to the nine above.
std::optional<NumberPhrase> read_decade_of_life(const NumberText& text, uint32_t at);

}  // namespace copydesk
