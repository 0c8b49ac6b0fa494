#include "checks/composition_cue.hpp"

#include <algorithm>
#include <string_view>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 14;  // tokens between two parts, or a total and a colon
constexpr uint32_t kNearTotal = 9;   // tokens between the total and the first part

// Nouns that part people into two.
bool part_everybody(std::string_view a, std::string_view b) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {{"woman", "man"},
                                                                      {"women", "men"},
                                                                      {"girl", "boy"},
                                                                      {"passenger", "crew"},
                                                                      {"passenger", "crew member"},
                                                                      {"passenger", "driver"},
                                                                      {"adult", "child"},
                                                                      {"adult", "minor"}};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

std::string_view noun_of(const Item& item) {
  return item.fact != nullptr ? std::string_view(item.fact->measure.noun) : std::string_view();
}

// "38 were approved, 19 were rejected and seven are pending": nobody has two of these outcomes.
bool are_outcomes(const Reading& r, const std::vector<Item>& parts) {
  return parts.size() >= 3 && std::all_of(parts.begin(), parts.end(), [&](const Item& part) {
           const IndexRange behind = words_behind(r, part, 4);
           return any_text(
               r, behind,
               {"approved",  "rejected",  "refused",    "granted", "denied",     "pending",
                "undecided", "withdrawn", "dismissed",  "upheld",  "deferred",   "passed",
                "failed",    "won",       "lost",       "drawn",   "drew",       "died",
                "survived",  "acquitted", "convicted",  "adopted", "euthanized", "accepted",
                "cancelled", "postponed", "outstanding"});
         });
}

// "310 in Leeds and 140 in York"
bool are_by_place(const CheckInput& input, const std::vector<Item>& parts) {
  const Reading& r = input.reading;
  const auto month = input.classes().month;
  return std::all_of(parts.begin(), parts.end(), [&](const Item& part) {
    const uint32_t at = part.mention->tokens.end;
    return head_of(part).empty() && at + 1 < r.tokens.all.size() && text_is(r, at, {"in"}) &&
           r.word(at + 1).is(kCapitalised) && !(month && r.word(at + 1).has(*month));
  });
}

// "14,500 were in Kerry, 9,200 in Clare and 5,100 in Galway": one of them, not their total.
bool is_of_place(const Reading& r, const Item& total, const Item& first) {
  const IndexRange gap = tokens_apart(total, first);
  for (uint32_t i = gap.begin; i + 1 < gap.end; ++i)
    if (text_is(r, i, {"in"}) && r.word(i + 1).is(kCapitalised)) return true;
  return false;
}

// Within a twentieth: where more is left, other places are.
bool nearly_adds_up(const Item& total, const std::vector<Item>& parts) {
  Decimal sum = 0;
  for (const Item& part : parts) sum = sum + part.value->number.value_or(Decimal(0));
  const Decimal whole = total.value->number.value_or(Decimal(0));
  return abs(sum - whole) * Decimal(20) <= whole;
}

bool all_hedgeless(const std::vector<Item>& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [](const Item& p) { return p.value->hedge == Hedge::none; });
}

}  // namespace

bool are_two_halves(const std::vector<Item>& parts) {
  return parts.size() == 2 && part_everybody(noun_of(parts[0]), noun_of(parts[1]));
}

PartsCue cue_before(const Reading& r, IndexRange between) {
  if (!between.empty() && between.size() <= kWidestGap && text_is(r, between.end - 1, {":"}))
    return PartsCue::strong;
  // "178 jobs (13 military, 165 civilian)": a bracket may name the main parts alone.
  if (!between.empty() && between.size() <= kNearTotal && text_is(r, between.end - 1, {"("}))
    return PartsCue::near;
  // "47 million - up from 45 million in 2005 and 38 million in 2000" goes back in time.
  if (between.size() > kNearTotal || any_text(r, between, {"from"})) return PartsCue::none;
  for (uint32_t i = between.begin; i < between.end; ++i) {
    if (text_is(r, i, {":"}) || is_dash(r, i)) return PartsCue::strong;
    if (text_is(r, i, {"comprises", "comprising", "comprised", "consists", "consisting", "namely"}))
      return PartsCue::strong;
    if (text_is(r, i, {"made", "composed"}) && i + 1 < between.end &&
        text_is(r, i + 1, {"up", "of"}))
      return PartsCue::strong;
  }
  if (any_text(r, between,
               {"gives", "gave", "give", "allocates", "allocated", "splits", "divides"}))
    return PartsCue::near;
  const bool open =
      any_text(r, between, {"include", "includes", "including", "included", "of", ","});
  return open ? PartsCue::weak : PartsCue::none;
}

PartsCue cue_after(const Reading& r, const Item& last, const Item& total, uint32_t end) {
  const IndexRange between = tokens_apart(last, total);
  if (between.size() > kNearTotal) return PartsCue::none;
  // "..., making an overrun of $114 million": what is left of the sum beside another one.
  if (any_text(r, between,
               {"overrun", "overspend", "shortfall", "surplus", "deficit", "gap", "loss", "profit",
                "saving", "difference", "margin", "average", "mean"}))
    return PartsCue::none;
  if (any_text(r, between, {"total", "totaling", "totalling", "totals", "making"}))
    return PartsCue::strong;
  // "giving it 21 of the 37 seats", "taking the outlay to Rs 555 crore"
  if (any_text(r, between, {"giving", "gives", "gave"}) ||
      (any_text(r, between, {"taking", "bringing", "brings", "took", "brought"}) &&
       any_text(r, between, {"to"})))
    return PartsCue::near;
  if (any_text(r, between, {"toward", "towards"})) return PartsCue::weak;
  const IndexRange behind = {total.mention->tokens.end,
                             std::min(end, total.mention->tokens.end + 4)};
  if (any_text(r, behind, {"altogether", "total"})) return PartsCue::strong;
  for (uint32_t i = behind.begin; i + 1 < behind.end; ++i)
    if (text_is(r, i, {"in"}) && text_is(r, i + 1, {"all", "total"})) return PartsCue::strong;
  return PartsCue::none;
}

PartsCue anaphoric_cue(const Reading& r, const Sentence& sentence) {
  uint32_t at = sentence.tokens.begin;
  if (at + 3 >= sentence.tokens.end ||
      !text_is(r, at, {"it", "this", "these", "they", "that", "those", "the"}))
    return PartsCue::none;
  const bool article = text_is(r, at, {"the"});
  ++at;
  if (text_is(r, at, {"total", "figure", "number", "tally", "count", "sum"}))
    ++at;
  else if (article)
    return PartsCue::none;
  if (text_is(r, at,
              {"include", "includes", "included", "comprise", "comprises", "comprised", "consist",
               "consists", "consisted", "cover", "covers", "covered"}))
    return PartsCue::strong;
  if (text_is(r, at, {"has", "have", "had", "hold", "holds", "held", "contains", "houses"}))
    return PartsCue::near;
  return PartsCue::none;
}

bool are_all_parts(const CheckInput& input, const Item& total, const std::vector<Item>& parts) {
  if (!all_hedgeless(parts) || total.mention->kind != MentionKind::cardinal) return false;
  return are_outcomes(input.reading, parts) || (total.people && are_two_halves(parts)) ||
         (are_by_place(input, parts) && !is_of_place(input.reading, total, parts.front()) &&
          nearly_adds_up(total, parts));
}

bool is_compound_of(const Reading& r, const Item& total, const std::vector<Item>& parts) {
  const uint32_t end = total.mention->tokens.end;
  if (total.fact == nullptr || head_of(total).empty() || parts.size() < 2 ||
      head_of(parts.front()) != head_of(total) || end >= r.tokens.all.size() ||
      !text_is(r, end, {"-"}))
    return false;
  return std::all_of(parts.begin() + 1, parts.end(), [&](const Item& part) {
    // "six of making false statements": what stands behind "of" is not counted.
    return head_of(part).empty() || head_of(part) == head_of(total) ||
           part.fact->field("part") != nullptr;
  });
}

bool fills_seats(const Reading& r, const Item& total, const std::vector<Item>& parts) {
  const uint32_t end = total.mention->tokens.end;
  const bool before = total.mention->span.begin < parts.front().mention->span.begin;
  const IndexRange gap =
      before ? tokens_apart(total, parts.front()) : tokens_apart(parts.back(), total);
  return are_two_halves(parts) && gap.size() <= (before ? 6U : 4U) &&
         end + 1 < r.tokens.all.size() && text_is(r, end, {"-"}) &&
         text_is(r, end + 1, {"seat", "member", "strong", "person"});
}

bool are_medals(const Item& total, const std::vector<Item>& parts) {
  return head_of(total) == "medal" && parts.size() == 3 &&
         std::all_of(parts.begin(), parts.end(), [](const Item& part) {
           const std::string_view head = head_of(part);
           return head == "gold" || head == "silver" || head == "bronze";
         });
}

bool opens_with_partition(const Reading& r, const std::vector<Item>& parts) {
  const uint32_t begin = r.tokens.sentences[parts.front().mention->sentence].tokens.begin;
  if (parts.size() < 3 || parts.front().mention->tokens.begin != begin) return false;
  return std::all_of(parts.begin(), parts.end(), [&](const Item& part) {
    const uint32_t at = part.mention->tokens.end;
    return at < r.tokens.all.size() && text_is(r, at, {"were", "are", "was", "is"});
  });
}

}  // namespace copydesk
