#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/line_index.hpp"
#include "base/result.hpp"

namespace copydesk {

/// A string of a rule file and where its first character stands.
struct RawText {
  std::string text;
  uint32_t line = 0;
  uint32_t column = 0;
  bool verbatim = false;  ///< the file holds the text byte for byte, so that places in it are
                          ///< places of the file
};

struct RawPair {
  RawText key;
  RawText value;
};

/// A key of a rule with its value: a string, a list of strings or a table of strings; monostate for
/// anything else.
struct RawField {
  RawText key;
  std::variant<std::monostate, RawText, std::vector<RawText>, std::vector<RawPair>> value;
};

struct RawRule {
  uint32_t line = 0;
  uint32_t column = 0;
  std::vector<RawField> fields;  ///< in the order of their names

  const RawField* field(std::string_view name) const;
};

/// A rule file as it is written, before anything in it is understood. Owns the file's text.
struct RawFile {
  std::string path;
  std::string text;
  LineIndex lines;  ///< of `text`
  std::vector<RawPair> macros;
  std::vector<RawRule> rules;

  RawFile(std::string file_path, std::string file_text);
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  /// An error at a place of the file, with the line for the caret.
  Error error(uint32_t line, uint32_t column, std::string message, std::string hint = {}) const;
  /// An error at the `column`th code point of a text, or at its begin when it does not stand there
  /// verbatim.
  Error error_in(const RawText& text, uint32_t column, std::string message,
                 std::string hint = {}) const;
};

/// Parses TOML: `[macros]` and `[[rule]]`. Anything else at the top is an error.
void parse_rule_file(RawFile& file, Errors& errors);

}  // namespace copydesk
