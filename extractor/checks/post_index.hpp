#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "checks/posts.hpp"

namespace copydesk {

/// The posts of an article by person and by title, and the places that they take. `posts` must
/// outlive it.
class PostIndex {
 public:
  explicit PostIndex(const std::vector<Post>& posts);

  /// The places in `posts` of those of one person, ascending.
  std::span<const uint32_t> of(EntityId person) const;
  bool is_held_by_another(const Post& post) const;
  /// Whether none before it in `posts` has its person and title.
  bool is_first(size_t post) const;
  /// Whether some post is told at a span.
  bool is_taken(Span span) const;

 private:
  const std::vector<Post>& posts_;
  std::vector<uint32_t> by_person_;
  std::vector<uint32_t> by_title_;  // then by person
  std::vector<Span> taken_;         // sorted; each reaches as far as any before it does
};

}  // namespace copydesk
