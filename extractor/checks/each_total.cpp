#include <optional>
#include <string>
#include <utility>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNounReach = 4;   // tokens from the number to ", each"
constexpr uint32_t kEachReach = 5;   // tokens from "each" to what each has
constexpr uint32_t kTotalReach = 6;  // tokens from "a combined" to the total

/// "20 turbines, each rated at five megawatts"
struct Each {
  Item number;
  Item share;
};

std::optional<Each> each_of(const CheckInput& input, const Item& a, const Item& b) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  if (a.mention->kind != MentionKind::cardinal || a.fact == nullptr || !a.value->number ||
      !b.value->number || a.value->hedge != Hedge::none || gap.size() > kNounReach + kEachReach)
    return std::nullopt;
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (text_is(r, i, {"each"}) && i > gap.begin && text_is(r, i - 1, {",", "(", "—", "–"}) &&
        i - gap.begin <= kNounReach && gap.end - i <= kEachReach)
      return Each{a, b};
  return std::nullopt;
}

bool says_total(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  return any_text(r, {at - std::min(at - begin, kTotalReach), at},
                  {"total", "combined", "totaling", "totalling", "together", "altogether", "all"});
}

// The total in the unit of the share; "all 150" leaves the noun out.
std::optional<Interval> as_share(const Each& each, const Item& total) {
  const std::string& unit = each.share.value->unit;
  if (total.value->unit == unit && total.mention->kind == each.share.mention->kind) {
    const bool same = head_of(total).empty() || head_of(total) == head_of(each.share) ||
                      (total.people && each.share.people) || !unit.empty();
    return same ? std::optional(total.value->range) : std::nullopt;
  }
  if (total.mention->kind != MentionKind::measure ||
      each.share.mention->kind != MentionKind::measure || !same_dimension(total.value->unit, unit))
    return std::nullopt;
  const auto converted = convert(*total.value, unit);
  return converted ? std::optional(converted->range) : std::nullopt;
}

void compare(const CheckInput& input, const Each& each, const Item& total, Findings& out) {
  const auto told = as_share(each, total);
  const Interval computed = each.number.value->range * each.share.value->range;
  if (!told || !told->bounded() || !computed.bounded()) return;
  const bool fits = overlap(*told, computed);
  // A total more than tenfold off is another one.
  const bool near =
      *told->low <= *computed.high * Decimal(11) && *computed.low <= *told->high * Decimal(11);
  const bool hedged = total.value->hedge != Hedge::none || each.share.value->hedge != Hedge::none ||
                      is_quoted(input, total.mention->span);
  if (!fits && (!near || hedged)) return;
  out.push_back(product_finding(input, {each.number, each.share, total}, fits,
                                "Which of the three figures is meant to be different?"));
}

}  // namespace

Finding product_finding(const CheckInput& input, const Product& product, bool fits,
                        std::string question) {
  const auto words = [&](const Item& item) {
    return plain_text(input.reading.article, item.mention->span);
  };
  const auto& [number, share, total] = product;
  Finding f = finding_of_check("magnitude", verdict_of(fits));
  f.evidence = {{shown(number), "number"}, {shown(share), "each"}, {shown(total), "total"}};
  f.mentions = {number.id, share.id, total.id};
  f.equation = words(number) + " × " + words(share) + (fits ? " = " : " ≠ ") + words(total);
  f.message = f.equation;
  if (!fits) f.question = std::move(question);
  return f;
}

void check_each_totals(const CheckInput& input, Findings& out) {
  const std::span<const Item> items = input.items.all();
  for (size_t i = 0; i + 2 < items.size(); ++i) {
    if (items[i].mention->sentence != items[i + 1].mention->sentence) continue;
    const auto each = each_of(input, items[i], items[i + 1]);
    if (!each) continue;
    for (size_t k = i + 2; k < items.size() && k <= i + 4; ++k) {
      if (items[k].mention->sentence > items[i].mention->sentence + 1) break;
      if (!items[k].value->number || !says_total(input.reading, items[k])) continue;
      compare(input, *each, items[k], out);
      break;
    }
  }
}

}  // namespace copydesk
