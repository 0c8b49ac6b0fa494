#include "checks/composition_grown.hpp"

#include <algorithm>
#include <optional>

#include "checks/composition_report.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 9;   // tokens: "take the known population of the region to 23"
constexpr uint32_t kOldReach = 4;    // tokens: "added to the 26"
constexpr uint32_t kThereReach = 8;  // tokens: "26 animals that it already had"

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && *item.value->number > Decimal(1);
}

bool is_modifier(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return behind < r.tokens.all.size() && text_is(r, behind, {"-"}) && !r.token(behind).space_before;
}

// "Bringing the number to 23", "the fleet now numbers 21".
bool is_new_total(const Reading& r, const Item& item) {
  const IndexRange before = words_before(r, item, kVerbReach);
  if (before.empty()) return false;
  if (text_is(r, before.end - 1, {"to"}))
    return any_text(r, before, {"bring",    "brings", "bringing", "brought",   "take",    "takes",
                                "taking",   "took",   "raise",    "raises",    "raising", "raised",
                                "lift",     "lifts",  "lifting",  "lifted",    "swell",   "swells",
                                "swelling", "boost",  "boosts",   "boosting",  "push",    "pushes",
                                "pushing",  "expand", "expands",  "expanding", "grow",    "grows"});
  if (text_is(r, before.end - 1, {"numbers", "totals", "makes", "make", "making"})) return true;
  if (before.size() >= 2 && text_is(r, before.end - 1, {"has", "have", "is", "are", "stands"}) &&
      text_is(r, before.end - 2, {"now"}))
    return true;
  return before.size() >= 2 && text_is(r, before.end - 1, {"of", "is"}) &&
         any_text(r, {before.end - std::min(before.size(), 4U), before.end}, {"total"});
}

// How surely a count is of those that were there before.
enum class Old : uint8_t { no, perhaps, surely };

// "Added to the 26 already there", "they join the 15", "from 35 now".
Old is_old(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, kOldReach);
  if (any_text(r, before, {"existing", "current", "previous", "original", "from", "had"}))
    return Old::perhaps;
  if (!is_definite(input, item)) return Old::no;
  const bool joined = any_text(r, before,
                               {"with", "added", "join", "joins", "joining", "joined", "plus",
                                "besides", "addition", "alongside", "top"});
  const bool there = any_text(r, words_behind(r, item, kThereReach),
                              {"already", "existing", "previously", "earlier", "before", "known",
                               "file", "currently", "present"});
  if (joined && there) return Old::surely;
  return joined || there ? Old::perhaps : Old::no;
}

bool may_be_one(const Item& total, const Item& item) {
  return is_exact_count(item) && *item.value->number < *total.value->number &&
         (head_of(item).empty() || head_of(total).empty() || same_sort(item, total));
}

// "60 more", "60 new nurses"
bool is_fresh(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return behind < r.tokens.all.size() &&
         text_is(r, behind, {"more", "new", "extra", "additional", "further"});
}

// "The trust has 1,250 nurses. It has hired 60 more, bringing its nursing staff to 1,310.": the one
// count near by that makes the total with what is new, else the only one that comes near it.
std::optional<Composition> grown_by_more(const CheckInput& input, const Item& total) {
  const uint32_t s = total.mention->sentence;
  std::vector<Item> fresh;
  std::vector<Item> old;
  for (const Item& item : in_sentences(input.items.all(), s - std::min(s, 1U), s + 1)) {
    if (item.mention->span.begin >= total.mention->span.begin || !is_exact_count(item) ||
        *item.value->number >= *total.value->number || is_modifier(input.reading, item))
      continue;
    if (is_fresh(input.reading, item) && item.mention->sentence == s)
      fresh.push_back(item);
    else if (*item.value->number * Decimal(2) > *total.value->number)
      old.push_back(item);
  }
  if (fresh.size() != 1 || old.size() != 1 || is_quoted(input, total.mention->span))
    return std::nullopt;
  // Others may have come and gone since the day of a dated figure.
  const bool dated = old.front().fact != nullptr && old.front().fact->qualifiers.as_of.has_value();
  return Composition{total, {old.front(), fresh.front()}, dated ? PartsCue::weak : PartsCue::near};
}

struct Growth {
  const Item* fresh = nullptr;
  const Item* old = nullptr;
  Old sure = Old::no;
};

// The only count that was there before and the only other one, in the total's sentence and the one
// before.
std::optional<Growth> growth_to(const CheckInput& input, const Item& total) {
  Growth out;
  const uint32_t s = total.mention->sentence;
  for (uint32_t i = s - std::min(s, 1U); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      if (item.id == total.id || !may_be_one(total, item) || is_modifier(input.reading, item))
        continue;
      const Old old = is_old(input, item);
      const Item*& place = old == Old::no ? out.fresh : out.old;
      if (place != nullptr) return std::nullopt;
      place = &item;
      if (old != Old::no) out.sure = old;
    }
  return out.fresh != nullptr && out.old != nullptr ? std::optional(out) : std::nullopt;
}

}  // namespace

void check_grown(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  for (const Item& total : input.items.all()) {
    if (!is_exact_count(total) || !is_new_total(input.reading, total) || told.has(total.id))
      continue;
    const auto growth = growth_to(input, total);
    if (!growth) {
      if (const auto by_more = grown_by_more(input, total))
        report_composition(input, *by_more, out);
      continue;
    }
    // The new ones may be some of those that the total counts, the old ones of a year ago.
    const PartsCue cue = growth->sure == Old::surely ? PartsCue::near : PartsCue::weak;
    report_composition(input, {total, {*growth->fresh, *growth->old}, cue}, out);
  }
}

}  // namespace copydesk
