#pragma once

#include "checks/checks.hpp"

// Whether the words hang a stated figure on figures told beside it.

namespace copydesk {

class Hang {
 public:
  Hang(const CheckInput& input, const Item& item);

  /// "..., an increase of 35 percent", "..., or 30 percent more", "That is a drop of 20 percent",
  /// "so that it is 5 metres short" with nothing behind it that names another base. A gap has no
  /// base: "in May" says when.
  bool on_figures_before(bool is_gap) const;
  /// "A cut of 50 basis points ...", "The shortfall of $15 million ..." at the head of a sentence;
  /// "a third of what they were a year ago". The figures may stand in the sentences around.
  bool is_promised() const;
  /// "That leaves a gap of $5 million", "so that it is 5 metres short", "The shortfall of ...".
  bool is_drawn() const;
  /// Another base, or another thing that changed: "a 14.6 percent increase in tax receipts".
  bool names_a_base() const;
  /// "A shortfall of $15 million", "knocked", "rose": +1, -1, or 0 for a gap.
  std::optional<int> sign_at(uint32_t token) const;

 private:
  bool is_apposition() const;
  bool closes_opening(uint32_t comma) const;
  bool opens_with_that() const;
  bool is_concluded() const;
  bool is_short_of_aim() const;
  bool concludes(uint32_t token) const;
  bool opens_with_change() const;
  bool opens_with_share() const;
  bool opens_with_rate() const;
  bool is_share_of_before() const;
  bool names_another() const;
  bool begins_clause(uint32_t token) const;

  const Reading& r_;
  const CheckClasses& classes_;
  IndexRange sentence_;
  IndexRange tokens_;
  const bool may_conclude_;  ///< the sentence has a word that concludes
};

}  // namespace copydesk
