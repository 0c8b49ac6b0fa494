#include "checks/days_told.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "checks/begin_end.hpp"
#include "checks/duration_finding.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNthDayReach = 4;  // sentences from the first day to "the 98th day"

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), told_(out, "duration") {}

  void article() {
    for (const PrintedLength& length : input_.lengths)
      if (is_counted(length) && !told_.has(length.id)) judge(length);
    for (size_t i = 0; i < input_.mentions.size(); ++i) judge_nth_day(i);
  }

 private:
  IndexRange sentence(uint32_t s) const { return r_.tokens.sentences[s].tokens; }

  static bool is_counted(const PrintedLength& length) {
    const bool unit = length.unit == Granularity::day || length.unit == Granularity::week ||
                      length.unit == Granularity::month || length.unit == Granularity::year;
    return unit && length.count.is_point() && !length.hedged && *length.count.low >= Decimal(2);
  }

  void judge(const PrintedLength& length) {
    const auto bounds = bounds_of(length);
    if (!bounds) return judge_period(length);
    const auto [from, to] = *bounds;
    const LengthFit how = fit(length, from->days, to->days);
    if (how == LengthFit::holds) return add(Verdict::confirmed, length, *from, *to);
    const bool quoted = is_quoted(input_, length.mention->span) ||
                        is_quoted(input_, from->mention->span) ||
                        is_quoted(input_, to->mention->span);
    if (how == LengthFit::fails && !quoted && is_far_off(length, *from, *to) &&
        may_ask(length, *from, *to))
      add(Verdict::conflict, length, *from, *to);
  }

  // "runs from Friday to Sunday. The three-day event": the only stretch of days around.
  void judge_period(const PrintedLength& length) {
    if (length.unit != Granularity::day || !is_length_of_whole(input_, length)) return;
    const Point* only = nullptr;
    const uint32_t s = length.mention->sentence;
    for (const Point& p : in_sentences(input_.points, s - std::min(1U, s), s + 2)) {
      if (only != nullptr) return;
      only = &p;
    }
    if (only == nullptr || !only->is_period ||
        only->mention->time()->granularity != Granularity::day)
      return;
    Point first = *only;
    Point last = *only;
    first.days.last = first.days.first;
    last.days.first = last.days.last;
    const bool holds = fit(length, first.days, last.days) == LengthFit::holds;
    if (holds || !is_quoted(input_, length.mention->span))
      add(holds ? Verdict::confirmed : Verdict::conflict, length, first, last);
  }

  // What began and ended must be what lasted so long.
  bool may_ask(const PrintedLength& length, const Point& from, const Point& to) const {
    if (after_event(length)) return true;
    const uint32_t s = length.mention->sentence;
    if (tells_of_another_time(length, from)) return false;
    const bool one_sentence = from.mention->sentence == s && to.mention->sentence == s;
    return is_length_of_whole(input_, length) && (one_sentence || is_definite(input_, length));
  }

  // "was closed for nine weeks last year. It closed again on Aug. 25"
  bool tells_of_another_time(const PrintedLength& length, const Point& from) const {
    constexpr uint32_t kReach = 5;
    const IndexRange here = sentence(length.mention->sentence);
    const uint32_t next = length.tokens.end;
    const IndexRange behind = {next, std::min(here.end, next + kReach)};
    // "for six weeks in the spring", "the three-week hearing of evidence"
    const auto dates = mentions_in(input_, behind);
    const bool dated = std::any_of(dates.begin(), dates.end(), [&](const Mention& m) {
      return m.kind == MentionKind::date && m.sentence != from.mention->sentence;
    });
    return dated || any_text(r_, {next, std::min(here.end, next + 3)}, {"of"}) ||
           any_text(r_, behind, {"spring", "summer", "autumn", "winter"}) ||
           any_text(r_, here, {"last", "earlier", "previously", "previous", "ago"}) ||
           any_text(r_, sentence(from.mention->sentence), {"again", "another", "second"});
  }

  // A year is a coarse bound of years.
  static bool is_far_off(const PrintedLength& length, const Point& from, const Point& to) {
    if (length.unit != Granularity::year) return true;
    const Decimal years(to.days.first.year - from.days.first.year);
    return abs(years - *length.count.low) >= Decimal(2);
  }

  using Bounds = std::pair<const Point*, const Point*>;

  std::optional<Bounds> bounds_of(const PrintedLength& length) const {
    if (const auto after = after_event(length)) return after;
    return may_tell(length) ? begun_and_ended(length) : std::nullopt;
  }

  // Short lengths and round years fit some two dates by chance, unless they are of a whole.
  bool may_tell(const PrintedLength& length) const {
    if (is_length_of_whole(input_, length)) return true;
    if (any_text(r_, length.tokens, {"-", "next", "last", "past"})) return false;
    const Decimal count = *length.count.low;
    return (length.unit == Granularity::day && count > Decimal(7)) ||
           (length.unit == Granularity::week && count > Decimal(2)) ||
           (length.unit == Granularity::month && any_text(r_, length.tokens, {"and"}));
  }

  bool may_bound(const PrintedLength& length, const Point& p) const {
    const BlockKind kind = r_.block_kind(p.mention->sentence);
    if (p.is_period || kind == BlockKind::dateline || kind == BlockKind::byline) return false;
    if (length.unit == Granularity::year) return p.has_year;
    // "He left prison last Thursday": near enough to the day of the article for months.
    const StatedParts& stated = p.mention->time()->stated;
    return length.unit == Granularity::month ||
           (p.is_day && (stated.day || (is_lately(p) && is_of_weeks(length))));
  }

  static bool is_of_weeks(const PrintedLength& length) {
    return length.unit == Granularity::week || *length.count.low >= Decimal(7);
  }

  // "reopened on Monday"
  bool is_lately(const Point& p) const {
    constexpr int64_t kWeek = 7;
    return p.mention->time()->stated.weekday && input_.published &&
           p.days.first <= *input_.published &&
           days_between(p.days.first, *input_.published) <= kWeek;
  }

  std::vector<const Point*> points_in(const PrintedLength& length, uint32_t first,
                                      uint32_t last) const {
    std::vector<const Point*> out;
    for (const Point& p : in_sentences(input_.points, first, last + 1))
      if (p.id != length.id && may_bound(length, p)) out.push_back(&p);
    return out;
  }

  static std::optional<Bounds> in_order(const Point* a, const Point* b) {
    if (a->days.first == b->days.first) return std::nullopt;
    return a->days.first < b->days.first ? Bounds{a, b} : Bounds{b, a};
  }

  // ---- "six weeks after the verdict" ----

  std::optional<Bounds> after_event(const PrintedLength& length) const {
    const uint32_t s = length.mention->sentence;
    const uint32_t next = length.tokens.end;
    if (next + 1 >= sentence(s).end || !text_is(r_, next, {"after", "before"})) return std::nullopt;
    const auto here = points_in(length, s, s);
    if (here.size() == 2) return dated_event(length, *here[0], *here[1]);
    if (here.size() != 1 || s == 0) return std::nullopt;
    const auto earlier = points_in(length, s - 1, s - 1);
    if (earlier.size() != 1 || !names_event(next + 1, s, s - 1)) return std::nullopt;
    return in_order(earlier.front(), here.front());
  }

  // "on 31 March, six weeks after the verdict on 3 March"
  std::optional<Bounds> dated_event(const PrintedLength& length, const Point& a,
                                    const Point& b) const {
    constexpr uint32_t kFarthest = 3;
    constexpr uint32_t kLongestEvent = 6;
    if (a.mention->tokens.end > length.tokens.begin || b.mention->tokens.begin < length.tokens.end)
      return std::nullopt;
    const IndexRange before = {a.mention->tokens.end, length.tokens.begin};
    const IndexRange event = {length.tokens.end, b.mention->tokens.begin};
    if (before.empty() || before.size() > kFarthest || event.size() > kLongestEvent ||
        !text_is(r_, before.begin, {",", "—", "–", "-"}) || any_text(r_, before, {"and", "but"}) ||
        any_text(r_, event, {",", "and", "by", "for", "until", "since", "from"}))
      return std::nullopt;
    return in_order(&a, &b);
  }

  // Whether the event that a length counts from ("the verdict") is what the other sentence tells.
  bool names_event(uint32_t at, uint32_t s, uint32_t other) const {
    constexpr uint32_t kLongestName = 4;
    const uint32_t end = std::min(sentence(s).end, at + kLongestName);
    for (uint32_t i = at; i < end && r_.token(i).kind == TokenKind::word; ++i)
      if (r_.word(i).is(kLower) && tells_event(r_.word(i).folded, sentence(other))) return true;
    return false;
  }

  // A word and its noun share a stem ("arrested", "arrest"); some are other words.
  bool tells_event(std::string_view noun, IndexRange tokens) const {
    constexpr size_t kStem = 5;
    struct Pair {
      std::string_view noun, word;
    };
    static constexpr std::array<Pair, 14> kPairs = {{{"verdict", "guilty"},
                                                     {"verdict", "convicted"},
                                                     {"verdict", "acquitted"},
                                                     {"conviction", "guilty"},
                                                     {"conviction", "convicted"},
                                                     {"death", "died"},
                                                     {"death", "killed"},
                                                     {"wedding", "married"},
                                                     {"birth", "born"},
                                                     {"defeat", "lost"},
                                                     {"victory", "won"},
                                                     {"departure", "left"},
                                                     {"vote", "elected"},
                                                     {"signing", "signed"}}};
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view word = r_.word(i).folded;
      if (noun.size() >= kStem && word.size() >= kStem &&
          word.substr(0, kStem) == noun.substr(0, kStem))
        return true;
      for (const Pair& pair : kPairs)
        if (pair.noun == noun && pair.word == word) return true;
    }
    return false;
  }

  // ---- "The 10-day strike began on March 3. It ended on March 17." ----

  // The only two days of some sentences around, of which one began it and the other ended it.
  std::optional<Bounds> begun_and_ended(const PrintedLength& length) const {
    const uint32_t s = length.mention->sentence;
    const auto last = static_cast<uint32_t>(r_.tokens.sentences.size()) - 1;
    struct Around {
      uint32_t back, ahead;
    };
    for (const auto [back, ahead] : {Around{0, 0},
                                     {0, 1},
                                     {1, 0},
                                     {1, 1},
                                     {2, 0},
                                     {0, 2},
                                     {2, 1},
                                     {3, 0},
                                     {1, 2},
                                     {2, 2},
                                     {1, 3},
                                     {3, 1}}) {
      const auto near = points_in(length, s - std::min(back, s), std::min(last, s + ahead));
      if (near.size() != 2) continue;
      const auto bounds = in_order(near[0], near[1]);
      const bool dated =
          near[0]->mention->time()->stated.day || near[1]->mention->time()->stated.day;
      if (bounds &&
          (dated || length.unit == Granularity::month || length.unit == Granularity::year) &&
          tells(*bounds->first, kBegins) && tells(*bounds->second, kEnds))
        return bounds;
    }
    return std::nullopt;
  }

  bool tells(const Point& p, BoundBit what) const {
    return (bounds_told(input_, *p.mention) & what) != 0;
  }

  // ---- "the 98th day after his departure" ----

  void judge_nth_day(size_t index) {
    constexpr int64_t kFewest = 5;
    const Mention& m = input_.mentions[index];
    const NumberValue* n = m.kind == MentionKind::ordinal ? m.number() : nullptr;
    const uint32_t next = m.tokens.end;
    if (n == nullptr || !n->number || *n->number < Decimal(kFewest) ||
        next + 1 >= sentence(m.sentence).end || !text_is(r_, next, {"day"}) ||
        !text_is(r_, next + 1, {"of", "after", "since"}))
      return;
    PrintedLength length;
    length.id = static_cast<MentionId>(index);
    length.mention = &m;
    length.tokens = {m.tokens.begin, next + 1};
    length.count = exactly(*n->number);
    const uint32_t s = m.sentence;
    const auto near = points_in(length, s - std::min(kNthDayReach, s), s);
    for (const Point* a : near)
      for (const Point* b : near)
        if (a->days.first < b->days.first && fit(length, a->days, b->days) == LengthFit::holds)
          return add(Verdict::confirmed, length, *a, *b);
  }

  void add(Verdict verdict, const PrintedLength& length, const Point& from, const Point& to) {
    out_.push_back(duration_finding(
        input_, verdict, {&length, from.mention, to.mention, passed(length, from.days, to.days)}));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  ToldMentions told_;
};

}  // namespace

void judge_days_told(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace copydesk
