#include "text/paragraph_form.hpp"

#include <algorithm>

#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr size_t kLong = 1600;

bool is_quote(char32_t c) {
  return c == U'"' || c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'\'' || c == U'«' ||
         c == U'»';
}

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'’' || char_class(c) == CharClass::close;
}

CodePoint last_point(std::string_view text, size_t end) {
  size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return decode_at(text.substr(0, end), begin);
}

uint32_t count_words(std::string_view text) {
  uint32_t words = 1;
  for (const char c : text)
    words += static_cast<uint32_t>(c == ' ') | static_cast<uint32_t>(c == '\n');
  return std::min(words, kManyWords);
}

// A lower-case word of some length, a full stop, white space, a capital: no abbreviation looks so.
bool has_inner_stop(std::string_view text) {
  for (size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
    if (at >= 4 && is_byte(text[at - 1], kLowerByte) && is_byte(text[at - 2], kLowerByte) &&
        is_byte(text[at - 3], kLowerByte) && is_byte(text[at - 4], kLowerByte) &&
        is_at(text, at + 2, kUpperByte | kWideByte))
      return true;
  return false;
}

void look_at_begin(ParagraphForm& form) {
  size_t at = 0;
  while (at < form.text.size()) {
    const CodePoint c = decode_at(form.text, at);
    if (!is_quote(c.value) && char_class(c.value) != CharClass::open) {
      form.starts_upper = is_upper(c.value) || char_class(c.value) == CharClass::digit;
      return;
    }
    form.starts_quote = form.starts_quote || is_quote(c.value);
    at += c.size;
  }
}

void look_at_end(ParagraphForm& form) {
  size_t end = form.text.size();
  while (end > 0) {
    const CodePoint c = last_point(form.text, end);
    if (!is_closing(c.value)) {
      form.last = c.value;
      form.ends_sentence = char_class(c.value) == CharClass::stop;
      return;
    }
    form.ends_quote = form.ends_quote || is_quote(c.value);
    end -= c.size;
  }
}

}  // namespace

ParagraphForm form_of(std::string_view article, Span span) {
  ParagraphForm form;
  form.span = span;
  form.text = article.substr(span.begin, span.size());
  look_at_begin(form);
  look_at_end(form);
  if (form.text.size() > kLong) {
    form.words = kManyWords;
    return form;
  }
  form.words = count_words(form.text);
  if (form.text.size() <= kShortParagraph) form.inner_stop = has_inner_stop(form.text);
  return form;
}

}  // namespace copydesk
