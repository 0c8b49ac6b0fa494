#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "copydesk.hpp"

using namespace copydesk;

namespace {

// A pack of one rule, laid over the shipped ones.
class OwnPack {
 public:
  explicit OwnPack(const std::string& rules)
      : folder_(std::filesystem::temp_directory_path() / "copydesk-rule-facts") {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / "own.toml") << rules;
  }
  ~OwnPack() { std::filesystem::remove_all(folder_); }
  OwnPack(const OwnPack&) = delete;
  OwnPack& operator=(const OwnPack&) = delete;

  Result<PackPtr> load() const {
    const std::string shipped = COPYDESK_SOURCE_DIR "/rules/";
    return load_packs({shipped + "core", shipped + "spaceflight", folder_.string()});
  }

 private:
  std::filesystem::path folder_;
};

constexpr const char* kVisit = R"([[rule]]
id = "visit"
find = '''who:<person> "visited" (where:<place> ("and" | ",")?)+ "on" when:<date>'''
gives = { type = "visit", visitor = "who", places = "where", date = "when", source = "'desk'" }
finds = ["[Ana Ruiz visited Norway on May 4, 2021]."]
ignores = ["Ana Ruiz left Norway on May 4, 2021."]
)";

}  // namespace

TEST_CASE("what a rule gives is a fact of its own type") {
  const OwnPack own(kVisit);
  const Result<PackPtr> pack = own.load();
  REQUIRE_MESSAGE(pack.ok(), (pack.ok() ? "" : to_string(pack.errors().front())));
  Workspace workspace(*pack);
  const auto visits = [&](const char* text) {
    const Result<Article> article = read_article({"a.txt", text}, "text");
    std::vector<Fact> out;
    for (const Fact& fact : inspect(*article, workspace, Depth::facts).facts.facts)
      if (fact.type == "visit") out.push_back(fact);
    return out;
  };

  const auto one = visits("On a free day Ana Ruiz visited Norway on May 4, 2021.\n");
  REQUIRE(one.size() == 1);
  CHECK(std::holds_alternative<EntityId>(*one[0].field("visitor")));
  CHECK(std::holds_alternative<EntityId>(*one[0].field("places")));
  CHECK(std::get<TimeValue>(*one[0].field("date")).timex == "2021-05-04");
  CHECK(std::get<std::string>(*one[0].field("source")) == "desk");
  CHECK(one[0].qualifiers.modality == Modality::actual);  // the month is no modal verb
  CHECK(one[0].evidence.size() == 3);
  CHECK(one[0].rule == "copydesk-rule-facts/visit");

  const auto two = visits("Ana Ruiz visited Norway and Sweden on May 4, 2021.\n");
  REQUIRE(two.size() == 1);
  CHECK(std::get<std::vector<std::string>>(*two[0].field("places")) ==
        std::vector<std::string>{"Norway", "Sweden"});

  CHECK(visits("Ana Ruiz left Norway on May 4, 2021.\n").empty());
}
