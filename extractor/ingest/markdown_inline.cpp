#include "ingest/markdown_inline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "ingest/entities.hpp"
#include "ingest/markdown_emphasis.hpp"
#include "ingest/markdown_link.hpp"

namespace copydesk {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_ascii_punctuation(char c) {
  return ('!' <= c && c <= '/') || (':' <= c && c <= '@') || ('[' <= c && c <= '`') ||
         ('{' <= c && c <= '~');
}
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

// What becomes of a byte.
enum class Fate : uint8_t { dropped, kept, line_break };

// First decides the fate of every byte, then writes. Brackets and ticks are paired beforehand and
// what was once sought in vain is not sought again, so the work is linear in the text.
class InlineWriter {
 public:
  InlineWriter(const InlineText& content, const std::set<std::string>& labels,
               std::vector<InlineImage>& images)
      : text_(content.text),
        content_(content),
        labels_(labels),
        images_(images),
        fates_(content.text.size(), Fate::kept),
        emphasis_(content.text) {}

  void write(TextBuilder& out) {
    pair_brackets();
    pair_ticks();
    for (size_t i = 0; i < text_.size();) i = mark_at(i);
    for (const auto& [begin, end] : emphasis_.paired()) drop(begin, end);
    for (size_t i = 0; i < text_.size();) i = fates_[i] != Fate::dropped ? write_at(i, out) : i + 1;
  }

 private:
  using Pair = std::pair<size_t, size_t>;

  void drop(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) fates_[i] = Fate::dropped;
  }
  char byte(size_t i) const { return i < text_.size() ? text_[i] : '\n'; }

  void pair_brackets() {
    std::vector<size_t> open;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '[')
        open.push_back(i);
      else if (text_[i] == ']' && !open.empty()) {
        brackets_.push_back({open.back(), i});
        open.pop_back();
      }
    }
    std::sort(brackets_.begin(), brackets_.end());
  }

  // Every run of ticks with the next one of its length.
  void pair_ticks() {
    std::map<size_t, size_t> last;  // run length -> index into ticks_
    for (size_t i = text_.find('`'); i != kNone; i = text_.find('`', i)) {
      const size_t length = run_length(i);
      if (const auto before = last.find(length); before != last.end())
        ticks_[before->second].second = i;
      last[length] = ticks_.size();
      ticks_.push_back({i, kNone});
      i += length;
    }
  }

  // The partner of what begins at i, where it has one.
  static std::optional<size_t> partner(const std::vector<Pair>& pairs, size_t i) {
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), Pair{i, 0});
    if (found == pairs.end() || found->first != i || found->second == kNone) return std::nullopt;
    return found->second;
  }

  // Handles the construct that begins at i; the place to go on from.
  size_t mark_at(size_t i) {
    switch (text_[i]) {
      case '\\':
        return escape(i);
      case '`':
        return code(i);
      case '<':
        return tag(i);
      case '!':
        return byte(i + 1) == '[' ? image(i) : i + 1;
      case '[':
        return link(i);
      case ']':
        return close_bracket(i);
      case '*':
      case '_':
        return emphasis_.add(i);
      case '~':
        return strike(i);
      default:
        return i + 1;
    }
  }

  size_t escape(size_t i) {
    if (!is_ascii_punctuation(byte(i + 1))) return i + 1;
    fates_[i] = Fate::dropped;
    return i + 2;
  }

  size_t run_length(size_t i) const {
    size_t end = i;
    while (end < text_.size() && text_[end] == text_[i]) ++end;
    return end - i;
  }

  // Code keeps its words and loses its ticks.
  size_t code(size_t i) {
    const size_t length = run_length(i);
    const std::optional<size_t> close = partner(ticks_, i);
    if (!close) return i + length;
    drop(i, i + length);
    drop(*close, *close + length);
    return *close + length;
  }

  // <https://...> keeps the address; a comment or a tag goes.
  size_t tag(size_t i) {
    if (text_.compare(i, 4, "<!--") == 0) return comment(i);
    const char first = byte(i + 1);
    if (no_tag_end_ || !(is_letter(first) || first == '/')) return i + 1;
    const size_t close = text_.find('>', i);
    no_tag_end_ = close == kNone;
    if (close == kNone) return i + 1;
    const std::string_view inside = std::string_view(text_).substr(i + 1, close - i - 1);
    const bool address = inside.find_first_of(" \t\n") == kNone &&
                         (inside.find("://") != kNone || inside.find('@') != kNone);
    if (address) {
      fates_[i] = fates_[close] = Fate::dropped;
      return close + 1;
    }
    if (!is_tag(inside)) return i + 1;
    drop(i, close + 1);
    if (inside.starts_with("br") && (inside.size() == 2 || !is_letter(inside[2])))
      fates_[i] = Fate::line_break;
    return close + 1;
  }

  // A name, then blanks or a slash or nothing; no tag inside.
  static bool is_tag(std::string_view inside) {
    if (inside.starts_with('/')) inside.remove_prefix(1);
    size_t name = 0;
    while (name < inside.size() &&
           (is_letter(inside[name]) || ('0' <= inside[name] && inside[name] <= '9') ||
            inside[name] == '-'))
      ++name;
    if (name == 0 || inside.find('<') != kNone) return false;
    return name == inside.size() || is_blank(inside[name]) || inside[name] == '/';
  }

  size_t comment(size_t i) {
    const size_t end = no_comment_end_ ? kNone : text_.find("-->", i + 4);
    no_comment_end_ = end == kNone;
    if (end == kNone) return i + 1;
    drop(i, end + 3);
    return end + 3;
  }

  std::optional<LinkTarget> target_of(size_t open, size_t close) const {
    return read_link_target(text_, open, close, labels_);
  }

  size_t image(size_t i) {
    const std::optional<size_t> close = partner(brackets_, i + 1);
    const std::optional<LinkTarget> target = close ? target_of(i + 1, *close) : std::nullopt;
    if (!target) return i + 1;
    const bool titled = target->title_end > target->title_begin;
    const size_t begin = titled ? target->title_begin : i + 2;
    const size_t end = titled ? target->title_end : *close;
    images_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    drop(i, target->end);
    return target->end;
  }

  // The words of a link are marked up like all others; its brackets and target go.
  size_t link(size_t i) {
    const std::optional<size_t> close = partner(brackets_, i);
    if (!close) return i + 1;
    if (byte(i + 1) == '^') {  // a footnote's mark
      drop(i, *close + 1);
      return *close + 1;
    }
    const std::optional<LinkTarget> target = target_of(i, *close);
    if (!target) return i + 1;
    fates_[i] = Fate::dropped;
    drop(*close, target->end);
    skips_.push_back({*close, target->end});
    return i + 1;
  }

  size_t close_bracket(size_t i) {
    while (!skips_.empty() && skips_.back().first < i) skips_.pop_back();
    return skips_.empty() || skips_.back().first != i ? i + 1 : skips_.back().second;
  }

  size_t strike(size_t i) {
    const size_t length = run_length(i);
    if (length == 2) drop(i, i + 2);
    return i + length;
  }

  uint32_t begin_of(size_t i) const { return content_.begins[i]; }
  uint32_t end_of(size_t i) const { return content_.ends[i]; }

  // Writes what stands at i; the place to go on from.
  size_t write_at(size_t i, TextBuilder& out) {
    if (fates_[i] == Fate::line_break) {
      out.replace("\n", begin_of(i), end_of(i));
      return i + 1;
    }
    if (text_[i] == '\n') {
      const bool hard = i >= 1 && (text_[i - 1] == '\\' ||
                                   (i >= 2 && text_[i - 1] == ' ' && text_[i - 2] == ' '));
      out.replace(hard ? "\n" : " ", begin_of(i), end_of(i));
      return i + 1;
    }
    if (text_[i] == '\\' && byte(i + 1) == '\n' && i + 1 < text_.size()) return i + 1;
    const bool escaped = i > 0 && text_[i - 1] == '\\' && fates_[i - 1] == Fate::dropped;
    if (text_[i] == '&' && !escaped)
      if (const auto reference = read_character_reference(std::string_view(text_).substr(i))) {
        std::string character;
        append_utf8(character, reference->code);
        out.replace(character, begin_of(i), end_of(i + reference->length - 1));
        return i + reference->length;
      }
    size_t end = i + 1;
    while (end < text_.size() && fates_[end] == Fate::kept && text_[end] != '\n' &&
           text_[end] != '&' && text_[end] != '\\')
      ++end;
    out.copy(begin_of(i), end_of(end - 1));
    return end;
  }

  const std::string& text_;
  const InlineText& content_;
  const std::set<std::string>& labels_;
  std::vector<InlineImage>& images_;
  std::vector<Fate> fates_;
  std::vector<Pair> brackets_;  // open and close, sorted
  std::vector<Pair> ticks_;     // a run and the next of its length
  std::vector<Pair> skips_;     // links being read: their closing bracket, the end of their target
  Emphasis emphasis_;
  bool no_tag_end_ = false;
  bool no_comment_end_ = false;
};

}  // namespace

void InlineText::add_line(std::string_view decoded, uint32_t begin, uint32_t end) {
  if (!text.empty()) {
    begins.push_back(ends.back());
    ends.push_back(begin);
    text += '\n';
  }
  for (uint32_t i = begin; i < end; ++i) {
    begins.push_back(i);
    ends.push_back(i + 1);
  }
  text += decoded.substr(begin, end - begin);
}

void write_inline(const InlineText& content, const std::set<std::string>& labels, TextBuilder& out,
                  std::vector<InlineImage>& images) {
  InlineWriter(content, labels, images).write(out);
}

}  // namespace copydesk
