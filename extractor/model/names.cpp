// The printed names of the model's enumerations, as the public format spells them.
#include <array>

#include "model/finding.hpp"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, kMentionKinds> kKinds = {
    "person",  "organization", "place",       "facility",  "vehicle", "mission", "program",
    "event",   "work",         "nationality", "cardinal",  "ordinal", "percent", "money",
    "measure", "date",         "time",        "duration",  "set",     "role",    "quote",
    "email",   "url",          "phone",       "identifier"};

}  // namespace

std::string_view to_string(MentionKind kind) { return kKinds[static_cast<size_t>(kind)]; }

std::optional<MentionKind> mention_kind(std::string_view name) {
  for (size_t i = 0; i < kKinds.size(); ++i)
    if (kKinds[i] == name) return static_cast<MentionKind>(i);
  return std::nullopt;
}

std::string_view to_string(Hedge hedge) {
  constexpr std::array<std::string_view, 9> names = {
      "", "about", "nearly", "over", "under", "at-least", "at-most", "up-to", "between"};
  return names[static_cast<size_t>(hedge)];
}

std::string_view to_string(TimeType type) {
  constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<size_t>(type)];
}

std::string_view to_string(Anchor anchor) {
  constexpr std::array<std::string_view, 3> names = {"stated", "inferred", "latent"};
  return names[static_cast<size_t>(anchor)];
}

std::string_view to_string(Modality modality) {
  constexpr std::array<std::string_view, 4> names = {"actual", "planned", "possible", "negated"};
  return names[static_cast<size_t>(modality)];
}

std::string_view to_string(Verdict verdict) {
  constexpr std::array<std::string_view, 3> names = {"confirmed", "conflict", "unknown"};
  return names[static_cast<size_t>(verdict)];
}

std::string_view to_string(Level level) {
  constexpr std::array<std::string_view, 4> names = {"none", "note", "warning", "error"};
  return names[static_cast<size_t>(level)];
}

const FieldValue* Fact::field(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return &value;
  return nullptr;
}

const NumberValue* Fact::number() const {
  const FieldValue* value = field("value");
  return value != nullptr ? std::get_if<NumberValue>(value) : nullptr;
}

}  // namespace copydesk
