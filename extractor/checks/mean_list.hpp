#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// "22, 31, 18, 40 and 29 millimetres, for a mean of 28": the average of a list that is given in
/// full. Asks in the list's own sentence only. The findings are those of the check `magnitude`.
void check_list_means(const CheckInput& input, Findings& out);

}  // namespace copydesk
