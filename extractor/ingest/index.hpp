#pragma once

#include "ingest/reader.hpp"

namespace copydesk {

#define ENTRY(name) extern const Reader name##_reader;
#include "ingest/index.def"
#undef ENTRY

}  // namespace copydesk
