#include "checks/ballot.hpp"

#include <algorithm>
#include <array>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kCueReach = 6;  // tokens from "five" to "in favor"
constexpr int64_t kMost = 999;

enum class Side : uint8_t { aye, no, abstained, absent, none };

Side side_at(const Reading& r, uint32_t i) {
  if (text_is(r, i,
              {"favor", "favour", "for", "yes", "backed", "supported", "ayes", "yeas", "backing",
               "approval"}))
    return Side::aye;
  if (text_is(r, i,
              {"against", "opposed", "opposing", "dissented", "dissenting", "noes", "nays",
               "objected", "no", "rejected"}))
    return Side::no;
  if (text_is(r, i, {"abstained", "abstaining", "abstention", "abstentions"}))
    return Side::abstained;
  if (text_is(r, i, {"absent", "absence", "absences", "recused", "vacant"})) return Side::absent;
  // "One did not vote", "three not voting"
  if (text_is(r, i, {"vote", "voting"}) && text_is(r, i - 1, {"not"})) return Side::absent;
  return Side::none;
}

std::optional<int64_t> votes_of(const Item& item) {
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      item.value->hedge != Hedge::none)
    return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 0 && *n <= kMost ? n : std::nullopt;
}

// "Two of its 100 members": the second figure is the whole.
bool is_part_of_next(const Reading& r, std::span<const Item> items, size_t index) {
  if (index + 1 >= items.size()) return false;
  const IndexRange gap =
      tokens_between(items[index].mention->tokens, items[index + 1].mention->tokens);
  return !gap.empty() && gap.size() <= 2 && text_is(r, gap.begin, {"of"});
}

// The side that the words behind a figure name, as far as the next figure.
Side side_behind(const CheckInput& input, std::span<const Item> items, size_t index) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[items[index].mention->sentence].tokens;
  if (is_part_of_next(r, items, index)) ++index;
  const uint32_t begin = items[index].mention->tokens.end;
  uint32_t end = std::min(sentence.end, begin + kCueReach);
  if (index + 1 < items.size()) end = std::min(end, items[index + 1].mention->tokens.begin);
  for (uint32_t i = begin; i < end; ++i) {
    if (text_is(r, i, {";", ":", "%"}) || (i == begin && text_is(r, i, {"-", "of"})))
      return Side::none;
    if (const Side side = side_at(r, i); side != Side::none) return side;
  }
  return Side::none;
}

struct Count {
  std::array<int64_t, 4> of{};
  std::array<bool, 4> seen{};
  Span span;
  bool twice = false;
};

void add(Count& count, Side side, int64_t votes, Span span) {
  const auto at = static_cast<size_t>(side);
  count.twice = count.twice || count.seen[at];
  count.seen[at] = true;
  count.of[at] = votes;
  count.span = count.span.size() == 0 ? span
                                      : Span{std::min(count.span.begin, span.begin),
                                             std::max(count.span.end, span.end)};
}

}  // namespace

std::optional<Ballot> ballot_in(const CheckInput& input, uint32_t sentence,
                                const std::vector<Score>& scores) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  Count count;
  IndexRange score_tokens{tokens.end, tokens.end};
  if (scores.size() > 1) return std::nullopt;
  if (scores.size() == 1) {
    if (scores[0].told != Told::voted) return std::nullopt;
    add(count, Side::aye, scores[0].first, r.span(scores[0].tokens));
    add(count, Side::no, scores[0].second, r.span(scores[0].tokens));
    score_tokens = scores[0].tokens;
  } else if ((input.places.bits_in(sentence) & kVoteWord) == 0) {
    return std::nullopt;  // "for" is no side of a vote
  }
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 0; i < items.size(); ++i) {
    const auto votes = votes_of(items[i]);
    const IndexRange own = items[i].mention->tokens;
    const bool whole = i > 0 && is_part_of_next(r, items, i - 1);
    const bool in_score = own.begin < score_tokens.end && score_tokens.begin < own.end;
    const Side side = votes && !in_score && !whole ? side_behind(input, items, i) : Side::none;
    const bool of_score = scores.size() == 1 && (side == Side::aye || side == Side::no);
    if (side != Side::none && !of_score) add(count, side, *votes, items[i].mention->span);
  }
  if (count.twice || !count.seen[0] || !count.seen[1]) return std::nullopt;
  return Ballot{count.of[0], count.of[1], count.of[2], count.of[3], count.span, sentence};
}

}  // namespace copydesk
