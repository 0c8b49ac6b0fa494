#include "find/number_shared.hpp"

#include <utility>

namespace copydesk {
namespace {

bool is_bare(const Mention& mention) {
  return mention.kind == MentionKind::cardinal && mention.number()->form == NumberForm::digits &&
         mention.number()->number;
}

// Only words that join a list, and at most three tokens, stand between the two: "6.4, 7.9 and",
// "10-by-12-foot".
bool adjacent(const NumberText& text, const Mention& a, const Mention& b) {
  if (b.tokens.begin <= a.tokens.end || b.tokens.begin - a.tokens.end > 3) return false;
  for (uint32_t i = a.tokens.end; i < b.tokens.begin; ++i)
    if (!text.is(i, NumberCue::joins_list) && !text.hyphen(i)) return false;
  // "96, or 15%": the percent says of the figure before it what share it is.
  return !(text.is(a.tokens.end, NumberCue::comma) && text.is(a.tokens.end + 1, NumberCue::or_));
}

// "Of those under 35, 61% agreed": the last of a list has a word before it.
bool only_comma(const NumberText& text, const Mention& a, const Mention& b) {
  return b.tokens.begin == a.tokens.end + 1 && text.is(a.tokens.end, NumberCue::comma);
}

// "3 and $5", "20, more than $5", "5, CFA 500": a currency in front is only that number's.
bool sign_stands_first(const NumberText& text, const Mention& mention) {
  for (uint32_t i = mention.tokens.begin; i < mention.tokens.end && !text.is_number(i); ++i)
    if (text.token(i).kind == TokenKind::symbol || text.may_be_code(i) || text.begins_currency(i))
      return true;
  return false;
}

}  // namespace

void share_units(const NumberText& text, Mentions& mentions, size_t first) {
  bool last_shares = false;
  for (size_t i = mentions.size() - 1; i > first; --i) {
    const Mention& last = mentions[i];
    Mention& bare = mentions[i - 1];
    const bool in_list = std::exchange(last_shares, false);
    const bool shares = last.kind == MentionKind::measure || last.kind == MentionKind::percent ||
                        last.kind == MentionKind::money;
    if (!shares || !is_bare(bare) || !last.number()->number || !adjacent(text, bare, last))
      continue;
    if (sign_stands_first(text, last) || (!in_list && only_comma(text, bare, last))) continue;
    NumberValue value = *bare.number();
    value.unit = last.number()->unit;
    bare.kind = last.kind;
    bare.value = std::move(value);
    last_shares = true;
  }
}

}  // namespace copydesk
