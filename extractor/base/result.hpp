#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace copydesk {

/// What went wrong at a border, and where. `line` and `column` are 1-based; 0 where there is none.
struct Error {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;  ///< in code points
  std::string message;
  std::string hint;     ///< "did you mean ...", empty when there is none
  std::string excerpt;  ///< the line of the file, for the caret; empty when there is none

  bool operator==(const Error&) const = default;
};

/// All errors of one border crossing, in the order of the file.
using Errors = std::vector<Error>;

/// `file:line:column: message` with the hint, the excerpt and a caret below it.
std::string to_string(const Error& error);

/// A value, or the errors that prevented it. (C++20 has no std::expected.)
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Errors errors) : state_(std::move(errors)) {}
  Result(Error error) : state_(Errors{std::move(error)}) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return *checked(std::get_if<0>(&state_)); }
  T& value() & { return *checked(std::get_if<0>(&state_)); }
  T&& value() && { return std::move(*checked(std::get_if<0>(&state_))); }
  const Errors& errors() const { return *checked(std::get_if<1>(&state_)); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  template <typename P>
  static P* checked(P* p) {
    assert(p != nullptr);
    return p;
  }

  std::variant<T, Errors> state_;
};

}  // namespace copydesk
