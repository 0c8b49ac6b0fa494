#pragma once

#include <vector>

#include "checks/ages_today.hpp"

namespace copydesk {

/// Years between two people: "five years older", "his junior by nine years", "trails her sister by
/// seven years", "12 years apart". Two ages near by that differ by as much confirm; the only two
/// that do not are asked about where the words compare no third person.
void judge_age_gaps(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out);

/// Years between two ages of one person: "Six years ago ... He was 13 ... 19 now", "joined at 19
/// ... for 36 years ... retires at 55".
void judge_age_spans(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out);

}  // namespace copydesk
