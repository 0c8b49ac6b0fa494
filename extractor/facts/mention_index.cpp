#include "facts/mention_index.hpp"

#include <algorithm>

namespace copydesk {
namespace {

bool is_a_name(const Mention& m) { return is_name(m.kind); }
bool is_a_role(const Mention& m) { return m.kind == MentionKind::role; }

}  // namespace

uint32_t MentionIndex::first_from(uint32_t token) const {
  const auto begin = mentions_.begin() + range_.begin;
  const auto found =
      std::lower_bound(begin, mentions_.begin() + range_.end, token,
                       [](const Mention& m, uint32_t t) { return m.tokens.begin < t; });
  return static_cast<uint32_t>(found - mentions_.begin());
}

namespace {

template <typename Fits>
std::optional<uint32_t> at(const Mentions& mentions, uint32_t first, uint32_t limit, uint32_t token,
                           Fits fits) {
  for (uint32_t i = first; i < limit && mentions[i].tokens.begin == token; ++i)
    if (fits(mentions[i])) return i;
  return std::nullopt;
}

// Frames may lie between a name's first token and the place where it ends, but only a few.
template <typename Fits>
std::optional<uint32_t> ending(const Mentions& mentions, uint32_t first, uint32_t behind,
                               uint32_t end, Fits fits) {
  constexpr uint32_t kFew = 8;
  for (uint32_t back = 1; back <= kFew && behind >= first + back; ++back) {
    const uint32_t i = behind - back;
    if (mentions[i].tokens.end == end && fits(mentions[i])) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<uint32_t> MentionIndex::name_at(uint32_t token) const {
  return at(mentions_, first_from(token), range_.end, token, is_a_name);
}

std::optional<uint32_t> MentionIndex::role_at(uint32_t token) const {
  return at(mentions_, first_from(token), range_.end, token, is_a_role);
}

std::optional<uint32_t> MentionIndex::name_ending(uint32_t end) const {
  return ending(mentions_, range_.begin, first_from(end), end, is_a_name);
}

std::optional<uint32_t> MentionIndex::role_ending(uint32_t end) const {
  return ending(mentions_, range_.begin, first_from(end), end, is_a_role);
}

}  // namespace copydesk
