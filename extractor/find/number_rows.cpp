#include "find/number_rows.hpp"

#include <algorithm>

#include "find/number_hedge.hpp"

namespace copydesk {

bool row_is_usable(const NumberText& text, const Entry& row, uint32_t at, uint32_t end,
                   bool glued) {
  const std::string_view use = row.text("use");
  if (use == "never" || use == "per" || use == "near") return false;
  if (use == "glued") return glued;
  if (use == "behind") return text.word(at).text == row.surface;  // capitals
  // "Rs. 30-Rs. 40": the sign before the next number is that one's
  if (use == "sign" && text.is_number(end) && text.token(end - 1).kind != TokenKind::symbol)
    return false;
  if (use == "last")
    return !text.inside(end) || text.token(end).kind == TokenKind::punctuation ||
           read_hedge_behind(text, end).has_value();
  if (use == "code" && !is_code_as_listed(row, text.word(at).text)) return false;
  if (row.text("case") == "yes") {
    const Span span = {text.token(at).span.begin, text.token(end - 1).span.end};
    return text.reading().text(span) == row.surface;
  }
  return true;
}

bool is_code_as_listed(const Entry& row, std::string_view printed) {
  const auto is_small = [](char c) { return 'a' <= c && c <= 'z'; };
  const auto is_capital = [](char c) { return 'A' <= c && c <= 'Z'; };
  const std::string_view listed = row.surface;
  const bool mixed = std::any_of(listed.begin(), listed.end(), is_small) &&
                     std::any_of(listed.begin(), listed.end(), is_capital);
  return row.text("use") != "code" || !mixed || printed == listed;
}

RowReading longest_row(const NumberText& text, uint32_t at, ClassId c) {
  RowReading best;
  if (!text.holds(c) || !text.open(at)) return best;
  if (const Entry* row = text.row(at, c)) best = {row, at + 1};
  text.each_phrase(at, c, [&best](IndexRange tokens, const Entry& row) {
    if (tokens.end > best.end) best = {&row, tokens.end};
  });
  return best;
}

}  // namespace copydesk
