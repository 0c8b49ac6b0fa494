#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// "A bid of £1.2bn ... the deal, at £1,200m": one sum in two spellings. "£4.6 million to put a new
/// roof on ... the £6.4 million roof": the digits of it exchanged. The findings are those of the
/// check `restated`.
void check_restated_sums(const CheckInput& input, Findings& out);

}  // namespace copydesk
