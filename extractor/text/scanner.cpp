#include "text/scanner.hpp"

#include "text/bytes.hpp"
#include "text/scan_link.hpp"
#include "text/scan_number.hpp"
#include "text/scan_word.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

size_t skip_space(std::string_view text, size_t at) {
  while (at < text.size()) {
    if (is_byte(text[at], kSpaceByte)) {
      ++at;
    } else if (is_byte(text[at], kWideByte)) {
      const CodePoint c = decode_at(text, at);
      if (char_class(c.value) != CharClass::space) break;
      at += c.size;
    } else {
      break;
    }
  }
  return at;
}

size_t run_end(std::string_view text, size_t at, std::string_view unit) {
  while (text.substr(at, unit.size()) == unit) at += unit.size();
  return at;
}

TokenKind kind_of_sign(CharClass c) {
  switch (c) {
    case CharClass::currency:
    case CharClass::symbol:
      return TokenKind::symbol;
    case CharClass::joiner:
    case CharClass::mark:
    case CharClass::other:
      return TokenKind::other;
    default:
      return TokenKind::punctuation;
  }
}

}  // namespace

bool Scanner::next(Piece& piece) {
  if (byte_at(text_, at_) == ' ') ++at_;
  if (is_at(text_, at_, kSpaceByte | kWideByte)) at_ = skip_space(text_, at_);
  if (at_ >= text_.size()) return false;
  piece = {at_, letters_end(text_, at_), TokenKind::word, false};
  // Most tokens are letters with a blank or comma behind; everything else takes the long way.
  if (piece.end == at_ || !is_at(text_, piece.end, kEndsWordByte)) {
    scan(piece);
    if (is_at(text_, piece.end, kWideByte)) piece.end = marks_end(text_, piece.end);
  }
  at_ = piece.end;
  previous_ = piece;
  return true;
}

void Scanner::scan(Piece& piece) {
  const char c = text_[at_];
  if (is_byte(c, kLetterByte)) return scan_word(piece);
  if (is_byte(c, kDigitByte)) return scan_number(piece);
  if (is_byte(c, kWideByte)) return scan_wide(piece);
  scan_sign(piece);
}

void Scanner::scan_sign(Piece& piece) {
  const char c = text_[at_];
  piece.end = at_ + 1;
  piece.kind = TokenKind::punctuation;
  switch (c) {
    case '\'':
      return scan_apostrophe(piece);
    case '.':
      return scan_period(piece);
    case '!':
    case '?':
      piece.stop = true;
      return;
    case '@':
    case '#':
      if (const size_t end = tag_end(text_, at_)) {
        piece.end = end;
        piece.kind = TokenKind::other;
        return;
      }
      [[fallthrough]];
    case '-':
    case '*':
    case '_':
    case '=':
      piece.end = run_end(text_, at_, text_.substr(at_, 1));
      break;
    default:
      break;
  }
  if (c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '^' ||
      c == '|' || c == '~' || c == '`')
    piece.kind = TokenKind::symbol;
  else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
    piece.kind = TokenKind::other;
}

void Scanner::scan_wide(Piece& piece) {
  const CodePoint c = decode_at(text_, at_);
  const CharClass cls = char_class(c.value);
  piece.end = at_ + c.size;
  switch (cls) {
    case CharClass::letter:
      return scan_word(piece);
    case CharClass::digit:
    case CharClass::numeral:
      return scan_number(piece);
    case CharClass::ideograph:
      return;
    case CharClass::apostrophe:
      return scan_apostrophe(piece);
    case CharClass::pictograph:
    case CharClass::regional:
      return scan_pictograph(piece);
    default:
      break;
  }
  piece.kind = kind_of_sign(cls);
  piece.stop = cls == CharClass::stop;
  const bool may_repeat =
      cls == CharClass::dash || cls == CharClass::joiner || cls == CharClass::mark;
  if (may_repeat) piece.end = run_end(text_, piece.end, text_.substr(at_, c.size));
}

// "..." is one token; ".5" is a number unless it is glued to what stands before it.
void Scanner::scan_period(Piece& piece) {
  const bool glued =
      adjacent() && (previous_.kind == TokenKind::word || previous_.kind == TokenKind::number);
  if (!glued && is_at(text_, at_ + 1, kDigitByte)) return scan_number(piece);
  piece.end = run_end(text_, at_, ".");
  piece.stop = true;
}

void Scanner::scan_number(Piece& piece) {
  piece.kind = TokenKind::number;
  piece.end = marks_end(text_, figure_end(text_, at_));
  if (!starts_word(text_, piece.end) || begins_dotted(text_, piece.end)) return;
  piece.end = word_end(text_, piece.end);  // "12th", "39A", "868m"
  if (byte_at(text_, piece.end) != '.' && byte_at(text_, piece.end) != '@') return;
  if (is_at(text_, piece.end + 1, kLowerByte)) take_link(piece);
}

// A clitic ("’s" behind a word), "’n’", "’90s", or only a quotation mark.
void Scanner::scan_apostrophe(Piece& piece) {
  const size_t sign = apostrophe_size(text_, at_);
  piece.kind = TokenKind::word;
  if ((piece.end = clitic_end(text_, at_)) != 0 && adjacent()) return;
  if ((piece.end = short_and_end(text_, at_)) != 0) return;
  piece.kind = TokenKind::number;
  if ((piece.end = decade_end(text_, at_)) != 0 && !adjacent()) return;
  piece.kind = TokenKind::punctuation;
  piece.end = at_ + sign;
}

void Scanner::scan_pictograph(Piece& piece) {
  piece.kind = TokenKind::other;
  piece.end = pictograph_end(text_, at_);
}

void Scanner::scan_word(Piece& piece) {
  do piece.end = word_end(text_, piece.end);
  while (piece.end < text_.size() && !is_byte(text_[piece.end], kSpaceByte) && word_goes_on(piece));
}

// Looks at the sign behind the word so far; true when the sign was taken and more of the word
// follows.
bool Scanner::word_goes_on(Piece& piece) {
  const char c = text_[piece.end];
  switch (c) {
    case '\'':
      return at_apostrophe(piece);
    case '.':
      return at_period(piece);
    case '@':
    case '+':
    case '-':
      take_link(piece);
      return false;
    case ':':
      if (byte_at(text_, piece.end + 1) == '/') take_link(piece);
      return false;
    case '_':
    case '&':
      if (!starts_word(text_, piece.end + 1)) return false;
      ++piece.end;
      return true;
    default:
      return is_byte(c, kWideByte) && apostrophe_size(text_, piece.end) != 0 &&
             at_apostrophe(piece);
  }
}

bool Scanner::at_apostrophe(Piece& piece) {
  const size_t sign = apostrophe_size(text_, piece.end);
  if (is_negation(text_, piece.end)) {  // "do|n’t": the cut is before the n
    piece.end = piece.end == at_ + 1 ? clitic_end(text_, piece.end) : piece.end - 1;
    return false;
  }
  if (clitic_end(text_, piece.end) != 0 || !starts_letter(text_, piece.end + sign)) return false;
  piece.end += sign;
  return true;
}

bool Scanner::at_period(Piece& piece) {
  const size_t behind = piece.end + 1;
  if (is_at(text_, behind, kDigitByte) && is_byte(text_[piece.end - 1], kDigitByte)) {
    piece.end = behind;  // "v1.2"
    return true;
  }
  if (const size_t end = mail_end(text_, at_)) {
    piece.end = end;
    piece.kind = TokenKind::other;
    return false;
  }
  if (starts_word(text_, behind) && (take_dotted(piece) || take_link(piece))) return false;
  take_abbreviation(piece);
  return false;
}

bool Scanner::take_link(Piece& piece) {
  const size_t end = link_end(text_, at_);
  if (end <= piece.end) return false;
  piece.end = end;
  piece.kind = TokenKind::other;
  return true;
}

// Single letters with periods between them: "U.S.", "a.m.", "J.R.R."; also an abbreviation like
// "Ph.D." of the pack.
bool Scanner::take_dotted(Piece& piece) {
  size_t end = dotted_end(text_, at_);
  if (end == 0) {
    end = listed_dotted_end(text_, at_, *data_);
    if (end == 0) return false;
  }
  piece.end = end;
  piece.stop = text_[end - 1] == '.';
  return true;
}

bool Scanner::take_abbreviation(Piece& piece) {
  const size_t end = piece.end + 1;
  const std::string_view printed = text_.substr(at_, end - at_);
  if (!is_abbreviation(*data_, printed, context(piece, end))) return false;
  piece.end = end;
  piece.stop = true;
  return true;
}

PeriodContext Scanner::context(const Piece& piece, size_t behind) const {
  PeriodContext out;
  if (previous_.end != 0) out.before = neighbour_at(text_, previous_.begin);
  if (previous_.end != 0 && previous_.kind == TokenKind::number) out.before = Neighbour::digit;
  const size_t from = skip_space(text_, behind);
  out.behind = neighbour_at(text_, from);
  out.roman_behind = from > piece.end + 1 && is_roman_word(text_, from);
  return out;
}

}  // namespace copydesk
