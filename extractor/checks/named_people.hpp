#pragma once

#include <optional>
#include <span>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// The people of an article wherever their names stand. A person is a place in `mentions`.
class NamedPeople {
 public:
  explicit NamedPeople(const CheckInput& input);

  /// All whose names stand in a stretch of tokens, in the order of the text.
  std::span<const size_t> within(IndexRange tokens) const;
  /// The person whom the article names first.
  std::optional<EntityId> hero() const { return hero_; }
  /// Who a mention is; nobody where that is unknown.
  std::optional<EntityId> entity(size_t mention) const;
  /// The person whose name ends before a token.
  std::optional<size_t> ending_at(uint32_t token) const;
  /// The last person whose name stands in a stretch of tokens.
  std::optional<size_t> last_in(IndexRange tokens) const;

 private:
  const CheckInput& input_;
  std::vector<size_t> people_;
  std::optional<EntityId> hero_;
};

}  // namespace copydesk
