#include "checks/clock_later.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/length_seconds.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMinute = 60;
constexpr int64_t kHour = 60 * kMinute;
constexpr int64_t kDay = 24 * kHour;
constexpr int64_t kHalfDay = 12 * kHour;

/// "Forty minutes later, at 4am"
struct Later {
  const Mention* length = nullptr;
  const Mention* clock = nullptr;
  int64_t seconds = 0;  ///< negative for "earlier"
};

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {}

  void article() {
    for (const Mention& m : input_.mentions) {
      if (is_clock(m)) clocks_.push_back(&m);
      if (m.kind == MentionKind::duration) lengths_.push_back(&m);
    }
    if (clocks_.size() < 2) return;
    for (const Mention* length : lengths_)
      if (const auto later = read(*length)) judge(*later);
  }

 private:
  static bool is_clock(const Mention& m) {
    return m.kind == MentionKind::time && m.time()->stated.hour && m.time()->hedge == Hedge::none;
  }

  std::optional<Later> read(const Mention& length) const {
    const auto seconds = seconds_of_length(*length.time());
    if (!seconds || *seconds <= 0 || *seconds >= kDay || length.time()->hedge != Hedge::none)
      return std::nullopt;
    const IndexRange sentence = r_.tokens.sentences[length.sentence].tokens;
    uint32_t i = length.tokens.end;
    if (i >= sentence.end || !text_is(r_, i, {"later", "earlier", "afterwards"}))
      return std::nullopt;
    const bool earlier = text_is(r_, i, {"earlier"});
    ++i;
    if (i < sentence.end && text_is(r_, i, {","})) ++i;
    if (i < sentence.end && text_is(r_, i, {"at"})) ++i;
    for (const Mention& m : mentions_in(input_, {i, std::min(i + 1, sentence.end)}))
      if (is_clock(m) && m.tokens.begin == i)
        return Later{&length, &m, earlier ? -*seconds : *seconds};
    return std::nullopt;
  }

  // The clock times from which it may count: of its own sentence, else of the one before.
  std::vector<const Mention*> told_before(const Later& later) const {
    std::vector<const Mention*> out;
    const uint32_t own = later.length->sentence;
    const auto add = [&](uint32_t s) {
      for (const Mention* clock : clocks_)
        if (clock->sentence == s && clock->tokens.end <= later.length->tokens.begin)
          out.push_back(clock);
    };
    add(own);
    if (out.empty() && own > 0) add(own - 1);
    return out;
  }

  void judge(const Later& later) {
    const std::vector<const Mention*> from = told_before(later);
    for (const Mention* clock : from)
      if (seconds_off(*clock, later) == 0) return add(Verdict::confirmed, *clock, later);
    if (from.size() == 1 && may_ask(*from.front(), later))
      add(Verdict::conflict, *from.front(), later);
  }

  static int64_t second_of(const Mention& clock) {
    const StatedParts& parts = clock.time()->stated;
    return *parts.hour * kHour + parts.minute.value_or(0) * kMinute;
  }

  // How far the second time is from where the length leads; the half of the day may be untold.
  static int64_t seconds_off(const Mention& from, const Later& later) {
    const int64_t off =
        ((second_of(*later.clock) - second_of(from) - later.seconds) % kHalfDay + kHalfDay) %
        kHalfDay;
    return std::min(off, kHalfDay - off);
  }

  bool may_ask(const Mention& from, const Later& later) const {
    constexpr int64_t kRounded = 30 * kMinute;
    constexpr int64_t kPart = 4;  // of the length that rounding hides
    const int64_t off = seconds_off(from, later);
    if (off < kRounded || off * kPart < std::llabs(later.seconds)) return false;
    const uint32_t begin = r_.tokens.sentences[later.length->sentence].tokens.begin;
    const uint32_t at = later.length->tokens.begin;
    const bool opens = at == begin || text_is(r_, at - 1, {",", "and", "but", ";"});
    return opens && from.time()->zone == later.clock->time()->zone && !is_put_off(from, later) &&
           !is_quoted(input_, later.length->span) && !is_quoted(input_, from.span);
  }

  // "was due at 7pm but rain delayed it. Two hours later": counted from what is told in between.
  bool is_put_off(const Mention& from, const Later& later) const {
    constexpr uint32_t kLongestRest = 12;
    const IndexRange rest = tokens_between(from.tokens, later.length->tokens);
    const uint32_t begin = r_.tokens.sentences[from.sentence].tokens.begin;
    return rest.size() > kLongestRest ||
           any_text(r_, {begin, later.length->tokens.begin},
                    {"due", "delayed", "scheduled", "postponed", "expected", "supposed", "planned",
                     "until", "till", "after", "before", "by", "since", "local", "between"});
  }

  void add(Verdict verdict, const Mention& from, const Later& later) {
    Finding f = finding_of_check("duration", verdict);
    f.evidence = {{later.length->span, "length"}, {from.span, "from"}, {later.clock->span, "to"}};
    const auto id = [&](const Mention& m) {
      return static_cast<MentionId>(&m - input_.mentions.data());
    };
    f.mentions = {id(*later.length), id(from), id(*later.clock)};
    const auto words = [&](const Mention& m) { return words_of(input_, m.tokens); };
    const bool fits = verdict == Verdict::confirmed;
    f.message = words(from) + " to " + words(*later.clock) + (fits ? " is " : " is not ") +
                words(*later.length);
    f.equation = f.message;
    if (!fits) f.question = "Is the length, or one of the two times, meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<const Mention*> clocks_;
  std::vector<const Mention*> lengths_;
};

}  // namespace

void judge_clocks_later(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace copydesk
