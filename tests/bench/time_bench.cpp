// The recogniser of times on its own; `items` are tokens, so the inverse of items_per_second is the
// cost of one.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "copydesk.hpp"
#include "find/index.hpp"
#include "pack/load.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace {

namespace fs = std::filesystem;
using namespace copydesk;

std::vector<Article> corpus_articles() {
  std::vector<Article> out;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(COPYDESK_SOURCE_DIR) / "corpus")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (auto article = read_article({entry.path().string(), text.str()}, "text"))
      out.push_back(std::move(*article));
  }
  return out;
}

PackPtr core_pack() {
  static const PackPtr loaded = [] {
    auto result = load_packs({std::string(COPYDESK_SOURCE_DIR) + "/rules/core"});
    return result ? *result : PackPtr();
  }();
  return loaded;
}

void times_in_prose(benchmark::State& state) {
  if (!core_pack()) return state.SkipWithError("no pack");
  const Pack& pack = *core_pack();
  const std::vector<Article> articles = corpus_articles();
  Symbols symbols;
  Words words(pack.lexicon);
  std::vector<Document> documents;
  std::vector<Tokens> tokens;
  for (const Article& article : articles) {
    documents.push_back(make_document(article, pack.text));
    tokens.push_back(tokenize(article, documents.back(), pack.text, symbols));
  }
  words.update(symbols);
  const Mentions none;
  int64_t count = 0;
  for (auto _ : state) {
    for (size_t i = 0; i < articles.size(); ++i) {
      Lookups lookups;
      lookups.read(tokens[i], words);
      const Reading reading{articles[i], documents[i],    tokens[i],
                            words,       lookups.phrases, lookups.sentence_words};
      const std::vector<uint8_t> free(tokens[i].all.size(), 0);
      Mentions found;
      time_recogniser.run({reading, pack, {Date{2025, 8, 6}, PublishedFrom::argument}, none, free},
                          found);
      benchmark::DoNotOptimize(found);
      count += static_cast<int64_t>(tokens[i].all.size());
    }
  }
  state.SetItemsProcessed(count);
}
BENCHMARK(times_in_prose);

}  // namespace
