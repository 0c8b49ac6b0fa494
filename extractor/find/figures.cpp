#include "find/figures.hpp"

#include <array>
#include <string>

namespace copydesk {
namespace {

// Digits are '0'..'9' or U+FF10..U+FF19 (EF BC 90..99).
size_t digit_at(std::string_view text, size_t at, char& digit) {
  if (at >= text.size()) return 0;
  if ('0' <= text[at] && text[at] <= '9') {
    digit = text[at];
    return 1;
  }
  if (text.substr(at, 2) != "\xEF\xBC" || at + 2 >= text.size()) return 0;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  if (last < 0x90 || last > 0x99) return 0;
  digit = static_cast<char>('0' + (last - 0x90));
  return 3;
}

size_t digits(std::string_view text, size_t at, std::string& out) {
  char digit = 0;
  while (const size_t size = digit_at(text, at, digit)) {
    out += digit;
    at += size;
  }
  return at;
}

size_t separator_at(std::string_view text, size_t at) {
  for (const std::string_view sign : {",", "\u00a0", "\u202f", "\u2009", "\uff0c"})
    if (text.substr(at, sign.size()) == sign) return sign.size();
  return 0;
}

// Western groups have three digits; Indian ones two, the last three.
class Groups {
 public:
  void add(size_t size) {
    if (count_ == sizes_.size()) broken_ = true;
    if (!broken_) sizes_[count_++] = size;
  }
  bool valid() const {
    if (broken_ || count_ < 2 || sizes_[0] == 0 || sizes_[0] > 3 || sizes_[count_ - 1] != 3)
      return false;
    for (size_t i = 1; i + 1 < count_; ++i)
      if (sizes_[i] != sizes_[1]) return false;
    return count_ == 2 || sizes_[1] == 3 || (sizes_[1] == 2 && sizes_[0] <= 2);
  }
  size_t count() const { return count_; }

 private:
  std::array<size_t, 12> sizes_{};
  size_t count_ = 0;
  bool broken_ = false;
};

size_t fraction_sign_at(std::string_view text, size_t at) {
  if (text.substr(at, 1) == "\xC2" && at + 1 < text.size() && text[at + 1] >= '\xBC' &&
      text[at + 1] <= '\xBE')
    return 2;
  if (text.substr(at, 2) == "\xE2\x85" && at + 2 < text.size() && text[at + 2] >= '\x90' &&
      text[at + 2] <= '\x9E')
    return 3;
  return 0;
}

}  // namespace

std::optional<Figures> read_figures(std::string_view token) {
  std::string number;
  Groups groups;
  size_t at = digits(token, 0, number);
  groups.add(number.size());
  char digit = 0;
  while (const size_t separator = separator_at(token, at)) {
    if (digit_at(token, at + separator, digit) == 0) break;
    const size_t before = number.size();
    at = digits(token, at + separator, number);
    groups.add(number.size() - before);
  }
  if (groups.count() > 1 && !groups.valid()) return std::nullopt;

  Figures out;
  out.grouped = groups.count() > 1;
  out.leading_zero = number.size() > 1 && number[0] == '0';
  if (at < token.size() && token[at] == '.' && digit_at(token, at + 1, digit) != 0) {
    if (number.empty()) number = "0";
    number += '.';
    const size_t before = number.size();
    at = digits(token, at + 1, number);
    out.places = static_cast<int>(number.size() - before);
    if (at < token.size() && token[at] == '.' && digit_at(token, at + 1, digit) != 0)
      return std::nullopt;
  }
  if (at < token.size() && token[at] == ':') return std::nullopt;
  const size_t sign = fraction_sign_at(token, at);
  if (number.empty() && sign == 0) return std::nullopt;
  out.value = Decimal::parse(number).value_or(0);
  out.fraction = token.substr(at, sign);
  out.suffix = token.substr(at + sign);
  return out;
}

}  // namespace copydesk
