#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A total and its parts in the sentence behind: "to pay £7,350 in all. She must find £4,800 in
/// fines, £1,750 in costs and ...", "drew 146 submissions. Of these, 88 were in favour, ...", "came
/// to 1,310 tonnes. They landed 640 tonnes in spring. A further 670 tonnes ...". The findings are
/// those of the check `composition`.
void check_parts_behind(const CheckInput& input, Findings& out);

}  // namespace copydesk
