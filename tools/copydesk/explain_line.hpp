#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "copydesk.hpp"

namespace copydesk::tool {

/// What was read in one line of an article (or in all of it): the mentions and facts, the rules
/// that fit, what was compared with what result, and where nothing was compared, why.
std::string explain_line(const Article& article, Workspace& workspace,
                         const ReportSettings& settings, std::optional<uint32_t> line);

}  // namespace copydesk::tool
