#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/headline_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// ---- "enters third week" above "went into its fifth week" ----

bool counts_on(std::string_view head) {
  constexpr std::string_view kHeads[] = {"week",  "day", "month", "year",        "term",
                                         "title", "win", "time",  "anniversary", "edition"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

bool is_stage(const Item& item) {
  return item.mention->kind == MentionKind::ordinal && item.value->number &&
         *item.value->number >= Decimal(2) && counts_on(head_of(item));
}

// "Enters its third week", "went into its fifth week": how long it goes on needs no other word.
bool is_entered(const CheckInput& input, const Item& item) {
  const uint32_t begin = input.reading.tokens.sentences[item.mention->sentence].tokens.begin;
  const uint32_t at = item.mention->tokens.begin;
  return any_text(input.reading, {at - std::min(at - begin, 3U), at},
                  {"enters", "enter", "entering", "entered", "into"});
}

void check_stage(const CheckInput& input, const Item& above, Findings& out) {
  const Item* other = nullptr;
  size_t others = 0;
  for (const uint32_t s : headline_lead(input, above.mention->sentence))
    for (const Item& item : input.items.of(s)) {
      if (!is_stage(item) || head_of(item) != head_of(above)) continue;
      if (item.value->number == above.value->number)
        return out.push_back(headline_finding(input, shown(above), {shown(item)}, true));
      other = &item;
      ++others;
    }
  if (others != 1 || is_quoted(input, other->mention->span) ||
      is_quoted(input, above.mention->span) ||
      (shared_words(input, above.mention->sentence, other->mention->sentence) == 0 &&
       !(is_entered(input, above) && is_entered(input, *other))) ||
      !text_is(input.reading, other->mention->tokens.begin - 1,
               {"its", "a", "the", "his", "her", "their"}))
    return;
  // "In the second week of May" is of the calendar.
  const uint32_t behind = token_from(input.reading, shown(*other).end);
  if (behind < input.reading.tokens.all.size() && text_is(input.reading, behind, {"of", "in"}))
    return;
  out.push_back(headline_finding(input, shown(above), {shown(*other)}, false));
}

// ---- "Four-day siege" above "on Sunday ... on Wednesday" ----

void check_days(const CheckInput& input, uint32_t headline, Findings& out) {
  const Reading& r = input.reading;
  for (const Mention& m : mentions_between(input, headline, headline + 1)) {
    const TimeValue* time = m.time();
    if (time == nullptr || time->type != TimeType::duration || !time->length ||
        time->granularity != Granularity::day || !time->length->is_point() ||
        !r.text(m.span).ends_with("-day"))
      continue;
    const auto days = time->length->low->to_int();
    std::vector<std::pair<int, Span>> named;
    for (const uint32_t s : headline_lead(input, headline))
      for (uint32_t i = r.tokens.sentences[s].tokens.begin; i < r.tokens.sentences[s].tokens.end;
           ++i)
        if (const auto day = weekday_at(input, i))
          named.emplace_back(static_cast<int>(*day), r.token(i).span);
    if (!days || *days < 2 || *days > 7 || named.size() < 2) continue;
    const int gap = (named.back().first - named.front().first + 7) % 7;
    if (named.size() == 2 && gap + 1 == *days)
      return out.push_back(
          headline_finding(input, m.span, {named.front().second, named.back().second}, true));
  }
}

// ---- "Voters reject stadium tax" above "voters had approved the tax" ----

enum class Vote : uint8_t { none, no, yes };

Vote vote_at(const Reading& r, uint32_t token) {
  if (text_is(r, token,
              {"reject", "rejects", "rejected", "rejecting", "refuse", "refuses", "refused",
               "defeat", "defeats", "defeated"}))
    return Vote::no;
  if (text_is(r, token,
              {"approve", "approves", "approved", "approving", "adopt", "adopts", "adopted",
               "endorse", "endorses", "endorsed", "pass", "passes", "passed", "backs", "backed"}))
    return Vote::yes;
  return Vote::none;
}

struct Verb {
  Vote vote = Vote::none;
  uint32_t token = 0;
};

// The only verdict of a sentence; none when it has both.
Verb verdict_in(const Reading& r, IndexRange tokens) {
  Verb out;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Vote vote = vote_at(r, i);
    if (vote == Vote::none) continue;
    if (out.vote != Vote::none && out.vote != vote) return {};
    if (out.vote == Vote::none) out = {vote, i};
  }
  return out;
}

// The subject right before the verb and the object behind it are words of the headline too.
bool is_same_vote(const Reading& r, IndexRange above, const Verb& a, IndexRange below,
                  const Verb& b) {
  const auto holds = [&](IndexRange tokens, std::string_view lemma) {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (r.word(i).is(kHasLetter) && r.word(i).text.size() >= 3 && r.word(i).lemma == lemma)
        return true;
    return false;
  };
  const IndexRange near = {b.token - std::min(b.token - below.begin, 3U), b.token};
  bool subject = false;
  for (uint32_t i = above.begin; i < a.token; ++i)
    subject = subject || (r.word(i).text.size() >= 4 && !text_is(r, i, {"with", "from"}) &&
                          holds(near, r.word(i).lemma));
  const IndexRange object = {b.token + 1, std::min(below.end, b.token + 6)};
  bool same = false;
  for (uint32_t i = a.token + 1; i < above.end; ++i)
    same = same || (r.word(i).text.size() >= 3 && !text_is(r, i, {"the", "for", "and", "new"}) &&
                    holds(object, r.word(i).lemma));
  return subject && same;
}

void check_verdict(const CheckInput& input, uint32_t headline, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange above = r.tokens.sentences[headline].tokens;
  const Verb a = verdict_in(r, above);
  if (a.vote == Vote::none) return;
  Verb found;
  for (const uint32_t s : headline_lead(input, headline)) {
    const IndexRange below = r.tokens.sentences[s].tokens;
    if (any_text(r, below, {"not", "no", "never", "refused", "failed"}) && a.vote == Vote::yes)
      return;
    const Verb b = verdict_in(r, below);
    if (b.vote == a.vote) return;
    const bool opposed = b.vote != Vote::none && is_same_vote(r, above, a, below, b);
    if (opposed && !is_quoted(input, r.token(b.token).span) && found.vote == Vote::none) found = b;
  }
  if (found.vote != Vote::none)
    out.push_back(
        headline_finding(input, r.token(a.token).span, {r.token(found.token).span}, false));
}

}  // namespace

void check_headline_words(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s) {
    if (input.reading.block_kind(s) != BlockKind::headline) continue;
    check_headline_shares(input, s, out);
    for (const Item& item : input.items.of(s))
      if (is_stage(item)) check_stage(input, item, out);
    check_days(input, s, out);
    check_verdict(input, s, out);
  }
}

}  // namespace copydesk
