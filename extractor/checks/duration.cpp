// A length of time and the two dates or clock times that bound it (NEWSROOM H): "from May 3 to
// May 17, a total of 14 days", "36 hours, from 8 a.m. on Saturday until 8 p.m. on Sunday", "three
// four-year terms"; and lengths that two dates near by explain ("45 days after he was sworn in").
// Asked about only where the words put the length right beside its bounds, or where two digits
// changed places. Service with breaks, hedges and quotations stay silent.
// Proof: tests/cases/duration.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/days_told.hpp"
#include "checks/elapsed.hpp"
#include "checks/hours_told.hpp"
#include "checks/index.hpp"
#include "checks/time_bounds.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAround = 2;  // where the dates of a length are looked for
constexpr uint32_t kLongestGap = 7;       // tokens between a length and its bounds

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), lengths_(lengths_of(input)) {}

  void article() {
    if (lengths_.empty() && !input_.items.any(MentionKind::ordinal)) return;
    points_ = points_of(input_);
    bounds_ = time_bounds_in(input_, points_);
    const std::vector<bool> judged = judged_by_rules(input_);
    for (const PrintedLength& length : lengths_)
      if (!judged[static_cast<size_t>(length.id)] && !judge_later(length) && !judge_bounds(length))
        judge_near(length);
    judge_hours_told(input_, lengths_, out_);
    judge_days_told(input_, lengths_, points_, out_);
  }

 private:
  // ---- a length beside its bounds ----

  bool judge_bounds(const PrintedLength& length) {
    const std::optional<PrintedLength> whole = terms(length);
    for (const TimeBounds& b : bounds_)
      if (b.sentence == length.mention->sentence && is_beside(length, b)) {
        judge(whole ? *whole : length, b);
        return true;
      }
    for (const TimeBounds& b : bounds_)
      if (whole && is_around(length, b.sentence) && confirm_terms(*whole, b)) return true;
    return false;
  }

  // Not "12 days at sea and eight in port", "12 days of hearings", "20 days later than planned".
  bool is_whole(const PrintedLength& length) const {
    constexpr uint32_t kLongestPlace = 4;
    const uint32_t end = r_.tokens.sentences[length.mention->sentence].tokens.end;
    const uint32_t most = length.is_later ? 1 : kLongestPlace;
    for (uint32_t i = length.tokens.end; i < std::min(end, length.tokens.end + most); ++i) {
      if (r_.token(i).kind == TokenKind::punctuation) return true;
      if (text_is(r_, i, {"and", "of", "than"})) return false;
    }
    return length.tokens.end >= end;
  }

  // "arrested on March 3 and freed on March 13, 20 days later": the only two days of the sentence.
  bool judge_later(const PrintedLength& length) {
    if (!length.is_later) return false;
    std::vector<const Point*> days;
    for (const Point& p : points_)
      if (p.mention->sentence == length.mention->sentence && p.id != length.id) days.push_back(&p);
    if (days.size() != 2 || !days[0]->is_day || !days[1]->is_day ||
        days[0]->days.first >= days[1]->days.first || !is_whole(length))
      return true;
    const IndexRange gap = tokens_between(days[1]->mention->tokens, length.tokens);
    if (gap.size() != 1 || !(text_is(r_, gap.begin, {","}) || is_dash(r_, gap.begin))) return true;
    TimeBounds b;
    b.from = days[0]->days;
    b.to = days[1]->days;
    b.tokens = {days[0]->mention->tokens.begin, days[1]->mention->tokens.end};
    b.sentence = length.mention->sentence;
    b.mentions = {days[0]->id, days[1]->id};
    b.is_from = true;
    judge(length, b);
    return true;
  }

  bool is_beside(const PrintedLength& length, const TimeBounds& b) const {
    if (b.by_verbs)
      return (tells_what_passed(length) && is_whole(length)) ||
             (length.tokens.end < b.tokens.begin && any_text(r_, length.tokens, {"-"}));
    return length.tokens.begin >= b.tokens.end
               ? is_behind({b.tokens.end, length.tokens.begin}, length)
               : is_ahead({length.tokens.end, b.tokens.begin}, length, b);
  }

  // ", a total of 14 days", "(11 years)", "— three days in all"
  bool is_behind(IndexRange gap, const PrintedLength& length) const {
    if (gap.empty() || gap.size() > kLongestGap || counts_from_elsewhere(length.tokens.end))
      return false;
    const bool mark = text_is(r_, gap.begin, {",", "(", ":", "or"}) || is_dash(r_, gap.begin);
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i,
                   {",",       "(",      ":",     "or",   "a",     "an",    "total",   "of",
                    "lasting", "that",   "is",    "was",  "which", "for",   "exactly", "lasts",
                    "lasted",  "tenure", "reign", "rule", "term",  "stint", "spell",   "stretch",
                    "period",  "all",    "in",    "span", "run"}) &&
          !is_dash(r_, i))
        return false;
    return mark;
  }

  bool counts_from_elsewhere(uint32_t token) const {
    return token < r_.tokens.all.size() &&
           text_is(r_, token,
                   {"later", "after", "before", "ago",   "earlier", "from",  "of",   "into",
                    "since", "more",  "longer", "less",  "behind",  "ahead", "each", "a",
                    "per",   "old",   "apart",  "until", "on",      "and"});
  }

  // "Turns of three hours from 7 a.m. to 4 p.m."
  bool is_one_of_several(const PrintedLength& length) const {
    const uint32_t at = length.tokens.begin;
    if (at < 2 || !text_is(r_, at - 1, {"of"})) return false;
    const Word& noun = r_.word(at - 2);
    return noun.folded != noun.lemma && noun.folded.ends_with("s");
  }

  // "872 days, from", "254 days in orbit, from", "a four-day festival from", "36 hours (from"
  bool is_ahead(IndexRange gap, const PrintedLength& length, const TimeBounds& b) const {
    constexpr uint32_t kLongestNoun = 3;
    if (!b.is_from || gap.empty() || is_one_of_several(length)) return false;
    uint32_t end = gap.end;
    const bool from = text_is(r_, end - 1, {"from"});
    if (from) --end;
    const bool mark =
        end > gap.begin && (text_is(r_, end - 1, {",", "(", ":"}) || is_dash(r_, end - 1));
    if (mark) --end;
    // "nine months abroad from 1990": without a mark only the noun of "four-day" may stand between.
    const bool attribute = any_text(r_, length.tokens, {"-"});
    if (!mark && (!from || (end > gap.begin && !attribute))) return false;
    if (end - gap.begin > kLongestNoun) return false;
    for (uint32_t i = gap.begin; i < end; ++i)
      if (r_.token(i).kind != TokenKind::word ||
          text_is(r_, i,
                  {"a", "per", "each", "every", "and", "of", "after", "before", "ago", "later",
                   "earlier", "more"}))
        return false;
    return true;
  }

  // "1874 to 1998" of "opened in 1874 and closed in 1998"; a range is one mention.
  std::string bounds_words(IndexRange tokens, const std::vector<MentionId>& mentions) const {
    std::vector<const Mention*> ends;
    for (const MentionId id : mentions) {
      const Mention& m = input_.mentions[static_cast<size_t>(id)];
      if (tokens.contains(m.tokens.begin)) ends.push_back(&m);
    }
    if (ends.size() != 2) return words_of(input_, tokens);
    return words_of(input_, ends[0]->tokens) + " to " + words_of(input_, ends[1]->tokens);
  }

  void judge(const PrintedLength& length, const TimeBounds& b) {
    const LengthFit how = b.seconds ? fit_hours(length, *b.seconds) : fit(length, b.from, b.to);
    if (how == LengthFit::holds) confirm(length, b.tokens, b.mentions, b.tokens);
    if (how != LengthFit::fails || length.hedged || !b.is_from || is_broken(length) ||
        is_bounded(length) || is_quoted(input_, length.mention->span))
      return;
    Finding f = finding_of(Verdict::conflict, length, b.mentions);
    f.level = Level::warning;
    f.evidence.push_back({r_.span(b.tokens), "bounds"});
    const std::string bounds = bounds_words(b.tokens, b.mentions);
    const std::string really =
        b.seconds ? std::to_string(*b.seconds / 3600) + " hours" : passed(length, b.from, b.to);
    f.message = bounds + " is " + really + "; the text says " + text(length);
    f.equation = bounds + " = " + really + ", not " + text(length);
    f.question = "Is the length, or one of its bounds, meant to be another?";
    out_.push_back(std::move(f));
  }

  // "with breaks", "was cut short", "on Saturdays only": the length is not what lies between.
  bool is_broken(const PrintedLength& length) const {
    return any_text(r_, r_.tokens.sentences[length.mention->sentence].tokens,
                    {"break",           "breaks",       "cut",
                     "short",           "shortened",    "extended",
                     "planned",         "meant",        "supposed",
                     "originally",      "instead",      "only",
                     "interrupted",     "interruption", "interruptions",
                     "except",          "lost",         "weekends",
                     "mondays",         "saturdays",    "sundays",
                     "non-consecutive", "consecutive",  "early",
                     "apart",           "off"});
  }

  // "Employed at least 250 days from 1951 to 1962": no length of the whole.
  bool is_bounded(const PrintedLength& length) const {
    const uint32_t at = length.tokens.begin;
    return any_text(r_, {at >= 3 ? at - 3 : 0, at},
                    {"least", "most", "than", "up", "minimum", "maximum"});
  }

  static LengthFit fit_hours(const PrintedLength& length, int64_t seconds) {
    if (length.unit != Granularity::hour) return LengthFit::near;
    const Decimal hours = Decimal(seconds) / Decimal(3600);
    const Decimal half(5, -1);  // T10: rounded to the nearest hour
    if (overlap(around(hours, half), length.count)) return LengthFit::holds;
    return overlap(around(hours, Decimal(1)), length.count) ? LengthFit::near : LengthFit::fails;
  }

  // "three four-year terms": what they come to
  std::optional<PrintedLength> terms(const PrintedLength& length) const {
    if (length.tokens.begin == 0 || !any_text(r_, length.tokens, {"-"})) return std::nullopt;
    for (const Item& item : input_.items.of(length.mention->sentence)) {
      if (item.mention->tokens.end != length.tokens.begin || !item.value->number) continue;
      PrintedLength whole = length;
      whole.tokens.begin = item.mention->tokens.begin;
      whole.count = length.count * exactly(*item.value->number);
      return whole;
    }
    return std::nullopt;
  }

  // A tenure "from January 2011 to January 2023" near by
  bool confirm_terms(const PrintedLength& whole, const TimeBounds& b) {
    if (b.seconds || fit(whole, b.from, b.to) != LengthFit::holds) return false;
    confirm(whole, b.tokens, b.mentions, b.tokens);
    return true;
  }

  // ---- a length between two dates near by ----

  bool is_around(const PrintedLength& length, uint32_t sentence) const {
    const uint32_t own = length.mention->sentence;
    return sentence + kSentencesAround >= own && sentence <= own + kSentencesAround;
  }

  bool may_bound(const PrintedLength& length, const Point& p) const {
    if (p.is_period || !is_around(length, p.mention->sentence) || is_heading(p)) return false;
    const bool long_unit = length.unit == Granularity::year || length.unit == Granularity::decade;
    return long_unit ? p.has_year : p.is_day;
  }

  bool is_heading(const Point& p) const {
    const BlockKind kind = r_.block_kind(p.mention->sentence);
    return kind == BlockKind::dateline || kind == BlockKind::byline;
  }

  void judge_near(const PrintedLength& length) {
    if (!is_long_enough(length) || !tells_what_passed(length)) return;
    std::vector<const Point*> near;
    for (const Point& p : points_)
      if (may_bound(length, p) &&
          std::none_of(near.begin(), near.end(), [&](const Point* q) { return q->days == p.days; }))
        near.push_back(&p);
    for (size_t i = 0; i < near.size(); ++i)
      for (size_t k = i + 1; k < near.size(); ++k)
        if (passes_exactly(length, *near[i], *near[k]))
          return confirm_between(length, *near[i], *near[k]);
    if (near.size() == 2) ask_about_digits(length, *near[0], *near[1]);
  }

  // Short lengths fit some two dates by chance.
  static bool is_long_enough(const PrintedLength& length) {
    if (length.hedged || !length.count.is_point()) return false;
    const Decimal least = length.unit == Granularity::day     ? Decimal(3)
                          : length.unit == Granularity::year  ? Decimal(2)
                          : length.unit == Granularity::month ? Decimal(2)
                                                              : Decimal(1);
    return *length.count.low >= least && length.unit != Granularity::hour;
  }

  // "45 days after", "two weeks to the day", "lasted 12 years", "after 254 days away"; not "the
  // next five years" or "two more years".
  bool tells_what_passed(const PrintedLength& length) const {
    const IndexRange sentence = r_.tokens.sentences[length.mention->sentence].tokens;
    const IndexRange before = {
        std::max(sentence.begin, length.tokens.begin - std::min(2U, length.tokens.begin)),
        length.tokens.end};
    if (any_text(r_, before,
                 {"next", "last", "past", "previous", "another", "more", "every", "each", "per",
                  "within", "least", "first", "coming", "a-year", "additional"}))
      return false;
    if (any_text(r_, before,
                 {"after", "lasted", "lasting", "spent", "spending", "total", "took", "gone"}))
      return true;
    const uint32_t next = length.tokens.end;
    if (next >= sentence.end) return false;
    return text_is(r_, next, {"after", "later", "before", "earlier"}) ||
           (next + 2 < sentence.end && text_is(r_, next, {"to"}) && text_is(r_, next + 2, {"day"}));
  }

  static bool passes_exactly(const PrintedLength& length, const Point& a, const Point& b) {
    const Point& first = a.days.first <= b.days.first ? a : b;
    const Point& second = &first == &a ? b : a;
    if (length.unit == Granularity::year)
      return Decimal(second.days.first.year - first.days.first.year) == *length.count.low &&
             fit(length, first.days, second.days) == LengthFit::holds;
    if (length.unit == Granularity::day || length.unit == Granularity::week) {
      const int64_t days = days_between(first.days.first, second.days.first);
      const Decimal count = *length.count.low * Decimal(length.unit == Granularity::week ? 7 : 1);
      return Decimal(days) == count;
    }
    return fit(length, first.days, second.days) == LengthFit::holds;
  }

  void confirm_between(const PrintedLength& length, const Point& a, const Point& b) {
    const bool in_order = a.days.first <= b.days.first;
    const Point& first = in_order ? a : b;
    const Point& second = in_order ? b : a;
    confirm(length, first.mention->tokens, {first.id, second.id}, second.mention->tokens);
  }

  // "254 days", and 245 passed between the only two days near.
  void ask_about_digits(const PrintedLength& length, const Point& a, const Point& b) {
    const uint32_t next = length.tokens.end;
    const bool of = next < r_.tokens.all.size() && text_is(r_, next, {"of"});
    if (length.unit != Granularity::day || of || is_broken(length) ||
        is_quoted(input_, length.mention->span))
      return;
    const int64_t days = std::abs(days_between(a.days.first, b.days.first));
    constexpr int64_t kTwoDigits = 10;
    if (days < kTwoDigits || digit_slip(*length.count.low, Decimal(days)) != kDigitsExchanged)
      return;
    Finding f = finding_of(Verdict::conflict, length, {a.id, b.id});
    f.level = Level::warning;
    f.evidence.push_back({a.mention->span, "from"});
    f.evidence.push_back({b.mention->span, "to"});
    const std::string bounds =
        words_of(input_, a.mention->tokens) + " to " + words_of(input_, b.mention->tokens);
    f.message = bounds + " is " + std::to_string(days) + " days; the text says " + text(length);
    f.equation = bounds + " = " + std::to_string(days) + " days, not " + text(length);
    f.question =
        "Is the length, or one of the dates, meant to be another? It would fit if two digits were "
        "exchanged.";
    out_.push_back(std::move(f));
  }

  // ---- findings ----

  std::string text(const PrintedLength& length) const { return words_of(input_, length.tokens); }

  Finding finding_of(Verdict verdict, const PrintedLength& length,
                     std::vector<MentionId> mentions) const {
    Finding f;
    f.check = "duration";
    f.rule = "core/duration";
    f.verdict = verdict;
    f.evidence = {{r_.span(length.tokens), "length"}};
    f.mentions = std::move(mentions);
    f.mentions.insert(f.mentions.begin(), length.id);
    return f;
  }

  void confirm(const PrintedLength& length, IndexRange from, std::vector<MentionId> mentions,
               IndexRange to) {
    Finding f = finding_of(Verdict::confirmed, length, std::move(mentions));
    f.evidence.push_back({r_.span(from), "from"});
    if (!(from == to)) f.evidence.push_back({r_.span(to), "to"});
    const std::string bounds = from == to ? bounds_words(from, f.mentions)
                                          : words_of(input_, from) + " to " + words_of(input_, to);
    f.message = bounds + " is " + text(length);
    f.equation = bounds + " = " + text(length);
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<PrintedLength> lengths_;
  std::vector<Point> points_;
  std::vector<TimeBounds> bounds_;
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check duration_check{
    "duration", "A length of time is not what passes between its bounds.",
    "A length right beside \"from ... to\", and lengths that two dates of the sentences around "
    "explain. Both the difference and the count that includes the first day are in use. Service "
    "with breaks, hedges, other zones and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
