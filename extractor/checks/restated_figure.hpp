#pragma once

#include <string_view>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

// A figure of the body with what it is of, and what may be said of two of them.

namespace copydesk {

struct RestatedFigure {
  Item item;
  std::string_view topic;
  std::vector<std::string_view> nouns;  ///< lemmas behind an attributive figure: "24-km tunnel"
};

RestatedFigure restated_figure(const CheckInput& input, const Item& item);

/// Whether a definite word makes it one that was given before: "the 12", "all 12", "the fine of
/// $1.25 million".
bool takes_up_figure(const CheckInput& input, const Item& item);

/// "Railway tunnel" and "tunnel will": one run of nouns ends with a word that the other holds.
bool name_one_thing(const RestatedFigure& a, const RestatedFigure& b);

/// "A 230-bed hospital" and "its 320 beds": the one names the thing by what the other counts.
bool count_one_compound(const CheckInput& input, const RestatedFigure& a, const RestatedFigure& b);

/// Two significant digits at least and the very number: whatever the nouns, it is no chance that a
/// definite figure prints it again.
bool is_same_to_the_digit(const CheckInput& input, const RestatedFigure& later,
                          const RestatedFigure& earlier);

/// A plain statement: real, of everybody, not to be moved by later ones.
bool is_plain_statement(const Item& item);

/// What is planned may rest on a count that is known ("will pay the families of the 16 dead").
bool may_repeat(const CheckInput& input, const RestatedFigure& figure);

/// "Fell four seats short of control", "12 votes clear": how many lack, not how many there are.
bool is_shortfall(const CheckInput& input, const RestatedFigure& figure);

}  // namespace copydesk
