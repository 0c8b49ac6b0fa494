#include <algorithm>
#include <optional>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLevyReach = 4;   // tokens between "2.5 percent" and "levy"
constexpr uint32_t kYieldReach = 5;  // tokens from "raise" to what it raises

/// "The three percent levy would, on those sales, raise $27 million"
struct Levy {
  const Item* percent = nullptr;
  const Item* base = nullptr;
  const Item* part = nullptr;
};

bool names_levy(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"levy", "tax", "duty", "surcharge", "commission", "royalty", "tariff", "fee",
                   "tithe", "excise", "toll", "cess"});
}

// "A levy of 2.5 percent", "the three percent levy"
bool is_of_levy(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  if (!item.value->number || !item.value->range.bounded()) return false;
  const IndexRange before = words_before(r, item, 3);
  const bool of = before.size() >= 2 && text_is(r, before.end - 1, {"of"});
  return (of && names_levy(r, before)) || names_levy(r, words_behind(r, item, kLevyReach));
}

bool is_money(const Item& item) {
  return item.mention->kind == MentionKind::money && is_positive_amount(item);
}

// "would raise", "have brought in", "is worth"
bool is_yield(const CheckInput& input, const Item& item) {
  return any_text(
      input.reading, words_before(input.reading, item, kYieldReach),
      {"raise",   "raised",    "raises", "bring",   "brought",  "brings",    "yield",     "yielded",
       "yields",  "earn",      "earned", "earns",   "generate", "generated", "generates", "net",
       "collect", "collected", "fetch",  "produce", "produced", "cost",      "costs"});
}

// The base: "on the $40 billion turnover" of the sentence, or the only sum of the one before it
// that "on that", "those sales" take up.
const Item* base_of(const CheckInput& input, const Levy& levy) {
  const Reading& r = input.reading;
  const uint32_t s = levy.percent->mention->sentence;
  const Item* out = nullptr;
  for (const Item& item : input.items.of(s)) {
    if (!is_money(item) || item.id == levy.part->id) continue;
    if (out != nullptr) return nullptr;
    out = &item;
  }
  if (out != nullptr)
    return out->mention->span.begin > levy.percent->mention->span.begin &&
                   any_text(r, words_before(r, *out, 3), {"on", "of"})
               ? out
               : nullptr;
  const IndexRange here = {r.tokens.sentences[s].tokens.begin, levy.part->mention->tokens.begin};
  bool taken_up = false;
  for (uint32_t i = here.begin; i + 1 < here.end; ++i)
    if (text_is(r, i, {"on", "of"}) && text_is(r, i + 1, {"that", "those", "this", "these"}))
      taken_up = true;
  if (!taken_up || s == 0) return nullptr;
  for (const Item& item : input.items.of(s - 1)) {
    if (!is_money(item)) continue;
    if (out != nullptr) return nullptr;
    out = &item;
  }
  return out;
}

std::optional<Levy> levy_in(const CheckInput& input, std::span<const Item> items) {
  Levy out;
  for (const Item& item : items) {
    if (item.value->unit == "percent") {
      if (out.percent != nullptr) return std::nullopt;
      out.percent = &item;
    } else if (out.percent != nullptr && is_money(item) && is_yield(input, item)) {
      if (out.part != nullptr) return std::nullopt;
      out.part = &item;
    }
  }
  if (out.percent == nullptr || out.part == nullptr || !is_of_levy(input, *out.percent))
    return std::nullopt;
  out.base = base_of(input, out);
  return out.base != nullptr && out.base->value->unit == out.part->value->unit ? std::optional(out)
                                                                               : std::nullopt;
}

bool may_ask(const CheckInput& input, const Levy& levy, const Interval& computed) {
  for (const Item* item : {levy.percent, levy.base, levy.part})
    if (item->value->hedge != Hedge::none || is_quoted(input, item->mention->span)) return false;
  const Decimal told = *levy.part->value->number;
  const bool near = told <= *computed.high * Decimal(3) && *computed.low <= told * Decimal(3);
  const auto apart = [&](int power) { return contains(computed, told.shifted(power)); };
  return !overlap(computed, levy.part->value->range) &&
         (near || apart(1) || apart(-1) || apart(2) || apart(-2) || apart(3) || apart(-3));
}

void judge(const CheckInput& input, const Levy& levy, Findings& out) {
  const Interval computed = levy.percent->value->range * levy.base->value->range;
  const Interval exact = computed / exactly(Decimal(100));
  if (!exact.bounded()) return;
  const bool fits = contains(levy.part->value->range, *levy.percent->value->number *
                                                          *levy.base->value->number / Decimal(100));
  if (!fits && !may_ask(input, levy, exact)) return;
  Finding f = product_finding(input, {*levy.percent, *levy.base, *levy.part}, fits,
                              "Is a zero or a scale word wrong in one of the three figures?");
  out.push_back(std::move(f));
}

}  // namespace

void check_levies(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "relation");
  for (const Items::Row& row : input.items.rows()) {
    if (!row.has(MentionKind::percent) || !row.has(MentionKind::money)) continue;
    const auto levy = levy_in(input, input.items.of(row));
    if (levy && !input.is_judged(levy->part->id) &&
        !told.has_both(levy->percent->id, levy->part->id))
      judge(input, *levy, out);
  }
}

}  // namespace copydesk
