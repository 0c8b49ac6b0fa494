#include "match/mention_test.hpp"

#include <algorithm>
#include <array>

namespace copydesk {
namespace {

using Attribute = MentionTest::Attribute;

constexpr std::array<std::string_view, 7> kForms = {"digits", "words",    "mixed", "article",
                                                    "vague",  "fraction", "score"};
constexpr std::array<std::string_view, 14> kGranularities = {
    "second", "minute",  "hour",   "day-part", "day",  "week",   "weekend",
    "month",  "quarter", "season", "half",     "year", "decade", "century"};
constexpr std::array<std::string_view, 9> kHedges = {
    "none", "about", "nearly", "over", "under", "at-least", "at-most", "up-to", "between"};
constexpr std::array<std::string_view, 3> kAnchors = {"stated", "inferred", "latent"};
constexpr std::array<std::string_view, 2> kYesNo = {"yes", "no"};

template <typename Predicate>
KindMask kinds_where(Predicate is) {
  KindMask mask = 0;
  for (size_t i = 0; i < kMentionKinds; ++i)
    if (is(static_cast<MentionKind>(i))) mask |= mask_of(static_cast<MentionKind>(i));
  return mask;
}

struct Group {
  std::string_view name;
  KindMask kinds;
};

const std::array<Group, 4>& groups() {
  static const std::array<Group, 4> list = {{
      {"name", kinds_where(is_name)},
      {"number", kinds_where(is_number)},
      {"amount", mask_of(MentionKind::cardinal) | mask_of(MentionKind::money) |
                     mask_of(MentionKind::measure)},
      {"when", mask_of(MentionKind::date) | mask_of(MentionKind::time)},
  }};
  return list;
}

bool holds(const MentionTest::Condition& condition, std::string_view value) {
  const auto is = [&](const std::string& wanted) {
    if (wanted == "any") return !value.empty();
    if (wanted == "none") return value.empty() || value == "none";
    return wanted == value;
  };
  return std::any_of(condition.values.begin(), condition.values.end(), is) != condition.negated;
}

std::string_view number_attribute(const NumberValue& number, Attribute attribute) {
  if (attribute == Attribute::unit) return number.unit;
  if (attribute == Attribute::hedge) return kHedges[static_cast<size_t>(number.hedge)];
  if (attribute == Attribute::form) return kForms[static_cast<size_t>(number.form)];
  return {};
}

std::string_view time_attribute(const TimeValue& time, Attribute attribute) {
  if (attribute == Attribute::hedge) return kHedges[static_cast<size_t>(time.hedge)];
  if (attribute == Attribute::granularity)
    return kGranularities[static_cast<size_t>(time.granularity)];
  if (attribute == Attribute::anchor) return to_string(time.anchor);
  return {};
}

}  // namespace

std::string_view attribute_of(const Mention& mention, Attribute attribute) {
  if (const NumberValue* number = mention.number()) return number_attribute(*number, attribute);
  if (const TimeValue* time = mention.time()) return time_attribute(*time, attribute);
  if (const NameValue* name = mention.name())
    return attribute == Attribute::sort ? name->sort : std::string_view();
  if (const auto* role = std::get_if<RoleValue>(&mention.value);
      role != nullptr && attribute == Attribute::plural)
    return role->plural ? "yes" : "no";
  return {};
}

bool MentionTest::fits(const Mention& mention) const {
  if ((kinds & mask_of(mention.kind)) == 0) return false;
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& c) {
    return holds(c, attribute_of(mention, c.attribute));
  });
}

std::optional<KindMask> kinds_named(std::string_view name) {
  for (const Group& group : groups())
    if (group.name == name) return group.kinds;
  if (const auto kind = mention_kind(name)) return mask_of(*kind);
  return std::nullopt;
}

const std::vector<std::string_view>& kind_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (size_t i = 0; i < kMentionKinds; ++i)
      out.push_back(to_string(static_cast<MentionKind>(i)));
    for (const Group& group : groups()) out.push_back(group.name);
    return out;
  }();
  return names;
}

const std::vector<std::string_view>& mention_attribute_names() {
  static const std::vector<std::string_view> names = {"unit",   "hedge", "form",  "granularity",
                                                      "anchor", "sort",  "plural"};
  return names;
}

std::optional<Attribute> mention_attribute(std::string_view name) {
  const auto& names = mention_attribute_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Attribute>(found - names.begin());
}

std::vector<std::string_view> values_of(Attribute attribute) {
  switch (attribute) {
    case Attribute::hedge:
      return {kHedges.begin(), kHedges.end()};
    case Attribute::form:
      return {kForms.begin(), kForms.end()};
    case Attribute::granularity:
      return {kGranularities.begin(), kGranularities.end()};
    case Attribute::anchor:
      return {kAnchors.begin(), kAnchors.end()};
    case Attribute::plural:
      return {kYesNo.begin(), kYesNo.end()};
    case Attribute::unit:
    case Attribute::sort:
      return {};
  }
  return {};
}

std::string to_string(const MentionTest& test) {
  std::string out = "<";
  for (const std::string_view name : kind_names())
    if (kinds_named(name) == test.kinds) out += name;
  if (out.size() == 1)
    for (size_t i = 0; i < kMentionKinds; ++i)
      if ((test.kinds & mask_of(static_cast<MentionKind>(i))) != 0)
        out += (out.size() > 1 ? "|" : "") + std::string(to_string(static_cast<MentionKind>(i)));
  for (const MentionTest::Condition& c : test.conditions) {
    out += ' ';
    out += mention_attribute_names()[static_cast<size_t>(c.attribute)];
    out += c.negated ? "!=" : "=";
    for (size_t i = 0; i < c.values.size(); ++i) out += (i > 0 ? "|" : "") + c.values[i];
  }
  return out + ">";
}

}  // namespace copydesk
