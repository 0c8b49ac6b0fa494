#include "text/sentence_start.hpp"

#include <algorithm>
#include <string>

#include "text/abbreviations.hpp"
#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

std::string folded(std::string_view printed) {
  std::string out(printed);
  for (char& c : out) c = lower_byte(c);
  return out;
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return is_byte(c, kUpperByte); });
}

// "ET", "GMT", "EDT": nothing but capitals.
bool is_zone_like(std::string_view word) {
  return word.size() >= 2 && word.size() <= 4 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_byte(c, kUpperByte); });
}

// "8 p.m. Eastern, 5 p.m. Pacific": the word "time" left out.
bool is_coast_time(std::string_view lower) {
  return lower == "eastern" || lower == "central" || lower == "mountain" || lower == "pacific";
}

bool is_clock(std::string_view abbreviation) {
  const std::string lower = folded(abbreviation);
  return lower == "a.m." || lower == "p.m.";
}

StartForm form_of(const Token& token, std::string_view text) {
  if (token.kind == TokenKind::number) return StartForm::number;
  const char32_t first = decode_at(text, 0).value;
  if (token.kind == TokenKind::word) {
    if (is_upper(first)) return StartForm::capital;
    return is_lower(first) && !has_capital(text) ? StartForm::lower : StartForm::capital;
  }
  if (token.kind == TokenKind::other) return is_lower(first) ? StartForm::lower : StartForm::sign;
  switch (char_class(first)) {
    case CharClass::close:
    case CharClass::stop:
      return StartForm::continues;
    case CharClass::dash:
      return StartForm::continues;
    default:
      break;
  }
  if (first == U',' || first == U';' || first == U':') return StartForm::continues;
  return StartForm::sign;
}

bool opens_quote(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'‘' || c == U'’' || c == U'“' || c == U'«' || c == U'„';
}

bool opens(char32_t c) {
  return opens_quote(c) || c == U'¿' || c == U'¡' || char_class(c) == CharClass::open;
}

}  // namespace

std::string_view SentenceStarts::text(uint32_t i) const {
  const Span span = token(i).span;
  return block_->text.substr(span.begin, span.size());
}

Start SentenceStarts::at(uint32_t i) const {
  constexpr uint32_t kMaxMarks = 3;
  Start start{StartForm::sign, i};
  const uint32_t limit = std::min(block_->range.end, i + kMaxMarks + 1);
  for (; start.token < limit; ++start.token) {
    const Token& t = token(start.token);
    const char32_t c = decode_at(text(start.token), 0).value;
    if (t.kind != TokenKind::punctuation || !opens(c)) {
      start.form = form_of(t, text(start.token));
      // An opening mark is a start of its own, even before a small letter: he said. “we will”
      if (start.token != i && start.form == StartForm::continues) start.form = StartForm::sign;
      return start;
    }
    start.quote = start.quote || opens_quote(c);
  }
  start.token = std::min(start.token, block_->range.end - 1);
  return start;
}

bool SentenceStarts::is_starter(uint32_t i) const {
  return token(i).kind == TokenKind::word && data_->sentence_starters.contains(folded(text(i)));
}

bool SentenceStarts::ends_after_clock(const Start& start) const {
  const std::string_view word = text(start.token);
  const std::string lower = folded(word);
  if (data_->weekdays.contains(lower) || data_->months.contains(lower)) return false;
  if (is_zone_like(word)) return false;
  if (is_coast_time(lower) && start.token + 1 < block_->range.end &&
      token(start.token + 1).kind == TokenKind::punctuation)
    return false;
  // "Eastern time", "Pacific Daylight Time", "Moscow time": a zone in words.
  const uint32_t limit = std::min(block_->range.end, start.token + 4);
  for (uint32_t i = start.token + 1; i < limit; ++i)
    if (folded(text(i)) == "time") return false;
  return true;
}

bool SentenceStarts::ends_after_abbreviation(uint32_t i, const Start& start, bool quoted) const {
  if (start.form != StartForm::capital) return false;
  const std::string_view printed = text(i);
  const bool initial = printed.size() == 2 && is_byte(printed[0], kUpperByte);
  const Abbreviation* known = initial ? nullptr : find_abbreviation(*data_, printed);
  const AbbreviationKind kind = known != nullptr ? known->kind : AbbreviationKind::general;
  if (kind == AbbreviationKind::title && !(known->word && is_starter(start.token))) return false;
  if (start.quote && !initial && kind == AbbreviationKind::general) return true;
  if (is_starter(start.token)) return true;
  if (is_clock(printed)) return ends_after_clock(start);
  return quoted && kind == AbbreviationKind::general && !initial;
}

bool SentenceStarts::attribution_at(uint32_t i) const {
  constexpr uint32_t kMaxName = 5;
  const uint32_t limit = std::min(block_->range.end, i + kMaxName);
  for (; i < limit; ++i) {
    if (token(i).kind != TokenKind::word) return false;
    if (data_->say_verbs.contains(folded(text(i)))) return true;
  }
  return false;
}

}  // namespace copydesk
