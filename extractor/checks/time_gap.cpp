// The gap between two times of a race or on a timetable: "2:21:08 ... second in 2:22:13, 65 seconds
// behind", "due at 14:05, arrived at 14:52, 47 minutes late". Compared are the only two times of a
// sentence, or of two, with the only gap beside them; a clock that runs over midnight or names
// another day, and times of one day and another, stay silent. Proof: tests/cases/time-gap.case
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/length_seconds.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kLongestGap = 4 * 3600;  // seconds
constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 3600;

/// A time in seconds: what a race took, or where the clock stands.
struct Reached {
  Span span;
  uint32_t sentence = 0;
  int64_t seconds = 0;
  bool clock = false;
};

/// "65 seconds behind", "by 38 seconds"
struct Gap {
  const Mention* mention = nullptr;
  int64_t seconds = 0;
  bool whole_minutes = false;
};

// "2:22:13"; "9:58" may be a clock and is left to the mentions.
std::optional<int64_t> race_time(std::string_view text) {
  int64_t parts[3] = {};
  size_t count = 0;
  for (size_t at = 0; at <= text.size() && count < 3; ++count) {
    const size_t colon = std::min(text.find(':', at), text.size());
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + colon, parts[count]);
    if (error != std::errc() || end != text.data() + colon) return std::nullopt;
    at = colon + 1;
    if (count == 2 && colon != text.size()) return std::nullopt;
  }
  if (count != 3 || parts[1] >= 60 || parts[2] >= 60) return std::nullopt;
  return parts[0] * kHour + parts[1] * kMinute + parts[2];
}

bool is_gap(const Reading& r, const Mention& m) {
  const IndexRange sentence = r.tokens.sentences[m.sentence].tokens;
  const uint32_t begin = m.tokens.begin;
  const uint32_t end = m.tokens.end;
  if (end < sentence.end && text_is(r, end,
                                    {"behind", "back", "adrift", "ahead", "clear", "slower",
                                     "faster", "longer", "late", "quicker"}))
    return true;
  return begin > sentence.begin + 1 && text_is(r, begin - 1, {"by"}) &&
         any_text(r, {sentence.begin, begin},
                  {"won", "win", "winning", "beat", "beating", "lost", "missed", "victory"});
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), out_(out) {}

  void article() {
    read_mentions();
    for (const Gap& gap : gaps_) judge(gap);
  }

 private:
  void read_mentions() {
    const Reading& r = input_.reading;
    for (const Mention& m : input_.mentions) {
      const TimeValue* value = m.time();
      if (value == nullptr) continue;
      if (value->type == TimeType::duration) {
        const auto seconds = seconds_of_length(*value);
        if (!seconds) continue;
        if (is_gap(r, m) && value->hedge == Hedge::none && *seconds <= kLongestGap)
          gaps_.push_back({&m, *seconds, *seconds % kMinute == 0});
        else if (*seconds >= 10 * kMinute && *seconds % kMinute != 0)
          times_.push_back({m.span, m.sentence, *seconds, false});
      } else if (value->type == TimeType::time && value->stated.hour && value->stated.minute &&
                 !value->stated.weekday && !value->stated.day && value->hedge == Hedge::none) {
        times_.push_back({m.span, m.sentence,
                          *value->stated.hour * kHour + *value->stated.minute * kMinute, true});
      }
    }
  }

  void add_race_times(uint32_t sentence, std::vector<Reached>& out) const {
    const Reading& r = input_.reading;
    if (!r.sentence_words[sentence].any(kHasDigit)) return;
    const IndexRange tokens = r.tokens.sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (const auto seconds = race_time(r.word(i).folded))
        out.push_back({r.token(i).span, sentence, *seconds, false});
  }

  // The only two times of one kind in the sentences; none when there are more or fewer.
  std::vector<Reached> only_two(uint32_t from, uint32_t to, bool clock) const {
    std::vector<Reached> out;
    for (auto time = std::partition_point(times_.begin(), times_.end(),
                                          [&](const Reached& t) { return t.sentence < from; });
         time != times_.end() && time->sentence <= to; ++time)
      if (time->clock == clock) out.push_back(*time);
    for (uint32_t s = from; !clock && s <= to; ++s) add_race_times(s, out);
    if (out.size() != 2 || out[0].seconds == out[1].seconds) out.clear();
    return out;
  }

  void judge(const Gap& gap) {
    const uint32_t s = gap.mention->sentence;
    const uint32_t last = static_cast<uint32_t>(input_.reading.tokens.sentences.size()) - 1;
    // A timetable's two times stand in the sentence itself; a race's may stand around it.
    if (const auto clock = only_two(s, s, true); !clock.empty() && gap.whole_minutes)
      return compare(gap, clock[0], clock[1]);
    for (const auto& [from, to] :
         {std::pair(s, s), std::pair(s, std::min(last, s + 1)), std::pair(s - std::min(s, 1U), s)})
      if (const auto race = only_two(from, to, false); !race.empty())
        return is_against_another(*gap.mention, race[0]) ? void() : compare(gap, race[0], race[1]);
  }

  // "... where the record is 2:19:33, and 134 seconds quicker than her time of 2:23:22": the first
  // time is not the runner's own.
  bool is_against_another(const Mention& gap, const Reached& first) const {
    const Reading& r = input_.reading;
    const uint32_t begin = r.tokens.sentences[first.sentence].tokens.begin;
    const uint32_t behind = gap.tokens.end + 1;
    if (first.span.begin > gap.span.begin || behind >= r.tokens.all.size() ||
        !text_is(r, behind, {"than"}))
      return false;
    for (uint32_t i = token_from(r, first.span.begin); i > begin;) {
      if (text_is(r, --i, {"where", "which", "whose", "record"})) return true;
      if (r.token(i).kind == TokenKind::punctuation) return false;
    }
    return false;
  }

  void compare(const Gap& gap, const Reached& a, const Reached& b) {
    const int64_t apart = std::llabs(a.seconds - b.seconds);
    const bool fits = apart == gap.seconds;
    // Another rider, another day: what is far off is no slip.
    const bool near = apart <= kLongestGap && apart <= gap.seconds * 3 && gap.seconds <= apart * 3;
    if (!fits && (!near || is_quoted(input_, gap.mention->span) || is_quoted(input_, a.span)))
      return;
    const auto words = [&](Span span) { return plain_text(input_.reading.article, span); };
    Finding f = finding_of_check("time-gap", verdict_of(fits));
    f.evidence = {{gap.mention->span, "gap"}, {a.span, "time"}, {b.span, "time"}};
    f.equation =
        std::to_string(apart) + " seconds" + (fits ? " = " : " ≠ ") + words(gap.mention->span);
    f.message = words(a.span) + " and " + words(b.span) + " are " + std::to_string(apart) +
                " seconds apart; the text says " + words(gap.mention->span);
    if (!fits) f.question = "Which of the three is meant to be different?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  std::vector<Gap> gaps_;
  std::vector<Reached> times_;  // that are mentions, by sentence
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check time_gap_check{
    "time-gap", "Two times are not as far apart as the text says.",
    "Compared are the two times of a race or a timetable and the gap that the text gives. More "
    "than two times, hedges and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
