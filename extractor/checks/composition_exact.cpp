#include "checks/composition_exact.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewest = 3;  // a total and two parts
constexpr size_t kMost = 13;
// Of three digits that count, a chance sum of other figures hits one total in about a thousand;
// beside a word that speaks of a sum, two digits are enough.
constexpr int64_t kSureFrom = 100;
constexpr int64_t kNamedFrom = 10;

bool may_be_summed(const Item& item) {
  const MentionKind kind = item.mention->kind;
  return (kind == MentionKind::cardinal || kind == MentionKind::money ||
          kind == MentionKind::measure) &&
         item.value->number && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0;
}

bool speaks_of_a_sum(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"total", "totals", "totaling", "totalling", "combined", "combination", "sum",
                   "altogether", "split", "divided", "comprising", "share", "both"});
}

// "from $4,050 to $4,500, an increase of $450"
bool compares(const CheckInput& input, uint32_t sentence) {
  const CheckClasses& classes = input.classes();
  const auto has = [&](const std::optional<ClassId>& c) {
    return c && input.reading.sentence_words[sentence].has(*c);
  };
  return has(classes.direction) || has(classes.comparative);
}

// The figures that share unit and kind with the first of them.
std::vector<Item> figures_like(std::span<const Item> items, const Item& first) {
  std::vector<Item> out;
  for (const Item& item : items)
    if (item.mention->kind == first.mention->kind && item.value->unit == first.value->unit &&
        item.value->form != NumberForm::fraction)
      out.push_back(item);
  return out;
}

// The total stands before its parts or behind them, never among them.
std::optional<Composition> with_total(const std::vector<Item>& figures, int64_t least) {
  Decimal sum = 0;
  for (const Item& item : figures) sum = sum + *item.value->number;
  for (const bool first : {true, false}) {
    const Item& total = first ? figures.front() : figures.back();
    if (*total.value->number * Decimal(2) != sum || total.value->number->coefficient() < least)
      continue;
    Composition c{total,
                  {figures.begin() + (first ? 1 : 0), figures.end() - (first ? 0 : 1)},
                  PartsCue::weak};
    const bool detailed = std::all_of(c.parts.begin(), c.parts.end(), [&](const Item& part) {
      return part.value->number->coefficient() * 10 >= least;
    });
    if (detailed) return c;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Composition> exact_sum(const CheckInput& input, std::span<const Item> items) {
  if (items.size() < kFewest) return std::nullopt;
  const uint32_t sentence = items.front().mention->sentence;
  for (size_t i = 0; i + kFewest <= items.size(); ++i) {
    if (!may_be_summed(items[i])) continue;
    const std::vector<Item> figures = figures_like(items, items[i]);
    if (figures.size() < kFewest || figures.size() > kMost || figures.front().id != items[i].id ||
        !std::all_of(figures.begin(), figures.end(), may_be_summed))
      continue;
    if (compares(input, sentence)) return std::nullopt;
    const IndexRange tokens = input.reading.tokens.sentences[sentence].tokens;
    const bool named = speaks_of_a_sum(input.reading, tokens);
    if (auto c = with_total(figures, named ? kNamedFrom : kSureFrom)) return c;
  }
  return std::nullopt;
}

}  // namespace copydesk
