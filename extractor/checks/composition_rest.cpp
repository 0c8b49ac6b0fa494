#include "checks/composition_rest.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

/// "two of the nine hostages"; "of the 38 members, 21 backed it and 13 opposed it"
struct PartsOfWhole {
  std::vector<const Item*> parts;
  const Item* whole = nullptr;
  uint32_t end = 0;  ///< behind its last number
};

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->hedge == Hedge::none && item.value->form != NumberForm::fraction;
}

// The only such pair of the sentence; other counts between it and the rest may be other parts.
std::optional<PartsOfWhole> part_of_whole(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& part = items[i];
    const Item& whole = items[i + 1];
    const IndexRange gap = tokens_between(part.mention->tokens, whole.mention->tokens);
    const bool of =
        !gap.empty() && gap.size() <= 2 && text_is(r, gap.begin, {"of"}) &&
        (gap.size() == 1 ||
         text_is(r, gap.begin + 1, {"the", "its", "their", "his", "her", "all", "those"}));
    if (of && is_exact_count(part) && is_exact_count(whole) &&
        *part.value->number < *whole.value->number)
      return PartsOfWhole{{&part}, &whole, whole.mention->span.end};
  }
  return std::nullopt;
}

// "the other six", "the remaining six": set off from what stands before.
bool is_rest(const Reading& r, const Item& item, uint32_t begin) {
  const uint32_t at = item.mention->tokens.begin;
  return is_exact_count(item) && at >= begin + 2 && text_is(r, at - 2, {"the"}) &&
         text_is(r, at - 1, {"other", "remaining"});
}

// "The other six counties" are no hostages.
bool is_same_thing(const Item& rest, const Item& whole) {
  return head_of(rest).empty() || head_of(rest) == head_of(whole) || (rest.people && whole.people);
}

// "Of the 38 members, 21 backed it and 13 opposed it": the parts up to the rest. None where a
// part is one of another part ("three of them").
std::optional<PartsOfWhole> whole_and_parts(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const std::span<const Item> items = input.items.of(sentence);
  const uint32_t begin = r.tokens.sentences[sentence].tokens.begin;
  const Item& whole = items.front();
  const uint32_t at = whole.mention->tokens.begin;
  if (!is_exact_count(whole) || !text_is(r, begin, {"of"}) || at == begin || at > begin + 3)
    return std::nullopt;
  PartsOfWhole out{{}, &whole, whole.mention->span.end};
  for (const Item& item : items.subspan(1)) {
    if (is_rest(r, item, begin)) break;
    const uint32_t end = item.mention->tokens.end;
    if (item.mention->kind == MentionKind::ordinal) continue;  // "at second reading"
    if (!is_exact_count(item) || *item.value->number >= *whole.value->number ||
        !is_same_thing(item, whole) || (end < r.tokens.all.size() && text_is(r, end, {"of"})))
      return std::nullopt;
    out.parts.push_back(&item);
    out.end = item.mention->span.end;
  }
  // One part and the rest are a difference, which `relation` judges.
  return out.parts.size() < 2 ? std::nullopt : std::optional(std::move(out));
}

// "Twenty-four of the 50 farms are organic, 14 are converting and the other ten ...": adds what
// stands between the whole and the rest. Nothing when it may be no part.
bool add_parts_between(const CheckInput& input, PartsOfWhole& split) {
  const uint32_t s = split.whole->mention->sentence;
  for (const Item& item : input.items.of(s)) {
    if (item.mention->span.begin < split.end || item.mention->kind == MentionKind::ordinal)
      continue;
    if (is_rest(input.reading, item, input.reading.tokens.sentences[s].tokens.begin)) return true;
    if (!is_exact_count(item) || !head_of(item).empty()) return false;
    split.parts.push_back(&item);
    split.end = item.mention->span.end;
  }
  return false;
}

// The next number behind them, in their sentence or at the head of the next one.
const Item* rest_behind(const CheckInput& input, const PartsOfWhole& split) {
  const Reading& r = input.reading;
  const uint32_t s = split.whole->mention->sentence;
  for (const Item& item : input.items.of(s)) {
    if (item.mention->span.begin < split.end) continue;
    return is_rest(r, item, r.tokens.sentences[s].tokens.begin) ? &item : nullptr;
  }
  if (s + 1 >= r.tokens.sentences.size() || input.items.of(s + 1).empty()) return nullptr;
  const Item& item = input.items.of(s + 1).front();
  const uint32_t begin = r.tokens.sentences[s + 1].tokens.begin;
  return item.mention->tokens.begin == begin + 2 && is_rest(r, item, begin) ? &item : nullptr;
}

// The same with more parts between. Where the first one and the rest make the whole, the others
// are of that one: "Twelve of the 30 are new, four of them from Leeds, and the other 18 ...".
const Item* rest_behind_more(const CheckInput& input, PartsOfWhole& split) {
  PartsOfWhole more = split;
  const Item* rest = add_parts_between(input, more) ? rest_behind(input, more) : nullptr;
  if (rest == nullptr) return nullptr;
  const bool made =
      *split.parts.front()->value->number + *rest->value->number == *split.whole->value->number;
  if (!made) split = std::move(more);
  return rest;
}

// "... and the other four on Tuesday; three are still held": a count behind may be one more part.
bool goes_on(const CheckInput& input, const Item& rest) {
  for (const Item& item : input.items.of(rest.mention->sentence))
    if (item.mention->span.begin > rest.mention->span.begin &&
        item.mention->kind == MentionKind::cardinal)
      return true;
  return false;
}

Decimal sum_of(const std::vector<const Item*>& parts) {
  Decimal sum = 0;
  for (const Item* part : parts) sum = sum + *part->value->number;
  return sum;
}

void compare(const CheckInput& input, const PartsOfWhole& split, const Item& rest, Findings& out) {
  const Decimal whole = *split.whole->value->number;
  const Decimal part = sum_of(split.parts);
  const Decimal left = *rest.value->number;
  const bool fits = part + left == whole;
  // What misses by much is another group.
  const bool near = left <= whole && abs(part + left - whole) * Decimal(3) <= whole;
  if (!fits && (!near || goes_on(input, rest) || is_quoted(input, rest.mention->span) ||
                is_quoted(input, split.whole->mention->span)))
    return;
  Finding f = finding_of_check("composition", verdict_of(fits));
  f.evidence = {{shown(*split.whole), "total"}};
  f.mentions = {split.whole->id};
  f.equation = whole.to_string();
  for (const Item* item : split.parts) {
    f.evidence.push_back({item->mention->span, "part"});
    f.mentions.push_back(item->id);
    f.equation += " - " + item->value->number->to_string();
  }
  f.evidence.push_back({rest.mention->span, "rest"});
  f.mentions.push_back(rest.id);
  f.equation += (fits ? " = " : " ≠ ") + left.to_string();
  f.message = f.equation;
  if (!fits) f.question = "Which of the numbers is meant to be different?";
  out.push_back(std::move(f));
}

}  // namespace

void check_rests(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    if (row.items.size() < 2) continue;
    auto split = part_of_whole(input, row.sentence);
    if (!split) split = whole_and_parts(input, row.sentence);
    const Item* rest = split ? rest_behind(input, *split) : nullptr;
    if (split && rest == nullptr) rest = rest_behind_more(input, *split);
    if (rest != nullptr && is_same_thing(*rest, *split->whole)) compare(input, *split, *rest, out);
  }
}

}  // namespace copydesk
