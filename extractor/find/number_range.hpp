#pragma once

#include <optional>
#include <string>

#include "find/number_quantity.hpp"

namespace copydesk {

/// Two quantities read as the ends of one range.
struct Range {
  IndexRange tokens;  ///< with "between", without "from"
  MentionKind kind = MentionKind::cardinal;
  Decimal low;
  Decimal high;
  std::string unit;
  int precision = 0;
  bool scaled = false;  ///< the first end took the scale of the second
};

/// The range that `first` opens: "30 to 40 km", "20-30", "between three and seven percent", "8- to
/// 16-meter", "two or three". Nothing for scores ("3-1"), for changes ("rose from 20 to 30") and
/// for lists.
std::optional<Range> read_range(const NumberText& text, const QuantityPhrase& first,
                                uint32_t floor);

/// The quantity that begins exactly at token `at`, a currency sign in front included.
std::optional<QuantityPhrase> read_quantity_from(const NumberText& text, uint32_t at);

/// Whether the two numbers parted by a dash at `dash` are a score, a vote or odds rather than a
/// range.
bool is_score(const NumberText& text, uint32_t begin, Decimal first, Decimal second);

}  // namespace copydesk
