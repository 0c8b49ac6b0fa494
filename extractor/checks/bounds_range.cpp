#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/bounds_parts.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 6;     // tokens: "ranged this year from"
constexpr uint32_t kPlaceReach = 6;    // tokens: "from 31C in Port Selby to"
constexpr uint32_t kSentencesOn = 3;   // from the range to what lies in it
constexpr uint32_t kFigureReach = 14;  // tokens: "the fullest, Standard IV at Gorton, has 27"

/// What the words say that figures lie between. A limit has one end.
struct Range {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Item like;  ///< a figure of its unit and kind
  Span span;
  uint32_t sentence = 0;
  bool is_fact = false;  ///< of a limit: told as kept by all, "no class has more than 25"
};

IndexRange sentence_of(const CheckInput& input, uint32_t sentence) {
  return input.reading.tokens.sentences[sentence].tokens;
}

bool ranges(const Reading& r, IndexRange tokens) {
  return any_text(
      r, tokens,
      {"ranged",  "range",    "ranges",     "ranging",    "ran",         "run",        "runs",
       "running", "varied",   "varies",     "vary",       "varying",     "swung",      "swing",
       "swings",  "swinging", "fluctuated", "fluctuates", "fluctuating", "oscillated", "spanned",
       "spans",   "spanning", "stretched",  "stretch",    "hovered",     "moved",      "traded",
       "bounced", "seesawed", "wavered",    "lay",        "lie",         "lies",       "stayed",
       "kept",    "aged"});
}

bool is_plain_figure(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.mention->kind != MentionKind::ordinal && item.value->form != NumberForm::vague &&
         item.value->form != NumberForm::fraction;
}

bool same_unit(const Item& a, const Item& b) {
  return a.mention->kind == b.mention->kind && a.value->unit == b.value->unit;
}

// "Ranged from 31C in Port Selby to 44C", "swung between Rs 14 and Rs 52".
std::optional<Range> pair_of(const CheckInput& input, const Item& a, const Item& b) {
  const Reading& r = input.reading;
  const uint32_t at = a.mention->tokens.begin;
  const IndexRange before = words_before(input.reading, a, kVerbReach);
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  if (before.empty() || gap.empty() || gap.size() > kPlaceReach || !is_plain_figure(a) ||
      !is_plain_figure(b) || !same_unit(a, b) || *b.value->number <= *a.value->number)
    return std::nullopt;
  const bool from = text_is(r, at - 1, {"from"}) && text_is(r, gap.end - 1, {"to"});
  const bool between = text_is(r, at - 1, {"between"}) && text_is(r, gap.end - 1, {"and"});
  if ((!from && !between) || !ranges(r, before)) return std::nullopt;
  return Range{a.value->number,
               b.value->number,
               a,
               {a.mention->span.begin, b.mention->span.end},
               a.mention->sentence};
}

// The same as one mention: "between $2.1 million and $3.4 million".
std::optional<Range> mentioned(const CheckInput& input, const Item& item) {
  if (item.value->hedge != Hedge::between || item.value->number || !item.value->range.bounded() ||
      !ranges(input.reading, words_before(input.reading, item, kVerbReach)))
    return std::nullopt;
  return Range{item.value->range.low, item.value->range.high, item, item.mention->span,
               item.mention->sentence};
}

// "No class may have more than 30", "limited to 200", "a cap of 40".
std::optional<Range> limit_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  if (!item.value->number || item.mention->kind == MentionKind::ordinal) return std::nullopt;
  const IndexRange before = words_before(input.reading, item, 8);
  if (before.empty()) return std::nullopt;
  const bool more = item.value->hedge == Hedge::over || item.value->hedge == Hedge::at_most;
  const bool forbids = more && any_text(r, before, {"no", "not", "cannot"}) &&
                       any_text(r, before, {"may", "must", "can", "cannot", "allowed", "should"});
  const bool capped =
      item.value->hedge == Hedge::none && text_is(r, before.end - 1, {"to", "at", "of"}) &&
      any_text(
          r, before,
          {"limited", "limit", "capped", "cap", "maximum", "restricted", "ceiling", "capacity"});
  const bool kept = more && text_is(r, before.begin, {"no", "none"}) &&
                    before.begin == sentence_of(input, item.mention->sentence).begin &&
                    any_text(r, before, {"has", "have", "had", "holds", "held", "got", "took"}) &&
                    !any_text(r, before, {"other", "longer"});
  if (!forbids && !capped && !kept) return std::nullopt;
  return Range{std::nullopt, item.value->number,     item,
               shown(item),  item.mention->sentence, kept && !forbids};
}

std::vector<Range> ranges_in(const CheckInput& input, uint32_t sentence) {
  std::vector<Range> out;
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 0; i < items.size(); ++i) {
    auto range = mentioned(input, items[i]);
    if (!range && i + 1 < items.size()) range = pair_of(input, items[i], items[i + 1]);
    if (!range) range = limit_of(input, items[i]);
    if (range) out.push_back(std::move(*range));
  }
  return out;
}

// ---- what lies in it ----

/// +1: called the largest, -1: the smallest; 0: one of those that the range is of.
struct Member {
  Item item;
  int sign = 0;
  bool sure = false;
};

bool unit_fits(const Range& range, const Item& item) {
  return same_unit(range.like, item) &&
         (!item.value->unit.empty() || head_of(item).empty() || head_of(range.like).empty() ||
          same_sort(range.like, item));
}

// The figure behind "the fullest, Standard IV at Gorton, has".
std::optional<Item> figure_behind(const CheckInput& input, const Range& range,
                                  const Extreme& extreme) {
  if (extreme.item && unit_fits(range, *extreme.item)) return extreme.item;
  for (const Item& item : input.items.of(extreme.sentence)) {
    if (item.mention->tokens.begin <= extreme.token) continue;
    const IndexRange gap = {extreme.token + 1, item.mention->tokens.begin};
    const bool reached = is_plain_figure(item) && unit_fits(range, item) &&
                         gap.size() <= kFigureReach &&
                         !any_text(input.reading, gap, {"than", "but", "while", ";", "of"});
    if (reached) return item;
  }
  return std::nullopt;
}

void add_extremes(const CheckInput& input, const Range& range, uint32_t sentence,
                  std::vector<Member>& out) {
  for (const Extreme& extreme : extremes_in(input, sentence)) {
    if (extreme.rank) continue;
    if (const auto item = figure_behind(input, range, extreme);
        item && item->mention->span.begin >= range.span.end)
      out.push_back({*item, extreme.sign, true});
  }
}

// "The same afternoon", "that day": what is told there belongs to the range.
bool is_same_time(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
    if (text_is(r, i, {"same", "that"}) &&
        text_is(r, i + 1,
                {"day", "afternoon", "morning", "evening", "night", "period", "season", "week",
                 "month", "year", "time"}))
      return true;
  return false;
}

// "Tuesday's rate of Rs 31", "on Tuesday it stood at Rs 55": one of those that it ran through.
bool is_present(const CheckInput& input, const Item& item) {
  return any_text(input.reading, words_before(input.reading, item, kVerbReach),
                  {"rate", "price", "stood", "stands", "now", "today", "current", "closed",
                   "reading", "level", "paid", "fetched", "opened", "figure"});
}

bool compares(const CheckInput& input, uint32_t sentence) {
  const auto comparative = input.classes().comparative;
  return (comparative && input.reading.sentence_words[sentence].has(*comparative)) ||
         any_text(input.reading, sentence_of(input, sentence),
                  {"above", "below", "outside", "beyond", "record", "except", "forecast"});
}

// "Well within the limit", "under the cap"
bool says_within(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i)
    if (text_is(r, i, {"within", "under", "below"}) && text_is(r, i + 1, {"the", "its", "that"}) &&
        text_is(
            r, i + 2,
            {"limit", "limits", "rule", "rules", "cap", "maximum", "capacity", "ceiling", "law"}))
      return true;
  return false;
}

void add_members(const CheckInput& input, const Range& range, uint32_t sentence,
                 std::vector<Member>& out) {
  if (!range.low && says_within(input.reading, sentence_of(input, sentence)))
    for (const Item& item : input.items.of(sentence))
      if (is_plain_figure(item) && unit_fits(range, item)) out.push_back({item, 0, true});
  if (!range.low || range.like.value->unit.empty() || compares(input, sentence)) return;
  const bool same = is_same_time(input.reading, sentence_of(input, sentence));
  for (const Item& item : input.items.of(sentence))
    if (is_plain_figure(item) && unit_fits(range, item) && (same || is_present(input, item)))
      out.push_back({item, 0, same});
}

bool lies_in(const Range& range, Decimal value) {
  return (!range.low || value >= *range.low) && (!range.high || value <= *range.high);
}

// A largest one of a range is its high end; one of those under a limit is only not above it.
bool is_end(const Range& range, const Member& member) {
  const Decimal value = *member.item.value->number;
  if (!range.low) return lies_in(range, value);
  return member.sign > 0 ? value == *range.high : member.sign < 0 ? value == *range.low : true;
}

bool is_near(const Range& range, Decimal value) {
  return (!range.low || value * Decimal(2) >= *range.low) &&
         (!range.high || value <= *range.high * Decimal(2));
}

void judge(const CheckInput& input, const Range& range, const Member& member, Findings& out) {
  const Decimal value = *member.item.value->number;
  const bool inside = lies_in(range, value);
  const bool beyond = member.sign > 0   ? range.high && value > *range.high
                      : member.sign < 0 ? range.low && value < *range.low
                                        : !inside;
  const bool fits = inside && is_end(range, member);
  const bool quoted = is_quoted(input, range.span) || is_quoted(input, member.item.mention->span);
  // What breaks a limit is news, no error, unless the words call it kept.
  const bool called_inside = range.low.has_value() || range.is_fact ||
                             says_within(input.reading, sentence_of(input.reading, member.item));
  const bool ask = beyond && member.sure && called_inside && is_near(range, value) && !quoted;
  if (!fits && !ask) return;
  out.push_back(bounds_finding(shown(member.item), {range.span}, fits,
                               plain_text(input.reading.article, member.item.mention->span) +
                                   (fits ? " lies in " : " is outside of ") +
                                   plain_text(input.reading.article, range.span)));
}

void judge_range(const CheckInput& input, const Range& range, ToldMentions& told, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = range.sentence; s < std::min(count, range.sentence + kSentencesOn); ++s) {
    if (s > range.sentence && !ranges_in(input, s).empty()) return;
    std::vector<Member> members;
    add_extremes(input, range, s, members);
    if (members.empty() && s > range.sentence) add_members(input, range, s, members);
    for (const Member& member : members)
      if (!told.has(member.item.id)) judge(input, range, member, out);
  }
}

}  // namespace

void check_in_range(const CheckInput& input, Findings& out) {
  ToldMentions told(out, input.mentions, [](const Finding& f) { return f.check == "bounds"; });
  for (const Items::Row& row : input.items.rows())
    for (const Range& range : ranges_in(input, row.sentence)) judge_range(input, range, told, out);
}

}  // namespace copydesk
