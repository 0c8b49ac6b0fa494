#include "checks/life_lines.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checks/age_pairs.hpp"
#include "checks/age_times.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr size_t kMostLines = 40;  // of one person before one that may answer to them

/// One statement of the article about a life, as the days on which the person may have been born.
struct Line {
  enum class Kind : uint8_t { birth, then, now } kind = Kind::now;
  const Mention* mention = nullptr;
  MentionId id{};
  IndexRange tokens;
  int years = 0;  ///< of an age
  DayRange born;
  Subject subject;
};

// Somebody of that age on those days was born between these.
DayRange born_with(int years, const DayRange& then) {
  constexpr int64_t kMonths = 12;
  return {add_days(add_months(then.first, -kMonths * (years + 1)), 1),
          add_months(then.last, -kMonths * years)};
}

// Days between two ranges; 0 when they meet.
int64_t days_apart(const DayRange& a, const DayRange& b) {
  return std::max<int64_t>(0,
                           std::max(days_between(a.last, b.first), days_between(b.last, a.first)));
}

bool is_of_lives(const Finding& f) {
  return f.check == "age" || f.rule.find("/age-") != std::string::npos;
}

class Run {
 public:
  Run(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out), subjects_(input) {}

  void article() {
    read();
    std::unordered_map<EntityId, std::vector<const Line*>> lines_of;
    for (const Line& line : lines_) {
      std::vector<const Line*>& earlier = lines_of[*line.subject.who];
      const size_t near = std::min(earlier.size(), kMostLines);
      for (size_t i = earlier.size() - near; i < earlier.size(); ++i)
        if (judge(*earlier[i], line)) break;
      earlier.push_back(&line);
    }
  }

 private:
  void read() {
    for (const AgeTime& age : age_times_in(input_, lives_, subjects_))
      add(age.is_now ? Line::Kind::now : Line::Kind::then, *age.mention, age.tokens, age.years,
          born_with(age.years, age.days), age.subject);
    for (const StatedAge& age : lives_.ages)
      if (age.when == StatedAge::When::now && age.who && input_.published && !is_of_a_year(age))
        add(Line::Kind::now, *age.mention, age.tokens, age.years,
            born_with(age.years, {*input_.published, *input_.published}), {age.who, true});
    for (const StatedBirth& birth : lives_.births)
      if (!birth.death_year) add_birth(birth);
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Line& a, const Line& b) { return a.tokens.begin < b.tokens.begin; });
  }

  // "Lee, 31, won in 2015"
  bool is_of_a_year(const StatedAge& age) const {
    const auto mentions =
        mentions_between(input_, age.mention->sentence, age.mention->sentence + 1);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.kind == MentionKind::date && m.time()->stated.year &&
             *m.time()->stated.year != input_.published->year && !is_birth(m) && !is_told_since(m);
    });
  }

  // "Lee, 41, has led it since 2010"
  bool is_told_since(const Mention& m) const {
    const uint32_t at = m.tokens.begin;
    return any_text(r_, {at - std::min(1U, at), at + 1}, {"since"});
  }

  bool is_birth(const Mention& m) const {
    const auto births = in_sentences(lives_.births, m.sentence, m.sentence + 1);
    return std::any_of(births.begin(), births.end(),
                       [&](const StatedBirth& b) { return b.point.mention == &m; });
  }

  void add_birth(const StatedBirth& birth) {
    const Mention& m = *birth.point.mention;
    const Subject subject =
        birth.who && !birth.guessed ? Subject{birth.who, true} : subjects_.of(m.tokens);
    add(Line::Kind::birth, m, m.tokens, 0, birth.point.days, subject);
  }

  void add(Line::Kind kind, const Mention& mention, IndexRange tokens, int years, DayRange born,
           Subject subject) {
    if (!subject.who || !added_.insert(&mention).second) return;
    lines_.push_back({kind, &mention, static_cast<MentionId>(&mention - input_.mentions.data()),
                      tokens, years, born, subject});
  }

  // Whether something was said of the two.
  bool judge(const Line& a, const Line& b) {
    if ((a.kind == b.kind && a.kind != Line::Kind::now) || asked_.has(a.id) || asked_.has(b.id) ||
        confirmed_.has_both(a.id, b.id))
      return false;
    const int64_t apart = days_apart(a.born, b.born);
    if (apart == 0 && may_confirm(a, b)) {
      add_finding(Verdict::confirmed, a, b);
      return true;
    }
    if (!may_ask(a, b, apart)) return false;
    add_finding(Verdict::conflict, a, b);
    return true;
  }

  // Who was how old long ago is said of few; an age of today may be anybody's.
  bool may_confirm(const Line& a, const Line& b) const {
    if (a.kind == Line::Kind::then || b.kind == Line::Kind::then) return true;
    const bool again = a.kind == Line::Kind::now && b.kind == Line::Kind::now;
    if (again && a.years == b.years && !are_alike(a, b)) return true;
    return a.subject.sure && b.subject.sure && (a.kind != b.kind || !are_alike(a, b));
  }

  // "Lee, 41," and "Lee, 41,": a name and an age said again.
  bool are_alike(const Line& a, const Line& b) const { return a.mention->kind == b.mention->kind; }

  // T9: ages are of the day of the event, copy is written some days before or after.
  bool may_ask(const Line& a, const Line& b, int64_t apart) const {
    constexpr int64_t kYear = 366;
    constexpr int64_t kFarthest = 45 * kYear;  // then two people are told of
    const bool again = a.kind == Line::Kind::now && b.kind == Line::Kind::now;
    // Two introductions of one name are the matter of judge_age_pairs.
    if (again && are_alike(a, b)) return false;
    return a.subject.sure && b.subject.sure && kYear < apart && apart < kFarthest && is_plain(a) &&
           is_plain(b);
  }

  // Not "he would have been 70"; what somebody is quoted with beside it does not matter.
  bool is_plain(const Line& line) const {
    if (is_quoted(input_, line.mention->span)) return false;
    const IndexRange sentence = r_.tokens.sentences[line.mention->sentence].tokens;
    for (uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (text_is(r_, i, {"would", "if", "could", "jr", "jr.", "sr", "sr."}) &&
          !is_quoted(input_, r_.token(i).span))
        return false;
    return true;
  }

  void add_finding(Verdict verdict, const Line& a, const Line& b) {
    Finding f = finding_of_check("age", verdict);
    f.evidence = {{r_.span(a.tokens), label(a)}, {r_.span(b.tokens), label(b)}};
    f.mentions = {a.id, b.id};
    const bool fits = verdict == Verdict::confirmed;
    f.message = words_of(input_, a.tokens) + ": born " + text(a.born) + "; " +
                words_of(input_, b.tokens) + ": born " + text(b.born);
    f.equation = "born " + text(a.born) + (fits ? " = " : " ≠ ") + "born " + text(b.born);
    if (!fits) f.question = "Is one of the ages, or a date, meant to be another?";
    out_.push_back(std::move(f));
  }

  static std::string label(const Line& line) {
    return line.kind == Line::Kind::birth ? "born" : "age";
  }

  static std::string text(const DayRange& born) {
    return born.first == born.last ? to_string(born.first)
           : born.first.year == born.last.year
               ? std::to_string(born.first.year)
               : std::to_string(born.first.year) + "/" + std::to_string(born.last.year);
  }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
  ToldMentions asked_{out_, input_.mentions, [](const Finding& f) {
                        return is_of_lives(f) && f.verdict == Verdict::conflict;
                      }};
  ToldMentions confirmed_{out_, input_.mentions, [](const Finding& f) {
                            return is_of_lives(f) && f.verdict != Verdict::conflict;
                          }};
  const Subjects subjects_;
  std::unordered_set<const Mention*> added_;
  std::vector<Line> lines_;
};

}  // namespace

void judge_life_lines(const CheckInput& input, const Lives& lives, Findings& out) {
  Run(input, lives, out).article();
}

}  // namespace copydesk
