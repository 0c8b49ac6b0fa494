#include "find/time_context.hpp"

namespace copydesk::times {
namespace {

constexpr uint32_t kWordsBefore = 12;
constexpr uint32_t kWordsBehind = 8;

// "The vote is Thursday", "Polls are on Tuesday"; "Today is Thursday" names the day.
bool is_announced(const TimeTokens& tokens, uint32_t at) {
  const uint32_t first = tokens.range().begin;
  if (at < first + 2) return false;
  const uint32_t verb = tokens[at - 1].key == Key::on ? at - 2 : at - 1;
  return verb > first && tokens[verb].has(kIs) && tokens[at].weekday != 0;
}

// "will be unveiled on Tuesday", "is to be formally opened on Tuesday"
bool follows_be(const TimeTokens& tokens, uint32_t participle) {
  constexpr uint32_t kReach = 2;
  for (uint32_t k = 1; k <= kReach && participle >= tokens.range().begin + k; ++k)
    if (tokens[participle - k].folded == "be") return true;
  return false;
}

}  // namespace

Tense tense_at(const TimeTokens& tokens, IndexRange time) {
  const IndexRange sentence = tokens.range();
  if (is_announced(tokens, time.begin)) return Tense::future;
  for (uint32_t k = 1; k <= kWordsBefore && time.begin >= sentence.begin + k; ++k) {
    const Tense cue = tokens[time.begin - k].cue;
    if (cue == Tense::past && follows_be(tokens, time.begin - k)) return Tense::future;
    if (cue != Tense::unknown) return cue;
  }
  for (uint32_t k = 0; k < kWordsBehind; ++k) {
    const TimeWord& token = tokens[time.end + k];
    if (token.key == Key::until || token.key == Key::till) continue;
    if (token.cue != Tense::unknown) return token.cue;
  }
  constexpr uint32_t kAnnouncement = 2;
  return sentence.size() <= time.size() + kAnnouncement ? Tense::future : Tense::unknown;
}

bool means_nowadays(const TimeTokens& tokens, IndexRange time) {
  for (uint32_t k = 1; k <= kWordsBefore && time.begin >= tokens.range().begin + k; ++k) {
    const TimeWord& word = tokens[time.begin - k];
    if (word.has(kStill) || (k <= 2 && word.has(kKnown))) return true;
  }
  return false;
}

std::string zone_of_sentence(const TimeTokens& tokens, uint32_t at) {
  const auto city = tokens.classes().city;
  if (!city) return {};
  std::string zone;
  for (uint32_t i = tokens.range().begin; i < tokens.range().end; ++i) {
    if (i > at && !zone.empty()) break;
    if (!tokens[i].capital) continue;
    const Entry* row = nullptr;
    if (tokens.longest_phrase(i, *city, row) != 0) zone = std::string(row->text("zone"));
  }
  return zone;
}

}  // namespace copydesk::times
