#pragma once

#include "report/writer.hpp"

namespace copydesk {

#define ENTRY(name) extern const Format name##_format;
#include "report/index.def"
#undef ENTRY

}  // namespace copydesk
