#include "checks/composition_months.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/composition_report.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kTimeReach = 4;  // tokens: "23 so far in June"
constexpr uint32_t kPartReach = 7;  // tokens from one part to the next

bool is_exact(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0;
}

// Of "24 in April", "31 so far in May", "12 on Monday": the word for the time.
std::optional<uint32_t> time_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const CheckClasses& classes = input.classes();
  const uint32_t from = item.mention->tokens.end;
  const uint32_t end =
      std::min(r.tokens.sentences[item.mention->sentence].tokens.end, from + kTimeReach);
  for (uint32_t i = from; i + 1 < end; ++i) {
    if (text_is(r, i, {"in", "on"})) {
      const Word& word = r.word(i + 1);
      const bool time = (classes.month && word.has(*classes.month)) ||
                        (classes.weekday && word.has(*classes.weekday));
      return time ? std::optional(i + 1) : std::nullopt;
    }
    if (!text_is(r, i, {"so", "far", "more"})) return std::nullopt;
  }
  return std::nullopt;
}

bool is_part(const CheckInput& input, const Item& item) {
  return item.mention->kind == MentionKind::cardinal && is_exact(item) && time_of(input, item);
}

// The parts behind the total, the last one behind "and".
std::vector<Item> parts_behind(const CheckInput& input, std::span<const Item> items, size_t total) {
  const Reading& r = input.reading;
  std::vector<Item> out;
  for (size_t i = total + 1; i < items.size() && is_part(input, items[i]); ++i) {
    const uint32_t at = items[i].mention->tokens.begin;
    const bool last = text_is(r, at - 1, {"and"});
    if (!last && !text_is(r, at - 1, {",", ":", ";", "—", "–"})) return {};
    if (!out.empty() && tokens_apart(out.back(), items[i]).size() > kPartReach) return {};
    out.push_back(items[i]);
    if (last) return out;
  }
  return {};
}

}  // namespace

void check_months(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    const std::span<const Item> items = input.items.of(row);
    for (size_t i = 0; i + 2 < items.size(); ++i) {
      const bool measured = items[i].mention->kind == MentionKind::measure && is_exact(items[i]);
      if (!measured) continue;
      std::vector<Item> parts = parts_behind(input, items, i);
      if (parts.size() < 2) continue;
      report_composition(input, {items[i], std::move(parts), PartsCue::near}, out);
      break;
    }
  }
}

}  // namespace copydesk
