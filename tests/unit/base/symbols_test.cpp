#include "base/symbols.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace copydesk;

namespace {

struct Part {
  Span span;
  Symbol symbol = 0;
};

// Every text that is hard to tell from another: around the size of a key, with NUL bytes, alike
// at their begin or end.
std::vector<std::string> awkward_texts() {
  std::vector<std::string> texts = {"a", std::string("a\0", 2), std::string("\0a", 2),
                                    std::string("\0", 1), std::string("\0\0", 2)};
  for (const size_t size : {7, 8, 9, 15, 16, 17, 24, 25, 40, 70'000}) {
    texts.emplace_back(size, 'x');
    texts.push_back(std::string(size - 1, 'x') + 'y');
    texts.push_back('y' + std::string(size - 1, 'x'));
  }
  return texts;
}

}  // namespace

TEST_CASE("symbols count distinct strings in the order of their first appearance") {
  Symbols symbols;
  const std::vector<std::string> texts = awkward_texts();
  for (int round = 0; round < 2; ++round)
    for (size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(i);
      CHECK(symbols.intern(texts[i]) == i + 1);
      CHECK(symbols.find(texts[i]) == i + 1);
      CHECK(symbols.text(static_cast<Symbol>(i + 1)) == texts[i]);
    }
  CHECK(symbols.size() == texts.size() + 1);
  CHECK(symbols.intern("") == 0);
  CHECK(symbols.find("new") == 0);
  symbols.clear();
  CHECK(symbols.size() == 1);
  CHECK(symbols.find("a") == 0);
  CHECK(symbols.intern("b") == 1);
}

TEST_CASE("parts of a text get the symbols that they would get one by one") {
  std::string whole;
  std::vector<Part> parts;
  for (int round = 0; round < 2; ++round)
    for (const std::string& text : awkward_texts()) {
      const auto begin = static_cast<uint32_t>(whole.size());
      whole += text;
      parts.push_back({{begin, static_cast<uint32_t>(whole.size())}});
    }
  for (int i = 0; i < 20'000; ++i) {  // enough for the table to grow in the middle of it
    const auto begin = static_cast<uint32_t>(whole.size());
    whole += std::to_string(i % 15'000);
    parts.push_back({{begin, static_cast<uint32_t>(whole.size())}});
  }
  Symbols all;
  all.intern_all(whole, std::span(parts));
  Symbols single;
  for (const Part& part : parts)
    REQUIRE(part.symbol ==
            single.intern(std::string_view(whole).substr(part.span.begin, part.span.size())));
  CHECK(all.size() == single.size());
}
