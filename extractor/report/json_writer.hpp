#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace copydesk {

/// Appends `text` as a JSON string. Beside what JSON demands, DEL, the C1 controls, line and
/// paragraph separators and the marks that turn the writing direction are escaped: what is printed
/// moves no cursor and turns no line. Expects UTF-8; the result is valid UTF-8 as far as `text` is.
void append_json_string(std::string& out, std::string_view text);

/// Streams one JSON value; commas come by themselves. Keys and literals are trusted, strings are
/// escaped.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open_object() { open('{'); }
  void close_object() { out_ += '}'; }
  void open_array() { open('['); }
  void close_array() { out_ += ']'; }

  /// A key of this program's own: it is not escaped.
  JsonWriter& key(std::string_view name);
  void string(std::string_view text);
  void integer(uint64_t value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void number(Decimal value);

  void member(std::string_view name, std::string_view text) { key(name).string(text); }
  /// Null when the text is empty.
  void member_or_null(std::string_view name, std::string_view text);
  void member(std::string_view name, uint64_t value) { key(name).integer(value); }
  void member(std::string_view name, const std::optional<Decimal>& value);
  void flag(std::string_view name, bool value) { key(name).boolean(value); }

 private:
  void comma();
  void open(char bracket);
  void literal(std::string_view text);

  std::string& out_;
};

}  // namespace copydesk
