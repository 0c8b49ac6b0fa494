// Figures of the wrong size (NEWSROOM J, TRAPS family 9): totals that a rate or a share for each
// does not make, millions beside billions of one thing, and numbers whose separators part no
// thousands. Proof: tests/cases/magnitude.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "checks/index.hpp"
#include "checks/mean_list.hpp"
#include "checks/products.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr size_t kFarthestItems = 40;  // figures between two that may be one
constexpr Decimal kMillion = 1'000'000;

// ---- "€1,7500,000" ----

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Tokens of digits and commas without blanks from a place on: "1,7500,000".
uint32_t end_of_number(const Reading& r, uint32_t begin, uint32_t end) {
  uint32_t i = begin + 1;
  while (i + 1 < end && text_is(r, i, {","}) && !r.token(i).space_before &&
         !r.token(i + 1).space_before && r.token(i + 1).kind == TokenKind::number)
    i += 2;
  return i;
}

// Three groups or more of which one in the middle has four digits: neither thousands nor lakhs.
bool is_malformed(std::string_view text) {
  constexpr size_t kShortest = std::string_view("1,7500,000").size();
  if (text.size() < kShortest) return false;
  size_t groups = 0;
  size_t wrong = 0;
  for (size_t at = 0; at <= text.size(); ++groups) {
    const size_t comma = std::min(text.find(',', at), text.size());
    const std::string_view group = text.substr(at, comma - at);
    if (!is_digits(group) || (groups == 0 && group.size() > 3)) return false;
    if (groups > 0 && group.size() != 3) wrong += group.size() == 4 ? 1 : text.size();
    at = comma + 1;
  }
  return groups >= 3 && wrong == 1;
}

void check_separators(const CheckInput& input, uint32_t sentence, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (r.token(i).kind != TokenKind::number || !r.word(i).is(kHasDigit)) continue;
    const IndexRange number = {i, end_of_number(r, i, tokens.end)};
    const Span span = r.span(number);
    i = number.end - 1;
    if (!is_malformed(r.text(span)) || is_quoted(input, span)) continue;
    Finding f;
    f.check = "magnitude";
    f.rule = "core/magnitude";
    f.verdict = Verdict::conflict;
    f.level = Level::error;
    f.evidence = {{span, "number"}};
    f.message = "The commas of " + std::string(r.text(span)) + " part no thousands";
    f.equation = f.message;
    f.question = "Is a digit missing or too many?";
    out.push_back(std::move(f));
  }
}

// ---- "1.1 million inhabitants ... the country's 1.1 billion people" ----

bool is_population(const Item& item) {
  constexpr std::string_view kHeads[] = {"inhabitant", "people",  "person",
                                         "resident",   "citizen", "population"};
  return std::find(std::begin(kHeads), std::end(kHeads), head_of(item)) != std::end(kHeads);
}

// "The country's 1.1 billion people", "its 1.1 billion people"
bool is_owned(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return at > 0 && text_is(r, at - 1, {"'s", "’s", "its", "their", "the"});
}

// "The $2.3 billion program", "sets aside $2.3 billion" below a headline with $2.3 million, which
// the body never has.
bool is_only_in_headline(const CheckInput& input, const Item& first) {
  if (input.reading.block_kind(first.mention->sentence) != BlockKind::headline) return false;
  const auto items = input.items.all();
  return std::count_if(items.begin(), items.end(), [&](const Item& item) {
           return item.value->unit == first.value->unit &&
                  item.value->number == first.value->number;
         }) == 1;
}

// "A grant of $4.2 million ... the $4.2 billion": the same digits again, which no round sum has by
// chance.
bool is_taken_up(const CheckInput& input, const Item& first, const Item& second) {
  constexpr int64_t kFewDigits = 25;
  const int64_t digits = std::abs(first.value->number->coefficient());
  const uint32_t at = second.mention->tokens.begin;
  return first.mention->kind == MentionKind::money && digits > kFewDigits &&
         *first.value->number >= kMillion && *second.value->number >= kMillion && at > 0 &&
         text_is(input.reading, at - 1, {"the", "that", "this"}) &&
         head_of(first).empty() == head_of(second).empty();
}

bool is_of_same_thing(const CheckInput& input, const Item& first, const Item& second) {
  return names_thing_of(input, first, second) || is_taken_up(input, first, second) ||
         (first.mention->kind == MentionKind::money && *first.value->number >= kMillion &&
          *second.value->number >= kMillion && is_only_in_headline(input, first));
}

bool differs_in_scale_only(const Item& a, const Item& b) {
  if (a.value->unit != b.value->unit || !a.value->number || !b.value->number) return false;
  const Decimal x = *a.value->number;
  const Decimal y = *b.value->number;
  const int apart = std::abs(x.exponent() - y.exponent());
  return x.coefficient() == y.coefficient() && std::abs(x.coefficient()) >= 10 &&
         (apart == 3 || apart == 6);
}

void check_scale_words(const CheckInput& input, Findings& out) {
  const Reading& r = input.reading;
  const std::span<const Item> items = input.items.all();
  ToldMentions told(out, "headline");
  for (size_t k = 1; k < items.size(); ++k)
    for (size_t i = k - std::min(k, kFarthestItems); i < k; ++i) {
      const Item& a = items[i];
      const Item& b = items[k];
      if (!differs_in_scale_only(a, b)) continue;
      const bool people = is_population(a) && is_population(b) && is_owned(r, b);
      if ((!people && !is_of_same_thing(input, a, b)) || told.has_both(a.id, b.id) ||
          is_quoted(input, a.mention->span) || is_quoted(input, b.mention->span))
        continue;
      Finding f = finding_of_check("magnitude", Verdict::conflict);
      f.evidence = {{shown(a), "figure"}, {shown(b), "figure"}};
      f.mentions = {a.id, b.id};
      f.equation = printed(input, *a.mention) + " ≠ " + printed(input, *b.mention);
      f.message = "The text has both " + printed(input, a) + " and " + printed(input, b);
      f.question = "Is one of the scale words wrong?";
      out.push_back(std::move(f));
    }
}

// ---- "Rs 2.5 crore (25 million rupees)" ----

bool counts_in(const CheckInput& input, const Item& item, Texts words) {
  return any_text(input.reading, item.mention->tokens, words);
}

// One sum in the words of India and in those of the West.
bool is_said_twice(const CheckInput& input, const Item& a, const Item& b) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  const uint32_t behind = b.mention->tokens.end;
  if (a.mention->kind != MentionKind::money || !same_scale(a, b) || gap.size() != 1 ||
      !text_is(r, gap.begin, {"("}) || behind >= r.tokens.all.size() || !text_is(r, behind, {")"}))
    return false;
  const auto india = [&](const Item& item) {
    return counts_in(input, item, {"crore", "crores", "lakh", "lakhs", "cr"});
  };
  const auto west = [&](const Item& item) {
    return counts_in(input, item, {"million", "billion", "mn", "bn"});
  };
  return (india(a) && west(b)) || (west(a) && india(b));
}

void check_two_scales(const CheckInput& input, Findings& out) {
  const std::span<const Item> items = input.items.all();
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& a = items[i];
    const Item& b = items[i + 1];
    if (!is_positive_amount(a) || !is_positive_amount(b) || !is_said_twice(input, a, b)) continue;
    const bool fits = overlap(a.value->range, b.value->range);
    if (!fits && is_quoted(input, a.mention->span)) continue;
    Finding f = finding_of_check("magnitude", verdict_of(fits));
    f.evidence = {{shown(a), "figure"}, {shown(b), "figure"}};
    f.mentions = {a.id, b.id};
    f.equation = printed(input, *a.mention) + (fits ? " = " : " ≠ ") + printed(input, *b.mention);
    f.message = f.equation;
    if (!fits) f.question = "Is one of the scale words wrong?";
    out.push_back(std::move(f));
  }
}

void run(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s)
    if (input.reading.sentence_words[s].any(kHasDigit)) check_separators(input, s, out);
  check_rate_totals(input, out);
  check_each_totals(input, out);
  check_portions(input, out);
  check_products(input, out);
  check_intervals(input, out);
  check_far_products(input, out);
  check_list_means(input, out);
  check_people_rates(input, out);
  check_levies(input, out);
  check_scale_words(input, out);
  check_two_scales(input, out);
}

}  // namespace

const Check magnitude_check{
    "magnitude", "A total, a scale word or the form of a number makes a figure of the wrong size.",
    "Compared are a rate, a time and a total; two rates that the words call one; a number of "
    "things, what each has or they have on average, and a total; millions and billions of one "
    "thing. Working "
    "days, hedges and other totals stay silent.",
    Level::warning, run};

}  // namespace copydesk
