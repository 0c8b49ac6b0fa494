#include "find/number_hedge.hpp"

#include "match/phrases.hpp"

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
  std::vector<Phrase> phrases;
  const uint32_t first = at - std::min(at - floor, kMaxHedgeTokens);
  for (uint32_t begin = first; begin < at; ++begin) {
    if (!text.open(begin) || text.word(begin).phrase_node == 0) continue;
    phrases.clear();
    phrases_at(text.reading(), begin, at, phrases);
    for (const Phrase& phrase : phrases) {
      const Entry& row = text.lexicon().entry(phrase.entry);
      if (phrase.tokens.end == at && row.word_class == text.classes().hedge &&
          stands(row, "before"))
        return reading_of(row, phrase.tokens);
    }
  }
  if (at == floor || !text.open(at - 1)) return std::nullopt;
  const Entry* row = text.row(at - 1, text.classes().hedge);
  if (row == nullptr || !stands(*row, "before")) return std::nullopt;
  return reading_of(*row, {at - 1, at});
}

std::optional<HedgeReading> read_hedge_behind(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  std::optional<HedgeReading> best;
  if (const Entry* row = text.row(at, text.classes().hedge);
      row != nullptr && stands(*row, "after"))
    best = reading_of(*row, {at, at + 1});
  if (text.word(at).phrase_node == 0) return best;
  std::vector<Phrase> phrases;
  phrases_at(text.reading(), at, text.end(), phrases);
  for (const Phrase& phrase : phrases) {
    const Entry& row = text.lexicon().entry(phrase.entry);
    if (row.word_class == text.classes().hedge && stands(row, "after"))
      best = reading_of(row, phrase.tokens);
  }
  return best;
}

}  // namespace copydesk
