#pragma once

#include <string>
#include <string_view>

#include "copydesk.hpp"

namespace copydesk::test {

/// A plain-text article and all that was read of it, with the packs of rules/.
struct Read {
  explicit Read(std::string_view text);
  Article article;
  Inspection seen;

  /// The mentions for which `wanted` holds, as "person:Sean Duffy | organization:NASA".
  std::string mentions(bool (*wanted)(MentionKind)) const;
  std::string names() const { return mentions(is_name); }
  /// All names of the entity: "Dmitry Bakanov = Bakanov".
  std::string entity(std::string_view name) const;
  /// The facts of one type, one a line: "person=Elon Musk title=CEO organization=SpaceX".
  std::string facts(std::string_view type) const;
};

/// Every name in a text, in order.
std::string names_in(std::string_view text);

}  // namespace copydesk::test
