#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.hpp"
#include "model/mention.hpp"

namespace copydesk {

struct RoleOf {
  std::string title;
  std::optional<EntityId> organization;

  bool operator==(const RoleOf&) const = default;
};

/// One person, organisation or thing, with all its mentions.
struct Entity {
  MentionKind kind = MentionKind::person;
  std::string name;                  ///< the fullest form
  std::vector<std::string> aliases;  ///< other printed forms, in order of appearance
  std::vector<MentionId> mentions;
  std::vector<RoleOf> roles;

  bool operator==(const Entity&) const = default;
};

enum class Modality : uint8_t { actual, planned, possible, negated };
std::string_view to_string(Modality modality);

/// What makes two facts incomparable (DESIGN idea 4).
struct Qualifiers {
  std::optional<EntityId> speaker;  ///< of a quotation or an attribution
  bool quoted = false;              ///< stands between quotation marks
  bool attributed = false;          ///< "according to", "he said": somebody's figure
  Modality modality = Modality::actual;
  bool open = false;    ///< the head of an open list ("including"), or one of its items
  bool update = false;  ///< a figure that moves: "so far", "rose to", "as of", "earlier put at"
  std::optional<TimeValue> as_of;  ///< the period or day that the sentence gives

  bool operator==(const Qualifiers&) const = default;
};

/// What is counted: the head noun and what narrows it. Two counts are comparable only with equal
/// measures.
struct Measure {
  std::string head;  ///< lemma, folded by the pack's synonyms ("mission" for "flights")
  std::string noun;  ///< lemma as printed ("flight")
  std::vector<std::string> modifiers;  ///< folded, in order of print ("full-duration")
  std::optional<EntityId> owner;       ///< "SpaceX’s", "for the Crew Dragon Endeavour"

  bool operator==(const Measure&) const = default;
};

using FieldValue = std::variant<std::string, NumberValue, TimeValue, EntityId, MentionId,
                                std::vector<EntityId>, std::vector<std::string>>;

/// A statement of the article in a form that can be compared. `type` is one of count, ordinal,
/// amount, percent, role, affiliation, quote, event, or whatever a rule's `gives` names. Names are
/// constants or of the packs.
struct Fact {
  std::string_view type;
  Span span;
  uint32_t sentence = 0;
  std::vector<std::pair<std::string_view, FieldValue>> fields;  ///< in the order of print
  Measure measure;  ///< of count, ordinal, amount and percent
  Qualifiers qualifiers;
  std::vector<MentionId> evidence;
  std::string_view rule;

  const FieldValue* field(std::string_view name) const;
  /// The field "value" as a number; null for facts without one.
  const NumberValue* number() const;
  bool operator==(const Fact&) const = default;
};

/// What the facts stage makes of the mentions.
struct Facts {
  std::vector<Entity> entities;
  std::vector<Fact> facts;                         ///< ordered by span
  std::vector<std::optional<EntityId>> entity_of;  ///< one for each mention
};

}  // namespace copydesk
