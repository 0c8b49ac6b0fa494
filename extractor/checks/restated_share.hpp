#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// "Three-quarters of teachers ... the 75% who": a share in another form; "magnitude 6.4 ... the
/// 6.4-magnitude quake".
void check_restated_shares(const CheckInput& input, Findings& out);

}  // namespace copydesk
