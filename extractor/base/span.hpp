#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace copydesk {

/// Half-open range of bytes in `Article::text` (UTF-8). Only report/ turns it into places of the
/// file.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

/// The smallest span that holds both.
inline Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace copydesk
