#pragma once

#include "checks/checks.hpp"

namespace copydesk {

#define ENTRY(name) extern const Check name##_check;
#include "checks/index.def"
#undef ENTRY

}  // namespace copydesk
