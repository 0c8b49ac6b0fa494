#include <algorithm>
#include <array>

#include "find/time_context.hpp"
#include "find/time_phrase.hpp"

namespace copydesk::times {
namespace {

constexpr uint32_t kWordsBefore = 12;
constexpr uint32_t kWordsBehind = 8;

enum class Cue : uint8_t { none, past, future };

template <size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Cue cue_of(const TimeToken& token) {
  constexpr std::array<std::string_view, 26> future = {
      "will",     "shall",  "'ll",     "be",       "until",    "till",    "plans",   "planned",  "planning",
      "expected", "scheduled", "slated", "due",    "set",      "going",   "upcoming", "expects", "begins",
      "starts",   "opens",  "would",   "could",    "starting", "beginning", "by",    "ahead"};
  constexpr std::array<std::string_view, 14> past = {"was",  "were", "had",  "has",   "have", "did",  "said",
                                                     "been", "told", "fell", "since", "rose", "ago",  "took"};
  if (token.letters == false) return Cue::none;
  if (one_of(token.folded, future)) return Cue::future;
  if (one_of(token.folded, past)) return Cue::past;
  const std::string_view word = token.folded;
  if (word.size() > 4 && word.substr(word.size() - 2) == "ed" && !token.capital) return Cue::past;
  return Cue::none;
}

}  // namespace

Tense tense_at(const TimeTokens& tokens, IndexRange time) {
  const IndexRange sentence = tokens.range();
  for (uint32_t k = 1; k <= kWordsBefore && time.begin >= sentence.begin + k; ++k) {
    const Cue cue = cue_of(tokens[time.begin - k]);
    if (cue != Cue::none) return cue == Cue::future ? Tense::future : Tense::past;
  }
  for (uint32_t k = 0; k < kWordsBehind; ++k) {
    const Cue cue = cue_of(tokens[time.end + k]);
    if (cue != Cue::none) return cue == Cue::future ? Tense::future : Tense::past;
  }
  return Tense::past;
}

std::string zone_of_sentence(const TimeTokens& tokens, uint32_t at) {
  const auto city = tokens.input().reading.lexicon().class_named("city");
  if (!city) return {};
  std::string zone;
  for (uint32_t i = tokens.range().begin; i < tokens.range().end; ++i) {
    if (i > at && !zone.empty()) break;
    if (!tokens[i].capital) continue;
    const Entry* row = nullptr;
    if (longest_phrase(tokens, i, *city, row) != 0) zone = std::string(row->text("zone"));
  }
  return zone;
}

}  // namespace copydesk::times
