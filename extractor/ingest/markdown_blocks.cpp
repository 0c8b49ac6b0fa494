#include "ingest/markdown_blocks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/markdown_link.hpp"

namespace copydesk {
namespace {

// A stretch of the decoded file inside one line.
struct Line {
  uint32_t begin = 0;
  uint32_t end = 0;
};

class BlockCutter {
 public:
  BlockCutter(std::string_view text, uint32_t begin) : text_(text), at_(begin) {}

  MarkdownDocument cut() {
    while (at_ < text_.size()) take(next());
    close();
    return std::move(found_);
  }

 private:
  // ---- lines ----

  Line next() {
    const auto newline = static_cast<uint32_t>(std::min(text_.find('\n', at_), text_.size()));
    Line line{at_, newline};
    at_ = std::min(newline + 1, static_cast<uint32_t>(text_.size()));
    if (line.end > line.begin && text_[line.end - 1] == '\r') --line.end;
    return line;
  }
  std::string_view slice(Line line) const {
    return text_.substr(line.begin, line.end - line.begin);
  }
  uint32_t indent(Line line) const {
    uint32_t columns = 0;
    for (uint32_t i = line.begin; i < line.end; ++i) {
      if (text_[i] == ' ')
        ++columns;
      else if (text_[i] == '\t')
        columns += 4 - columns % 4;
      else
        break;
    }
    return columns;
  }
  Line unindented(Line line) const {
    while (line.begin < line.end && (text_[line.begin] == ' ' || text_[line.begin] == '\t'))
      ++line.begin;
    return line;
  }
  // Two blanks at the end mean a line break; more is only white space.
  Line trimmed_end(Line line) const {
    while (line.end > line.begin && (text_[line.end - 1] == ' ' || text_[line.end - 1] == '\t'))
      --line.end;
    return line;
  }

  // ---- the block that is open ----

  MarkdownBlock& open(MarkdownKind kind) {
    if (!open_ || block_.kind != kind) {
      close();
      block_ = MarkdownBlock{kind, 0, {}};
      open_ = true;
    }
    return block_;
  }
  void close() {
    if (open_ && !block_.lines.empty()) found_.blocks.push_back(std::move(block_));
    open_ = false;
    block_ = {};
  }
  void new_line(MarkdownKind kind, Line line) {
    open(kind).lines.emplace_back().add_line(text_, line.begin, line.end);
  }
  void go_on(Line line) { block_.lines.back().add_line(text_, line.begin, line.end); }
  bool in(MarkdownKind kind) const { return open_ && block_.kind == kind; }

  // ---- one line ----

  void take(Line line) {
    const Line content = unindented(line);
    const std::string_view words = slice(trimmed_end(content));
    if (words.empty()) return blank();
    const bool after_blank = std::exchange(blank_, false);
    const bool code = indent(line) >= 4 && !in(MarkdownKind::list) && !(open_ && !after_blank);
    if (code) return;
    if (words.starts_with("```") || words.starts_with("~~~")) return skip_fence(words);
    if (words.starts_with("<!--")) return skip_comment(content);
    if (skips_element(words, content)) return;
    if (take_heading(content, words) || take_underline(words, after_blank)) return;
    if (is_thematic_break(words)) return close();
    if (words.front() == '>') return take_quote(content, after_blank);
    if (const auto marker = list_marker(words)) return take_item(content, *marker);
    if (take_definition(words) || take_table_row(content, words)) return;
    take_text(content, indent(line), after_blank);
  }

  // A blank line ends everything but a list, whose next item may follow it.
  void blank() {
    blank_ = true;
    if (!in(MarkdownKind::list)) close();
  }

  void take_text(Line content, uint32_t indentation, bool after_blank) {
    if (in(MarkdownKind::list)) {
      if (!after_blank) return go_on(content);
      if (indentation >= 2) return new_line(MarkdownKind::list, content);
      close();
    }
    if (in(MarkdownKind::quote) || in(MarkdownKind::paragraph)) return go_on(content);
    new_line(MarkdownKind::paragraph, content);
  }

  void skip_fence(std::string_view opening) {
    close();
    const size_t length = std::min(opening.find_first_not_of(opening.front()), opening.size());
    while (at_ < text_.size()) {
      const std::string_view words = slice(trimmed_end(unindented(next())));
      if (words.size() >= length &&
          words.find_first_not_of(opening.front()) == std::string_view::npos)
        return;
    }
  }

  // Goes on behind the comment; what follows it on its last line is read as a line of its own.
  void skip_comment(Line content) {
    const size_t end = text_.find("-->", content.begin);
    at_ = end == std::string_view::npos ? static_cast<uint32_t>(text_.size())
                                        : static_cast<uint32_t>(end) + 3;
    if (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) next();
  }

  // <script>, <style> and <pre> hold no prose.
  bool skips_element(std::string_view words, Line content) {
    for (const std::string_view name : {"script", "style", "pre"}) {
      if (!words.starts_with('<') || !words.substr(1).starts_with(name)) continue;
      const size_t end = text_.find("</" + std::string(name), content.begin);
      at_ = end == std::string_view::npos ? static_cast<uint32_t>(text_.size())
                                          : static_cast<uint32_t>(end);
      next();
      close();
      return true;
    }
    return false;
  }

  bool take_heading(Line content, std::string_view words) {
    const size_t level = std::min(words.find_first_not_of('#'), words.size());
    if (level < 1 || level > 6 ||
        (level < words.size() && words[level] != ' ' && words[level] != '\t'))
      return false;
    close();
    Line title =
        unindented(trimmed_end({content.begin + static_cast<uint32_t>(level), content.end}));
    Line shorter = title;
    while (shorter.end > shorter.begin && text_[shorter.end - 1] == '#') --shorter.end;
    if (shorter.end == shorter.begin || text_[shorter.end - 1] == ' ') title = trimmed_end(shorter);
    if (title.begin >= title.end) return true;
    new_line(MarkdownKind::heading, title);
    block_.heading = static_cast<int>(level);
    close();
    return true;
  }

  // A line of = or - under a paragraph makes it a heading.
  bool take_underline(std::string_view words, bool after_blank) {
    if (!in(MarkdownKind::paragraph) || after_blank) return false;
    const char mark = words.front();
    if ((mark != '=' && mark != '-') || words.find_first_not_of(mark) != std::string_view::npos)
      return false;
    block_.kind = MarkdownKind::heading;
    block_.heading = mark == '=' ? 1 : 2;
    close();
    return true;
  }

  static bool is_thematic_break(std::string_view words) {
    const char mark = words.front();
    if (mark != '-' && mark != '*' && mark != '_') return false;
    size_t marks = 0;
    for (const char c : words) {
      if (c == mark)
        ++marks;
      else if (c != ' ' && c != '\t')
        return false;
    }
    return marks >= 3;
  }

  void take_quote(Line content, bool after_blank) {
    if (after_blank) close();
    while (content.begin < content.end &&
           (text_[content.begin] == '>' || text_[content.begin] == ' '))
      ++content.begin;
    if (content.begin == content.end) return close();
    if (in(MarkdownKind::quote)) return go_on(content);
    new_line(MarkdownKind::quote, content);
  }

  // The length of "- ", "3. " and the like at the beginning of a line.
  static std::optional<uint32_t> list_marker(std::string_view words) {
    size_t length = 0;
    if (words.front() == '-' || words.front() == '*' || words.front() == '+') {
      length = 1;
    } else {
      length = std::min(words.find_first_not_of("0123456789"), words.size());
      if (length == 0 || length > 9 || length >= words.size() ||
          (words[length] != '.' && words[length] != ')'))
        return std::nullopt;
      ++length;
    }
    if (length >= words.size() || (words[length] != ' ' && words[length] != '\t'))
      return std::nullopt;
    return static_cast<uint32_t>(length);
  }

  // A number other than 1 does not break into a paragraph: "... the year was\n1969. It".
  void take_item(Line content, uint32_t marker) {
    const bool breaks_in =
        !in(MarkdownKind::paragraph) || marker == 1 || slice(content).starts_with("1");
    if (!breaks_in || (in(MarkdownKind::paragraph) && marker > 2)) return go_on(content);
    new_line(MarkdownKind::list, unindented({content.begin + marker, content.end}));
  }

  // "[label]: address" gives a label and no words.
  bool take_definition(std::string_view words) {
    if (open_ || words.front() != '[' || words.starts_with("[^")) return false;
    const size_t close_at = words.find("]:");
    if (close_at == std::string_view::npos ||
        words.substr(1, close_at - 1).find(']') != std::string_view::npos)
      return false;
    found_.labels.insert(fold_label(words.substr(1, close_at - 1)));
    return true;
  }

  // ---- tables ----

  static bool is_delimiter_row(std::string_view words) {
    return words.find('-') != std::string_view::npos && words.find('|') != std::string_view::npos &&
           words.find_first_not_of("|-: \t") == std::string_view::npos;
  }

  bool take_table_row(Line content, std::string_view words) {
    if (in(MarkdownKind::table)) {
      if (words.find('|') == std::string_view::npos) return false;
      if (!is_delimiter_row(words)) add_row(content);
      return true;
    }
    if (words.find('|') == std::string_view::npos || open_) return false;
    const uint32_t here = at_;
    const std::string_view below = slice(trimmed_end(unindented(next())));
    at_ = here;
    if (below.empty() || !is_delimiter_row(below)) return false;
    add_row(content);
    return true;
  }

  // The cells of a row become the lines of one row text; the bars between them are white space.
  void add_row(Line content) {
    InlineText& row = open(MarkdownKind::table).lines.emplace_back();
    for (uint32_t begin = content.begin; begin < content.end;) {
      uint32_t end = begin;
      while (end < content.end && (text_[end] != '|' || (end > begin && text_[end - 1] == '\\')))
        ++end;
      const Line cell = trimmed_end(unindented({begin, end}));
      if (cell.begin < cell.end) row.add_line(text_, cell.begin, cell.end);
      begin = end + 1;
    }
  }

  std::string_view text_;
  uint32_t at_ = 0;
  bool open_ = false;
  bool blank_ = false;
  MarkdownBlock block_;
  MarkdownDocument found_;
};

}  // namespace

MarkdownDocument cut_markdown(std::string_view text, uint32_t begin) {
  return BlockCutter(text, begin).cut();
}

}  // namespace copydesk
