#pragma once

#include <optional>
#include <vector>

#include "checks/relation_pair.hpp"

namespace copydesk {

/// The figure of then and the figure of now that spell out a change told before them: "She agreed
/// to a cut of twelve per cent. ... She was paid $410,000 last year. She will receive $348,500."
/// They are the only two of their unit in the next sentences, one of them is said to be of an
/// earlier time, and a word of the first sentence is taken up. In the order of time; nothing
/// otherwise.
std::optional<RelationPair> then_and_now(const CheckInput& input,
                                         const std::vector<RelationFigure>& figures,
                                         const Stated& stated, uint32_t sentence);

/// Whether the figure of now follows from the one of then as it is printed.
bool follows_over_time(const Stated& stated, const RelationPair& pair);

/// Whether it surely does not: it changed in the direction that is said, but clearly by another
/// share, and nobody is quoted.
bool may_ask_over_time(const CheckInput& input, const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
