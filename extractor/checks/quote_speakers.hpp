#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Whether a headline names in front of a quotation ("Minister: ...", "Penney: ...") somebody whom
/// the story knows as another person than the speaker of the same words in `body`.
bool is_given_to_another(const CheckInput& input, const Mention& headline, const Mention& body);

}  // namespace copydesk
