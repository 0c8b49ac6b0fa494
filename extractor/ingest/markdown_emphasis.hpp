#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk {

/// Pairs the runs of * and _ of one paragraph (CommonMark 0.31, 6.2 and the appendix, "process
/// emphasis"). Refers to the text it was made for.
class Emphasis {
 public:
  using Marks = std::pair<size_t, size_t>;  ///< bytes of the text, half-open

  explicit Emphasis(std::string_view text) : text_(text) {}

  /// Takes the run of marks that begins at i; the place behind it. Runs come in their order.
  size_t add(size_t i);
  /// The marks that open or close emphasis; those without a partner are words.
  std::vector<Marks> paired();

 private:
  // A run that may open or close emphasis.
  struct Run {
    char mark = '*';
    size_t begin = 0;
    size_t length = 0;  // marks not yet used
    bool opens = false;
    bool closes = false;
  };
  enum class Side : unsigned char { blank, punctuation, letter };

  Side before(size_t i) const;
  Side behind(size_t i) const;
  static bool pairs(const Run& opener, const Run& closer);
  static void join(Run& opener, Run& closer, std::vector<Marks>& out);

  std::string_view text_;
  std::vector<Run> runs_;
};

}  // namespace copydesk
