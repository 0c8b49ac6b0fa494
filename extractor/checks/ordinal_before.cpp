#include "checks/ordinal_before.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/ordinal_row.hpp"
#include "checks/ordinal_years.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kFarthest = 2;       // from the number that follows to the one that is printed
constexpr uint32_t kBeforeReach = 14;  // tokens from "three" to "before"

enum class Told : uint8_t {
  no,
  loosely,  ///< "had reached a dozen of them"
  surely,   ///< "only three had done it before", "had already won it five times"
};

// "Five others - Cyprus, Fiji ... - have done so": those that are not the one told of.
Told tells_of_others(const Reading& r, IndexRange tokens) {
  if (!any_text(r, tokens, {"have", "has", "had", "did"})) return Told::no;
  return any_text(r, tokens, {"so", "same", "likewise", "suit", "already"}) ? Told::surely
                                                                            : Told::loosely;
}

Told tells_of_earlier(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(input.reading, item, 6);
  const IndexRange behind = words_behind(input.reading, item, kBeforeReach);
  const uint32_t first = item.mention->tokens.begin;
  const uint32_t at = item.mention->tokens.end;
  const uint32_t end = sentence_of(input.reading, item).end;
  if (first == sentence_of(input.reading, item).begin + 2 &&
      text_is(r, first - 1, {"previous", "earlier", "first"}) &&
      text_is(r, first - 2, {"the", "his", "her", "its", "their"}))
    return text_is(r, first - 1, {"first"}) ? Told::loosely : Told::surely;
  if (first == sentence_of(input.reading, item).begin + 1 && at < end &&
      text_is(r, first - 1, {"the"}) && text_is(r, at, {"earlier", "previous", "prior"}))
    return Told::surely;
  if (first == sentence_of(input.reading, item).begin && at < end &&
      text_is(r, at, {"other", "others"}))
    return tells_of_others(r, {at, end});
  const bool times = at < end && text_is(r, at, {"times"});
  const bool perfect =
      any_text(r, before, {"had", "has", "have"}) || any_text(r, behind, {"had", "has", "have"});
  if (!perfect) return Told::no;
  if (times && any_text(r, before, {"already", "previously"})) return Told::surely;
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    if (text_is(r, i, {";", "but", "while"})) break;
    if (text_is(r, i, {"before", "previously"}) &&
        !text_is(r, i - 1, {"weeks", "days", "years", "months", "hours", "ever"})) {
      const bool ends = i + 1 >= behind.end ||
                        text_is(r, i + 1, {".", ":", ",", "him", "her", "it", "them", ";", "—"});
      return ends ? Told::surely : Told::no;
    }
  }
  const bool others = at < end && text_is(r, at, {"other", "others"});
  if (others && any_text(r, before, {"only", "just"})) return Told::surely;
  const bool part = at < end && text_is(r, at, {"of"});
  return part && any_text(r, words_before(input.reading, item, 3), {"had"}) ? Told::loosely
                                                                            : Told::no;
}

// "Three had done it", "three women" before "the fifth woman", "five times" before "a seventh
// title".
bool is_of_same_row(const CheckInput& input, const Item& count, const Item& ordinal) {
  if (same_sort(count, ordinal)) return true;
  if (head_of(ordinal).empty()) return true;  // "the 13th and last"
  if (head_of(count) == "time" || text_is(input.reading, count.mention->tokens.end, {"times"}))
    return is_won(head_of(ordinal));
  return head_of(count).empty() || head_of(count) == "other" ||
         (count.fact != nullptr && count.fact->measure.noun == "one");
}

void check_count(const CheckInput& input, const Item& item, Findings& out) {
  const auto earlier =
      item.mention->kind == MentionKind::cardinal ? whole_of_row(item, 1) : std::nullopt;
  if (!earlier) return;
  const Told told = tells_of_earlier(input, item);
  if (told == Told::no) return;
  // "The two earlier ones" are of the same year as the fourth.
  const uint32_t at = item.mention->tokens.begin;
  const bool taken_up =
      at == sentence_of(input.reading, item).begin + 1 && text_is(input.reading, at - 1, {"the"});
  const Item* ordinal = ordinal_near(input, item.mention->sentence, taken_up);
  if (ordinal == nullptr || !is_of_same_row(input, item, *ordinal)) return;
  const int64_t n = *whole_of_row(*ordinal, 2);
  const bool fits = n == *earlier + 1;
  const bool quoted =
      is_quoted(input, item.mention->span) || is_quoted(input, ordinal->mention->span);
  // The fifth of five is the last one that was told of, unless those are "others".
  const uint32_t behind = item.mention->tokens.end;
  const bool others = behind < input.reading.tokens.all.size() &&
                      text_is(input.reading, behind, {"others", "other"});
  if (!fits && (told != Told::surely || (n == *earlier && !others) ||
                std::abs(n - *earlier - 1) > kFarthest || quoted))
    return;
  Finding f = ordinal_finding(
      input, *ordinal, {shown(item)}, *earlier + 1,
      printed(input, *item.mention) + " and one more make " + std::to_string(*earlier + 1));
  f.mentions.push_back(item.id);
  out.push_back(std::move(f));
}

}  // namespace

void check_ones_before(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    for (const Item& item : input.items.of(row)) {
      check_count(input, item, out);
      check_years_before(input, item, out);
    }
  }
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s)
    if ((input.places.bits_in(s) & kCadence) != 0) check_cadence(input, s, out);
}

}  // namespace copydesk
