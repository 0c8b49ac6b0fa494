#include "checks/composition_parts.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

bool is_ton(std::string_view unit) {
  return unit == "ton" || unit == "tonne" || unit == "metric-ton" || unit == "short-ton";
}

bool is_set_off_behind_name(const Reading& r, IndexRange tokens) {
  return tokens.begin >= 2 && tokens.end + 1 < r.tokens.all.size() &&
         text_is(r, tokens.begin - 1, {","}) && text_is(r, tokens.end, {","}) &&
         r.word(tokens.begin - 2).is(kCapitalised) && r.word(tokens.end + 1).is(kLower);
}

bool is_told_as_age(const Reading& r, IndexRange tokens) {
  const uint32_t at = tokens.begin;
  if (at >= 1 && text_is(r, at - 1, {"aged", "age"})) return true;
  return at >= 2 && tokens.end < r.tokens.all.size() &&
         text_is(r, at - 1, {"was", "is", "were", "turned"}) &&
         text_is(r, at - 2, {"he", "she", "they", "who"}) &&
         text_is(r, tokens.end, {",", ".", ";", "and"});
}

}  // namespace

bool can_be_added(const Item& a, const Item& b) {
  const bool tons = is_ton(a.value->unit) && is_ton(b.value->unit);
  return (a.value->unit == b.value->unit || tons) &&
         (a.mention->kind == MentionKind::percent) == (b.mention->kind == MentionKind::percent);
}

bool is_part(const Item& item) {
  return item.mention->kind != MentionKind::ordinal && item.value->range.bounded();
}

bool leaves_unit_out(const Reading& r, const Item& first, const Item& next) {
  return first.mention->kind == MentionKind::measure &&
         next.mention->kind == MentionKind::cardinal &&
         next.mention->tokens.end < r.tokens.all.size() &&
         text_is(r, next.mention->tokens.end, {"of"});
}

bool is_modifier(const Reading& r, const Item& first, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return !first.value->unit.empty() && item.mention->kind == MentionKind::cardinal &&
         behind < r.tokens.all.size() && text_is(r, behind, {"-"}) && !r.token(behind).space_before;
}

bool is_age(const Reading& r, const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->unit.empty() &&
         (is_set_off_behind_name(r, item.mention->tokens) ||
          is_told_as_age(r, item.mention->tokens));
}

bool is_of_another_time(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  if (at >= 2 && text_is(r, at - 2, {"compared"}) && text_is(r, at - 1, {"with", "to"}))
    return true;
  if (at >= 2 && text_is(r, at - 2, {"up", "down"}) && text_is(r, at - 1, {"from"})) return true;
  return at >= 1 && text_is(r, at - 1, {"against", "than", "versus"});
}

}  // namespace copydesk
