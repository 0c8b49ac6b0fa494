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
  constexpr auto future = std::to_array<std::string_view>(
      {"will",     "shall",    "'ll",       "be",     "until", "till",  "plans",    "planned",
       "planning", "expected", "scheduled", "slated", "due",   "set",   "going",    "expects",
       "begins",   "ahead",    "starts",    "opens",  "would", "could", "starting", "beginning"});
  constexpr auto past =
      std::to_array<std::string_view>({"was", "were", "had", "has", "have", "did", "said", "been",
                                       "told", "fell", "since", "rose", "ago", "took"});
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
    const TimeToken& token = tokens[time.end + k];
    if (token.key == Key::until || token.key == Key::till) continue;
    const Cue cue = cue_of(token);
    if (cue != Cue::none) return cue == Cue::future ? Tense::future : Tense::past;
  }
  constexpr uint32_t kAnnouncement = 2;
  return sentence.size() <= time.size() + kAnnouncement ? Tense::future : Tense::unknown;
}

bool means_nowadays(const TimeTokens& tokens, IndexRange time) {
  for (uint32_t k = 1; k <= kWordsBefore && time.begin >= tokens.range().begin + k; ++k) {
    const std::string_view word = tokens[time.begin - k].folded;
    if (word == "still") return true;
    if (k <= 2 && (word == "known" || word == "exist" || word == "exists" || word == "used"))
      return true;
  }
  return false;
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
