#include "checks/composition_ahead.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAhead = 2;
constexpr uint32_t kOpening = 4;     // tokens of "The combined total of"
constexpr uint32_t kFirstReach = 9;  // tokens from "In all" to the total

IndexRange tokens_of(const CheckInput& input, uint32_t sentence) {
  return input.reading.tokens.sentences[sentence].tokens;
}

// "In all", "All told", "Altogether": what follows is the sum.
bool opens_with_sum(const Reading& r, IndexRange tokens) {
  uint32_t at = tokens.begin;
  while (at < tokens.end && r.token(at).kind == TokenKind::punctuation) ++at;
  if (at + 1 >= tokens.end) return false;
  if (text_is(r, at, {"altogether", "together", "combined"})) return true;
  if (text_is(r, at, {"in"})) return text_is(r, at + 1, {"all", "sum", "total"});
  if (text_is(r, at, {"all"})) return text_is(r, at + 1, {"told", "together"});
  if (text_is(r, at, {"taken"})) return text_is(r, at + 1, {"together"});
  return text_is(r, at, {"that", "this", "it"}) &&
         text_is(r, at + 1, {"adds", "added", "makes", "made", "totals", "totaled", "totalled"});
}

// "The haul of 29", "The total of", "The combined bill is"
bool names_sum(const Reading& r, IndexRange tokens, uint32_t figure) {
  if (!text_is(r, tokens.begin, {"the", "that", "this", "their", "its", "his", "her"}))
    return false;
  const uint32_t end = std::min(tokens.begin + kOpening, figure);
  return any_text(r, {tokens.begin, end},
                  {"total", "haul", "sum", "tally", "combined", "aggregate"});
}

// "£5.2 million altogether", "36 places in all"
bool is_called_whole(const Reading& r, const Item& item) {
  const IndexRange behind = words_behind(r, item, 3);
  for (uint32_t i = behind.begin; i < behind.end; ++i)
    if (text_is(r, i, {"altogether", "combined", "overall"}) ||
        (text_is(r, i, {"in"}) && i + 1 < sentence_of(r, item).end &&
         text_is(r, i + 1, {"all", "total"})))
      return true;
  return false;
}

// "the full 415 km", "the entire 415 km"
bool is_full(const Reading& r, uint32_t figure) {
  return text_is(r, figure - 1, {"full", "entire", "whole", "total", "combined"}) && figure > 1 &&
         text_is(r, figure - 2, {"the", "all", "a", "that"});
}

bool same_sort_of_figure(const Item& total, const std::vector<Item>& parts) {
  const Item& part = parts.front();
  if (total.value->unit != part.value->unit || total.mention->kind != part.mention->kind ||
      total.mention->kind == MentionKind::percent || !total.value->range.bounded() ||
      !total.value->number)
    return false;
  return std::all_of(parts.begin(), parts.end(), [&](const Item& p) {
    return p.value->number && *p.value->number < *total.value->number;
  });
}

bool nouns_fit(const Item& total, const std::vector<Item>& parts) {
  return !total.value->unit.empty() || head_of(total).empty() ||
         std::any_of(parts.begin(), parts.end(),
                     [&](const Item& p) { return same_sort(total, p); });
}

PartsCue cue_of(const CheckInput& input, const Item& total, const std::vector<Item>& parts,
                IndexRange tokens) {
  const Reading& r = input.reading;
  const uint32_t at = total.mention->tokens.begin;
  const bool first = at <= tokens.begin + kFirstReach;
  const bool many = parts.size() >= 3;
  if ((first && opens_with_sum(r, tokens)) || names_sum(r, tokens, at))
    return many ? PartsCue::near : PartsCue::weak;
  if (at > tokens.begin + 1 && is_full(r, at)) return many ? PartsCue::near : PartsCue::weak;
  // "The grants, £5.2 million altogether, have to be spent"
  if (many && text_is(r, tokens.begin, {"the", "those", "these"}) && is_called_whole(r, total) &&
      !any_text(r, tokens, {"since", "far", "previous", "other"}))
    return PartsCue::near;
  // "86 passengers and nine crew. All 95 were rescued."
  if (at == tokens.begin + 1 && text_is(r, tokens.begin, {"all"}) && are_two_halves(parts))
    return PartsCue::near;
  const bool opens = at <= tokens.begin + 1 && is_definite(input, total);
  return opens ? PartsCue::weak : PartsCue::none;
}

// ---- "six crews of five", "granted 84 and refused 46" ----

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && *item.value->number > Decimal(1);
}

// "six crews of five"
bool are_groups(const Reading& r, const Item& a, const Item& b) {
  const IndexRange gap = tokens_apart(a, b);
  return gap.size() == 2 && r.word(gap.begin).is(kLower) && text_is(r, gap.begin + 1, {"of"}) &&
         text_is(r, gap.begin,
                 {"crews", "teams", "groups", "squads", "pairs", "rows", "sets", "classes",
                  "batches", "units", "boxes", "packs", "tables"});
}

// "granted 84 and refused 46": who is not the one is the other.
bool are_halves(const Reading& r, const Item& a, const Item& b) {
  constexpr std::pair<std::string_view, std::string_view> kOpposites[] = {
      {"granted", "refused"},   {"granted", "rejected"},  {"granted", "denied"},
      {"accepted", "rejected"}, {"approved", "rejected"}, {"approved", "refused"},
      {"approved", "denied"},   {"passed", "failed"},     {"admitted", "rejected"},
      {"upheld", "dismissed"},  {"upheld", "rejected"},   {"acquitted", "convicted"}};
  const uint32_t first = a.mention->tokens.begin;
  const uint32_t second = b.mention->tokens.begin;
  const IndexRange gap = tokens_apart(a, b);
  if (first == 0 || gap.empty() || gap.size() > 5 || !any_text(r, gap, {"and", "but"}))
    return false;
  const auto is = [&](uint32_t token, std::string_view text) {
    return r.word(token).folded == text;
  };
  return std::any_of(std::begin(kOpposites), std::end(kOpposites), [&](const auto& pair) {
    return (is(first - 1, pair.first) && is(second - 1, pair.second)) ||
           (is(first - 1, pair.second) && is(second - 1, pair.first));
  });
}

Finding finding_of(const Item& total, const Item& a, const Item& b, bool product, bool fits) {
  Finding f = finding_of_check("composition", verdict_of(fits));
  f.evidence = {{shown(total), "total"}, {shown(a), "part"}, {shown(b), "part"}};
  f.mentions = {total.id, a.id, b.id};
  f.equation = total.value->number->to_string() + (fits ? " = " : " ≠ ") +
               a.value->number->to_string() + (product ? " × " : " + ") +
               b.value->number->to_string();
  f.message = f.equation;
  if (!fits) f.question = "Which of the three numbers is meant to be different?";
  return f;
}

// The next sentence opens with what the groups make: "The 30 firefighters".
void check_groups(const CheckInput& input, const Item& a, const Item& b, Findings& out) {
  const uint32_t next = a.mention->sentence + 1;
  if (next >= input.reading.tokens.sentences.size() || input.items.of(next).empty()) return;
  const Item& total = input.items.of(next).front();
  if (is_exact_count(total) && is_definite(input, total) &&
      *total.value->number == *a.value->number * *b.value->number)
    out.push_back(finding_of(total, a, b, true, true));
}

// The last number before them that "all" or "the" makes a whole: "all 120 applications".
void check_halves(const CheckInput& input, const Item& a, const Item& b, Findings& out) {
  const uint32_t s = a.mention->sentence;
  const Decimal sum = *a.value->number + *b.value->number;
  for (uint32_t back = 0; back <= std::min(s, 1U); ++back) {
    for (const Item& total : input.items.of(s - back)) {
      if (total.mention->span.begin >= a.mention->span.begin || !is_exact_count(total) ||
          !is_definite(input, total))
        continue;
      const Decimal whole = *total.value->number;
      const bool fits = whole == sum;
      const bool near = abs(whole - sum) * Decimal(5) <= whole;
      const bool all = text_is(input.reading, total.mention->tokens.begin - 1, {"all"});
      if (fits || (near && all && !is_quoted(input, a.mention->span)))
        out.push_back(finding_of(total, a, b, false, fits));
      return;
    }
  }
}

}  // namespace

bool total_ahead(const CheckInput& input, uint32_t sentence, Composition& c) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = sentence + 1; s < count && s <= sentence + kSentencesAhead; ++s) {
    const IndexRange tokens = tokens_of(input, s);
    for (const Item& item : input.items.of(s)) {
      if (!same_sort_of_figure(item, c.parts) || !nouns_fit(item, c.parts)) continue;
      c.cue = cue_of(input, item, c.parts, tokens);
      c.total = item;
      return c.cue != PartsCue::none;
    }
  }
  return false;
}

void check_groups_and_halves(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    const std::span<const Item> items = input.items.of(row);
    for (size_t i = 0; i + 1 < items.size(); ++i) {
      const Item& a = items[i];
      const Item& b = items[i + 1];
      if (!is_exact_count(a) || !is_exact_count(b)) continue;
      if (are_groups(input.reading, a, b))
        check_groups(input, a, b, out);
      else if (are_halves(input.reading, a, b))
        check_halves(input, a, b, out);
    }
  }
}

}  // namespace copydesk
