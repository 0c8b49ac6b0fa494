#include "pack/raw_rules.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <optional>
#include <utility>

#include "base/nearest.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kLiteralBlock = "'''";
constexpr std::string_view kBasicBlock = "\"\"\"";

// The byte of a line at which its 1-based column begins.
size_t offset_of(std::string_view line, uint32_t column) {
  size_t at = 0;
  for (uint32_t c = 1; at < line.size(); ++at) {
    if ((static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) continue;
    if (c++ == column) break;
  }
  return at;
}

class Reader {
 public:
  Reader(RawFile& file, Errors& errors) : file_(file), errors_(errors) {}

  void read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (key == "rule" && node.is_array_of_tables()) {
        for (const toml::node& rule : *node.as_array())
          file_.rules.push_back(read_rule(*rule.as_table()));
      } else if (key == "macros" && node.is_table()) {
        for (const auto& [name, value] : *node.as_table()) read_pair(name, value, file_.macros);
      } else {
        static constexpr std::string_view kKnown[] = {"rule", "macros"};
        fail(key.source().begin, "unknown key \"" + std::string(key.str()) + '"',
             did_you_mean(key.str(), kKnown));
      }
    }
  }

 private:
  void fail(toml::source_position at, std::string message, std::string hint = {}) {
    errors_.push_back(file_.error(at.line, at.column, std::move(message), std::move(hint)));
  }

  RawRule read_rule(const toml::table& table) {
    RawRule rule{table.source().begin.line, table.source().begin.column, {}};
    for (const auto& [key, node] : table) rule.fields.push_back({read_key(key), read_value(node)});
    return rule;
  }

  static RawText read_key(const toml::key& key) {
    return {std::string(key.str()), key.source().begin.line, key.source().begin.column, true};
  }

  decltype(RawField::value) read_value(const toml::node& node) {
    if (node.is_string()) return read_text(node);
    if (const toml::table* table = node.as_table()) {
      std::vector<RawPair> pairs;
      for (const auto& [key, value] : *table) read_pair(key, value, pairs);
      std::stable_sort(pairs.begin(), pairs.end(), [](const RawPair& a, const RawPair& b) {
        return std::pair(a.key.line, a.key.column) < std::pair(b.key.line, b.key.column);
      });
      return pairs;
    }
    const toml::array* list = node.as_array();
    const bool strings =
        list != nullptr && (list->empty() || list->is_homogeneous(toml::node_type::string));
    if (!strings) return std::monostate{};
    std::vector<RawText> texts;
    for (const toml::node& item : *list) texts.push_back(read_text(item));
    return texts;
  }

  void read_pair(const toml::key& key, const toml::node& value, std::vector<RawPair>& out) {
    if (value.is_string())
      out.push_back({read_key(key), read_text(value)});
    else
      fail(key.source().begin,
           "the value of \"" + std::string(key.str()) + "\" has to be a string");
  }

  RawText read_text(const toml::node& node) {
    const toml::source_position begin = node.source().begin;
    RawText text{node.as_string()->get(), begin.line, begin.column, false};
    const std::string_view line = file_.lines.line(begin.line);
    const std::string_view rest = line.substr(offset_of(line, begin.column));
    const bool block = rest.starts_with(kLiteralBlock) || rest.starts_with(kBasicBlock);
    const size_t marks = block ? kLiteralBlock.size() : 1;
    const bool next_line = block && rest.size() == marks;
    const char* content = next_line ? file_.lines.line(begin.line + 1).data() : rest.data() + marks;
    const auto left = static_cast<size_t>(file_.text.data() + file_.text.size() - content);
    text.verbatim = rest.size() >= marks && std::string_view(content, left).starts_with(text.text);
    if (!text.verbatim) return text;
    text.line += next_line ? 1 : 0;
    text.column = next_line ? 1 : text.column + static_cast<uint32_t>(marks);
    return text;
  }

  RawFile& file_;
  Errors& errors_;
};

}  // namespace

RawFile::RawFile(std::string file_path, std::string file_text)
    : path(std::move(file_path)), text(std::move(file_text)), lines(text) {}

const RawField* RawRule::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const RawField& f) { return f.key.text == name; });
  return found == fields.end() ? nullptr : &*found;
}

Error RawFile::error(uint32_t line, uint32_t column, std::string message, std::string hint) const {
  return {path, line, column, std::move(message), std::move(hint), std::string(lines.line(line))};
}

Error RawFile::error_in(const RawText& where, uint32_t column, std::string message,
                        std::string hint) const {
  if (!where.verbatim || column == 0)
    return error(where.line, where.column, std::move(message), std::move(hint));
  uint32_t line = where.line;
  uint32_t at = where.column;
  size_t i = 0;
  for (uint32_t c = 1; c < column && i < where.text.size(); ++i) {
    if ((static_cast<unsigned char>(where.text[i]) & 0xC0U) == 0x80U) continue;
    ++c;
    ++at;
    if (where.text[i] == '\n') ++line, at = 1;
  }
  return error(line, at, std::move(message), std::move(hint));
}

void parse_rule_file(RawFile& file, Errors& errors) {
  std::optional<toml::table> root;
  try {
    root = toml::parse(file.text);
  } catch (const toml::parse_error& e) {
    const toml::source_position at = e.source().begin;
    errors.push_back(file.error(at.line, at.column, std::string(e.description())));
    return;
  }
  Reader(file, errors).read(*root);
}

}  // namespace copydesk
