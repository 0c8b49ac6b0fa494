#include "checks/acronym_words.hpp"

#include "checks/acronym_letters.hpp"

namespace copydesk {
namespace {

constexpr size_t kTelling = 4;  // letters
constexpr size_t kMostPlaces = 2000;

}  // namespace

SpelledOut::SpelledOut(const CheckInput& input, const std::vector<std::string_view>& letters)
    : input_(input) {
  const Reading& r = input.reading;
  std::array<bool, 26> wanted{};
  for (const std::string_view abbreviation : letters)
    wanted[static_cast<size_t>(abbreviation.back() - 'A')] = true;
  for (uint32_t s = 0; s < r.tokens.sentences.size(); ++s) {
    if (!is_copy(r.block_kind(s))) continue;
    const IndexRange tokens = r.tokens.sentences[s].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view folded = r.word(i).folded;
      if (folded.size() < 2 || folded.front() < 'a' || folded.front() > 'z') continue;
      const auto letter = static_cast<size_t>(folded.front() - 'a');
      if (!wanted[letter] || (input.bits(i) & kSmallWord) != 0) continue;  // "in" ends no name
      std::vector<End>& ends = ends_[letter];
      if (ends.size() < kMostPlaces) ends.push_back({tokens.begin, i + 1});
    }
  }
}

std::optional<IndexRange> SpelledOut::find(std::string_view letters) const {
  for (const End& end : ends_[static_cast<size_t>(letters.back() - 'A')]) {
    const auto words = words_abbreviated(input_, letters, end.begin, end.token);
    if (words && words->end == end.token &&
        (letters.size() >= kTelling || initials_of(input_, *words).proper))
      return words;
  }
  return std::nullopt;
}

}  // namespace copydesk
