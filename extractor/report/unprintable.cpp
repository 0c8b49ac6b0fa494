#include "report/unprintable.hpp"

namespace copydesk {
namespace {

uint32_t byte_at(std::string_view text, size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool turns_or_breaks(uint32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

Unprintable unprintable_at(std::string_view text, size_t at) {
  const uint32_t first = byte_at(text, at);
  if (first < 0x20 || first == 0x7F) return {first, 1};
  const uint32_t second = byte_at(text, at + 1);
  if (first == 0xC2 && second >= 0x80 && second < 0xA0) return {second, 2};
  if (first == 0xD8 && second == 0x9C) return {0x061C, 2};
  if (first != 0xE2 || (second != 0x80 && second != 0x81)) return {};
  const uint32_t third = byte_at(text, at + 2);
  const uint32_t code = 0x2000 + (second - 0x80) * 0x40 + (third - 0x80);
  return third >= 0x80 && turns_or_breaks(code) ? Unprintable{code, 3} : Unprintable{};
}

}  // namespace copydesk
