#include "checks/extremes.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFarthestFigure = 12;  // tokens from "the highest" to its figure

class Reader {
 public:
  Reader(const CheckInput& input, ClassId superlative, uint32_t sentence)
      : r_(input.reading),
        superlative_(superlative),
        sentence_(sentence),
        tokens_(r_.tokens.sentences[sentence].tokens),
        items_(input.items.of(sentence)) {}

  std::vector<Extreme> read() const {
    std::vector<Extreme> out;
    for (uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
      const int sign = sign_at(i);
      if (sign == 0 || is_record(i)) continue;
      Extreme extreme{i, sentence_, sign, std::nullopt, rank_before(i)};
      extreme.item = figure_of(i);
      out.push_back(extreme);
    }
    return out;
  }

 private:
  int sign_at(uint32_t token) const {
    const Word& word = r_.word(token);
    const Entry* entry = word.has(superlative_) ? r_.words.entry(word, superlative_) : nullptr;
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    return sign && sign->number ? sign->number->sign() : 0;
  }

  // "the lowest since May", "the highest in nine years", "its lowest reading on record"
  bool is_record(uint32_t token) const {
    constexpr uint32_t kReach = 4;
    const uint32_t end = std::min(tokens_.end, token + 1 + kReach);
    for (uint32_t i = token + 1; i < end; ++i) {
      if (text_is(r_, i, {",", ";", ":", "—"})) return false;
      if (text_is(r_, i,
                  {"since", "ever", "record", "yet", "level", "levels", "for", "year", "years",
                   "decades", "decade", "century", "month", "months", "weeks", "quarter", "season",
                   "history", "possible"}))
        return true;
    }
    return token > tokens_.begin && text_is(r_, token - 1, {"ever", "among", "whose"});
  }

  std::optional<int> rank_before(uint32_t token) const {
    if (token < tokens_.begin + 2 || !text_is(r_, token - 1, {"-"})) return std::nullopt;
    for (const Item& item : items_)
      if (item.mention->kind == MentionKind::ordinal && item.mention->tokens.end == token - 1 &&
          item.value->number)
        return static_cast<int>(item.value->number->to_int().value_or(0));
    return 0;  // "next-", "joint-": some other rank
  }

  static bool is_figure(const Item& item) {
    return item.mention->kind != MentionKind::ordinal && item.value->number &&
           item.value->hedge == Hedge::none && item.value->form != NumberForm::vague;
  }

  // "81.4 percent, the highest in ...", "the highest, from a firm in Boise, was $13.8 million"
  std::optional<Item> figure_of(uint32_t token) const {
    uint32_t before = token;
    if (before > tokens_.begin && text_is(r_, before - 1, {"the", "its"})) --before;
    if (before > tokens_.begin && (text_is(r_, before - 1, {",", "("}) || is_dash(r_, before - 1)))
      for (const Item& item : items_)
        if (item.mention->tokens.end == before - 1 && is_figure(item)) return item;
    for (const Item& item : items_)
      if (item.mention->tokens.begin > token && is_figure(item))
        return item.mention->tokens.begin - token <= kFarthestFigure &&
                       leads_to({token + 1, item.mention->tokens.begin})
                   ? std::optional(item)
                   : std::nullopt;
    return std::nullopt;
  }

  // What may stand between "the highest" and its figure: its noun, a clause in commas, a verb.
  bool leads_to(IndexRange gap) const {
    return !any_text(r_, gap, {"and", "but", "while", ";", "than", "of", "who", "by", "because"});
  }

  const Reading& r_;
  ClassId superlative_;
  uint32_t sentence_;
  IndexRange tokens_;
  std::span<const Item> items_;
};

}  // namespace

std::vector<Extreme> extremes_in(const CheckInput& input, uint32_t sentence) {
  const auto superlative = input.classes().superlative;
  if (!superlative || !input.reading.sentence_words[sentence].has(*superlative)) return {};
  return Reader(input, *superlative, sentence).read();
}

bool comparable(const Item& a, const Item& b) {
  if (a.value->unit == b.value->unit) return a.mention->kind == b.mention->kind;
  if (!a.value->unit.empty() && !b.value->unit.empty()) return false;
  // "312 metres and 298"
  const Decimal x = abs(*a.value->number);
  const Decimal y = abs(*b.value->number);
  return x <= y * Decimal(3) && y <= x * Decimal(3) && min(x, y) >= Decimal(10);
}

}  // namespace copydesk
