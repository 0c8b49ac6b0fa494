#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/words.hpp"
#include "pack/word_lists.hpp"

namespace copydesk::test {

/// Cuts at blanks, and parts off hyphens and "'s": enough of the tokeniser's contract for lists in
/// tests.
inline std::vector<std::string> blank_cut(std::string_view text) {
  std::vector<std::string> words(1);
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      words.emplace_back();
    } else if (text[i] == '-' || text[i] == ',') {
      words.emplace_back(1, text[i]);
      words.emplace_back();
    } else {
      if (text.substr(i) == "'s" || text.substr(i, 3) == "'s ") words.emplace_back();
      words.back() += text[i];
    }
  }
  std::erase(words, "");
  return words;
}

/// A word list in memory: class, whether its rows are proper names, and the file's text.
struct ListText {
  std::string name;
  bool proper = false;
  std::string text;
};

struct World {
  Lexicon lexicon;
  TextData text;
  Errors errors;
};

/// Loads the lists; the lexicon is left open, for patterns to be compiled.
inline std::unique_ptr<World> make_open_world(const std::vector<ListText>& lists) {
  auto world = std::make_unique<World>();
  WordLists loader(world->lexicon, world->text);
  for (const ListText& list : lists)
    loader.add_list(list.name + ".tsv", list.name, list.proper, list.text, world->errors);
  loader.enter_surfaces([](std::span<const std::string_view> texts, const TextData&) {
    std::vector<std::vector<std::string>> words;
    for (const std::string_view t : texts) words.push_back(blank_cut(t));
    return words;
  });
  return world;
}

/// Loads the lists and freezes the lexicon.
inline std::unique_ptr<World> make_world(const std::vector<ListText>& lists) {
  auto world = make_open_world(lists);
  if (!world->lexicon.freeze()) world->errors.push_back({"expressions", 0, 0, "too large", {}, {}});
  return world;
}

}  // namespace copydesk::test
