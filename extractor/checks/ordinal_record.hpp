#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// An ordinal and how often it was so before, told of the same one: "who has played there nine
/// times before, will make her tenth appearance", "the four-time champion is seeking a fifth
/// title", "who have two sons, are expecting their third child", "the fourth and last of its
/// ships. The other three". Says nothing of an ordinal that another finding has judged. The
/// findings are those of the check `ordinal-count`.
void check_record_before(const CheckInput& input, Findings& out);

}  // namespace copydesk
