#include "checks/share_reader.hpp"

#include <algorithm>
#include <optional>

#include "checks/token_text.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

Share share_of(const CheckInput& input, const Item& item, Interval part, Decimal middle) {
  return {shown(item),
          item.mention->tokens,
          item.mention->sentence,
          part,
          middle,
          item.value->hedge != Hedge::none || is_quoted(input, item.mention->span),
          head_of(item),
          {item.id}};
}

// In a breakdown fractions are rounded less than where one stands alone (T4).
Interval around_share(Decimal middle) { return around(middle, middle * Decimal(5, -2)); }

std::optional<Share> plain(const CheckInput& input, const Item& item) {
  const bool percent = item.value->unit == "percent";
  if ((!percent && item.value->form != NumberForm::fraction) || !item.value->number ||
      item.value->hedge == Hedge::over || item.value->hedge == Hedge::under)
    return std::nullopt;
  const Quantity q = quantity_of(*item.value, {});
  const bool exact = !percent && item.value->hedge == Hedge::none;
  return share_of(input, item, exact ? around_share(*q.number) : q.range, *q.number);
}

// "The remaining sixth", "the last tenth", "another fifth", behind another share "a third": an
// ordinal by its form.
std::optional<Share> named_part(const CheckInput& input, const Item& item, bool goes_on) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  if (item.mention->kind != MentionKind::ordinal || !item.value->number || at < 1 ||
      *item.value->number < Decimal(3) || *item.value->number > Decimal(20))
    return std::nullopt;
  const bool named = item.fact == nullptr &&
                     text_is(r, at - 1, {"remaining", "last", "another", "final", "other"});
  if (!named && !(goes_on && text_is(r, at - 1, {"a", "another"}))) return std::nullopt;
  const Decimal middle = Decimal(1) / *item.value->number;
  return share_of(input, item, around_share(middle), middle);
}

// "Out of each dollar", "of every pound spent", "for each euro".
bool names_whole_coin(const Reading& r, std::span<const Item> items, IndexRange tokens) {
  const bool coins = std::any_of(items.begin(), items.end(), [](const Item& item) {
    return item.mention->kind == MentionKind::money && item.value->number &&
           *item.value->number < Decimal(1);
  });
  if (!coins) return false;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i)
    if (text_is(r, i,
                {"dollar", "pound", "euro", "rupee", "franc", "krona", "krone", "rand", "peso",
                 "real", "shilling", "zloty"}) &&
        text_is(r, i - 1, {"each", "every", "per", "a"}) && i >= tokens.begin + 2 &&
        text_is(r, i - 2, {"of", "for", "from", "in"}))
      return true;
  return false;
}

// "46 cents" of each dollar; "14", where the sentence goes on without the coin.
std::optional<Share> coin(const CheckInput& input, const Item& item, bool elided) {
  const Reading& r = input.reading;
  if (!item.value->number || item.value->number->sign() <= 0) return std::nullopt;
  const uint32_t end = item.mention->tokens.end;
  const Decimal printed = *item.value->number;
  // The word behind is no noun of theirs: "46 cents pays teachers".
  const auto share = [&](Decimal part) {
    Share out = share_of(input, item, exactly(part), part);
    out.head = {};
    return out;
  };
  if (item.mention->kind == MentionKind::money && printed < Decimal(1)) return share(printed);
  const bool bare = elided && item.mention->kind == MentionKind::cardinal &&
                    head_of(item).empty() && item.value->hedge == Hedge::none &&
                    printed < Decimal(100) && end < r.tokens.all.size() &&
                    text_is(r, end, {",", ";", ".", "and", "to", "on"});
  return bare ? std::optional(share(printed.shifted(-2))) : std::nullopt;
}

// "one in twelve"
std::optional<Share> one_in(const CheckInput& input, const Item& one, const Item& many) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(one.mention->tokens, many.mention->tokens);
  if (one.mention->kind != MentionKind::cardinal || many.mention->kind != MentionKind::cardinal ||
      gap.size() != 1 || !text_is(r, gap.begin, {"in"}) || !one.value->number ||
      !many.value->number || *one.value->number < Decimal(1) ||
      *one.value->number >= *many.value->number || *many.value->number > Decimal(20))
    return std::nullopt;
  const Decimal middle = *one.value->number / *many.value->number;
  Share out = share_of(input, one, around_share(middle), middle);
  out.tokens = {one.mention->tokens.begin, many.mention->tokens.end};
  out.span = r.span(out.tokens);
  out.mentions = {one.id, many.id};
  return out;
}

// "split 60-40 between": two numbers of a hundred.
void add_split(const CheckInput& input, const Item& a, const Item& b, std::vector<Share>& out) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  const uint32_t at = a.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[a.mention->sentence].tokens.begin;
  const IndexRange behind = words_behind(r, b, 1);
  const bool named = at > begin && text_is(r, at - 1, {"split", "divided", "shared"});
  const bool split = gap.size() == 1 && text_is(r, gap.begin, {"-", "–", "/"}) &&
                     (named || (!behind.empty() && text_is(r, behind.begin, {"split"})));
  if (!split || !a.value->number || !b.value->number) return;
  for (const Item* item : {&a, &b}) {
    const Decimal middle = item->value->number->shifted(-2);
    out.push_back(share_of(input, *item, around(middle, Decimal(5, -3)), middle));
  }
}

// "A quarter", "the remaining half": three months or the end of a match elsewhere.
void add_quarters(const CheckInput& input, uint32_t index, std::vector<Share>& out) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[index].tokens;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const bool quarter = text_is(r, i, {"quarter"});
    if ((!quarter && !text_is(r, i, {"half"})) ||
        !text_is(r, i - 1, {"a", "remaining", "last", "final", "other", "another"}))
      continue;
    const bool known = std::any_of(out.begin(), out.end(), [&](const Share& s) {
      return s.tokens.begin <= i && i < s.tokens.end;
    });
    const Decimal middle = quarter ? Decimal(25, -2) : Decimal(5, -1);
    const Span span = r.token(i).span;
    if (!known)
      out.push_back(
          {span, {i, i + 1}, index, around_share(middle), middle, is_quoted(input, span), {}, {}});
  }
  std::sort(out.begin(), out.end(),
            [](const Share& a, const Share& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

std::vector<Share> shares_in(const CheckInput& input, uint32_t sentence, GoesOn goes_on) {
  std::vector<Share> out;
  const std::span<const Item> items = input.items.of(sentence);
  if (goes_on == GoesOn::coins ||
      names_whole_coin(input.reading, items, input.reading.tokens.sentences[sentence].tokens)) {
    for (const Item& item : items)
      if (auto share = coin(input, item, !out.empty())) out.push_back(std::move(*share));
    return out;
  }
  const bool behind = goes_on == GoesOn::shares;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i + 1 < items.size()) add_split(input, items[i], items[i + 1], out);
    if (auto share = plain(input, items[i]))
      out.push_back(std::move(*share));
    else if (auto part = named_part(input, items[i], behind || !out.empty()))
      out.push_back(std::move(*part));
    else if (auto one = i + 1 < items.size() ? one_in(input, items[i], items[i + 1]) : std::nullopt)
      out.push_back(std::move(*one)), ++i;
  }
  if (behind || !out.empty()) add_quarters(input, sentence, out);
  return out;
}

}  // namespace copydesk
