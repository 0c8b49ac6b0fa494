#include "checks/composition_rest.hpp"

#include <optional>
#include <string>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

/// "two of the nine hostages"
struct PartOfWhole {
  const Item* part = nullptr;
  const Item* whole = nullptr;
};

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->hedge == Hedge::none && item.value->form != NumberForm::fraction;
}

// The only such pair of the sentence; other counts between it and the rest may be other parts.
std::optional<PartOfWhole> part_of_whole(const CheckInput& input, uint32_t sentence) {
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
      return PartOfWhole{&part, &whole};
  }
  return std::nullopt;
}

// "the other six", "the remaining six": set off from what stands before.
bool is_rest(const Reading& r, const Item& item, uint32_t begin) {
  const uint32_t at = item.mention->tokens.begin;
  return is_exact_count(item) && at >= begin + 2 && text_is(r, at - 2, {"the"}) &&
         text_is(r, at - 1, {"other", "remaining"});
}

// The next number behind the pair, in its sentence or at the head of the next one.
const Item* rest_behind(const CheckInput& input, const PartOfWhole& pair) {
  const Reading& r = input.reading;
  const uint32_t s = pair.whole->mention->sentence;
  for (const Item& item : input.items.of(s)) {
    if (item.mention->span.begin <= pair.whole->mention->span.begin) continue;
    return is_rest(r, item, r.tokens.sentences[s].tokens.begin) ? &item : nullptr;
  }
  if (s + 1 >= r.tokens.sentences.size() || input.items.of(s + 1).empty()) return nullptr;
  const Item& item = input.items.of(s + 1).front();
  const uint32_t begin = r.tokens.sentences[s + 1].tokens.begin;
  return item.mention->tokens.begin == begin + 2 && is_rest(r, item, begin) ? &item : nullptr;
}

// "The other six counties" are no hostages.
bool is_same_thing(const Item& rest, const Item& whole) {
  return head_of(rest).empty() || head_of(rest) == head_of(whole) || (rest.people && whole.people);
}

// "... and the other four on Tuesday; three are still held": a count behind may be one more part.
bool goes_on(const CheckInput& input, const Item& rest) {
  for (const Item& item : input.items.of(rest.mention->sentence))
    if (item.mention->span.begin > rest.mention->span.begin &&
        item.mention->kind == MentionKind::cardinal)
      return true;
  return false;
}

void compare(const CheckInput& input, const PartOfWhole& pair, const Item& rest, Findings& out) {
  const Decimal whole = *pair.whole->value->number;
  const Decimal part = *pair.part->value->number;
  const Decimal left = *rest.value->number;
  const bool fits = part + left == whole;
  // What misses by much is another group.
  const bool near = left <= whole && abs(part + left - whole) * Decimal(3) <= whole;
  if (!fits && (!near || goes_on(input, rest) || is_quoted(input, rest.mention->span) ||
                is_quoted(input, pair.whole->mention->span)))
    return;
  Finding f;
  f.check = "composition";
  f.rule = "core/composition";
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.level = fits ? Level::none : Level::warning;
  f.evidence = {{shown(*pair.whole), "total"},
                {pair.part->mention->span, "part"},
                {rest.mention->span, "rest"}};
  f.mentions = {pair.whole->id, pair.part->id, rest.id};
  f.equation =
      whole.to_string() + " - " + part.to_string() + (fits ? " = " : " ≠ ") + left.to_string();
  f.message = f.equation;
  if (!fits) f.question = "Which of the three numbers is meant to be different?";
  out.push_back(std::move(f));
}

}  // namespace

void check_rests(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    if (row.items.size() < 2) continue;
    const auto pair = part_of_whole(input, row.sentence);
    const Item* rest = pair ? rest_behind(input, *pair) : nullptr;
    if (rest != nullptr && is_same_thing(*rest, *pair->whole)) compare(input, *pair, *rest, out);
  }
}

}  // namespace copydesk
