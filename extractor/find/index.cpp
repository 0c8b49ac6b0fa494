#include "find/index.hpp"

#include <vector>

namespace copydesk {

std::span<const Recogniser* const> all_recognisers() {
  static const std::vector<const Recogniser*> list = {
#define ENTRY(name) &name##_recogniser,
#include "find/index.def"
#undef ENTRY
  };
  return list;
}

}  // namespace copydesk
