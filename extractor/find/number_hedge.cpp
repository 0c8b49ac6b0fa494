#include "find/number_hedge.hpp"

#include <algorithm>

namespace copydesk {
namespace {

constexpr uint32_t kMaxHedgeTokens = 8;

Hedge hedge_named(std::string_view name) {
  for (const Hedge hedge : {Hedge::about, Hedge::nearly, Hedge::over, Hedge::under, Hedge::at_least,
                            Hedge::at_most, Hedge::up_to})
    if (to_string(hedge) == name) return hedge;
  return Hedge::none;
}

HedgeReading reading_of(const Entry& row, IndexRange tokens) {
  return {tokens, hedge_named(row.text("hedge")), read_ratio(row.text("limit")).value_or(0),
          row.text("span") == "outside"};
}

bool stands(const Entry& row, std::string_view where) {
  const std::string_view position = row.text("position");
  return position == "both" || position == where;
}

}  // namespace

std::optional<HedgeReading> read_hedge_before(const NumberText& text, uint32_t at, uint32_t floor) {
  const ClassId hedge = text.classes().hedge;
  if (!text.holds(hedge)) return std::nullopt;
  std::optional<HedgeReading> found;
  const uint32_t first = at - std::min(at - floor, kMaxHedgeTokens);
  for (uint32_t begin = first; begin < at && !found; ++begin) {
    if (!text.open(begin)) continue;
    text.each_phrase(begin, hedge, [&](IndexRange tokens, const Entry& row) {
      if (tokens.end == at && !found && stands(row, "before")) found = reading_of(row, tokens);
    });
  }
  if (found || at == floor || !text.open(at - 1)) return found;
  const Entry* row = text.row(at - 1, hedge);
  if (row == nullptr || !stands(*row, "before")) return std::nullopt;
  return reading_of(*row, {at - 1, at});
}

std::optional<HedgeReading> read_hedge_behind(const NumberText& text, uint32_t at) {
  const ClassId hedge = text.classes().hedge;
  if (!text.holds(hedge) || !text.open(at)) return std::nullopt;
  std::optional<HedgeReading> best;
  if (const Entry* row = text.row(at, hedge); row != nullptr && stands(*row, "after"))
    best = reading_of(*row, {at, at + 1});
  text.each_phrase(at, hedge, [&best](IndexRange tokens, const Entry& row) {
    if (stands(row, "after")) best = reading_of(row, tokens);
  });
  return best;
}

}  // namespace copydesk
