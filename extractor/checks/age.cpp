// Ages against dates of birth and against one another (NEWSROOM H; T9): "dies at 87" and "born on
// 2 February 1938", one person with two ages, twins, "five years older". Ages of appositions are
// those of the day of publication, give or take a year. Fathers and sons of one name, histories and
// quotations stay silent. Proof: tests/cases/age.case
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checks/age_again.hpp"
#include "checks/age_days.hpp"
#include "checks/age_gaps.hpp"
#include "checks/age_headline.hpp"
#include "checks/age_pairs.hpp"
#include "checks/age_siblings.hpp"
#include "checks/index.hpp"
#include "checks/life_lines.hpp"
#include "checks/parent_ages.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using When = StatedAge::When;

constexpr int64_t kMonths = 12;

struct Years {
  int64_t least = 0;
  int64_t most = 0;

  bool holds(int64_t years) const { return least <= years && years <= most; }
};

int64_t whole_years(Date from, Date to) {
  const int64_t months = (to.year - from.year) * kMonths + to.month - from.month;
  return (to.day < from.day ? months - 1 : months) / kMonths;
}

Years years_between(const DayRange& from, const DayRange& to) {
  return {whole_years(from.last, to.first), whole_years(from.first, to.last)};
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), lives_(lives_in(input)) {}

  void article() {
    for (const StatedBirth& birth : lives_.births)
      if (birth.who) births_of_[*birth.who].push_back(&birth);
    if (!lives_.ages.empty()) read_deaths();
    for (const StatedAge& age : lives_.ages)
      if (!input_.is_judged(age.id)) judge_birth(age);
    judge_age_days(input_, lives_, out_);
    judge_headline_age(input_, lives_, out_);
    judge_age_pairs(input_, lives_, out_);
    judge_ages_again(input_, lives_, out_);
    judge_age_siblings(input_, out_);
    const std::vector<AgeToday> today = ages_today(input_, lives_);
    judge_age_gaps(input_, today, out_);
    judge_age_spans(input_, today, out_);
    judge_life_lines(input_, lives_, out_);
    judge_parent_ages(input_, lives_, out_);
  }

 private:
  // ---- an age and a birth ----

  const StatedBirth* birth_of(const StatedAge& age) const {
    const uint32_t s = age.mention->sentence;
    if (!age.who) {
      const auto here = in_sentences(lives_.births, s, s + 1);
      return here.size() == 1 ? &here.front() : nullptr;
    }
    const auto births = births_of_.find(*age.who);
    return births != births_of_.end() && births->second.size() == 1 ? births->second.front()
                                                                    : nullptr;
  }

  void judge_birth(const StatedAge& age) {
    const StatedBirth* birth = birth_of(age);
    if (birth == nullptr) return;
    const auto then = day_of(age, *birth);
    if (!then || then->first <= birth->point.days.last) return;
    const Years years = years_between(birth->point.days, *then);
    if (years.holds(age.years)) return confirm(age, *birth);
    if (may_ask(age, *birth, years)) ask(age, *birth, years);
  }

  // The day on which the person was so old.
  std::optional<DayRange> day_of(const StatedAge& age, const StatedBirth& birth) const {
    if (age.when == When::death) {
      if (const auto day = day_of_death(age.who)) return day;
      if (birth.death_year) return DayRange{{*birth.death_year, 1, 1}, {*birth.death_year, 12, 31}};
    }
    if (!input_.published) return std::nullopt;
    return DayRange{*input_.published, *input_.published};
  }

  std::optional<DayRange> day_of_death(std::optional<EntityId> who) const {
    const auto death = who ? deaths_.find(*who) : deaths_.end();
    return death == deaths_.end() ? std::nullopt : std::optional(death->second);
  }

  void read_deaths() {
    for (const Fact& fact : input_.facts.facts) {
      if (fact.type != "event") continue;
      const auto* action = fact.field("action");
      const auto* agent = fact.field("agent");
      const auto* time = fact.field("time");
      if (action == nullptr || agent == nullptr || time == nullptr ||
          std::get<std::string>(*action) != "die")
        continue;
      const auto& value = std::get<TimeValue>(*time);
      if (value.begin && value.end)
        deaths_.try_emplace(std::get<EntityId>(*agent),
                            DayRange{value.begin->date, add_days(value.end->date, -1)});
    }
  }

  bool may_ask(const StatedAge& age, const StatedBirth& birth, Years years) const {
    if (age.when == When::event || birth.guessed || !is_same_for_sure(age, birth) ||
        is_quoted(input_, age.mention->span) || is_quoted(input_, birth.point.mention->span) ||
        has_other_year(age, birth))
      return false;
    // "She would have been 24"; what is said behind the age is of something else.
    const auto unreal = [&](const Mention& m) {
      return any_text(r_, {r_.tokens.sentences[m.sentence].tokens.begin, m.tokens.begin},
                      {"would", "if"});
    };
    if (unreal(*age.mention) || unreal(*birth.point.mention)) return false;
    // T9: copy is written some days before or after, and an age is that of the event.
    const bool dated = age.when == When::death && day_of_death(age.who);
    const int64_t play = dated ? 0 : 1;
    constexpr int64_t kOldest = 115;
    return years.most <= kOldest &&
           (age.years < years.least - play || age.years > years.most + play);
  }

  // Named both times, or "the 45-year-old, who was born in 1980": nobody else is told of between.
  bool is_same_for_sure(const StatedAge& age, const StatedBirth& birth) const {
    if (age.who) return true;
    constexpr uint32_t kLongestGap = 8;
    const IndexRange gap = tokens_between(age.mention->tokens, birth.point.mention->tokens);
    return birth.who == std::nullopt && !gap.empty() && gap.size() <= kLongestGap &&
           any_text(r_, gap, {"who", "born"}) &&
           !any_text(r_, gap,
                     {"'s", "whose", "father", "mother", "son", "daughter", "wife", "husband",
                      "brother", "sister", "and", "but"});
  }

  // "Lee, 41, in 1990": the age of another year. "Has led it since 2019" tells of today.
  bool has_other_year(const StatedAge& age, const StatedBirth& birth) const {
    const uint32_t s = age.mention->sentence;
    for (const Mention& m : mentions_between(input_, s, s + 1))
      if (m.kind == MentionKind::date && &m != birth.point.mention && m.time()->stated.year &&
          !is_told_since(m) &&
          (!input_.published || *m.time()->stated.year != input_.published->year))
        return true;
    return false;
  }

  bool is_told_since(const Mention& m) const {
    const uint32_t at = m.tokens.begin;
    return text_is(r_, at, {"since"}) || (at > 0 && text_is(r_, at - 1, {"since"}));
  }

  void confirm(const StatedAge& age, const StatedBirth& birth) {
    Finding f = age_finding(input_, Verdict::confirmed, age, birth.point.mention->span, "born");
    f.message = text(age) + ": born " + words_of(input_, birth.point.mention->tokens);
    f.equation = f.message;
    out_.push_back(std::move(f));
  }

  void ask(const StatedAge& age, const StatedBirth& birth, Years years) {
    Finding f = age_finding(input_, Verdict::conflict, age, birth.point.mention->span, "born");
    const std::string born = words_of(input_, birth.point.mention->tokens);
    const std::string really = years.least == years.most ? std::to_string(years.least)
                                                         : std::to_string(years.least) + " or " +
                                                               std::to_string(years.most);
    f.message = "Born " + born + ", the person is " + really + "; the text says " +
                std::to_string(age.years);
    f.equation = "years(" + born + ") = " + really + ", not " + std::to_string(age.years);
    f.question = "Is the age, or the date of birth, meant to be another?";
    out_.push_back(std::move(f));
  }

  // ---- findings ----

  std::string text(const StatedAge& age) const { return words_of(input_, age.tokens); }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  Lives lives_;
  std::unordered_map<EntityId, std::vector<const StatedBirth*>> births_of_;
  std::unordered_map<EntityId, DayRange> deaths_;
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check age_check{
    "age", "An age does not fit the date of birth, or another age of the same person.",
    "Ages beside a name, \"aged\" and \"dies at\" are set against \"born on\" of the same person, "
    "on "
    "the day of death or of publication. One person introduced with two ages, and twins of two "
    "ages, are asked about. Fathers and sons of one name, ages of other years and quotations stay "
    "silent.",
    Level::warning, run};

}  // namespace copydesk
