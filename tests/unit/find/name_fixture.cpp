#include "name_fixture.hpp"

#include <doctest/doctest.h>

namespace copydesk::test {
namespace {

Workspace& workspace() {
  static Workspace shared = [] {
    const std::string rules = COPYDESK_SOURCE_DIR "/rules/";
    Result<PackPtr> pack = load_packs({rules + "core", rules + "spaceflight"});
    REQUIRE(pack.ok());
    return Workspace(*pack);
  }();
  return shared;
}

std::string shown(const FieldValue& value, const Inspection& seen) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* id = std::get_if<EntityId>(&value))
    return seen.facts.entities[static_cast<size_t>(*id)].name;
  if (const auto* time = std::get_if<TimeValue>(&value)) return time->timex;
  return "?";
}

}  // namespace

Read::Read(std::string_view text) {
  Result<Article> read = read_article({"test.txt", std::string(text)}, "text");
  REQUIRE(read.ok());
  article = std::move(read).value();
  seen = inspect(article, workspace(), Depth::facts);
}

std::string Read::mentions(bool (*wanted)(MentionKind)) const {
  std::string out;
  for (const Mention& m : seen.mentions) {
    if (!wanted(m.kind)) continue;
    if (!out.empty()) out += " | ";
    out += std::string(to_string(m.kind)) + ":" + plain_text(article, m.span);
  }
  return out;
}

std::string Read::entity(std::string_view name) const {
  for (const Entity& e : seen.facts.entities) {
    if (e.name != name) continue;
    std::string out = e.name;
    for (const std::string& alias : e.aliases) out += " = " + alias;
    return out;
  }
  return "none";
}

std::string Read::facts(std::string_view type) const {
  std::string out;
  for (const Fact& fact : seen.facts.facts) {
    if (fact.type != type) continue;
    if (!out.empty()) out += '\n';
    std::string line;
    for (const auto& [name, value] : fact.fields)
      line.append(line.empty() ? "" : " ").append(name).append("=").append(shown(value, seen));
    out += line;
  }
  return out;
}

std::string names_in(std::string_view text) { return Read(text).names(); }

}  // namespace copydesk::test
