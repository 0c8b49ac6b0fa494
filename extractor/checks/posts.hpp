#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// "CEO" and "chief executive officer" as "chief executive", "skipper" as "captain".
std::string plain_title(std::string_view title);

/// Whether nobody holds both posts at once: one is the other's deputy, two offices of one board,
/// two portfolios of one cabinet.
bool are_exclusive(std::string_view a, std::string_view b);

/// The portfolio of "energy secretary" and "foreign minister"; empty for other titles.
std::string_view portfolio_of(std::string_view title);

}  // namespace copydesk
