#include "checks/bench.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNounReach = 5;   // tokens: "seven-member city planning commission"
constexpr uint32_t kOwnerReach = 6;  // tokens: "the board, which now has", "made up of"
constexpr int64_t kMostSeats = 999;

bool is_body(const CheckInput& input, uint32_t token) {
  return (input.bits(token) & kVotingBody) != 0;
}

bool is_member(const CheckInput& input, uint32_t token) {
  return (input.bits(token) & kVoter) != 0;
}

bool is_seat(const Reading& r, uint32_t token) { return text_is(r, token, {"seats"}); }

std::string_view body_in(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (is_body(input, i)) return r.word(i).folded;
    if (text_is(r, i, {",", ";", ":", "."})) break;
  }
  return {};
}

// The body that the words before "has nine members" name: "the board has", "the council, made up
// of", "there are seven seats on the school board".
std::string_view owner_of(const CheckInput& input, IndexRange before) {
  const Reading& r = input.reading;
  const uint32_t last = before.end - 1;
  const bool of = text_is(r, last, {"of"}) &&
                  any_text(r, {last - std::min(last - before.begin, 2U), last},
                           {"consists", "consisting", "composed", "made", "comprised"});
  if (!of && !text_is(r, last,
                      {"has", "have", "had", "having", "comprises", "comprising", "numbers",
                       "seats", "contains", "counts"}))
    return {};
  for (uint32_t i = last; i > before.begin && last - i < kOwnerReach;)
    if (is_body(input, --i)) return r.word(i).folded;
  return {};
}

// "There are seven seats on the school board"
std::string_view body_with_seats(const CheckInput& input, const Item& item, IndexRange sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = item.mention->tokens;
  const bool exist = tokens.begin >= sentence.begin + 2 &&
                     text_is(r, tokens.begin - 1, {"are", "were"}) &&
                     text_is(r, tokens.begin - 2, {"there"});
  if (!exist || tokens.end + 1 >= sentence.end || !text_is(r, tokens.end + 1, {"on", "in"}))
    return {};
  return body_in(input, {tokens.end + 2, std::min(sentence.end, tokens.end + 2 + kNounReach)});
}

// "All 100 senators voted", "all 11 members were in their seats"
bool all_took_part(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"voted", "voting", "present", "seats", "part", "attended", "attending", "cast",
                   "attendance"}) &&
         !any_text(r, tokens, {"not", "if", "would", "absent", "but", "except"});
}

bool is_whole(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->hedge == Hedge::none;
}

}  // namespace

std::optional<Bench> bench_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const auto seats = is_whole(item) ? item.value->number->to_int() : std::nullopt;
  const IndexRange tokens = item.mention->tokens;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  if (!seats || *seats < 2 || *seats > kMostSeats || tokens.begin == sentence.begin)
    return std::nullopt;
  Bench out{*seats, {}, item.mention->sentence, {}, false};
  const uint32_t before = tokens.begin - 1;
  if (tokens.end + 2 < sentence.end && text_is(r, tokens.end, {"-"}) &&
      text_is(r, tokens.end + 1, {"member", "judge", "justice", "seat", "strong", "person"})) {
    out.span = r.span({tokens.begin, tokens.end + 3});
    out.noun =
        body_in(input, {tokens.end + 2, std::min(sentence.end, tokens.end + 2 + kNounReach)});
    if (out.noun.empty()) out.noun = r.word(tokens.end + 2).lemma;
    out.everybody = text_is(r, before, {"full", "whole", "entire"});
    return out;
  }
  if (text_is(r, before, {"of"}) && before > sentence.begin &&
      text_is(r, before - 1, {"jury", "panel", "bench", "board", "committee", "council"}) &&
      !(tokens.end < sentence.end && text_is(r, tokens.end, {"to"}))) {
    out.span = r.span({before - 1, tokens.end});
    out.noun = r.word(before - 1).folded;
    return out;
  }
  if (tokens.end >= sentence.end || !(is_member(input, tokens.end) || is_seat(r, tokens.end)))
    return std::nullopt;
  if (const auto owner = owner_of(input, {sentence.begin, tokens.begin}); !owner.empty()) {
    out.span = r.span({tokens.begin, tokens.end + 1});
    out.noun = owner;
    return out;
  }
  if (const auto owner = body_with_seats(input, item, sentence); !owner.empty()) {
    out.span = r.span({tokens.begin, tokens.end + 1});
    out.noun = owner;
    return out;
  }
  // "All 50 senators who voted against it" are no body.
  const bool some = tokens.end + 1 < sentence.end && text_is(r, tokens.end + 1, {"who", "whose"});
  if (!is_member(input, tokens.end) || some || !text_is(r, before, {"the", "all", "its", "full"}))
    return std::nullopt;
  out.span = r.span({tokens.begin, tokens.end + 1});
  if (tokens.end + 1 < sentence.end && text_is(r, tokens.end + 1, {"of", "on"}))
    out.noun =
        body_in(input, {tokens.end + 2, std::min(sentence.end, tokens.end + 2 + kNounReach)});
  out.everybody = text_is(r, before, {"all"}) && all_took_part(r, {tokens.end, sentence.end});
  return out;
}

bool may_be_of(const CheckInput& input, const Bench& bench, uint32_t index) {
  const Reading& r = input.reading;
  if (index == bench.sentence) return true;
  const IndexRange tokens = r.tokens.sentences[index].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (is_body(input, i) && r.word(i).folded != bench.noun && !text_is(r, i, {"body", "panel"}) &&
        bench.noun != "panel" && bench.noun != "body")
      return false;
  return true;
}

}  // namespace copydesk
