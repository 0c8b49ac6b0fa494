#pragma once

#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "checks/extremes.hpp"

// Limits, bids and ranks whose figures stand sentences apart. The findings are those of the check
// `bounds`.

namespace copydesk {

Finding bounds_finding(Span own, const std::vector<Span>& others, bool fits, std::string message);

/// "The longest of the three tunnels", with the figures of the other two behind it.
void check_ranked_set(const CheckInput& input, const Extreme& extreme, Findings& out);

/// "Aged between 16 and 24 ... The oldest, a 27-year-old".
void check_age_range(const CheckInput& input, const Extreme& extreme, Findings& out);

/// "The lowest bidder ... The rivals had offered 49.8 million and 55.6 million".
void check_bids(const CheckInput& input, Findings& out);

/// "Fewer than 100 tamarins left" above "has found 97 of the monkeys".
void check_headline_bounds(const CheckInput& input, Findings& out);

/// "Swung between Rs 14 and Rs 52 ... Tuesday's rate of Rs 31", "from 31C to 44C ... at 46.2C, the
/// same afternoon", "no class may have more than 28 ... the fullest has 27".
void check_in_range(const CheckInput& input, Findings& out);

/// "Stood at 11.62 metres, topping the 11.53 metres of 1976", "lead above the limit of 15 parts per
/// billion. ... contained 31", "has not fallen below 25 degrees".
void check_beyond(const CheckInput& input, Findings& out);

/// "The limit is 50 kilometres an hour. He was clocked at 72, well above the limit".
void check_known_benchmarks(const CheckInput& input, Findings& out);

/// "The measure needed 60 percent to pass. It got 58.7 percent and failed".
void check_needed(const CheckInput& input, Findings& out);

/// "Between 1.4 percent and 2.3 percent. Atlas is the most cautious, with 1.4 percent. ...": a list
/// of at least three that gives the ends.
void check_listed_range(const CheckInput& input, Findings& out);

/// "In under four minutes and 50 seconds ... The clock stopped at 4:52.3"; "9.91 seconds,
/// beating the old record of 9.95".
void check_time_limits(const CheckInput& input, Findings& out);

}  // namespace copydesk
