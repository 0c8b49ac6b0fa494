#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Rows that grow by one, and marks that are not yet reached. The findings are those of the check
/// `ordinal-count`.

/// "After four straight defeats ... a fifth in a row", "three cuts in a row ... a fourth".
void check_runs(const CheckInput& input, Findings& out);

/// "His 298th wicket ... two short of 300".
void check_marks_ahead(const CheckInput& input, Findings& out);

/// "Sixth whale of winter washes up" above "the fifth to be found since the start of the winter".
void check_headline_ordinal(const CheckInput& input, Findings& out);

}  // namespace copydesk
