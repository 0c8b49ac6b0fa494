#pragma once

#include <optional>
#include <vector>

#include "checks/relation_pair.hpp"

namespace copydesk {

/// Two levels of one thing that a change told somewhat apart from them is of.
struct LevelsOfChange {
  RelationPair pair;       ///< in the order of time where the words tell it
  bool ordered = false;    ///< they do
  bool summed_up = false;  ///< the change stands in a sentence of its own right behind them
};

/// The two figures that spell out a change told before or behind them: "She agreed to a cut of
/// twelve per cent. ... She was paid $410,000 last year. She will receive $348,500." "It put in 390
/// units. A year earlier it had fitted 150. The jump of 160 per cent ..." They are the only two of
/// their measure in the sentences around; nothing otherwise.
std::optional<LevelsOfChange> levels_of_change(const CheckInput& input,
                                               const std::vector<RelationFigure>& figures,
                                               const Stated& stated, uint32_t sentence);

/// A change that is told as what lies between two figures: "by $5", "four points".
bool is_gap(const Stated& stated);
/// "Rents up 40% since 2015", "doubled in ten years": another base than the figure of then.
bool names_other_base(const CheckInput& input, const Stated& stated);
/// "Rose by 1.7 percentage points to 88.4": a level that is none of the pair stands beside the
/// change, so that these are of something else.
bool has_level_beside(const CheckInput& input, const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
