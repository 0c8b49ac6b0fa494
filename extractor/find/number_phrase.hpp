#pragma once

#include <optional>

#include "find/number_quantity.hpp"

namespace copydesk {

/// A quantity or range with its hedge: what one mention says.
struct NumberPhrase {
  IndexRange tokens;
  MentionKind kind = MentionKind::cardinal;
  NumberValue value;
  bool bare = false;  ///< no unit printed: may share that of the next one in a list
  bool hedged = false;
  QuantityPhrase quantity;  ///< the first, or only, quantity
};

/// The phrase around the quantity: hedge words before it down to `floor` ("more than", "an
/// estimated") and behind it ("or so"), or the range that it opens ("30 to 40", "between 30 and
/// 40", "$10-$20 million").
NumberPhrase read_phrase(const NumberText& text, const QuantityPhrase& first, uint32_t floor);

/// The interval of a value under a hedge (T1, T2). `limit`: how far a near hedge reaches ("just
/// over": 1.15 times), 0 for none.
Interval hedged_range(const Interval& printed, Decimal number, Hedge hedge, Decimal limit);

}  // namespace copydesk
