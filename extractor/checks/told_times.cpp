#include "checks/told_times.hpp"

#include <algorithm>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestLink = 14;  // tokens between two figures that one clause compares

// The ranks of the class `time-cue`.
enum Rank : int { kBefore = 0, kThen = 1, kPast = 2, kNow = 3, kLater = 4 };

/// What one stretch tells of its time.
struct Told {
  std::optional<int> rank;
  std::optional<Decimal> year;
  std::optional<int> month;  ///< the only one that is named
};

std::optional<Decimal> likely_year(const Reading& r, uint32_t token) {
  const Word& word = r.word(token);
  if (word.folded.size() != 4 || !word.is(kDigits)) return std::nullopt;
  const auto year = Decimal::parse(word.folded);
  const bool likely = year && *year >= Decimal(1900) && *year <= Decimal(2100);
  return likely ? year : std::nullopt;
}

// "last year", "used to", "had stood"; "had 420 staff" is only past.
std::optional<int> rank_of_phrase(const CheckInput& input, uint32_t token, uint32_t end) {
  const Reading& r = input.reading;
  if (token + 1 >= end) return std::nullopt;
  const uint32_t next = token + 1;
  if (text_is(r, token, {"last"}) &&
      text_is(r, next,
              {"year", "month", "week", "season", "summer", "winter", "spring", "autumn", "fall",
               "quarter", "term", "time"}))
    return kThen;
  if (text_is(r, token, {"used"}) && text_is(r, next, {"to"})) return kThen;
  if (text_is(r, token, {"had"})) {
    const auto number_word = input.classes().number_word;
    const bool amount = r.token(next).kind == TokenKind::number ||
                        (number_word && r.word(next).has(*number_word)) ||
                        text_is(r, next, {"a", "an", "the", "about", "some", "$", "£", "€"});
    return amount ? kPast : kBefore;
  }
  if (text_is(r, token, {"this"}) &&
      text_is(r, next, {"year", "month", "week", "season", "quarter", "term"}))
    return kNow;
  return std::nullopt;
}

// "In May": the one month of a stretch; nothing where it names two.
std::optional<int> month_in(const CheckInput& input, IndexRange stretch) {
  const auto month = input.classes().month;
  std::optional<int> out;
  for (uint32_t i = stretch.begin; month && i < stretch.end; ++i) {
    const Word& word = input.reading.word(i);
    if (!word.has(*month) || !word.is(kCapitalised)) continue;
    const auto found = month_at(input, i);
    if (out && found != out) return std::nullopt;
    out = found;
  }
  return out;
}

// Of two months without a year each is the last of its name; nothing where they lie half a year or
// more apart and no day of publication tells.
std::optional<bool> is_month_earlier(const CheckInput& input, int a, int b) {
  constexpr int kYear = 12;
  if (a == b) return std::nullopt;
  if (input.published) {
    const int now = input.published->month + kYear;
    return (now - a) % kYear > (now - b) % kYear;
  }
  const int on = (b - a + kYear) % kYear;
  if (on == kYear / 2) return std::nullopt;
  return on < kYear / 2;
}

std::optional<int> rank_at(const CheckInput& input, uint32_t token, uint32_t end) {
  const Reading& r = input.reading;
  if (const auto rank = rank_of_phrase(input, token, end)) return rank;
  const auto cue = input.classes().time_cue;
  const Entry* entry =
      cue && r.word(token).has(*cue) ? r.words.entry(r.word(token), *cue) : nullptr;
  const auto rank = entry != nullptr ? entry->attribute("rank") : std::nullopt;
  if (!rank || !rank->number) return std::nullopt;
  return static_cast<int>(rank->number->to_int().value_or(kPast));
}

// "A year earlier" decides, then what is to come, then now, then a past tense.
Told told_in(const CheckInput& input, IndexRange stretch) {
  constexpr int kOrder[] = {kBefore, kThen, kLater, kNow, kPast};
  Told out;
  for (uint32_t i = stretch.begin; i < stretch.end; ++i) {
    if (const auto year = likely_year(input.reading, i)) out.year = year;
    const auto rank = rank_at(input, i, stretch.end);
    if (!rank) continue;
    const auto place = [&](int x) { return std::find(std::begin(kOrder), std::end(kOrder), x); };
    if (!out.rank || place(*rank) < place(*out.rank)) out.rank = rank;
  }
  out.month = month_in(input, stretch);
  return out;
}

std::optional<bool> is_first_earlier(const CheckInput& input, const Told& a, const Told& b) {
  for (const int then : {kBefore, kThen}) {
    if (a.rank == then && b.rank != then) return true;
    if (b.rank == then && a.rank != then) return false;
  }
  if (a.year && b.year && *a.year != *b.year) return *a.year < *b.year;
  const auto is_past = [&](const Told& told) {
    return told.year && input.published && *told.year < Decimal(input.published->year);
  };
  if (is_past(a) != is_past(b)) return is_past(a);
  const bool one_year = a.year == b.year;
  if (one_year && a.month && b.month && *a.month != *b.month)
    return a.year ? *a.month < *b.month : is_month_earlier(input, *a.month, *b.month);
  if (!a.rank || !b.rank || *a.rank == *b.rank) return std::nullopt;
  return *a.rank < *b.rank;
}

// The words between two figures of one clause that put one of them before the other in time.
std::optional<bool> compared(const CheckInput& input, const Item& a, const Item& b) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  if (gap.empty() || gap.size() > kLongestLink) return std::nullopt;
  uint32_t split = gap.end;
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (text_is(r, i, {",", ";", "while", "whereas", "and", "but", "where", "when"})) split = i;
  if (split == gap.end || any_text(r, gap, {"compared", "against", "versus"})) {
    if (any_text(r, gap, {"from", "against", "compared", "versus", "instead", "rather"}))
      return false;
    const uint32_t at = a.mention->tokens.begin;
    if (any_text(r, {at - std::min(at, 2U), at}, {"from"}) && any_text(r, gap, {"to"})) return true;
    return std::nullopt;
  }
  const IndexRange sentence = r.tokens.sentences[a.mention->sentence].tokens;
  return is_first_earlier(input, told_in(input, {sentence.begin, split}),
                          told_in(input, {split, sentence.end}));
}

}  // namespace

std::optional<bool> is_first_earlier(const CheckInput& input, const Item& first,
                                     const Item& second) {
  if (first.mention->sentence == second.mention->sentence) return compared(input, first, second);
  const std::vector<Sentence>& all = input.reading.tokens.sentences;
  return is_first_earlier(input, told_in(input, all[first.mention->sentence].tokens),
                          told_in(input, all[second.mention->sentence].tokens));
}

}  // namespace copydesk
