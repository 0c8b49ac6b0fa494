#pragma once

#include "find/recogniser.hpp"

namespace copydesk {

#define ENTRY(name) extern const Recogniser name##_recogniser;
#include "find/index.def"
#undef ENTRY

}  // namespace copydesk
