// Blocks, tokens and sentences against a general word breaker on the same bytes.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "base/symbols.hpp"
#include "copydesk.hpp"
#include "pack/pack.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace {

namespace fs = std::filesystem;
using namespace copydesk;

// All articles of the corpus in one, often enough for a few megabytes.
const Article& article() {
  static const Article one = [] {
    Article out;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(COPYDESK_SOURCE_DIR) / "corpus" / "politics")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      out.text += text.str() + "\n\n";
    }
    const std::string once = out.text;
    while (out.text.size() < 2'000'000) out.text += once;
    return out;
  }();
  return one;
}

const TextData& data() {
  static const PackPtr pack = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto loaded = load_packs({rules + "core"});
    return loaded ? *loaded : std::make_shared<const Pack>();
  }();
  return pack->text;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) *
                          static_cast<int64_t>(article().text.size()));
}

void blocks(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(make_document(article(), data()));
  count_bytes(state);
}
BENCHMARK(blocks);

void tokens_and_sentences(benchmark::State& state) {
  const Document document = make_document(article(), data());
  Symbols symbols;
  for (auto _ : state) benchmark::DoNotOptimize(tokenize(article(), document, data(), symbols));
  count_bytes(state);
}
BENCHMARK(tokens_and_sentences);

void icu_breaks(benchmark::State& state,
                icu::BreakIterator* (*open)(const icu::Locale&, UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(open(icu::Locale::getEnglish(), status));
  for (auto _ : state) {
    UText* text = utext_openUTF8(nullptr, article().text.data(),
                                 static_cast<int64_t>(article().text.size()), &status);
    breaks->setText(text, status);
    int64_t count = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
    utext_close(text);
  }
  count_bytes(state);
}
BENCHMARK_CAPTURE(icu_breaks, words, icu::BreakIterator::createWordInstance);
BENCHMARK_CAPTURE(icu_breaks, sentences, icu::BreakIterator::createSentenceInstance);

}  // namespace
