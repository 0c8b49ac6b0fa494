#include "report/visible.hpp"

#include <optional>

#include "report/unprintable.hpp"
#include "unicode/width.hpp"

namespace copydesk {
namespace {

std::string escape_of(uint32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = "<U+";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += kDigits[(code >> static_cast<unsigned>(shift)) & 15U];
  return out + '>';
}

// Of a byte that belongs to no character.
std::string escape_of_byte(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'<', kDigits[byte >> 4U], kDigits[byte & 15U], '>'};
}

Cell cell_at(std::string_view text, size_t at) {
  const auto begin = static_cast<uint32_t>(at);
  const char c = text[at];
  if (c == '\n' || c == '\r' || c == '\t') return {begin, 1, 1, " "};
  // "##[" begins a command of some CI systems wherever it stands in a line.
  if (c == '[' && at >= 2 && text.substr(at - 2, 2) == "##") return {begin, 1, 8, escape_of('[')};
  if (const Unprintable hidden = unprintable_at(text, at); hidden.size > 0)
    return {begin, hidden.size, 8, escape_of(hidden.code)};
  Cluster cluster = cluster_at(text, at);
  if (cluster.size == 1 && static_cast<unsigned char>(c) >= 0x80)
    return {begin, 1, 4, escape_of_byte(c)};
  // A character that must not be shown ends the cluster, whatever the rules say about it.
  for (uint32_t i = 1; i < cluster.size; ++i)
    if (unprintable_at(text, at + i).size > 0) cluster.size = i;
  return {begin, cluster.size, cluster.columns, {}};
}

}  // namespace

std::vector<Cell> visible_cells(std::string_view text) {
  std::vector<Cell> cells;
  for (size_t at = 0; at < text.size(); at += cells.back().size) cells.push_back(cell_at(text, at));
  return cells;
}

void append_visible(std::string& out, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Cell cell = cell_at(text, at);
    cell.escape.empty() ? out.append(text, at, cell.size) : out.append(cell.escape);
    at += cell.size;
  }
}

uint32_t visible_columns(std::string_view text) {
  uint32_t columns = 0;
  for (size_t at = 0; at < text.size();) {
    const Cell cell = cell_at(text, at);
    columns += cell.columns;
    at += cell.size;
  }
  return columns;
}

void append_visible_name(std::string& out, std::string_view name) {
  const char first = name.empty() ? ' ' : name.front();
  const bool plain = first == '.' || first == '/' || first == '_' || first == '<' ||
                     ('0' <= first && first <= '9') || ('a' <= first && first <= 'z') ||
                     ('A' <= first && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
  if (!plain) out += "./";
  append_visible(out, name);
}

}  // namespace copydesk
