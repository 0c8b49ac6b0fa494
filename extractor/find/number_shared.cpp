#include "find/number_shared.hpp"

namespace copydesk {
namespace {

bool is_bare(const Mention& mention) {
  return mention.kind == MentionKind::cardinal && mention.number()->form == NumberForm::digits &&
         mention.number()->number;
}

// Only words that join a list, and at most three of them, stand between the two.
bool adjacent(const NumberText& text, const Mention& a, const Mention& b) {
  if (b.tokens.begin <= a.tokens.end || b.tokens.begin - a.tokens.end > 3) return false;
  for (uint32_t i = a.tokens.end; i < b.tokens.begin; ++i)
    if (!text.is(i, NumberCue::joins_list)) return false;
  // "96, or 15%": the percent says of the figure before it what share it is.
  return !(text.is(a.tokens.end, NumberCue::comma) && text.is(a.tokens.end + 1, NumberCue::or_));
}

}  // namespace

void share_units(const NumberText& text, Mentions& mentions, size_t first) {
  for (size_t i = mentions.size() - 1; i > first; --i) {
    const Mention& last = mentions[i];
    Mention& bare = mentions[i - 1];
    const bool shares = last.kind == MentionKind::measure || last.kind == MentionKind::percent ||
                        last.kind == MentionKind::money;
    if (!shares || !is_bare(bare) || !last.number()->number || !adjacent(text, bare, last))
      continue;
    if (text.token(last.tokens.begin).kind == TokenKind::symbol) continue;  // "3 and $5"
    NumberValue value = *bare.number();
    value.unit = last.number()->unit;
    bare.kind = last.kind;
    bare.value = std::move(value);
  }
}

}  // namespace copydesk
