#include <algorithm>
#include <string>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/stated.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr size_t kOpening = 1;  // sentences of the body that tell the headline's change

bool is_directed(const Stated& stated) {
  return stated.item && stated.sign != 0 && stated.outcome.number && !stated.outcome.hedged &&
         (stated.kind == Kind::percent_change || stated.kind == Kind::points);
}

// "Had risen 3 percent on Tuesday" and "after a fall of 3 percent" are the days before.
bool is_of_before(const CheckInput& input, const Stated& stated) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[stated.item->mention->sentence].tokens.begin;
  return any_text(
      r, {begin, stated.item->mention->tokens.begin},
      {"had",     "last",      "earlier", "previous", "previously", "after",     "before",
       "despite", "following", "rival",   "rivals",   "competitor", "recovered", "reversing",
       "while",   "but",       "if",      "would",    "could",      "not"});
}

bool is_printed_once(const CheckInput& input, const Stated& stated) {
  const auto items = input.items.all();
  return std::count_if(items.begin(), items.end(), [&](const Item& item) {
           return is_prose(input.reading.block_kind(item.mention->sentence)) &&
                  item.value->unit == stated.item->value->unit &&
                  item.value->number == stated.item->value->number;
         }) == 1;
}

// The change of the opening that has the headline's number and the other direction.
const Stated* turned(const CheckInput& input, const Stated& above,
                     const std::vector<Stated>& opening) {
  for (const Stated& below : opening)
    if (is_directed(below) && below.kind == above.kind && below.sign == -above.sign &&
        below.outcome.number == above.outcome.number && !is_quoted(input, below.span) &&
        !is_of_before(input, below) && is_printed_once(input, below))
      return &below;
  return nullptr;
}

std::vector<Stated> opening_of(const CheckInput& input, uint32_t headline) {
  std::vector<Stated> out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  size_t prose = 0;
  for (uint32_t s = headline + 1; s < count && prose < kOpening; ++s) {
    if (!is_prose(input.reading.block_kind(s))) continue;
    ++prose;
    for (Stated& stated : stated_in(input, s)) out.push_back(std::move(stated));
  }
  return out;
}

void ask(const CheckInput& input, const Stated& above, const Stated& below, Findings& out) {
  const std::string told = plain_text(input.reading.article, above.span);
  Finding f = finding_of_check("headline", Verdict::conflict);
  f.evidence = {{above.span, "headline"}, {below.span, "body"}};
  f.mentions = {above.item->id, below.item->id};
  const auto direction = [](const Stated& s) { return s.sign > 0 ? " up" : " down"; };
  f.equation = told + direction(above) + " ≠ " + plain_text(input.reading.article, below.span) +
               direction(below);
  f.message = "the headline tells a " + std::string(above.sign > 0 ? "rise" : "fall") + " of " +
              told + ", the text a " + (below.sign > 0 ? "rise" : "fall");
  f.question = "Which direction is right?";
  out.push_back(std::move(f));
}

}  // namespace

void check_headline_turned(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    if (input.reading.block_kind(row.sentence) != BlockKind::headline) continue;
    for (const Stated& above : stated_in(input, row.sentence)) {
      if (!is_directed(above) || is_quoted(input, above.span)) continue;
      const std::vector<Stated> opening = opening_of(input, row.sentence);
      const Stated* below = turned(input, above, opening);
      if (below != nullptr) return ask(input, above, *below, out);
    }
  }
}

}  // namespace copydesk
