#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/mention.hpp"

namespace copydesk {

/// A set of mention kinds; bit n stands for kind n.
using KindMask = uint32_t;
constexpr KindMask mask_of(MentionKind kind) { return KindMask{1} << static_cast<unsigned>(kind); }

/// All kinds of numbers: cardinal ... measure.
inline constexpr KindMask kNumberKinds =
    mask_of(MentionKind::cardinal) | mask_of(MentionKind::ordinal) | mask_of(MentionKind::percent) |
    mask_of(MentionKind::money) | mask_of(MentionKind::measure);

/// What `<kind attribute=value>` asks of a mention.
///
/// Kinds are those of the public format and, for several at once, `name` (person ... nationality),
/// `number` (cardinal ... measure), `amount` (cardinal, money, measure) and `when` (date, time).
/// Attributes: `unit` `hedge` `form` of numbers, `granularity` `anchor` of times, `sort` of names,
/// `plural` of roles; the value `none` stands for an empty one, `any` for any that is not empty;
/// `a|b` for either.
struct MentionTest {
  enum class Attribute : uint8_t { unit, hedge, form, granularity, anchor, sort, plural };
  struct Condition {
    Attribute attribute = Attribute::unit;
    bool negated = false;             ///< `!=`
    std::vector<std::string> values;  ///< one of them

    bool operator==(const Condition&) const = default;
  };

  KindMask kinds = 0;
  std::vector<Condition> conditions;

  bool fits(const Mention& mention) const;
  bool operator==(const MentionTest&) const = default;
};

/// The kinds of a name in a pattern; nothing when there is no such kind.
std::optional<KindMask> kinds_named(std::string_view name);
/// All names that kinds_named knows, for suggestions.
const std::vector<std::string_view>& kind_names();

std::optional<MentionTest::Attribute> mention_attribute(std::string_view name);
const std::vector<std::string_view>& mention_attribute_names();
/// The values that an attribute can have; empty when they are open (units, sorts).
std::vector<std::string_view> values_of(MentionTest::Attribute attribute);

/// The value of an attribute as a pattern writes it; empty when the mention has none.
std::string_view attribute_of(const Mention& mention, MentionTest::Attribute attribute);

/// "<percent hedge=none>", for dumps.
std::string to_string(const MentionTest& test);

}  // namespace copydesk
