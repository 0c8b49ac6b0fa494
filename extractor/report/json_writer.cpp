#include "report/json_writer.hpp"

#include <array>
#include <charconv>

#include "report/unprintable.hpp"

namespace copydesk {
namespace {

// Whether a byte may begin something that must be escaped; all others are copied at once.
constexpr std::array<bool, 256> make_table() {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < 0x20; ++c) table[c] = true;
  for (const unsigned c : {unsigned{'"'}, unsigned{'\\'}, 0x7FU, 0xC2U, 0xD8U, 0xE2U})
    table[c] = true;
  return table;
}
constexpr std::array<bool, 256> kSuspect = make_table();

void append_code(std::string& out, uint32_t code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += kDigits[(code >> static_cast<unsigned>(shift)) & 15U];
}

void append_escaped(std::string& out, uint32_t code) {
  switch (code) {
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
      append_code(out, code);
  }
}

// What must be escaped at i, if anything.
Unprintable escapable_at(std::string_view text, size_t i) {
  if (text[i] == '"' || text[i] == '\\') return {static_cast<unsigned char>(text[i]), 1};
  return unprintable_at(text, i);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  size_t copied = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!kSuspect[static_cast<unsigned char>(text[i])]) continue;
    const Unprintable found = escapable_at(text, i);
    if (found.size == 0) continue;
    out.append(text, copied, i - copied);
    append_escaped(out, found.code);
    copied = i + found.size;
    i = copied - 1;
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
