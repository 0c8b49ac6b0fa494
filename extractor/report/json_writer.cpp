#include "report/json_writer.hpp"

#include <array>
#include <charconv>

namespace copydesk {
namespace {

// What a byte may be the beginning of. `plain` bytes are copied.
enum class Byte : uint8_t { plain, escape, lead_c2, lead_d8, lead_e2 };

constexpr std::array<Byte, 256> make_table() {
  std::array<Byte, 256> table{};
  for (size_t c = 0; c < 0x20; ++c) table[c] = Byte::escape;
  table['"'] = table['\\'] = table[0x7F] = Byte::escape;
  table[0xC2] = Byte::lead_c2;
  table[0xD8] = Byte::lead_d8;
  table[0xE2] = Byte::lead_e2;
  return table;
}
constexpr std::array<Byte, 256> kTable = make_table();

unsigned at(std::string_view text, size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

// A character of several bytes that must not be printed as it is.
struct Unseen {
  uint32_t code = 0;  // 0: may be printed
  size_t length = 1;
};

Unseen unseen(Byte kind, std::string_view text, size_t i) {
  const unsigned second = at(text, i + 1);
  if (kind == Byte::lead_c2 && second >= 0x80 && second < 0xA0) return {second, 2};
  if (kind == Byte::lead_d8 && second == 0x9C) return {0x061C, 2};  // Arabic letter mark
  if (kind != Byte::lead_e2 || (second != 0x80 && second != 0x81)) return {};
  const unsigned third = at(text, i + 2);
  const uint32_t code = 0x2000 + (second - 0x80) * 0x40 + (third - 0x80);
  const bool turns = code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069);
  return turns ? Unseen{code, 3} : Unseen{};
}

void append_code(std::string& out, uint32_t code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += kDigits[(code >> static_cast<unsigned>(shift)) & 15U];
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      append_code(out, static_cast<unsigned char>(c));
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  size_t copied = 0;
  for (size_t i = 0; i < text.size();) {
    const Byte kind = kTable[static_cast<unsigned char>(text[i])];
    if (kind == Byte::plain) {
      ++i;
      continue;
    }
    const Unseen hidden = unseen(kind, text, i);
    if (kind != Byte::escape && hidden.code == 0) {
      ++i;
      continue;
    }
    out.append(text, copied, i - copied);
    if (kind == Byte::escape)
      append_escaped(out, text[i]);
    else
      append_code(out, hidden.code);
    i += hidden.length;
    copied = i;
  }
  out.append(text, copied, text.size() - copied);
  out += '"';
}

void JsonWriter::comma() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':' && last != '\n') out_ += ',';
}

void JsonWriter::open(char bracket) {
  comma();
  out_ += bracket;
}

void JsonWriter::literal(std::string_view text) {
  comma();
  out_ += text;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  comma();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  return *this;
}

void JsonWriter::string(std::string_view text) {
  comma();
  append_json_string(out_, text);
}

void JsonWriter::integer(uint64_t value) {
  comma();
  char buffer[20];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
  out_.append(buffer, end.ptr);
}

void JsonWriter::number(Decimal value) { literal(value.to_string()); }

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
  key(name);
  text.empty() ? null() : string(text);
}

void JsonWriter::member(std::string_view name, const std::optional<Decimal>& value) {
  key(name);
  value ? number(*value) : null();
}

}  // namespace copydesk
