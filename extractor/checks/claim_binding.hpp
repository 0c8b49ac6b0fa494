#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Whether a rule's words may have caught a figure of another statement, so that a misfit proves
/// nothing: a second change is told between the captures ("fell by a third, while onions rose to
/// ₹38 from ₹32"), a third figure of their unit stands among them ("of 31,000 entrants, 26,000
/// started and 25,400 finished, 97 per cent"), an operand is the conversion in brackets of the
/// figure that was meant ("1.2 million hectares (2.97 million acres), 4 per cent less than ..."),
/// or a side of a score.
bool is_loosely_bound(const CheckInput& input, const RuleMatch& match);

}  // namespace copydesk
