#pragma once

#include <vector>

#include "find/triggers.hpp"
#include "match/reading.hpp"

namespace copydesk {

/// What a mark can do to a quotation.
enum class QuoteMark : uint8_t {
  none,
  double_straight,
  double_open,
  double_close,
  single_straight,
  single_open,
  single_close,
  guillemet_open,
  guillemet_close
};
QuoteMark quote_mark(const Word& word);

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
/// follows the one that holds it. `marks`: the tokens of copy that are a QuoteMark.
std::vector<QuoteMarks> pair_quote_marks(const Reading& reading, const TriggerList& marks);

}  // namespace copydesk
