#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "checks/change_role.hpp"
#include "checks/headline_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentences = 2;  // of the body that tell the headline's event
constexpr uint32_t kNounReach = 5;  // tokens from "profit" to "£64m"

/// The noun of a headline and where it is said to go.
struct Trend {
  std::string_view lemma;
  IndexRange tokens;
  int sign = 0;
};

// The only word of change that the headline has: "Moose crashes halve" tells of no falling moose.
std::optional<Trend> trend_of(const CheckInput& input, uint32_t headline) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  const IndexRange tokens = r.tokens.sentences[headline].tokens;
  if (!direction || !r.sentence_words[headline].has(*direction)) return std::nullopt;
  std::optional<Trend> out;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const Word& verb = r.word(i);
    const bool multiple = input.classes().multiple && verb.has(*input.classes().multiple);
    if (multiple || (out && verb.has(*direction))) return std::nullopt;
    const Entry* entry = verb.has(*direction) ? r.words.entry(verb, *direction) : nullptr;
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    if (entry == nullptr) continue;
    if (!sign || !sign->number || entry->text("tense") != "present" ||
        !r.word(i - 1).is(kHasLetter))
      return std::nullopt;
    out = Trend{r.word(i - 1).lemma, {i - 1, i + 1}, sign->number->sign()};
  }
  return out;
}

bool is_of_noun(const Reading& r, const Item& figure, std::string_view lemma) {
  const IndexRange before = words_before(r, figure, kNounReach);
  for (uint32_t i = before.begin; i < before.end; ++i)
    if (r.word(i).lemma == lemma) return true;
  return false;
}

// The more of a currency to the dollar, the weaker it is.
bool is_exchange_rate(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return item.value->unit.empty() && behind < sentence_of(r, item).end &&
         text_is(r, behind, {"to", "against", "per"});
}

// "A profit of £64m, up from £51m": what it stands at and what it stood at.
bool are_levels(const CheckInput& input, const Item& newer, const Item& older, const Trend& trend) {
  const ChangeRoles roles(input, sentence_of(input.reading, newer));
  return is_positive_amount(newer) && is_positive_amount(older) && same_scale(newer, older) &&
         *newer.value->number != *older.value->number &&
         roles.of(older).role == ChangeRole::older && !is_exchange_rate(input.reading, newer) &&
         is_of_noun(input.reading, newer, trend.lemma) && !is_quoted(input, newer.mention->span);
}

void add_trend(const CheckInput& input, const Trend& trend, const Item& newer, const Item& older,
               Findings& out) {
  const int sign = *newer.value->number > *older.value->number ? 1 : -1;
  Finding f = headline_finding(input, input.reading.span(trend.tokens),
                               {shown(newer), shown(older)}, sign == trend.sign);
  f.mentions = {newer.id, older.id};
  if (sign != trend.sign) f.question = "Which direction is right?";
  out.push_back(std::move(f));
}

void check_trend(const CheckInput& input, uint32_t headline, Findings& out) {
  const auto trend = trend_of(input, headline);
  if (!trend) return;
  uint32_t prose = 0;
  for (const Items::Row& row : input.items.rows()) {
    if (row.sentence <= headline || !is_prose(input.reading.block_kind(row.sentence))) continue;
    if (++prose > kSentences) return;
    const std::span<const Item> items = input.items.of(row);
    for (size_t i = 0; i + 1 < items.size(); ++i)
      if (are_levels(input, items[i], items[i + 1], *trend))
        return add_trend(input, *trend, items[i], items[i + 1], out);
  }
}

}  // namespace

void check_headline_trends(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count && !is_prose(input.reading.block_kind(s)); ++s)
    if (input.reading.block_kind(s) == BlockKind::headline) check_trend(input, s, out);
}

}  // namespace copydesk
