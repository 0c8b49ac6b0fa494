#include <array>
#include <optional>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 2;  // from the rate to the figures that it is drawn from
constexpr uint32_t kPerReach = 4;       // tokens: "7.5 killings per 100,000"
constexpr uint32_t kCueReach = 6;       // tokens from "that works out at" to the rate

/// "7.5 killings per 100,000 people", "one for every 2,500 inhabitants"
struct PeopleRate {
  const Item* rate = nullptr;
  const Item* base = nullptr;
};

std::optional<PeopleRate> rate_at(const CheckInput& input, std::span<const Item> items, size_t i) {
  if (i + 1 >= items.size() || !is_positive_amount(items[i]) || !is_positive_amount(items[i + 1]))
    return std::nullopt;
  const IndexRange gap = tokens_between(items[i].mention->tokens, items[i + 1].mention->tokens);
  const bool per = gap.size() <= kPerReach && any_text(input.reading, gap, {"per", "every"}) &&
                   !any_text(input.reading, gap, {",", ";"}) &&
                   *items[i + 1].value->number >= Decimal(100);
  return per ? std::optional(PeopleRate{&items[i], &items[i + 1]}) : std::nullopt;
}

// "that is", "that works out at", "which is", "a rate of", ", or": drawn from what was told.
bool is_drawn(const CheckInput& input, const PeopleRate& rate) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, *rate.rate, kCueReach);
  const uint32_t at = before.end;
  if (before.size() >= 2 && text_is(r, at - 1, {"or"}) && text_is(r, at - 2, {",", "—", "–"}))
    return true;
  for (uint32_t i = before.begin; i + 1 < at; ++i)
    if (text_is(r, i, {"that", "this", "which", "it"}) &&
        text_is(r, i + 1,
                {"is", "was", "means", "meant", "works", "worked", "equals", "amounts", "comes",
                 "makes", "gives", "translates", "represents"}))
      return true;
  return false;
}

bool is_compared(const CheckInput& input, const Item& item) {
  return any_text(input.reading, words_behind(input.reading, item, 2),
                  {"more", "fewer", "less", "higher", "lower", "percent", "%", "times"});
}

bool is_plain_count(const CheckInput& input, const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->unit.empty() &&
         is_positive_amount(item) && item.value->form != NumberForm::fraction &&
         !is_compared(input, item);
}

/// The two figures that a rate is drawn from.
struct Drawn {
  const Item* people = nullptr;
  const Item* number = nullptr;
};

// The only number of those who make up the base, and the only other number around.
std::optional<Drawn> drawn_from(const CheckInput& input, const PeopleRate& rate) {
  const uint32_t s = rate.rate->mention->sentence;
  Drawn out;
  for (uint32_t i = s - std::min(kSentencesBack, s); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      if (item.id == rate.rate->id || item.id == rate.base->id || !is_plain_count(input, item))
        continue;
      if (item.mention->span.begin > rate.rate->mention->span.begin) return std::nullopt;
      const bool whole = *item.value->number > *rate.base->value->number &&
                         (head_of(*rate.base).empty() ? item.people : same_sort(item, *rate.base));
      const Item*& place = whole ? out.people : out.number;
      if (place != nullptr) return std::nullopt;
      place = &item;
    }
  return out.people != nullptr && out.number != nullptr ? std::optional(out) : std::nullopt;
}

// The rate that the figures make; of "one for every 2,500" the base that they make.
Decimal computed_of(const PeopleRate& rate, const Drawn& drawn) {
  const Decimal people = *drawn.people->value->number;
  const Decimal number = *drawn.number->value->number;
  return *rate.rate->value->number == Decimal(1) ? people / number
                                                 : number / people * *rate.base->value->number;
}

bool may_ask(const CheckInput& input, const PeopleRate& rate, const Drawn& drawn) {
  for (const Item* item : {rate.rate, rate.base, drawn.people, drawn.number})
    if (item->value->hedge != Hedge::none || is_quoted(input, item->mention->span)) return false;
  const bool one = *rate.rate->value->number == Decimal(1);
  const Decimal told = one ? *rate.base->value->number : *rate.rate->value->number;
  const Decimal computed = computed_of(rate, drawn);
  const Decimal more = max(told, computed);
  const Decimal less = min(told, computed);
  // Rounding hides a tenth; what is off by far is of other figures.
  const Decimal rounded = max(less * Decimal(12, -1), less + Decimal(1));
  return more > (one || less >= Decimal(10) ? less * Decimal(12, -1) : rounded) &&
         more <= less * Decimal(12);
}

void add(const CheckInput& input, const PeopleRate& rate, const Drawn& drawn, Findings& out) {
  const auto words = [&](Span span) { return plain_text(input.reading.article, span); };
  const Span told = {rate.rate->mention->span.begin, rate.base->mention->span.end};
  Finding f = finding_of_check("magnitude", Verdict::conflict);
  f.evidence = {{told, "rate"}, {shown(*drawn.number), "number"}, {shown(*drawn.people), "of"}};
  f.mentions = {rate.rate->id, rate.base->id, drawn.number->id, drawn.people->id};
  f.message = words(shown(*drawn.number)) + " and " + words(shown(*drawn.people)) +
              " do not make " + words(told);
  f.equation = computed_of(rate, drawn).rounded(1).to_string() + " ≠ " + words(told);
  f.question = "Which of the figures is meant to be different?";
  out.push_back(std::move(f));
}

}  // namespace

void check_people_rates(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "relation");
  for (const Items::Row& row : input.items.rows()) {
    const std::span<const Item> items = input.items.of(row);
    for (size_t i = 0; i < items.size(); ++i) {
      const auto rate = rate_at(input, items, i);
      if (!rate || input.is_judged(rate->rate->id) || told.has(rate->rate->id) ||
          !is_drawn(input, *rate))
        continue;
      if (const auto drawn = drawn_from(input, *rate); drawn && may_ask(input, *rate, *drawn))
        add(input, *rate, *drawn, out);
    }
  }
}

}  // namespace copydesk
