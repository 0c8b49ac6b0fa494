#include "time_fixture.hpp"

#include <doctest/doctest.h>

namespace copydesk {
namespace {

PackPtr pack() {
  static const PackPtr loaded = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto result = load_packs({rules + "core"});
    REQUIRE(result.ok());
    return *result;
  }();
  return loaded;
}

}  // namespace

Article body_of(const std::string& text, const char* published) {
  Article article;
  article.name = "test";
  article.text = text;
  const auto size = static_cast<uint32_t>(text.size());
  article.sources.emplace_back();
  article.segments.push_back({0, size, 0, size, 0});
  article.marked.push_back({{0, size}, BlockKind::body});
  article.published = parse_date(published);
  article.published_from = PublishedFrom::argument;
  return article;
}

std::vector<Mention> times_in(const Article& article) {
  static Workspace workspace(pack());
  std::vector<Mention> out;
  for (const Mention& m : inspect(article, workspace, Depth::mentions).mentions)
    if (is_time(m.kind)) out.push_back(m);
  return out;
}

std::string times_of(const std::string& text, const char* published) {
  const Article article = body_of(text, published);
  std::string out;
  for (const Mention& m : times_in(article)) {
    if (!out.empty()) out += "; ";
    out += plain_text(article, m.span) + " = " + m.time()->timex;
  }
  return out;
}

void check_times(std::initializer_list<TimesRow> rows) {
  for (const TimesRow& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(times_of(row.text) == std::string(row.times));
  }
}

}  // namespace copydesk
