#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace copydesk {

/// Where carets stand under an excerpt, in columns from its left edge.
struct Caret {
  uint32_t column = 0;
  uint32_t columns = 1;
  std::string label;
};

/// A piece of one line of the article, ready to be shown, with what it is shown for.
struct Excerpt {
  uint32_t line = 1;  ///< of the input
  std::string text;   ///< visible (report/visible.hpp), at most as many columns as asked for
  std::vector<Caret> carets;
};

/// The words around each evidence of a finding. Evidence of one line shares an excerpt where it
/// fits. A long line is cut to a window around the words, with "…" where it is cut. The work does
/// not depend on the length of the line.
std::vector<Excerpt> make_excerpts(const Article& article, const ReportedFinding& finding,
                                   uint32_t columns);

}  // namespace copydesk
