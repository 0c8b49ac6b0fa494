#include "number_fixture.hpp"

#include <doctest/doctest.h>

namespace copydesk {
namespace {

Workspace& workspace() {
  static Workspace shared = [] {
    Result<PackPtr> pack = load_packs({COPYDESK_SOURCE_DIR "/rules/core"});
    REQUIRE(pack.ok());
    return Workspace(*pack);
  }();
  return shared;
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += item + "; ";
  return out;
}

}  // namespace

Mentions read_mentions(std::string_view text) {
  Article article;
  article.name = "test";
  article.text = text;
  article.marked.push_back({{0, static_cast<uint32_t>(text.size())}, BlockKind::body});
  return inspect(article, workspace(), Depth::mentions).mentions;
}

std::string describe(const Mention& mention, std::string_view text) {
  std::string out(to_string(mention.kind));
  out += " '" + std::string(text.substr(mention.span.begin, mention.span.size())) + "'";
  const NumberValue* value = mention.number();
  if (value == nullptr) return out;
  out += " = " + (value->number ? value->number->to_string() : std::string("?")) + " " +
         to_string(value->range);
  if (!value->unit.empty()) out += " " + value->unit;
  return out;
}

std::vector<std::string> read_numbers(std::string_view text) {
  std::vector<std::string> out;
  for (const Mention& mention : read_mentions(text))
    if (is_number(mention.kind)) out.push_back(describe(mention, text));
  return out;
}

void check_numbers(const std::vector<NumbersRow>& rows) {
  for (const NumbersRow& row : rows) {
    INFO(std::string(row.text));
    CHECK(joined(read_numbers(row.text)) == joined(row.numbers));
  }
}

}  // namespace copydesk
