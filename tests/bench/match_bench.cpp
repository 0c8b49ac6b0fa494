// What rules cost: a thousand of them beside ten, over the same sentences.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "copydesk.hpp"
#include "match/matches.hpp"
#include "match/reading.hpp"
#include "match/rule.hpp"
#include "pack/rule_file.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace {

namespace fs = std::filesystem;
using namespace copydesk;

std::vector<Article> corpus() {
  std::vector<Article> out;
  const fs::path root = fs::path(COPYDESK_SOURCE_DIR) / "corpus";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (auto article = read_article({entry.path().string(), text.str()}, "text"))
      out.push_back(std::move(*article));
  }
  return out;
}

// Patterns as packs have them: a few words, a gap, some choices; every tenth hangs on a word that
// news is full of.
std::string rules_text(int count) {
  static constexpr const char* kCommon[] = {"said", "year", "people", "percent", "million", "new"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    const std::string word = i % 100 == 0 ? kCommon[(i / 100) % 6] : "word" + n;
    text += "[[rule]]\nid = \"r" + n + "\"\nfind = 'x:(\"" + word +
            "\" any{0,4} (\"of\" | \"in\")? /[a-z]+ing/)'\n" +
            "gives = { type = \"t\", x = \"x\" }\nfinds = [\"[x]\"]\nignores = [\"y\"]\n";
  }
  return text;
}

std::vector<std::vector<std::string>> cut_at_blanks(std::span<const std::string_view> texts,
                                                    const TextData&) {
  std::vector<std::vector<std::string>> out;
  for (const std::string_view text : texts) {
    std::istringstream in{std::string(text)};
    out.emplace_back();
    for (std::string word; in >> word;) out.back().push_back(word);
  }
  return out;
}

void match(benchmark::State& state) {
  Lexicon lexicon;
  const TextData data;
  const Cut cut = cut_at_blanks;
  Errors errors;
  RuleFiles files(lexicon, data, cut);
  files.add_text("bench.toml", "bench", rules_text(static_cast<int>(state.range(0))), errors);
  if (!errors.empty() || !lexicon.freeze()) return state.SkipWithError("the rules do not load");
  const RuleSet rules = make_rule_set(files.take(), lexicon);
  const std::vector<Article> articles = corpus();
  Symbols symbols;
  Words words(lexicon);
  std::vector<Document> documents;
  std::vector<Tokens> tokens;
  for (const Article& article : articles) {
    documents.push_back(make_document(article, data));
    tokens.push_back(tokenize(article, documents.back(), data, symbols));
  }
  words.update(symbols);
  int64_t count = 0;
  RuleMatcher matcher(rules);
  for (auto _ : state) {
    for (size_t i = 0; i < articles.size(); ++i) {
      Lookups lookups;
      lookups.read(tokens[i], words);
      const Reading reading{articles[i], documents[i],    tokens[i],
                            words,       lookups.phrases, lookups.sentence_words};
      benchmark::DoNotOptimize(match_rules(rules, reading, {}, matcher));
      count += static_cast<int64_t>(tokens[i].all.size());
    }
  }
  state.counters["tokens"] =
      benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}
BENCHMARK(match)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

}  // namespace
