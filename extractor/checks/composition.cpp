// A total and its parts (NEWSROOM A): "nine launches: five of A and four of B", "236 passengers and
// 38 crew, 274 in all", "the 12th crewed flight ... It includes one test flight and eleven
// full-duration missions". Asks only where the words say that the parts are all there are: a colon
// or dash behind the total, "in all" behind the parts, "consists of", or "it includes" of the same
// noun in the next sentence. Behind "including" and "of the 52" a sum that fits is confirmed and
// one that does not says nothing (X1, X2). Proof: tests/cases/composition.case
#include <algorithm>
#include <optional>
#include <string>

#include "checks/composition_ahead.hpp"
#include "checks/composition_closed.hpp"
#include "checks/composition_cue.hpp"
#include "checks/composition_exact.hpp"
#include "checks/composition_group.hpp"
#include "checks/composition_grown.hpp"
#include "checks/composition_left.hpp"
#include "checks/composition_lengths.hpp"
#include "checks/composition_months.hpp"
#include "checks/composition_named.hpp"
#include "checks/composition_next.hpp"
#include "checks/composition_parts.hpp"
#include "checks/composition_people.hpp"
#include "checks/composition_report.hpp"
#include "checks/composition_rest.hpp"
#include "checks/composition_terms.hpp"
#include "checks/composition_told.hpp"
#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/token_text.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

// ---- the list of parts ----

// Whether the run goes on before `first`: a number of the same unit, parted by a comma alone and
// with words of its own between ("$41 million to roads, $27 million to schools and ..."), not a
// total with "including" or a colon.
bool tail_of_row(const Reading& r, std::span<const Item> items, size_t first) {
  if (first < 2 || !is_part(items[first - 1]) || !can_be_added(items[first - 1], items[first]))
    return false;
  if (!separated(r, items[first - 1], items[first])) return false;
  return is_part(items[first - 2]) && can_be_added(items[first - 2], items[first - 1]);
}

// ---- the three places of a total ----

// "Three priorities: one, security; two, openness; and three, ...": numbers that count the points.
bool counts_points(const Reading& r, const std::vector<Item>& parts) {
  int64_t next = 1;
  return std::all_of(parts.begin(), parts.end(), [&](const Item& part) {
    const uint32_t behind = part.mention->tokens.end;
    return part.value->number == Decimal(next++) && behind < r.tokens.all.size() &&
           text_is(r, behind, {",", ".", ")", ":"});
  });
}

// The figure before the parts; "$9.2 million for two projects: $7.5 million ..." has a count
// between, and "against 1,082" is another year's.
std::optional<size_t> total_index(const Reading& r, std::span<const Item> items, size_t first) {
  for (size_t i = first; i-- > 0;)
    if (can_be_added(items[i], items[first]) && !is_of_another_time(r, items[i]) &&
        !is_age(r, items[i]))
      return i;
  return std::nullopt;
}

bool total_before(const CheckInput& input, std::span<const Item> items, size_t first,
                  Composition& c) {
  const Reading& r = input.reading;
  const std::optional<size_t> at = total_index(r, items, first);
  if (!at) return false;
  const Item& total = items[*at];
  if (!can_be_added(total, c.parts.front()) || !total.value->range.bounded() ||
      counts_points(r, c.parts))
    return false;
  c.total = total;
  c.cue = cue_before(r, tokens_apart(total, c.parts.front()));
  // "five countries, two men and three women": a total of one sort has parts of that sort, or
  // without a noun.
  const bool sorts_fit = std::all_of(c.parts.begin(), c.parts.end(), [&](const Item& p) {
    return head_of(p).empty() || same_sort(total, p);
  });
  // "52% backed it, 41% opposed it and 11% were undecided": shares are no parts of one another.
  const bool shares = total.mention->kind == MentionKind::percent;
  if (c.cue == PartsCue::weak && (!sorts_fit || shares)) c.cue = PartsCue::none;
  // Figures of another sort between: the parts are perhaps of those.
  if (c.cue == PartsCue::strong && *at + 1 < first) c.cue = PartsCue::near;
  if ((c.cue == PartsCue::weak && are_all_parts(input, total, c.parts)) ||
      (c.cue == PartsCue::none &&
       (is_compound_of(r, total, c.parts) || fills_seats(r, total, c.parts))))
    c.cue = PartsCue::near;
  return c.cue != PartsCue::none;
}

bool total_after(const CheckInput& input, std::span<const Item> items, size_t first, uint32_t end,
                 Composition& c) {
  size_t next = first + 1;
  while (next < items.size() && items[next - 1].id != c.parts.back().id) ++next;
  while (next < items.size() && items[next].mention->kind == MentionKind::ordinal) ++next;
  if (next >= items.size() || !can_be_added(items[next], c.parts.front())) return false;
  // A figure of the same unit before the run may be a part that the run does not reach.
  for (size_t i = 0; i < first; ++i)
    if (can_be_added(items[i], c.parts.front()) && !is_age(input.reading, items[i])) return false;
  c.total = items[next];
  c.cue = cue_after(input.reading, c.parts.back(), items[next], end);
  if (c.cue == PartsCue::none &&
      (fills_seats(input.reading, items[next], c.parts) || are_medals(items[next], c.parts)))
    c.cue = PartsCue::near;
  return c.cue != PartsCue::none;
}

bool total_in_sentence_before(const CheckInput& input, uint32_t sentence, Composition& c) {
  const auto& sentences = input.reading.tokens.sentences;
  const PartsCue cue =
      sentence == 0 ? PartsCue::none : anaphoric_cue(input.reading, sentences[sentence]);
  if (cue == PartsCue::none) return false;
  if (sentences[sentence - 1].block != sentences[sentence].block) return false;
  const std::span<const Item> before = input.items.of(sentence - 1);
  for (auto item = before.rbegin(); item != before.rend(); ++item) {
    const bool same = !head_of(*item).empty() &&
                      std::all_of(c.parts.begin(), c.parts.end(),
                                  [&](const Item& p) { return head_of(p) == head_of(*item); });
    if (!same || !item->value->range.bounded()) continue;
    c.total = *item;
    c.cue = cue;
    return true;
  }
  return false;
}

// "The crash injured 13 people. Seven were passengers, two were crew and four were bystanders."; "a
// 27-count indictment. ... eleven counts of fraud, nine of theft ...".
bool total_taken_up(const CheckInput& input, uint32_t sentence, Composition& c) {
  const bool partition = opens_with_partition(input.reading, c.parts);
  for (uint32_t back = 1; back <= (partition ? 1U : 2U) && back <= sentence; ++back) {
    const std::span<const Item> before = input.items.of(sentence - back);
    for (auto item = before.rbegin(); item != before.rend(); ++item) {
      const bool people = partition && item->people && item->mention->kind == MentionKind::cardinal;
      if (!people && !is_compound_of(input.reading, *item, c.parts)) continue;
      if (!item->value->range.bounded() || item->fact->field("part") != nullptr) return false;
      c.total = *item;
      c.cue = people ? PartsCue::strong : PartsCue::near;
      return true;
    }
  }
  return false;
}

// Whether the words of the sentence bound parts to a total.
bool check_sentence(const CheckInput& input, const Items::Row& row, Findings& out) {
  const std::span<const Item> items = input.items.of(row);
  const uint32_t end = input.reading.tokens.sentences[row.sentence].tokens.end;
  for (size_t first = 0; first + 1 < items.size(); ++first) {
    if (!is_part(items[first]) || is_age(input.reading, items[first])) continue;
    Composition c;
    c.parts = closed_run(input.reading, items, first);
    if (c.parts.empty()) continue;
    // "$27 million to schools and $13 million to drains" is the tail of a longer row.
    if (tail_of_row(input.reading, items, first)) continue;
    if (total_before(input, items, first, c) || total_after(input, items, first, end, c) ||
        total_in_sentence_before(input, row.sentence, c) ||
        total_named_again(input, row.sentence, c) || total_taken_up(input, row.sentence, c) ||
        total_ahead(input, row.sentence, c)) {
      const size_t before = out.size();
      report_composition(input, c, out);
      return out.size() > before;
    }
  }
  return false;
}

void run(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows())
    if (row.items.size() > 1 && !check_sentence(input, row, out))
      if (const auto sum = exact_sum(input, input.items.of(row)))
        report_composition(input, *sum, out);
  check_rests(input, out);
  check_groups_and_halves(input, out);
  check_left(input, out);
  check_all_but(input, out);
  check_grown(input, out);
  check_closed_groups(input, out);
  check_months(input, out);
  check_lengths(input, out);
  check_parts_behind(input, out);
  check_people_told(input, out);
  check_group_apposed(input, out);
  check_others_left(input, out);
  check_terms(input, out);
  check_told_parts(input, out);
}

}  // namespace

const Check composition_check{
    "composition", "The parts that the text names do not make the total that it gives.",
    "Parts count as complete only where the words say so: a colon or dash behind the total, "
    "\"in all\", \"consists of\", or \"it includes\" with the same noun. Open lists, quotations "
    "and overlapping groups stay silent.",
    Level::error, run};

}  // namespace copydesk
