#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/checks.hpp"

// Who holds which post, as the article says it in several places.

namespace copydesk {

struct Post {
  EntityId person{};
  std::string title;  ///< folded, one word for words that mean the same: "chief executive"
  std::optional<EntityId> body;  ///< the organisation or place that it is a post of
  Span span;
  uint32_t sentence = 0;
  bool settled = true;     ///< held now and in fact: no "former", "acting", "will become"
  bool by_clause = false;  ///< "who took over as mayor", "has been its chief": no mere apposition
};

/// The posts of people, without titles of courtesy and kinship.
std::vector<Post> posts_in(const CheckInput& input);

}  // namespace copydesk
