#include "checks/composition_lengths.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/composition_parts.hpp"
#include "checks/composition_report.hpp"
#include "checks/elapsed.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kColonReach = 4;  // tokens: "534 days in space:"
constexpr uint32_t kPartReach = 12;  // tokens from one part to the next

NumberValue value_of(const PrintedLength& length) {
  NumberValue out;
  out.number = length.count.low;
  out.range = length.count;
  return out;
}

bool is_exact(const PrintedLength& length) {
  return !length.hedged && !length.is_later && length.count.is_point();
}

// Where the parts begin: behind the colon, the dash or the bracket.
std::optional<uint32_t> parts_begin(const Reading& r, const PrintedLength& total) {
  const uint32_t end = sentence_of(r, *total.mention).end;
  for (uint32_t i = total.tokens.end; i < std::min(end, total.tokens.end + kColonReach); ++i) {
    if (text_is(r, i, {":", "("}) || is_dash(r, i)) return i + 1;
    if (!r.word(i).is(kLower)) break;
  }
  return std::nullopt;
}

// A bare number, which leaves the unit out, or a length in the unit of the total.
std::vector<Item> figures_from(const CheckInput& input, const PrintedLength& total, uint32_t begin,
                               std::vector<NumberValue>& values) {
  std::vector<Item> out;
  const uint32_t end = sentence_of(input.reading, *total.mention).end;
  for (const Item& item : input.items.of(total.mention->sentence))
    if (item.mention->tokens.begin >= begin && item.mention->kind == MentionKind::cardinal &&
        item.value->number && item.value->unit.empty() && head_of(item).empty() &&
        !is_age(input.reading, item))
      out.push_back(item);
  values.reserve(input.lengths.size());  // the items point into it
  for (const PrintedLength& part : input.lengths)
    if (part.tokens.begin >= begin && part.tokens.end <= end && part.unit == total.unit &&
        is_exact(part)) {
      values.push_back(value_of(part));
      out.push_back({part.id, part.mention, &values.back(), nullptr});
    }
  std::sort(out.begin(), out.end(), [](const Item& a, const Item& b) {
    return a.mention->tokens.begin < b.mention->tokens.begin;
  });
  return out;
}

// The row that opens with the first of them and is closed by an "and".
std::vector<Item> row_of(const Reading& r, const std::vector<Item>& figures, uint32_t begin) {
  std::vector<Item> out;
  for (const Item& figure : figures) {
    const uint32_t at = figure.mention->tokens.begin;
    const IndexRange gap = {out.empty() ? begin : out.back().mention->tokens.end, at};
    const bool last = !out.empty() && text_is(r, at - 1, {"and"});
    const bool next = out.empty() ? gap.empty() : last || text_is(r, at - 1, {",", ";"});
    if (!next || gap.size() > kPartReach) return {};
    out.push_back(figure);
    if (last) return out;
  }
  return {};
}

}  // namespace

void check_lengths(const CheckInput& input, Findings& out) {
  for (const PrintedLength& total : input.lengths) {
    if (!is_exact(total)) continue;
    const auto begin = parts_begin(input.reading, total);
    if (!begin) continue;
    std::vector<NumberValue> values;
    std::vector<Item> parts =
        row_of(input.reading, figures_from(input, total, *begin, values), *begin);
    if (parts.size() < 2) continue;
    const NumberValue value = value_of(total);
    const Item whole = {total.id, total.mention, &value, nullptr};
    report_composition(input, {whole, std::move(parts), PartsCue::near}, out);
  }
}

}  // namespace copydesk
