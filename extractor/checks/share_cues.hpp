#pragma once

#include <vector>

#include "checks/share_reader.hpp"

// What the words around shares say of their whole. `shares` is never empty.

namespace copydesk {

/// Words of change and of comparison: the percents are no parts of one whole.
bool tells_of_change(const CheckInput& input, IndexRange tokens);
/// "The remaining quarter", "the rest, 20 percent", "the other 13 per cent", "the last 9p", "the 9
/// cents left over".
bool is_left_over(const CheckInput& input, const Share& share);
/// Whether the words say that the parts are all there are.
bool is_closed(const CheckInput& input, const std::vector<Share>& shares);
/// Parts that go to one place each, so that together they are never more than all: votes, and what
/// is sold, shipped or spent.
bool is_exclusive(const CheckInput& input, const std::vector<Share>& shares);
/// "70 percent owned by Orion and 30 percent by its founder"
bool are_holdings(const CheckInput& input, const std::vector<Share>& shares);
/// "44% to 43%": two sides of one poll, of which there may be more.
bool are_set_against(const Reading& r, const Share& a, const Share& b);
/// "54.2 percent to 46.8 percent", "53.4% of the vote to 47.6%": two parts of one poll.
bool is_contest(const CheckInput& input, const std::vector<Share>& shares);
/// "Seventy per cent are women and 30 per cent are men": who is not the one is the other.
bool are_complements(const CheckInput& input, const std::vector<Share>& shares);

}  // namespace copydesk
