#include "ingest/front_matter.hpp"

#include <algorithm>
#include <utility>

namespace copydesk {
namespace {

constexpr std::string_view kBlank = " \t\r";

// A line of the front matter without its end.
struct Line {
  uint32_t begin = 0;
  uint32_t end = 0;
};

class FrontReader {
 public:
  explicit FrontReader(std::string_view text) : text_(text) {}

  std::optional<FrontMatter> read() {
    Line line = next();
    if (words(line) != "---") return std::nullopt;
    while (at_ < text_.size()) {
      line = next();
      const std::string_view content = words(line);
      if (content == "---" || content == "...") {
        found_.end = at_;
        return std::move(found_);
      }
      take(line, content);
    }
    return std::nullopt;
  }

 private:
  Line next() {
    const auto newline = static_cast<uint32_t>(std::min(text_.find('\n', at_), text_.size()));
    const Line line{at_, newline};
    at_ = std::min(newline + 1, static_cast<uint32_t>(text_.size()));
    ++number_;
    return line;
  }

  Line trimmed(Line line) const {
    while (line.begin < line.end && kBlank.find(text_[line.begin]) != std::string_view::npos)
      ++line.begin;
    while (line.end > line.begin && kBlank.find(text_[line.end - 1]) != std::string_view::npos)
      --line.end;
    return line;
  }
  std::string_view slice(Line line) const {
    return text_.substr(line.begin, line.end - line.begin);
  }
  std::string_view words(Line line) const { return slice(trimmed(line)); }

  void take(Line line, std::string_view content) {
    if (content.empty() || content.front() == '#') return;
    const bool indented = text_[line.begin] == ' ' || text_[line.begin] == '\t';
    if (content == "-" || content.starts_with("- ")) {
      item({trimmed(line).begin + 1, line.end});
    } else if (indented) {
      continuation(trimmed(line));
    } else {
      entry(line);
    }
  }

  void entry(Line line) {
    const size_t colon = slice(line).find(':');
    open_ = colon != std::string_view::npos;
    if (!open_) return;
    const auto after = static_cast<uint32_t>(line.begin + colon + 1);
    FrontEntry found{lower(words({line.begin, after - 1})), {}, number_};
    Line value = trimmed({after, line.end});
    folded_ = !slice(value).empty() && (text_[value.begin] == '>' || text_[value.begin] == '|');
    if (!folded_ && slice(value).starts_with('[') && slice(value).ends_with(']'))
      inline_list({value.begin + 1, value.end - 1}, found);
    else if (!folded_ && !slice(value).empty())
      found.values.push_back(scalar(value));
    found_.entries.push_back(std::move(found));
  }

  void item(Line line) {
    if (open_ && !found_.entries.empty())
      found_.entries.back().values.push_back(scalar(trimmed(line)));
  }

  // An indented line goes on with a folded or plain scalar; where there is none it belongs to a
  // nested map.
  void continuation(Line line) {
    if (!open_ || found_.entries.empty()) return;
    std::vector<FrontValue>& values = found_.entries.back().values;
    if (folded_ && values.empty()) {
      values.push_back({std::string(slice(line)), line.begin, line.end});
    } else if (values.size() == 1) {
      values.front().text += ' ';
      values.front().text += slice(line);
      values.front().end = line.end;
    }
  }

  void inline_list(Line list, FrontEntry& found) {
    uint32_t begin = list.begin;
    char quote = 0;
    for (uint32_t i = list.begin; i <= list.end; ++i) {
      const char c = i < list.end ? text_[i] : ',';
      if (quote != 0 && i < list.end) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ',') {
        if (const Line value = trimmed({begin, i}); value.begin < value.end)
          found.values.push_back(scalar(value));
        begin = i + 1;
      }
    }
  }

  FrontValue scalar(Line value) const {
    const std::string_view raw = slice(value);
    if (raw.size() >= 2 && raw.front() == '"' && raw.find('"', 1) != std::string_view::npos)
      return quoted(value, '"');
    if (raw.size() >= 2 && raw.front() == '\'' && raw.find('\'', 1) != std::string_view::npos)
      return quoted(value, '\'');
    const size_t comment = raw.find(" #");
    if (comment != std::string_view::npos)
      value = trimmed({value.begin, value.begin + static_cast<uint32_t>(comment)});
    return {std::string(slice(value)), value.begin, value.end};
  }

  FrontValue quoted(Line value, char quote) const {
    FrontValue out{{}, value.begin + 1, value.end};
    uint32_t i = value.begin + 1;
    for (; i < value.end; ++i) {
      const char c = text_[i];
      const bool doubled =
          quote == '\'' && c == quote && i + 1 < value.end && text_[i + 1] == quote;
      if (doubled || (quote == '"' && c == '\\' && i + 1 < value.end)) {
        out.text += text_[++i];
      } else if (c == quote) {
        break;
      } else {
        out.text += c;
      }
    }
    out.end = i;
    return out;
  }

  static std::string lower(std::string_view word) {
    std::string out(word);
    for (char& c : out)
      if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }

  std::string_view text_;
  uint32_t at_ = 0;
  uint32_t number_ = 0;
  bool open_ = false;    // a key has been read that list items may follow
  bool folded_ = false;  // its value is a block scalar
  FrontMatter found_;
};

}  // namespace

const FrontEntry* FrontMatter::find(std::string_view key) const {
  for (const FrontEntry& entry : entries)
    if (entry.key == key && !entry.values.empty()) return &entry;
  return nullptr;
}

std::optional<FrontMatter> read_front_matter(std::string_view text) {
  return FrontReader(text).read();
}

}  // namespace copydesk
