#include "report/place.hpp"

namespace copydesk {

Locator::Locator(const Article& article) : article_(article), lines_(article.sources.size()) {}

const LineIndex& Locator::lines(uint16_t source) {
  std::optional<LineIndex>& index = lines_[source];
  if (!index) index.emplace(source_bytes(article_, source));
  return *index;
}

Place Locator::place(Span span) {
  const SourceSpan found = bytes(span);
  const LineIndex& index = lines(found.source);
  return {found.source, found.begin, found.end, index.place(found.begin), index.place(found.end)};
}

}  // namespace copydesk
