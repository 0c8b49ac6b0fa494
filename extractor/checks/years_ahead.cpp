#include "checks/years_ahead.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int kMonths = 12;
constexpr int kMostYears = 60;

/// "four years from now", "a decade hence", "three years away", "in three years' time"
struct Ahead {
  MentionId id{};
  const Mention* mention = nullptr;
  int years = 0;
};

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {}

  void article() {
    for (size_t i = 0; i < input_.mentions.size(); ++i)
      if (const auto ahead = read(i)) judge(*ahead);
  }

 private:
  std::optional<Ahead> read(size_t index) const {
    const Mention& m = input_.mentions[index];
    const TimeValue* t = m.time();
    if (t == nullptr || t->hedge != Hedge::none) return std::nullopt;
    int years = 0;
    if (m.kind == MentionKind::date)
      years = years_from_now(m);
    else if (m.kind == MentionKind::duration)
      years = years_away(m);
    if (years < 1 || years > kMostYears || is_hedged(m)) return std::nullopt;
    return Ahead{static_cast<MentionId>(index), &m, years};
  }

  // "four years from now": read as a date already
  int years_from_now(const Mention& m) const {
    const TimeValue& t = *m.time();
    const bool counted = t.anchor == Anchor::inferred && t.begin && m.tokens.size() > 2 &&
                         text_is(r_, m.tokens.end - 1, {"now", "today", "hence"}) &&
                         any_text(r_, m.tokens, {"years", "year", "decade", "decades"});
    return counted ? t.begin->date.year - input_.published->year : 0;
  }

  int years_away(const Mention& m) const {
    const TimeValue& t = *m.time();
    const uint32_t next = m.tokens.end;
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    const bool away =
        next < end && text_is(r_, next, {"away", "off", "hence", "ahead"}) &&
        (next + 1 >= end || r_.word(next + 1).is(kPunctuation) || text_is(r_, next + 1, {"in"}));
    const bool in_time = next + 1 < end &&
                         any_text(r_, {next, std::min(end, next + 2)}, {"time"}) &&
                         m.tokens.begin > 0 && text_is(r_, m.tokens.begin - 1, {"in"});
    if (!(away || in_time) || t.granularity != Granularity::year || !t.length ||
        !t.length->is_point())
      return 0;
    return static_cast<int>(t.length->low->to_int().value_or(0));
  }

  bool is_hedged(const Mention& m) const {
    const uint32_t begin = r_.tokens.sentences[m.sentence].tokens.begin;
    return m.tokens.begin > begin &&
           text_is(r_, m.tokens.begin - 1,
                   {"about", "almost", "nearly", "some", "over", "than", "least", "roughly"});
  }

  bool is_future(const Point& p) const {
    return p.has_year && !p.is_period && p.days.first.year > input_.published->year;
  }

  int years_to(const Point& p) const { return p.days.first.year - input_.published->year; }

  // The future years that its own sentence prints, or those of the next where there are none.
  std::vector<const Point*> years_told(const Ahead& ahead) const {
    std::vector<const Point*> out;
    const uint32_t own = ahead.mention->sentence;
    for (uint32_t s = own; s <= own + 1 && out.empty(); ++s)
      for (const Point& p : in_sentences(input_.points, s, s + 1))
        if (p.id != ahead.id && is_future(p)) out.push_back(&p);
    return out;
  }

  void judge(const Ahead& ahead) {
    const std::vector<const Point*> told = years_told(ahead);
    for (const Point* p : told)
      if (years_to(*p) == ahead.years && !is_off(ahead, *p))
        return add(Verdict::confirmed, ahead, *p);
    if (told.size() == 1 && stands_beside(ahead, *told.front()) && is_off(ahead, *told.front()) &&
        !is_quoted(input_, ahead.mention->span))
      add(Verdict::conflict, ahead, *told.front());
  }

  // "in May 2028, four years from now", "twenty years from today, in 2045"
  bool stands_beside(const Ahead& ahead, const Point& p) const {
    const IndexRange a = ahead.mention->tokens;
    const IndexRange b = p.mention->tokens;
    const IndexRange gap = a.begin < b.begin ? tokens_between(a, b) : tokens_between(b, a);
    constexpr uint32_t kLongestGap = 2;
    if (gap.empty() || gap.size() > kLongestGap) return false;
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i, {",", "(", "in", "on", "or"}) && !is_dash(r_, i)) return false;
    return true;
  }

  // By more than nine months where the month is told, else by two years.
  bool is_off(const Ahead& ahead, const Point& p) const {
    const bool month = p.mention->time()->stated.month.has_value();
    if (!month) return std::abs(years_to(p) - ahead.years) > 1;
    constexpr int kPlay = 8;
    const int months =
        years_to(p) * kMonths + static_cast<int>(p.days.first.month) - input_.published->month;
    return std::abs(months - ahead.years * kMonths) > kPlay;
  }

  void add(Verdict verdict, const Ahead& ahead, const Point& p) {
    Finding f = finding_of_check("anniversary", verdict);
    f.evidence = {{ahead.mention->span, "years"}, {p.mention->span, "to"}};
    f.mentions = {ahead.id, p.id};
    const std::string now = std::to_string(input_.published->year);
    const std::string then = std::to_string(p.days.first.year);
    const std::string years = std::to_string(years_to(p));
    const std::string said = words_of(input_, ahead.mention->tokens);
    f.equation = then + " - " + now + " = " + years;
    f.message = said + ": " + now + " to " + then;
    if (verdict == Verdict::conflict) {
      f.equation += ", not " + std::to_string(ahead.years);
      f.message = "From " + now + " to " + then + " is " + years + " years; the text says " + said;
      f.question = "Is the count of years, or the year, meant to be another?";
    }
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
};

}  // namespace

void judge_years_ahead(const CheckInput& input, Findings& out) {
  if (input.published) Run(input, out).article();
}

}  // namespace copydesk
