#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kWickets = 10;
constexpr uint32_t kSentencesApart = 2;

std::optional<int64_t> whole(const Item& item, int64_t most) {
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      item.value->hedge != Hedge::none)
    return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 0 && *n <= most ? n : std::nullopt;
}

// "by seven wickets"
const Item* margin_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  for (const Item& item : input.items.of(sentence)) {
    const IndexRange behind = words_behind(r, item, 1);
    const uint32_t at = item.mention->tokens.begin;
    if (whole(item, kWickets - 1) && at > sentence_of(r, item).begin &&
        text_is(r, at - 1, {"by"}) && !behind.empty() &&
        text_is(r, behind.begin, {"wicket", "wickets"}))
      return &item;
  }
  return nullptr;
}

/// "143 for three"
struct Innings {
  const Item* runs = nullptr;
  const Item* lost = nullptr;
};

std::optional<Innings> innings_in(const CheckInput& input, uint32_t sentence) {
  std::optional<Innings> out;
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const IndexRange gap = tokens_between(items[i].mention->tokens, items[i + 1].mention->tokens);
    if (gap.size() != 1 || !text_is(input.reading, gap.begin, {"for"}) || !whole(items[i], 999) ||
        *items[i].value->number < Decimal(20) || !whole(items[i + 1], kWickets - 1))
      continue;
    if (out) return std::nullopt;
    out = Innings{&items[i], &items[i + 1]};
  }
  return out;
}

// "Set 142 to win", "chasing 190", "reached their target": the innings that won the match.
bool wins_by_batting(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"win", "won", "target", "chase", "chasing", "chased", "reply", "replied",
                   "reaching", "reached", "pursuit", "set", "overhauled", "home", "needing"});
}

}  // namespace

void check_wickets(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (const Items::Row& row : input.items.rows()) {
    const Item* margin = margin_in(input, row.sentence);
    if (margin == nullptr) continue;
    for (uint32_t s = row.sentence; s < std::min(count, row.sentence + kSentencesApart + 1); ++s) {
      const IndexRange tokens = input.reading.tokens.sentences[s].tokens;
      const auto innings = innings_in(input, s);
      if (!innings || !wins_by_batting(input.reading, tokens)) continue;
      const int64_t left = kWickets - *whole(*innings->lost, kWickets);
      const bool fits = *margin->value->number == Decimal(left);
      const bool quoted =
          is_quoted(input, margin->mention->span) || is_quoted(input, innings->lost->mention->span);
      if (!fits && quoted) return;
      Finding f = tally_finding(
          margin->mention->span, "margin",
          {innings->runs->mention->span.begin, innings->lost->mention->span.end}, fits);
      f.mentions = {margin->id, innings->lost->id};
      f.equation = printed(input, *margin->mention) + (fits ? " = " : " ≠ ") +
                   std::to_string(kWickets) + " - " + printed(input, *innings->lost->mention);
      f.message = "with " + printed(input, *innings->lost->mention) + " down " +
                  std::to_string(left) + " wickets are left; the text says " +
                  printed(input, *margin->mention);
      if (!fits) f.question = "Is the margin or the score meant to be different?";
      out.push_back(std::move(f));
      return;
    }
  }
}

}  // namespace copydesk
