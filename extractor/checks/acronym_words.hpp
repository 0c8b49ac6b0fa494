#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// Finds the words that an abbreviation stands for wherever the copy prints them.
class SpelledOut {
 public:
  /// `letters`: the abbreviations that will be asked for.
  SpelledOut(const CheckInput& input, const std::vector<std::string_view>& letters);

  /// The first words whose initials are those letters: capitalised ones, or any where the letters
  /// are four or more, since so many do not come together by chance.
  std::optional<IndexRange> find(std::string_view letters) const;

 private:
  struct End {
    uint32_t begin = 0;  ///< of the sentence
    uint32_t token = 0;  ///< behind the last word
  };

  const CheckInput& input_;
  std::array<std::vector<End>, 26> ends_;  // by the first letter of the last word, where asked for
};

}  // namespace copydesk
