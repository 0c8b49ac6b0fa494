#pragma once

#include "checks/composition_report.hpp"

namespace copydesk {

/// Finds the total of the parts in the next two sentences: "In all they cover 51.5 km", "The haul
/// of 29 is the best", "the full 415 km". Reads `c.parts`, sets its total and cue.
bool total_ahead(const CheckInput& input, uint32_t sentence, Composition& c);

/// "Six crews of five ... The 30 firefighters"; "all 120 applications ... granted 84 and refused
/// 46".
void check_groups_and_halves(const CheckInput& input, Findings& out);

}  // namespace copydesk
