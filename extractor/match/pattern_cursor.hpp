#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace copydesk {

/// "x", for messages.
std::string quoted(std::string_view text);

/// A place in the text of a pattern, with the errors met on the way: one for each column, none
/// behind the one that stopped the reading.
class PatternCursor {
 public:
  /// `attribute=value|value` or `attribute!=value`.
  struct Condition {
    size_t at = 0;
    std::string_view name;
    bool negated = false;
    std::vector<std::string> values;
  };

  explicit PatternCursor(std::string_view text) : text_(text) {}

  size_t place() const { return at_; }
  void go_to(size_t at) { at_ = at; }
  bool done() const { return at_ >= text_.size(); }
  /// The character here, and the one behind it; NUL beyond the end.
  char peek() const { return character(at_); }
  char peek_behind() const { return character(at_ + 1); }
  std::string_view text(size_t begin, size_t size) const { return text_.substr(begin, size); }

  bool take(char c);
  void skip_blanks();
  /// A name, empty when none begins here.
  std::string_view name();
  /// Whether a name begins with that character.
  static bool begins_name(char c);
  /// Digits; nothing when there are none, UINT32_MAX - 1 when they are too many.
  std::optional<uint32_t> number();
  /// The text up to the closing mark, which is dropped; a backslash keeps the mark.
  std::string delimited(char mark, std::string_view what);
  Condition condition();

  void fail(size_t at, std::string message, std::string hint = {});
  /// An error after which the rest cannot be understood.
  void stop(size_t at, std::string message, std::string hint = {});
  bool stopped() const { return stopped_; }
  Errors take_errors() { return std::move(errors_); }

 private:
  char character(size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  uint32_t column(size_t at) const;

  std::string_view text_;
  Errors errors_;
  size_t at_ = 0;
  bool stopped_ = false;
};

}  // namespace copydesk
