#pragma once

#include "find/number_text.hpp"

namespace copydesk {

/// A row of a word list found in the text.
struct RowReading {
  const Entry* row = nullptr;
  uint32_t end = 0;  ///< behind its last token
};

/// Whether a currency's code may be printed so: one of small and capital letters stands as it is
/// listed ("Dhs" is money, "DHS" an office).
bool is_code_as_listed(const Entry& row, std::string_view printed);

/// The longest row of class c that begins at token `at`, a word or a phrase.
RowReading longest_row(const NumberText& text, uint32_t at, ClassId c);

/// Whether the "use" of a unit's or a currency's row allows it behind a number at tokens
/// [at, end). `glued`: no white space before it.
bool row_is_usable(const NumberText& text, const Entry& row, uint32_t at, uint32_t end, bool glued);

}  // namespace copydesk
