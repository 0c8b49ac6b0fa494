#include <algorithm>

#include "text/credit.hpp"
#include "text/page.hpp"
#include "text/paragraphs.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestLink = 25;  // words of a teaser below "Related stories"
constexpr uint32_t kLongestTail = 30;
constexpr size_t kLongestTailItems = 3;

void settle(PageItem& item, BlockKind kind) {
  item.kind = kind;
  item.settled = true;
}

void judge_caption(PageItem& item, const TextData& data) {
  const size_t credit = credit_begin(item.form, data);
  if (credit == 0) return settle(item, BlockKind::credit);
  const bool credited = credit != kNoCredit;
  if (!credited && !begins_caption(item.form, data)) return;
  settle(item, BlockKind::caption);
  if (credited) item.cut = credit;
}

void judge_line(PageItem& item, bool front, const TextData& data) {
  item.furniture = furniture_of(item.form, data);
  if (front && is_breadcrumb(item.form) && !is_byline(item.form, data))
    item.furniture = Furniture::line;
  if (item.furniture != Furniture::none) return settle(item, BlockKind::boilerplate);
  if (is_correction(item.form, data)) return settle(item, BlockKind::correction);
  if (is_byline(item.form, data)) return settle(item, BlockKind::byline);
  if (bullet_size(item.form.text) != 0) return settle(item, BlockKind::list);
  judge_caption(item, data);
}

// One line with columns may be anything; two below each other are a table.
void judge_tables(PageItems& items) {
  bool above = false;
  for (size_t i = 0; i < items.size(); ++i) {
    const bool row = !items[i].settled && is_table_row(items[i].form);
    if (row && above) {
      settle(items[i - 1], BlockKind::table);
      settle(items[i], BlockKind::table);
    }
    above = row;
  }
}

// "For more about the bridge, visit:" above an address.
void judge_pointers(PageItems& items) {
  for (size_t i = 0; i + 1 < items.size(); ++i)
    if (!items[i].settled && items[i].form.last == U':' && items[i].form.words <= kLongestLink &&
        is_address(items[i + 1].form))
      settle(items[i], BlockKind::boilerplate);
}

bool is_open_prose(const PageItem& item) { return !item.settled && item.form.is_prose(); }

// A heading like "Comments" may also be a link above the article: it ends one only when most of one
// lies before it. Readers' comments may outnumber the paragraphs of a short article, but not by so
// many: a file of several stories with "###" between them is not over at the first.
bool ends_article(size_t prose_before, size_t prose_behind) {
  constexpr size_t kLongestThread = 40;  // paragraphs
  return (prose_before >= 3 && prose_behind <= kLongestThread) ||
         (prose_before > 0 && prose_before >= prose_behind);
}

bool hangs_below(const PageItem& item) {
  if (item.settled) return item.kind != BlockKind::correction;
  return item.form.is_fragment(kLongestLink) || item.form.words < 12;
}

// The end of the items that hang below the heading `at`.
size_t section_end(const PageItems& items, size_t at) {
  size_t end = at + 1;
  while (end < items.size() && items[end].furniture != Furniture::end && hangs_below(items[end]))
    ++end;
  return end;
}

// "___" and then a line or two about who wrote or who to follow.
bool is_tail_rule(const PageItems& items, size_t at) {
  if (!is_rule(items[at].form.text) || items.size() - at > kLongestTailItems + 1) return false;
  for (size_t i = at + 1; i < items.size(); ++i)
    if (items[i].form.words > kLongestTail) return false;
  return true;
}

// "Corrections and clarifications" over a column of them, each of which prints the wrong figure and
// the right one.
void judge_corrections(PageItems& items, const TextData& data) {
  constexpr uint32_t kLongestHeading = 4;
  bool below = false;
  bool column = false;  // all of the article
  for (PageItem& item : items) {
    const bool heading = item.form.is_fragment(kLongestLink) && !item.form.is_prose();
    const bool corrections =
        heading && item.form.words <= kLongestHeading && is_correction(item.form, data);
    column = column || (corrections && &item == &items.front());
    if (heading && item.kind != BlockKind::byline) below = corrections;
    if ((below || column) && is_open_prose(item)) settle(item, BlockKind::correction);
  }
}

}  // namespace

void judge_lines(PageItems& items, const TextData& data) {
  bool front = true;
  for (PageItem& item : items) {
    if (!item.settled) judge_line(item, front, data);
    front = front && !(item.kind == BlockKind::body && item.form.is_prose());
  }
  judge_corrections(items, data);
  judge_tables(items);
  judge_pointers(items);
}

void judge_sections(PageItems& items) {
  const auto prose = static_cast<size_t>(std::count_if(items.begin(), items.end(), is_open_prose));
  size_t seen = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (is_open_prose(items[i])) ++seen;
    if (seen == 0) continue;
    size_t end = i;
    if (items[i].furniture == Furniture::section) end = section_end(items, i);
    const bool over = items[i].furniture == Furniture::end && ends_article(seen, prose - seen);
    if (over || is_tail_rule(items, i)) end = items.size();
    for (size_t below = i; below < end; ++below) settle(items[below], BlockKind::boilerplate);
    if (end > i) i = end - 1;
  }
}

}  // namespace copydesk
