// Years that the words count back from the day of the article, and the year that they lead to
// (NEWSROOM H; T8): "twenty years ago, in 2005", "founded in 1999, it marks its 25th anniversary",
// "ended a 12-year wait ... last won in 2008". Any printed year near by that fits confirms. Asked
// about only where the words put the years right beside the year that they count from.
// Proof: tests/cases/anniversary.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/token_text.hpp"
#include "checks/years_back.hpp"

namespace copydesk {
namespace {

using Kind = YearsBack::Kind;

constexpr uint32_t kSentencesAround = 2;
constexpr uint32_t kHeadlineReach = 5;  // sentences below a headline

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), counts_(years_back_in(input)) {}

  void article() {
    if (counts_.empty() || !input_.published) return;
    for (const Point& p : points_of(input_))
      if (p.has_year && !p.is_period && p.days.first.year <= input_.published->year)
        points_.push_back(p);
    const std::vector<bool> judged = judged_by_rules(input_);
    for (const YearsBack& count : counts_)
      if ((!count.id || !judged[static_cast<size_t>(*count.id)]) && !confirm(count)) ask(count);
  }

 private:
  int year_now() const { return input_.published->year; }
  static int year_of(const Point& p) { return p.days.first.year; }

  // ---- what fits ----

  bool is_around(const YearsBack& count, const Point& p) const {
    const uint32_t there = p.mention->sentence;
    const bool headline = r_.block_kind(count.sentence) == BlockKind::headline;
    const uint32_t ahead = headline ? kHeadlineReach : kSentencesAround;
    return there + kSentencesAround >= count.sentence && there <= count.sentence + ahead;
  }

  // Whole years may lack the months until the day comes round again.
  bool holds(const YearsBack& count, const Point& p) const {
    const int years = year_now() - year_of(p);
    if (contains(count.years, Decimal(years))) return true;
    const Date now = *input_.published;
    const bool still_ahead =
        p.is_day && std::pair(p.days.first.month, p.days.first.day) > std::pair(now.month, now.day);
    return still_ahead && count.kind != Kind::anniversary &&
           contains(count.years, Decimal(years - 1));
  }

  bool confirm(const YearsBack& count) {
    const Point* best = nullptr;
    for (const Point& p : points_)
      if (p.id != count.id && is_around(count, p) && year_of(p) + 2 <= year_now() &&
          holds(count, p) && (best == nullptr || distance(count, p) < distance(count, *best)))
        best = &p;
    if (best == nullptr) return false;
    Finding f = finding_of(Verdict::confirmed, count, *best);
    f.message =
        text(count) + ": " + std::to_string(year_of(*best)) + " to " + std::to_string(year_now());
    f.equation = std::to_string(year_now()) + " - " + std::to_string(year_of(*best)) + " = " +
                 std::to_string(year_now() - year_of(*best));
    out_.push_back(std::move(f));
    return true;
  }

  static uint32_t distance(const YearsBack& count, const Point& p) {
    return count.tokens.begin > p.mention->tokens.begin
               ? count.tokens.begin - p.mention->tokens.begin
               : p.mention->tokens.begin - count.tokens.begin;
  }

  // ---- what does not ----

  // The year that the words name beside the count; the count of years that it makes.
  void ask(const YearsBack& count) {
    if (count.hedged || !count.years.is_point() ||
        input_.published_from == PublishedFrom::caption || is_quoted(input_, r_.span(count.tokens)))
      return;
    const Point* from = nullptr;
    switch (count.kind) {
      case Kind::ago:
        from = year_beside(count);
        break;
      case Kind::anniversary:
        from = year_founded(count);
        break;
      case Kind::wait:
        from = year_of_last(count);
        if (from == nullptr) from = year_of_its_last(count);
        break;
      case Kind::first:
        from = year_since(count);
        if (from == nullptr) from = year_not_since(count);
        if (from == nullptr) from = year_of_its_last(count);
        break;
      case Kind::since:
        from = year_since(count);
        break;
      case Kind::span:
        return;
    }
    if (from == nullptr || is_quoted(input_, from->mention->span) || is_near(count, *from)) return;
    add_conflict(count, *from);
  }

  // A year more or less, and a tenth of a round number, are nobody's error.
  bool is_near(const YearsBack& count, const Point& p) const {
    const Decimal years(year_now() - year_of(p));
    const Decimal stated = *count.years.low;
    const Decimal off = abs(years - stated);
    if (off <= Decimal(1)) return true;
    if (years.sign() <= 0 || years > stated * Decimal(5) || stated > years * Decimal(5))
      return true;
    const bool round = stated >= Decimal(20) && stated.exponent() > 0 && !is_to_the_day(count);
    return round && off <= stated.shifted(-1);
  }

  // "Twenty years ago today", "25 years ago this week"
  bool is_to_the_day(const YearsBack& count) const {
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    const uint32_t end = std::min(sentence.end, count.tokens.end + 2);
    return count.kind == Kind::anniversary ||
           any_text(r_, {count.tokens.end, end}, {"today", "tomorrow", "yesterday", "this", "to"});
  }

  const Point* only(const std::vector<const Point*>& found) const {
    return found.size() == 1 ? found.front() : nullptr;
  }

  std::vector<const Point*> years_in(uint32_t first, uint32_t last) const {
    std::vector<const Point*> out;
    for (const Point& p : points_)
      if (first <= p.mention->sentence && p.mention->sentence <= last) out.push_back(&p);
    return out;
  }

  // "Twenty years ago tomorrow, in 2005", "since 2018, seven years ago"
  const Point* year_beside(const YearsBack& count) const {
    const Point* p = only(years_in(count.sentence, count.sentence));
    if (p == nullptr) return nullptr;
    const bool behind = p->mention->tokens.begin >= count.tokens.end;
    const IndexRange gap = behind ? tokens_between(count.tokens, p->mention->tokens)
                                  : tokens_between(p->mention->tokens, count.tokens);
    constexpr uint32_t kLongestGap = 6;
    if (gap.size() > kLongestGap) return nullptr;
    bool mark = false;
    for (uint32_t i = gap.begin; i < gap.end; ++i) {
      const bool parts = text_is(r_, i, {",", "("}) || is_dash(r_, i);
      mark = mark || parts;
      if (!parts && !text_is(r_, i,
                             {"in", "on", "today", "tomorrow", "yesterday", "this", "that", "week",
                              "month", "year", "minute", "day", "back", "ago", "exactly", "to"}))
        return nullptr;
    }
    // "Five years ago, the 2018 champions" names them by another year.
    const uint32_t begin = p->mention->tokens.begin;
    const bool placed = p->is_day || (begin > 0 && text_is(r_, begin - 1, {"in", "since", "on"}));
    return mark && placed ? p : nullptr;
  }

  // "the 50th anniversary of the 1969 landing on Sunday", "founded in 1999, it marks its 25th
  // anniversary": the only year of the sentence, and words of today.
  const Point* year_founded(const YearsBack& count) const {
    const Point* p = only(years_in(count.sentence, count.sentence));
    if (p == nullptr || p->days.first.year == year_now() || !is_marked_now(count)) return nullptr;
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    const uint32_t next = count.tokens.end;
    const bool of = next + 1 < sentence.end && text_is(r_, next, {"of"}) &&
                    !text_is(r_, next + 1, {"marriage", "business", "service", "existence"});
    if (p->mention->tokens.begin >= count.tokens.end) {
      constexpr uint32_t kLongestName = 6;
      const IndexRange gap = tokens_between(count.tokens, p->mention->tokens);
      return of && gap.size() <= kLongestName && !any_text(r_, gap, {",", "in", "since"}) ? p
                                                                                          : nullptr;
    }
    constexpr uint32_t kVerbReach = 5;
    const uint32_t begin = p->mention->tokens.begin;
    const uint32_t from = begin - std::min(kVerbReach, begin - sentence.begin);
    const bool founded = any_text(r_, {from, begin},
                                  {"founded", "established", "incorporated", "married", "wed",
                                   "launched", "opened", "created", "formed", "built"});
    return founded && !of ? p : nullptr;
  }

  // "marks", "will celebrate", "is celebrating": the year of the article, or one next to it.
  bool is_marked_now(const YearsBack& count) const {
    constexpr uint32_t kReach = 8;
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    const uint32_t begin =
        count.tokens.begin - std::min(kReach, count.tokens.begin - sentence.begin);
    const IndexRange around = {begin, std::min(sentence.end, count.tokens.end + kReach)};
    if (has_day_of_now(count.sentence)) return true;
    return any_text(
               r_, around,
               {"marks", "celebrates", "celebrating", "today", "tomorrow", "will", "marking"}) &&
           !any_text(r_, sentence, {"was", "were", "had", "last"});
  }

  // "on Sunday", "this year", "next week": without a year, and near the day of the article.
  bool has_day_of_now(uint32_t sentence) const {
    constexpr int64_t kNear = 40;
    return std::any_of(input_.mentions.begin(), input_.mentions.end(), [&](const Mention& m) {
      const TimeValue* t =
          m.sentence == sentence && m.kind == MentionKind::date ? m.time() : nullptr;
      if (t == nullptr || t->stated.year || !t->begin || !t->end || is_ago(m)) return false;
      const int64_t before = days_between(*input_.published, t->begin->date);
      const int64_t behind = days_between(t->end->date, *input_.published);
      return before <= kNear && behind <= kNear;
    });
  }
  bool is_ago(const Mention& m) const { return text_is(r_, m.tokens.end - 1, {"ago"}); }

  // "its first title in 12 years. Its last came in 2005."
  const Point* year_of_its_last(const YearsBack& count) const {
    if (count.sentence + 1 >= r_.tokens.sentences.size()) return nullptr;
    const IndexRange tokens = r_.tokens.sentences[count.sentence + 1].tokens;
    const Point* p = only(years_in(count.sentence, count.sentence + 1));
    if (p == nullptr || tokens.size() < 5 || !tokens.contains(p->mention->tokens.begin))
      return nullptr;
    return text_is(r_, tokens.begin, {"its", "their", "his", "her", "the"}) &&
                   text_is(r_, tokens.begin + 1, {"last", "previous"}) &&
                   text_is(r_, tokens.begin + 2, {"came", "was", "one"})
               ? p
               : nullptr;
  }

  // "ended a 12-year wait. ... the team that last won, in 2008": the only year of both sentences.
  const Point* year_of_last(const YearsBack& count) const {
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    if (const Point* p = only(years_in(count.sentence, count.sentence));
        p != nullptr && has_since(*p))
      return p;  // "the first title since 2005, ending a 12-year drought"
    if (!any_text(r_, sentence, {"ended", "ends", "ending", "end", "snapped", "broke", "over"}))
      return nullptr;
    const auto last = static_cast<uint32_t>(r_.tokens.sentences.size()) - 1;
    const Point* p = only(years_in(count.sentence, std::min(last, count.sentence + 1)));
    if (p == nullptr) return nullptr;
    constexpr uint32_t kReach = 7;
    const uint32_t begin = p->mention->tokens.begin;
    const IndexRange before = {begin - std::min(kReach, begin), begin};
    // "They last won a cup in 2008" tells of another title.
    return any_text(r_, before, {"last"}) &&
                   !any_text(r_, before, {"since", ".", "a", "an", "another"}) &&
                   is_waited_for(count, p->mention->sentence)
               ? p
               : nullptr;
  }

  // What a "wait for a league title" waits for, the sentence of the year names again.
  bool is_waited_for(const YearsBack& count, uint32_t other) const {
    constexpr uint32_t kLongestObject = 6;
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    const uint32_t begin = count.tokens.end + 1;
    if (begin >= sentence.end || !text_is(r_, begin, {"for"})) return true;
    const IndexRange there = r_.tokens.sentences[other].tokens;
    for (uint32_t i = begin + 1; i < std::min(sentence.end, begin + kLongestObject); ++i)
      for (uint32_t k = there.begin; k < there.end; ++k)
        if (r_.word(i).is(kLower) && r_.word(i).text.size() > 3 && i != k &&
            r_.word(i).lemma == r_.word(k).lemma && other != count.sentence)
          return true;
    return false;
  }

  bool has_since(const Point& p) const {
    const uint32_t begin = p.mention->tokens.begin;
    if (begin > 1 && text_is(r_, begin - 1, {"the", "that"}) && text_is(r_, begin - 2, {"since"}))
      return true;
    return begin > 0 && text_is(r_, begin - 1, {"since"});
  }

  // "the seven years since 2018", "since 2018, a gap of seven years": the only year there.
  const Point* year_since(const YearsBack& count) const {
    const Point* p = only(years_in(count.sentence, count.sentence));
    if (p == nullptr || !has_since(*p)) return nullptr;
    const IndexRange gap = p->mention->tokens.begin >= count.tokens.end
                               ? tokens_between(count.tokens, p->mention->tokens)
                               : tokens_between(p->mention->tokens, count.tokens);
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i, {",",     "a",     "gap",   "wait",   "break", "absence", "interval",
                           "of",    "since", "the",   "that",   "reign", "rule",    "tenure",
                           "stint", "run",   "spell", "period", "—",     "–",       "("}))
        return nullptr;
    return p;
  }

  // "bred for the first time in nine years, having not done so since 2012": in another sentence it
  // may be something else that was not done.
  const Point* year_not_since(const YearsBack& count) const {
    constexpr uint32_t kReach = 8;
    const Point* p = only(years_in(count.sentence, count.sentence));
    if (p == nullptr || !has_since(*p)) return nullptr;
    const uint32_t begin = p->mention->tokens.begin;
    const IndexRange before = {begin - std::min(kReach, begin), begin};
    const bool perfect =
        any_text(r_, before, {"had", "has", "have", "hadn't", "hasn't", "haven't"});
    const bool negative = any_text(r_, before, {"not", "hadn't", "hasn't", "haven't"});
    return perfect && negative && !any_text(r_, before, {".", ";", ","}) ? p : nullptr;
  }

  // ---- findings ----

  std::string text(const YearsBack& count) const { return words_of(input_, count.tokens); }

  Finding finding_of(Verdict verdict, const YearsBack& count, const Point& p) const {
    Finding f;
    f.check = "anniversary";
    f.rule = "core/anniversary";
    f.verdict = verdict;
    f.evidence = {{r_.span(count.tokens), "years"}, {p.mention->span, "from"}};
    f.mentions = {p.id};
    if (count.id) f.mentions.insert(f.mentions.begin(), *count.id);
    return f;
  }

  void add_conflict(const YearsBack& count, const Point& p) {
    const int years = year_now() - year_of(p);
    Finding f = finding_of(Verdict::conflict, count, p);
    f.level = Level::warning;
    f.message = "From " + std::to_string(year_of(p)) + " to " + std::to_string(year_now()) +
                " is " + std::to_string(years) + " years; the text says " + text(count);
    f.equation = std::to_string(year_now()) + " - " + std::to_string(year_of(p)) + " = " +
                 std::to_string(years) + ", not " + count.years.low->to_string();
    f.question = "Is the count of years, or the year, meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<YearsBack> counts_;
  std::vector<Point> points_;
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check anniversary_check{
    "anniversary", "The years counted back from the article do not lead to the year beside them.",
    "\"Twenty years ago, in 2005\", anniversaries and waits that ended are counted from the date "
    "of "
    "publication. A printed year near by that fits confirms. Hedges, round numbers within a "
    "tenth, a year more or less, and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
