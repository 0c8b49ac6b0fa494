#include "find/number_text.hpp"

namespace copydesk {

std::optional<Decimal> read_ratio(std::string_view text) {
  const size_t slash = text.find('/');
  const std::optional<Decimal> over = Decimal::parse(text.substr(0, slash));
  if (slash == std::string_view::npos || !over) return over;
  const std::optional<Decimal> under = Decimal::parse(text.substr(slash + 1));
  if (!under || under->is_zero()) return std::nullopt;
  return *over / *under;
}

}  // namespace copydesk
