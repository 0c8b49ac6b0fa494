#pragma once

#include <optional>
#include <vector>

#include "checks/checks.hpp"

// Whom a phrase without a name speaks of: "he was 14", "the 46-year-old", "now 70, she".

namespace copydesk {

struct Subject {
  std::optional<EntityId> who;
  bool sure = false;  ///< nobody else can be meant

  bool operator==(const Subject&) const = default;
};

/// Finds the person that a phrase speaks of among those whom the article names.
class Subjects {
 public:
  explicit Subjects(const CheckInput& input);

  /// Of the phrase at some tokens of a sentence: the person named before it there or right behind
  /// it, else the person whom the sentences before name.
  Subject of(IndexRange phrase) const;
  /// The one person whom the paragraph names before a token, and nobody else.
  std::optional<EntityId> only_one_before(uint32_t token) const;

 private:
  std::vector<const Mention*> named_in(IndexRange tokens) const;
  EntityId entity(const Mention& m) const;
  Subject named_around(IndexRange phrase) const;
  Subject named_earlier(uint32_t token) const;
  bool tells_of_kin(IndexRange tokens) const;

  const CheckInput& input_;
  const Reading& r_;
  std::vector<const Mention*> people_;
};

}  // namespace copydesk
