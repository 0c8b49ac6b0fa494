#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace copydesk {

/// The closed classes of words and marks that the grammar of numbers turns on; a word may be in
/// several. What names a number, a unit, a currency or a hedge stands in the packs' word lists
/// instead.
enum class NumberCue : uint8_t {
  aged,
  and_,
  apostrophe,
  article,
  before_last_one,     ///< "by one."
  before_noun_half,    ///< "the other half"
  before_quarter,      ///< "by a quarter"
  before_share,        ///< "only half"
  before_time_second,  ///< "per second"
  behind_part,         ///< "one fifth more"
  behind_pronoun,      ///< "one might"
  behind_share,        ///< "half the"
  behind_time_second,  ///< "a second later"
  below,
  between,
  bracket,
  bracket_end,
  comma,
  compares_weight,
  cubed,
  dash,  ///< hyphen, dash or tilde
  determines_one,
  dollar,
  double_dash,
  figure_one,
  foot_mark,
  from,
  glues_behind,
  glues_before,
  half,
  hyphen,
  inch_mark,
  joins_list,
  joins_number,  ///< "a hundred and six"
  joins_range,
  joins_sides,  ///< "10-to-1", "10-by-12"
  mark,
  minus_sign,  ///< hyphen or minus
  minus_word,
  money_talk,
  moves,
  names_range,
  needs_of,  ///< "scores" count only in "scores of"
  of,
  one,
  opens_point,  ///< before the number of a point in a list
  opener,
  or_,
  owner,
  people,
  per,
  plus,
  plus_mark,
  plus_minus,
  point,
  quarter,
  quote,
  race,
  rough,
  second,
  slash,
  square_bracket,
  square_bracket_end,
  squared,
  street,
  sterling,
  temperature,
  than,
  the,
  through,
  tilde,
  to,
  true_minus,
  weight,
  zero,
};

/// A set of cues.
class NumberCues {
 public:
  void add(NumberCue cue) { bits_[static_cast<size_t>(cue)] = true; }
  void merge(const NumberCues& other) { bits_ |= other.bits_; }
  bool has(NumberCue cue) const { return bits_[static_cast<size_t>(cue)]; }

 private:
  std::bitset<static_cast<size_t>(NumberCue::zero) + 1> bits_;
};

/// All that a folded word is.
NumberCues cues_of(std::string_view folded);

}  // namespace copydesk
