#include <algorithm>

#include "text/dateline.hpp"
#include "text/page.hpp"
#include "text/paragraphs.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestHeadline = 25;  // words
constexpr uint32_t kLongestSummary = 30;
constexpr uint32_t kLongestLabel = 2;
constexpr uint32_t kLongestTag = 3;            // a section or label below a headline
constexpr uint32_t kShortestIntroduction = 6;  // of a statement or a list, with its colon

bool is_headline_like(const ParagraphForm& form) {
  return form.words <= kLongestHeadline && (form.starts_upper || form.starts_quote) &&
         !form.inner_stop && form.last != U'.' && form.last != U',' && form.last != U';' &&
         form.last != U':';
}

// Walks over what stands before the first running text.
class Front {
 public:
  Front(PageItems& items, const TextData& data) : items_(items), data_(data) {
    for (const PageItem& item : items)
      if (item.settled && item.kind == BlockKind::headline && headline_ == nullptr)
        headline_ = &item.form;
  }

  size_t judge() {
    const size_t end = front_end();
    if (end == items_.size()) return 0;  // nothing but lines: no telling which is what
    find_last_headline_like(end);
    for (size_t i = 0; i < end; ++i) judge(i, end);
    return end;
  }

 private:
  bool is_text(size_t i) const {
    const PageItem& item = items_[i];
    if (item.settled && item.kind == BlockKind::list)
      return item.form.ends_sentence || item.form.last == U';';
    if (item.settled) return item.kind == BlockKind::body;
    if (dateline_end(item.form.text, data_) != 0 && item.form.words > 6) return true;
    if (item.form.last == U':' && item.form.words >= kShortestIntroduction) return true;
    return item.form.is_prose() && !(is_headline_like(item.form) && i + 1 < items_.size());
  }

  // A finished sentence below the headline is a deck when a byline or dateline follows it.
  bool is_sentence_deck(size_t i, bool headed) const {
    const PageItem& item = items_[i];
    if (item.settled || !headed || item.form.inner_stop || item.form.words > kLongestSummary ||
        i + 1 >= items_.size())
      return false;
    if (dateline_end(item.form.text, data_) != 0) return false;
    const PageItem& next = items_[i + 1];
    if (next.settled) return next.kind == BlockKind::byline;
    return dateline_end(next.form.text, data_) != 0 || is_date_line(next.form.text, data_);
  }

  size_t front_end() const {
    bool headed = headline_ != nullptr;
    for (size_t i = 0; i < items_.size(); ++i) {
      if (is_text(i) && !is_sentence_deck(i, headed)) return i;
      headed = headed || (!items_[i].settled && is_headline_like(items_[i].form));
    }
    return items_.size();
  }

  void judge(size_t i, size_t end) {
    PageItem& item = items_[i];
    if (item.settled && item.kind != BlockKind::list) return;
    if (item.settled && headline_ == nullptr) return;
    item.kind = kind_of(i, end);
    item.settled = true;
    if (item.kind == BlockKind::headline && headline_ == nullptr) headline_ = &item.form;
  }

  BlockKind kind_of(size_t i, size_t end) const {
    const ParagraphForm& form = items_[i].form;
    if (is_date_line(form.text, data_) || dateline_end(form.text, data_) == form.text.size())
      return BlockKind::dateline;
    if (headline_ == nullptr) return is_label(i) ? BlockKind::boilerplate : BlockKind::headline;
    if (is_affiliation(i)) return BlockKind::byline;
    if (form.words > kLongestLabel && repeats(*headline_, form)) return BlockKind::headline;
    if (is_author(i)) return BlockKind::byline;
    if (form.words > kLongestTag) return BlockKind::deck;
    return i + 1 == end ? BlockKind::subheading : BlockKind::boilerplate;
  }

  // "SWIMMING": a word or two above something that is a headline.
  bool is_label(size_t i) const {
    return items_[i].form.words <= kLongestLabel && i < last_headline_like_;
  }

  void find_last_headline_like(size_t end) {
    for (size_t i = 0; i < end; ++i)
      if (!items_[i].settled && items_[i].form.words > kLongestLabel &&
          is_headline_like(items_[i].form))
        last_headline_like_ = i;
  }

  // The paper, desk or address below a byline.
  bool is_affiliation(size_t i) const {
    return i > 0 && items_[i - 1].kind == BlockKind::byline && items_[i].form.words <= 6 &&
           items_[i].form.starts_upper;
  }

  // A bare name right before the date.
  bool is_author(size_t i) const {
    if (!is_name_like(items_[i].form.text) || items_[i].form.words > 3 || i + 1 >= items_.size())
      return false;
    const PageItem& next = items_[i + 1];
    return is_date_line(next.form.text, data_) || dateline_end(next.form.text, data_) != 0;
  }

  PageItems& items_;
  const TextData& data_;
  const ParagraphForm* headline_ = nullptr;
  size_t last_headline_like_ = 0;
};

}  // namespace

size_t judge_front(PageItems& items, const TextData& data) { return Front(items, data).judge(); }

}  // namespace copydesk
