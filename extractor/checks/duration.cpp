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

#include "checks/clock_later.hpp"
#include "checks/days_told.hpp"
#include "checks/duration_near.hpp"
#include "checks/elapsed.hpp"
#include "checks/hours_told.hpp"
#include "checks/index.hpp"
#include "checks/length_words.hpp"
#include "checks/time_bounds.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {}

  void article() {
    if (input_.lengths.empty() && !input_.items.any(MentionKind::ordinal)) return;
    bounds_ = time_bounds_in(input_);
    for (const PrintedLength& length : input_.lengths)
      if (!input_.is_judged(length.id) && !judge_later(length) && !judge_bounds(length) &&
          !judge_taken_up(length))
        judge_length_near(input_, length, out_);
    judge_hours_told(input_, out_);
    judge_clocks_later(input_, out_);
    judge_days_told(input_, out_);
  }

 private:
  // ---- a length beside its bounds ----

  bool judge_bounds(const PrintedLength& length) {
    const std::optional<PrintedLength> whole = terms(length);
    const uint32_t s = length.mention->sentence;
    for (const TimeBounds& b : in_sentences(bounds_, s, s + 1))
      if (stands_beside(r_, length, b)) {
        judge(whole ? *whole : length, b);
        return true;
      }
    if (!whole) return false;
    const IndexRange around = sentences_around(length);
    for (const TimeBounds& b : in_sentences(bounds_, around.begin, around.end))
      if (confirm_terms(*whole, b)) return true;
    return judge_served(*whole);
  }

  // "served the two four-year terms allowed by the charter, from February 2013 to February 2025"
  bool judge_served(const PrintedLength& whole) {
    const uint32_t s = whole.mention->sentence;
    const auto here = in_sentences(bounds_, s, s + 1);
    if (here.size() != 1 || here.front().tokens.begin < whole.tokens.end) return false;
    const uint32_t next = whole.tokens.end;
    uint32_t from = here.front().tokens.begin;
    if (!text_is(r_, from, {"from"})) --from;
    const IndexRange gap = {next, from};
    const bool behind_comma =
        text_is(r_, from, {"from"}) && from > next && text_is(r_, from - 1, {","});
    if (!behind_comma || !text_is(r_, next, {"terms", "mandates", "stints"}) ||
        any_text(r_, gap, {"and", "plus", "then", "before", "after", "but"}))
      return false;
    judge(whole, here.front());
    return true;
  }

  // "was chief engineer from 1996 to 2014, and in those 18 years he raised", "president from 2001
  // to 2009. During his eight years": the only bounds there.
  bool judge_taken_up(const PrintedLength& length) {
    if (!takes_up_bounds(r_, length)) return false;
    const TimeBounds* only = nullptr;
    const uint32_t s = length.mention->sentence;
    for (const TimeBounds& b : in_sentences(bounds_, s - std::min(1U, s), s + 1)) {
      if (b.tokens.begin > length.tokens.begin) continue;
      if (only != nullptr) return false;
      only = &b;
    }
    if (only == nullptr || only->seconds.has_value() != (length.unit == Granularity::hour))
      return false;
    TimeBounds taken = *only;
    taken.is_from = true;
    judge(length, taken);
    return true;
  }

  // "arrested on March 3 and freed on March 13, 20 days later": the only two days of the sentence.
  bool judge_later(const PrintedLength& length) {
    if (!length.is_later) return false;
    std::vector<const Point*> days;
    const uint32_t s = length.mention->sentence;
    for (const Point& p : in_sentences(input_.points, s, s + 1))
      if (p.id != length.id) days.push_back(&p);
    if (days.size() != 2 || !days[0]->is_day || !days[1]->is_day ||
        days[0]->days.first >= days[1]->days.first || !is_whole_length(r_, length))
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
    if (how == LengthFit::holds) confirm(length, b);
    if (how != LengthFit::fails || length.hedged || !b.is_from || is_broken_off(r_, length) ||
        is_least_or_most(r_, length) || is_quoted(input_, length.mention->span))
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
    confirm(whole, b);
    return true;
  }

  // ---- findings ----

  std::string text(const PrintedLength& length) const { return words_of(input_, length.tokens); }

  Finding finding_of(Verdict verdict, const PrintedLength& length,
                     std::vector<MentionId> mentions) const {
    Finding f = finding_of_check("duration", verdict);
    f.evidence = {{r_.span(length.tokens), "length"}};
    f.mentions = std::move(mentions);
    f.mentions.insert(f.mentions.begin(), length.id);
    return f;
  }

  void confirm(const PrintedLength& length, const TimeBounds& b) {
    Finding f = finding_of(Verdict::confirmed, length, b.mentions);
    f.evidence.push_back({r_.span(b.tokens), "from"});
    const std::string bounds = bounds_words(b.tokens, f.mentions);
    f.message = bounds + " is " + text(length);
    f.equation = bounds + " = " + text(length);
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
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
