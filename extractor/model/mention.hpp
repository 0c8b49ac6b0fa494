#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.hpp"
#include "model/document.hpp"
#include "model/number.hpp"
#include "model/time.hpp"

namespace copydesk {

enum class MentionKind : uint8_t {
  person,
  organization,
  place,
  facility,
  vehicle,
  mission,
  program,
  event,
  work,
  nationality,
  cardinal,
  ordinal,
  percent,
  money,
  measure,
  date,
  time,
  duration,
  set,
  role,
  quote,
  email,
  url,
  phone,
  identifier,
};
inline constexpr size_t kMentionKinds = 25;
std::string_view to_string(MentionKind kind);
std::optional<MentionKind> mention_kind(std::string_view name);

inline bool is_name(MentionKind k) { return k <= MentionKind::nationality; }
inline bool is_number(MentionKind k) {
  return MentionKind::cardinal <= k && k <= MentionKind::measure;
}
inline bool is_time(MentionKind k) { return MentionKind::date <= k && k <= MentionKind::set; }

enum class MentionId : uint32_t {};
enum class EntityId : uint32_t {};
enum class FactId : uint32_t {};

/// What is known of a name from the words and the gazetteers alone.
struct NameValue {
  std::string canonical;  ///< gazetteer's name, or the printed one without title and possessive
  std::string given;      ///< of a person, empty when not printed
  std::string surname;
  std::string title;      ///< printed right before a person: "Sen.", "CEO"
  std::string_view sort;  ///< gazetteer's attribute: agency, company, country ...; of the packs
  std::string_view zone;  ///< IANA zone of a place, where known; of the packs

  bool operator==(const NameValue&) const = default;
};

struct RoleValue {
  std::string
      title;  ///< canonical, singular, as printed otherwise ("Program Manager", "astronaut")
  bool plural = false;

  bool operator==(const RoleValue&) const = default;
};

struct QuoteValue {
  Span inside;                  ///< the words between the marks
  std::optional<Span> speaker;  ///< where the speaker is named
  bool closed = true;

  bool operator==(const QuoteValue&) const = default;
};

using Value =
    std::variant<std::monostate, NumberValue, TimeValue, NameValue, RoleValue, QuoteValue>;

/// A stretch of words with one meaning. Mentions of one article are ordered by span; name, number
/// and time mentions do not overlap one another, quotes and roles may hold others.
struct Mention {
  MentionKind kind = MentionKind::cardinal;
  Span span;
  IndexRange tokens;
  uint32_t sentence = 0;
  std::string_view rule;  ///< the recogniser, a constant: "core/number"
  Value value;

  const NumberValue* number() const { return std::get_if<NumberValue>(&value); }
  const TimeValue* time() const { return std::get_if<TimeValue>(&value); }
  const NameValue* name() const { return std::get_if<NameValue>(&value); }
  bool operator==(const Mention&) const = default;
};

using Mentions = std::vector<Mention>;

}  // namespace copydesk
