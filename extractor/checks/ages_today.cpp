#include "checks/ages_today.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int kOldest = 119;

// "is 35."
bool is_told(const Reading& r, IndexRange tokens, IndexRange sentence) {
  return tokens.begin > sentence.begin && text_is(r, tokens.begin - 1, {"is"}) &&
         (tokens.end >= sentence.end || r.word(tokens.end).is(kPunctuation) ||
          text_is(r, tokens.end, {"and"}));
}

// "now 19", "19 now", "Today Rory Callan is 54"
bool is_of_now(const Reading& r, IndexRange tokens, IndexRange sentence) {
  if (is_told(r, tokens, sentence) && any_text(r, {sentence.begin, tokens.begin}, {"today", "now"}))
    return true;
  return (tokens.begin > sentence.begin && text_is(r, tokens.begin - 1, {"now"})) ||
         (tokens.end < sentence.end && text_is(r, tokens.end, {"now"}));
}

// "at 34 she mentions", "At 44, Hendrik argues", "retires at 55."
bool is_at(const Reading& r, IndexRange tokens, IndexRange sentence) {
  if (tokens.begin == sentence.begin || !text_is(r, tokens.begin - 1, {"at", "aged"})) return false;
  if (tokens.end >= sentence.end || text_is(r, tokens.end, {"."})) return true;
  if (text_is(r, tokens.end, {"he", "she"})) return true;
  const bool opens = tokens.begin == sentence.begin + 1;
  return opens && text_is(r, tokens.end, {","}) && tokens.end + 1 < sentence.end &&
         (r.word(tokens.end + 1).is(kCapitalised) ||
          text_is(r, tokens.end + 1, {"he", "she", "the"}));
}

}  // namespace

std::optional<int> age_of(const Item& item) {
  const NumberValue& n = *item.value;
  if (item.mention->kind != MentionKind::cardinal || n.hedge != Hedge::none || !n.number)
    return std::nullopt;
  const auto years = n.number->to_int();
  return years && 0 < *years && *years <= kOldest ? std::optional(static_cast<int>(*years))
                                                  : std::nullopt;
}

std::vector<AgeToday> ages_today(const CheckInput& input, const Lives& lives) {
  const Reading& r = input.reading;
  std::vector<AgeToday> stated;
  std::vector<AgeToday> out;
  for (const StatedAge& age : lives.ages)
    if (age.when == StatedAge::When::now)
      stated.push_back({age.id, age.mention, age.tokens, age.years, false});
  for (const Item& item : input.items.all()) {
    const auto years = age_of(item);
    if (!years) continue;
    const IndexRange tokens = item.mention->tokens;
    const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
    const bool now = is_of_now(r, tokens, sentence);
    const auto same = std::partition_point(stated.begin(), stated.end(),
                                           [&](const AgeToday& a) { return a.id < item.id; });
    if (same != stated.end() && same->id == item.id)
      same->now = now;
    else if (now || is_at(r, tokens, sentence) || is_told(r, tokens, sentence))
      out.push_back({item.id, item.mention, tokens, *years, now});
  }
  out.insert(out.end(), stated.begin(), stated.end());
  std::sort(out.begin(), out.end(), [](const AgeToday& a, const AgeToday& b) {
    return a.mention->tokens.begin < b.mention->tokens.begin;
  });
  return out;
}

}  // namespace copydesk
