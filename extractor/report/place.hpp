#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/line_index.hpp"
#include "base/span.hpp"
#include "model/article.hpp"

namespace copydesk {

/// Where a span lies in the input, as the public format and people name it.
struct Place {
  uint16_t source = 0;
  uint32_t begin = 0;  ///< half-open bytes of the source
  uint32_t end = 0;
  LineColumn from;
  LineColumn to;  ///< of `end`

  bool operator==(const Place&) const = default;
};

/// Finds places in one article. The line indices are built when first asked for; the article must
/// outlive it.
class Locator {
 public:
  explicit Locator(const Article& article);

  /// Byte offsets alone.
  SourceSpan bytes(Span span) const { return source_span(article_, span); }
  Place place(Span span);
  const LineIndex& lines(uint16_t source);
  /// "headline" or "text" of a record, empty for a file.
  std::string_view field(uint16_t source) const { return article_.sources[source].field; }

 private:
  const Article& article_;
  std::vector<std::optional<LineIndex>> lines_;
};

}  // namespace copydesk
