#include "model/dump.hpp"

#include <variant>

namespace copydesk {
namespace {

std::string quoted(const Article& article, Span span) {
  return '"' + plain_text(article, span) + '"';
}

std::string entity_name(const Facts& facts, EntityId id) {
  const auto index = static_cast<size_t>(id);
  return index < facts.entities.size() ? facts.entities[index].name : "?";
}

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string field_text(const Facts& facts, const FieldValue& value) {
  return std::visit(
      Overloaded{[](const std::string& text) { return text; },
                 [](const NumberValue& number) { return dump(number); },
                 [](const TimeValue& time) { return dump(time); },
                 [&](EntityId id) { return entity_name(facts, id); },
                 [](MentionId id) { return "m" + std::to_string(static_cast<uint32_t>(id) + 1); },
                 [&](const std::vector<EntityId>& ids) {
                   std::vector<std::string> names;
                   names.reserve(ids.size());
                   for (const EntityId id : ids) names.push_back(entity_name(facts, id));
                   return joined(names);
                 },
                 [](const std::vector<std::string>& words) { return joined(words); }},
      value);
}

std::string qualifier_text(const Facts& facts, const Qualifiers& q) {
  std::string out(to_string(q.modality));
  if (q.quoted) out += " quoted";
  if (q.attributed) out += " attributed";
  if (q.open) out += " open";
  if (q.update) out += " update";
  if (q.speaker) out += " by " + entity_name(facts, *q.speaker);
  if (q.as_of) out += " at " + q.as_of->timex;
  return out;
}

}  // namespace

std::string dump(const NumberValue& value) {
  const bool plain = value.number && value.range == exactly(*value.number);
  std::string out = plain ? value.number->to_string() : to_string(value.range);
  if (!plain && value.number) out = value.number->to_string() + " " + out;
  if (!value.unit.empty()) out += " " + value.unit;
  if (value.hedge != Hedge::none) out += " " + std::string(to_string(value.hedge));
  return out;
}

std::string dump(const TimeValue& value) {
  std::string out = value.timex;
  if (!value.zone.empty()) out += " " + value.zone;
  if (value.hedge != Hedge::none) out += " " + std::string(to_string(value.hedge));
  return out + " " + std::string(to_string(value.anchor));
}

std::string dump(const Article& article, const Block& block) {
  return std::string(to_string(block.kind)) + " " + quoted(article, block.span);
}

std::string dump(const Article& article, const Mention& mention) {
  std::string out = std::string(to_string(mention.kind)) + " " + quoted(article, mention.span);
  const std::string value =
      std::visit(Overloaded{[](std::monostate) { return std::string(); },
                            [](const NumberValue& v) { return dump(v); },
                            [](const TimeValue& v) { return dump(v); },
                            [](const NameValue& v) { return v.canonical; },
                            [](const RoleValue& v) { return v.title; },
                            [&](const QuoteValue& v) {
                              return v.speaker ? "said by " + quoted(article, *v.speaker)
                                               : std::string("by nobody named");
                            }},
                 mention.value);
  return value.empty() ? out : out + " = " + value;
}

std::string dump(const Article&, const Facts& facts, const Entity& entity) {
  std::string out = std::string(to_string(entity.kind)) + " " + entity.name;
  if (!entity.aliases.empty()) out += " | " + joined(entity.aliases);
  for (const RoleOf& role : entity.roles)
    out += "; " + role.title +
           (role.organization ? " of " + entity_name(facts, *role.organization) : "");
  return out;
}

std::string dump(const Article& article, const Facts& facts, const Fact& fact) {
  std::string out = std::string(fact.type) + " " + quoted(article, fact.span);
  for (const auto& [name, value] : fact.fields)
    out += " " + std::string(name) + "=" + field_text(facts, value);
  return out + " (" + qualifier_text(facts, fact.qualifiers) + ")";
}

std::string dump(const Article& article, const Finding& finding) {
  std::string out(to_string(finding.verdict));
  if (finding.level != Level::none) out += " " + std::string(to_string(finding.level));
  out += " " + finding.check;
  for (const Evidence& e : finding.evidence) out += " " + quoted(article, e.span);
  return out + ": " + finding.message;
}

std::string dump(const Article& article, const Inspection& seen) {
  std::string out = "published " +
                    (seen.published ? to_string(*seen.published) : std::string("unknown")) +
                    " from " + std::string(to_string(seen.published_from)) + "\n\nblocks\n";
  for (const Block& block : seen.document.blocks) out += "  " + dump(article, block) + "\n";
  out += "\nmentions\n";
  for (const Mention& mention : seen.mentions) out += "  " + dump(article, mention) + "\n";
  out += "\nentities\n";
  for (const Entity& entity : seen.facts.entities)
    out += "  " + dump(article, seen.facts, entity) + "\n";
  out += "\nfacts\n";
  for (const Fact& fact : seen.facts.facts) out += "  " + dump(article, seen.facts, fact) + "\n";
  out += "\nfindings\n";
  for (const Finding& finding : seen.findings) out += "  " + dump(article, finding) + "\n";
  return out;
}

}  // namespace copydesk
