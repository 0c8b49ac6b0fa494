#include "checks/age_days.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMonths = 12;

// The day so many years, months and days ("P22Y10D") later.
std::optional<Date> day_after(Date day, std::string_view timex) {
  if (!timex.starts_with('P') || timex.find('Y') == std::string_view::npos ||
      timex.find('D') == std::string_view::npos)
    return std::nullopt;
  int64_t number = 0;
  int64_t months = 0;
  int64_t days = 0;
  for (const char c : timex.substr(1)) {
    if ('0' <= c && c <= '9') {
      number = number * 10 + (c - '0');
      continue;
    }
    if (c == 'Y')
      months += number * kMonths;
    else if (c == 'M')
      months += number;
    else if (c == 'D')
      days += number;
    else
      return std::nullopt;
    number = 0;
  }
  return add_days(add_months(day, months), days);
}

class Run {
 public:
  Run(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {}

  void article() {
    for (const StatedBirth& birth : lives_.births) {
      if (!birth.point.is_day) continue;
      const IndexRange near = sentences_of(birth);
      for (const Mention& m : mentions_between(input_, near.begin, near.end)) judge(birth, m);
    }
  }

 private:
  // The only birth of a story is that of whom it tells so exactly.
  IndexRange sentences_of(const StatedBirth& birth) const {
    const uint32_t own = birth.point.mention->sentence;
    const auto last = static_cast<uint32_t>(r_.tokens.sentences.size());
    constexpr uint32_t kReach = 8;
    if (lives_.births.size() > 1) return {own, own + 1};
    return {own - std::min(kReach, own), std::min(last, own + kReach)};
  }

  void judge(const StatedBirth& birth, const Mention& m) {
    const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr;
    if (t == nullptr) return;
    const auto day = day_after(birth.point.days.first, t->timex);
    if (!day) return;
    const Point* near = nullptr;
    for (const Point& p :
         in_sentences(input_.points, m.sentence - std::min(kStoryReach, m.sentence),
                      m.sentence + kStoryReach)) {
      if (!p.is_day || p.id == birth.point.id) continue;
      if (p.days.first == *day) return add(Verdict::confirmed, birth, m, p);
      if (p.mention->sentence == m.sentence ||
          (p.mention->sentence + 1 == m.sentence && near == nullptr))
        near = &p;
    }
    if (near != nullptr && may_ask(m, *near, *day)) add(Verdict::conflict, birth, m, *near);
  }

  // By whole years, as a slip of the pen has it, from the day that the words tell of.
  bool may_ask(const Mention& m, const Point& p, Date day) const {
    constexpr int64_t kFewDays = 3;
    const int64_t off = std::abs(days_between(day, p.days.first));
    constexpr int64_t kYear = 365;
    return !is_quoted(input_, m.span) && off > kYear - kFewDays && off < 20 * kYear &&
           std::min(off % kYear, kYear - off % kYear) <= 10;
  }

  void add(Verdict verdict, const StatedBirth& birth, const Mention& m, const Point& p) {
    Finding f = finding_of_check("age", verdict);
    f.evidence = {{m.span, "age"}, {birth.point.mention->span, "born"}, {p.mention->span, "then"}};
    f.mentions = {static_cast<MentionId>(&m - input_.mentions.data()), birth.point.id, p.id};
    const bool fits = verdict == Verdict::confirmed;
    f.message = words_of(input_, birth.point.mention->tokens) + " to " +
                words_of(input_, p.mention->tokens) + (fits ? " is " : " is not ") +
                words_of(input_, m.tokens);
    f.equation = f.message;
    if (!fits) f.question = "Is the age, or a date, meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
};

}  // namespace

void judge_age_days(const CheckInput& input, const Lives& lives, Findings& out) {
  Run(input, lives, out).article();
}

}  // namespace copydesk
