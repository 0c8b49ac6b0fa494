#pragma once

#include <vector>

#include "match/reading.hpp"

namespace copydesk {

/// One stretch between quotation marks.
struct QuoteMarks {
  IndexRange tokens;  ///< with the marks
  uint32_t block = 0;
  bool closed = true;      ///< false: the paragraph ends first, and the next one may go on
  bool continues = false;  ///< the paragraph before ended open, and this one opens again
  bool nested = false;     ///< between the marks of another quotation
};

/// Pairs the quotation marks of each block of copy: curly, straight, single and guillemets. An
/// apostrophe never opens, a mark left open ends with its block. Ordered by begin; a nested one
/// follows the one that holds it.
std::vector<QuoteMarks> pair_quote_marks(const Reading& reading);

}  // namespace copydesk
