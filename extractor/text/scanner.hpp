#pragma once

#include <cstddef>
#include <string_view>

#include "model/text_data.hpp"
#include "model/token.hpp"
#include "text/abbreviations.hpp"

namespace copydesk {

/// One token as the scanner cuts it, in bytes of the scanned text.
struct Piece {
  size_t begin = 0;
  size_t end = 0;
  TokenKind kind = TokenKind::word;
  bool stop = false;  ///< may end a sentence: . ! ? … and abbreviations with their period
};

/// Cuts one block into tokens, from left to right, in time linear in its bytes. The rules of the
/// cut are those of TokenKind; every byte that is not white space lies in exactly one piece.
class Scanner {
 public:
  Scanner(std::string_view text, const TextData& data) : text_(text), data_(&data) {}

  /// The next piece; false at the end of the text.
  bool next(Piece& piece);

 private:
  void scan(Piece& piece);
  void scan_sign(Piece& piece);
  void scan_wide(Piece& piece);
  void scan_word(Piece& piece);
  void scan_number(Piece& piece);
  void scan_apostrophe(Piece& piece);
  void scan_period(Piece& piece);
  void scan_pictograph(Piece& piece);

  bool word_goes_on(Piece& piece);
  bool at_apostrophe(Piece& piece);
  bool at_period(Piece& piece);
  bool take_link(Piece& piece);
  bool take_dotted(Piece& piece);
  bool take_abbreviation(Piece& piece);
  PeriodContext context(const Piece& piece, size_t behind) const;
  bool adjacent() const { return at_ == previous_.end && at_ != 0; }

  std::string_view text_;
  const TextData* data_;
  size_t at_ = 0;
  Piece previous_;
};

}  // namespace copydesk
