#include <algorithm>

#include "text/bytes.hpp"
#include "text/dateline.hpp"
#include "text/page.hpp"
#include "text/words_of.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestQuote = 70;  // words
constexpr uint32_t kLongestAttribution = 18;
constexpr uint32_t kLongestSubheading = 12;
constexpr uint32_t kLongestListLine = 15;
constexpr size_t kDatelineWithin = 3;  // texts from the first one on

bool is_dash(char32_t c) { return char_class(c) == CharClass::dash; }

class Body {
 public:
  Body(PageItems& items, const TextData& data) : items_(items), data_(data) {}

  void judge(size_t first) {
    judge_datelines(first);
    for (size_t i = first; i < items_.size(); ++i)
      if (is_pull_quote(i)) {
        settle(i, BlockKind::pullquote);
        settle(i + 1, BlockKind::attribution);
      }
    judge_numbered(first);
    judge_runs(first);
    if (!items_.empty() && is_source_line(items_.size() - 1))
      settle(items_.size() - 1, BlockKind::dateline);
    for (size_t i = items_.size(); i-- > first;)  // backwards: a heading may stand above a heading
      if (is_subheading(i)) settle(i, BlockKind::subheading);
  }

 private:
  void settle(size_t i, BlockKind kind) {
    items_[i].kind = kind;
    items_[i].settled = true;
  }
  const ParagraphForm& form(size_t i) const { return items_[i].form; }
  bool open(size_t i) const { return i < items_.size() && !items_[i].settled; }

  void judge_datelines(size_t first) {
    size_t texts = 0;
    for (size_t i = first; i < items_.size() && texts < kDatelineWithin; ++i) {
      if (items_[i].settled && items_[i].kind != BlockKind::body) continue;
      ++texts;
      const size_t end = dateline_end(form(i).text, data_);
      if (end == 0) continue;
      if (end == form(i).text.size())
        settle(i, BlockKind::dateline);
      else
        items_[i].cut = end;
      return;
    }
  }

  // Whether nothing but one quotation stands there: no words of the paper's own between two of
  // them.
  static bool is_one_quotation(std::string_view text) {
    const size_t closing = text.find("”");
    if (closing != std::string_view::npos) return closing + 3 == text.size();
    return std::count(text.begin(), text.end(), '"') <= 2;
  }

  // A quotation alone in its paragraph, with the name of its speaker alone in the next.
  bool is_pull_quote(size_t i) const {
    if (!open(i) || i + 1 >= items_.size() || !form(i).starts_quote || !form(i).ends_quote ||
        form(i).words > kLongestQuote)
      return false;
    const PageItem& next = items_[i + 1];
    if (next.settled && next.kind != BlockKind::list) return false;
    if (!next.form.is_fragment(kLongestAttribution) || next.form.starts_quote ||
        next.form.last == U':' || !is_one_quotation(form(i).text))
      return false;
    const bool dashed = is_dash(decode_at(next.form.text, 0).value);
    if (next.settled) return dashed;
    if (dashed || form(i).last == U',') return next.form.starts_upper || dashed;
    const size_t comma = next.form.text.find(',');
    return comma != std::string_view::npos && is_name_like(next.form.text.substr(0, comma));
  }

  bool is_list_line(size_t i) const {
    return open(i) && form(i).is_fragment(kLongestListLine) && form(i).starts_upper &&
           !form(i).starts_quote && form(i).last != U',' && form(i).last != U':' &&
           !is_date_line(form(i).text, data_);
  }

  // "2) Health", "3. Water": the number of a list's line, 0 when there is none.
  static uint32_t item_number(const ParagraphForm& line) {
    uint32_t number = 0;
    size_t at = 0;
    for (; at < 3 && is_at(line.text, at, kDigitByte); ++at)
      number = number * 10 + static_cast<uint32_t>(line.text[at] - '0');
    const char sign = byte_at(line.text, at);
    return at > 0 && (sign == '.' || sign == ')') && byte_at(line.text, at + 1) == ' ' ? number : 0;
  }

  // Lines that count up are a list however long they are.
  void judge_numbered(size_t first) {
    for (size_t i = first; i + 1 < items_.size(); ++i) {
      const uint32_t number = item_number(form(i));
      if (number == 0 || item_number(form(i + 1)) != number + 1) continue;
      for (const size_t line : {i, i + 1})
        if (open(line)) settle(line, BlockKind::list);
    }
  }

  static bool is_labelled(const ParagraphForm& line) {
    const size_t colon = line.text.find(": ");
    return colon != std::string_view::npos &&
           std::count(line.text.begin(), line.text.begin() + static_cast<std::ptrdiff_t>(colon),
                      ' ') < 4;
  }

  // Three short lines below each other, or two that begin with a label, are a list; a line without
  // a label above labelled ones is its heading.
  void judge_runs(size_t first) {
    for (size_t i = first; i < items_.size();) {
      size_t end = i;
      size_t labels = 0;
      for (; end < items_.size() && is_list_line(end); ++end)
        labels += is_labelled(form(end)) ? 1 : 0;
      const bool headed = labels > 0 && !is_labelled(form(i));
      if (end - i >= 3 || (end - i == 2 && labels == 2))
        for (size_t line = i; line < end; ++line)
          settle(line, headed && line == i ? BlockKind::subheading : BlockKind::list);
      i = std::max(end, i + 1);
    }
  }

  bool is_subheading(size_t i) const {
    if (!open(i) || i + 1 >= items_.size() || !form(i).starts_upper) return false;
    const ParagraphForm& line = form(i);
    const bool question = line.last == U'?' || line.last == U'!';
    if (line.words > kLongestSubheading + (question ? 4 : 0) || (line.ends_sentence && !question) ||
        line.inner_stop)
      return false;
    if (line.last == U',' || line.last == U';' || line.last == U':' || is_dash(line.last) ||
        is_labelled(line))
      return false;
    const PageItem& next = items_[i + 1];
    if (next.settled)
      return next.kind == BlockKind::subheading || next.kind == BlockKind::list ||
             next.kind == BlockKind::table || next.kind == BlockKind::pullquote ||
             next.kind == BlockKind::caption;
    return next.form.is_prose() || (next.form.last == U':' && next.form.words >= 5);
  }

  // "Example Courier, Nov. 17, 2025" below everything else.
  bool is_source_line(size_t i) const {
    if (!open(i) || i + 1 != items_.size() || !form(i).is_fragment(8)) return false;
    const size_t comma = form(i).text.find(", ");
    return comma != std::string_view::npos && is_name_like(form(i).text.substr(0, comma)) &&
           is_date_line(form(i).text.substr(comma), data_);
  }

  PageItems& items_;
  const TextData& data_;
};

}  // namespace

void judge_body(PageItems& items, size_t first, const TextData& data) {
  Body(items, data).judge(first);
}

}  // namespace copydesk
