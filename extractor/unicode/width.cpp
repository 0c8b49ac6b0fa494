#include "unicode/width.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace copydesk {
namespace {

constexpr utf8proc_int32_t kEmojiPresentation = 0xFE0F;

struct Next {
  utf8proc_int32_t code = -1;
  utf8proc_ssize_t size = 1;
};

Next next_at(std::string_view text, size_t at) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  Next next;
  next.size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &next.code);
  return next.size > 0 ? next : Next{};
}

bool is_ascii_at(std::string_view text, size_t at) {
  return at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
}

}  // namespace

Cluster cluster_at(std::string_view text, size_t at) {
  if (is_ascii_at(text, at) && is_ascii_at(text, at + 1)) {
    const auto c = static_cast<unsigned char>(text[at]);
    return {1, c < 0x20 || c == 0x7F ? 0U : 1U};
  }
  constexpr int kLongest = 64;
  Next last = next_at(text, at);
  if (last.code < 0) return {1, 1};
  Cluster cluster{static_cast<uint32_t>(last.size),
                  static_cast<uint32_t>(std::max(0, utf8proc_charwidth(last.code)))};
  utf8proc_int32_t state = 0;
  for (int i = 1; i < kLongest && at + cluster.size < text.size(); ++i) {
    const Next next = next_at(text, at + cluster.size);
    if (next.code < 0 || utf8proc_grapheme_break_stateful(last.code, next.code, &state)) break;
    const int columns = next.code == kEmojiPresentation ? 2 : utf8proc_charwidth(next.code);
    cluster.columns = std::max(cluster.columns, static_cast<uint32_t>(std::max(0, columns)));
    cluster.size += static_cast<uint32_t>(next.size);
    last = next;
  }
  const bool flag =
      utf8proc_get_property(last.code)->boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
  if (flag) cluster.columns = 2;
  return cluster;
}

}  // namespace copydesk
