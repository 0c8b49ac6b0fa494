#include "checks/day_moved.hpp"

#include <optional>
#include <string>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWords = 3;  // "three days sooner"
constexpr int kMostDays = 20;
constexpr uint32_t kGap = 4;  // tokens from "sooner" to the weekday

/// "three days sooner, on the Wednesday"
struct Move {
  IndexRange tokens;  ///< without the weekday
  uint32_t sentence = 0;
  int days = 0;
  uint32_t weekday = 0;  ///< its token
};

std::optional<int> count_at(const CheckInput& input, uint32_t token) {
  const Word& word = input.reading.word(token);
  if (text_is(input.reading, token, {"a"})) return 1;
  if (word.is(kDigits)) return day_at(input.reading, token);
  const auto number = input.classes().number_word;
  const Entry* entry =
      number && word.has(*number) ? input.reading.words.entry(word, *number) : nullptr;
  const auto value = entry != nullptr ? entry->attribute("value") : std::nullopt;
  const auto count = value && value->number ? value->number->to_int() : std::nullopt;
  return count && 0 < *count && *count <= kMostDays ? std::optional(static_cast<int>(*count))
                                                    : std::nullopt;
}

// Whether the days are counted ahead; nothing for other words.
std::optional<bool> is_ahead(const Reading& r, uint32_t token) {
  if (text_is(r, token, {"later", "afterwards", "afterward", "after", "on"})) return true;
  if (text_is(r, token, {"sooner", "earlier", "before", "previously", "ahead"})) return false;
  return std::nullopt;
}

// ", on the", ", a", "—": what leads to the weekday.
std::optional<uint32_t> weekday_behind(const CheckInput& input, uint32_t at, uint32_t end) {
  const Reading& r = input.reading;
  for (uint32_t i = at; i < std::min(end, at + kGap); ++i) {
    if (weekday_at(input, i)) {
      const bool ends = i + 1 >= end || r.word(i + 1).is(kPunctuation);
      return ends && !is_plural_weekday(input, i) ? std::optional(i) : std::nullopt;
    }
    if (!text_is(r, i, {",", "on", "the", "a", "("}) && !is_dash(r, i)) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Move> move_at(const CheckInput& input, uint32_t sentence, uint32_t unit) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  if (unit == tokens.begin || unit + 2 >= tokens.end) return std::nullopt;
  const auto count = count_at(input, unit - 1);
  const auto ahead = is_ahead(r, unit + 1);
  const auto weekday = count && ahead ? weekday_behind(input, unit + 2, tokens.end) : std::nullopt;
  if (!weekday) return std::nullopt;
  return Move{{unit - 1, unit - 1 + kWords}, sentence, *ahead ? *count : -*count, *weekday};
}

// The one day with a weekday that stands before it in its sentence or, where that has none, in the
// sentence before.
const Mention* day_before(const CheckInput& input, const Move& move) {
  const Mention* out = nullptr;
  for (uint32_t back = 0; back <= 1 && back <= move.sentence && out == nullptr; ++back) {
    const uint32_t s = move.sentence - back;
    for (const Mention& m : mentions_between(input, s, s + 1)) {
      if (!is_time(m.kind) || m.tokens.end > move.tokens.begin || m.time()->type == TimeType::set ||
          !m.time()->stated.weekday)
        continue;
      if (out != nullptr) return nullptr;
      out = &m;
    }
  }
  return out;
}

void judge(const CheckInput& input, const Move& move, Findings& out) {
  const Reading& r = input.reading;
  const Mention* from = day_before(input, move);
  const Span said = r.span({move.tokens.begin, move.weekday + 1});
  if (from == nullptr) return;
  constexpr int kWeek = 7;
  const int day = static_cast<int>(*from->time()->stated.weekday) - 1 + move.days;
  const auto really = static_cast<Weekday>(((day % kWeek) + kWeek) % kWeek + 1);
  const bool fits = really == *weekday_at(input, move.weekday);
  // Without a date the words may count from another day.
  if (!fits &&
      (!from->time()->stated.day || is_quoted(input, said) || is_quoted(input, from->span)))
    return;
  const auto text = [&](Span span) { return plain_text(r.article, span); };
  const std::string name(to_string(really));
  Finding f = finding_of_check("weekday", verdict_of(fits));
  f.evidence = {{said, "day"}, {from->span, "from"}};
  f.message = text(r.span(move.tokens)) + " than " + text(from->span) + " is a " + name;
  f.equation = text(from->span) + (move.days < 0 ? " - " : " + ") +
               std::to_string(std::abs(move.days)) + " days = " + name;
  if (!fits) {
    f.message += "; the text says " + text(r.token(move.weekday).span);
    f.question = "Is the weekday, or the count of days, meant to be another?";
  }
  out.push_back(std::move(f));
}

}  // namespace

void check_days_moved(const CheckInput& input, Findings& out) {
  const Reading& r = input.reading;
  const auto weekdays = input.classes().weekday;
  if (!weekdays) return;
  for (uint32_t s = 0; s < r.sentence_words.size(); ++s) {
    if (!r.sentence_words[s].has(*weekdays)) continue;
    const IndexRange tokens = r.tokens.sentences[s].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (text_is(r, i, {"days", "day"}))
        if (const auto move = move_at(input, s, i)) judge(input, *move, out);
  }
}

}  // namespace copydesk
