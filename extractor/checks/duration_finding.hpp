#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// A length and the two places that bound it. `really`: what passes between them, told when the
/// length is another.
struct BoundedLength {
  const PrintedLength* length = nullptr;
  const Mention* from = nullptr;
  const Mention* to = nullptr;
  std::string really;
};

/// A finding of the check "duration".
Finding duration_finding(const CheckInput& input, Verdict verdict, const BoundedLength& bounded);

}  // namespace copydesk
