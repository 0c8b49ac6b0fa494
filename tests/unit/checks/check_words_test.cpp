#include "checks/check_words.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "copydesk.hpp"
#include "pack/pack.hpp"

namespace copydesk {
namespace {

TEST_CASE("cues are known by their names") {
  struct Row {
    const char* names;
    std::optional<uint32_t> bits;
  };
  const Row rows[] = {
      {"vote", kVoteWord},
      {"unit-article small-word", kUnitArticle | kSmallWord},
      {"", 0},
      {"votes", std::nullopt},
      {"vote  dissent", std::nullopt},  // two blanks
      {"vote unheard-of", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.names);
    CHECK(check_bits_of(row.names) == row.bits);
  }
}

TEST_CASE("every cue of the shipped words is known") {
  const auto pack = load_packs({COPYDESK_SOURCE_DIR "/rules/core"});
  REQUIRE(pack.ok());
  const Lexicon& lexicon = (*pack)->lexicon;
  const auto cue = lexicon.class_named("cue");
  REQUIRE(cue);
  std::set<std::string> words;
  for (size_t i = 0; i < lexicon.size(); ++i) {
    const Entry& entry = lexicon.entry(static_cast<EntryId>(i));
    if (entry.word_class != *cue) continue;
    CAPTURE(std::string(entry.surface));
    CHECK(words.insert(std::string(entry.surface)).second);  // one row a word: only one is read
    CHECK(check_bits_of(entry.text("cues")).value_or(0) != 0);
  }
  CHECK(words.size() > 50);
}

}  // namespace
}  // namespace copydesk
