#include <benchmark/benchmark.h>

#include <string>

#include "copydesk.hpp"
#include "find/index.hpp"
#include "text/tokens.hpp"

// The recognisers of numbers and identifiers alone, over prose with a number in every second
// sentence. Counters give nanoseconds for each token of the text.

namespace copydesk {
namespace {

std::string prose() {
  const std::string paragraph =
      "The council voted on Tuesday to spend $4.5 million on the harbour wall, which residents say "
      "has been crumbling for years. "
      "Engineers who looked at the stones last spring told the mayor that the work could not wait "
      "until the money for the new school "
      "had been found. About 1,200 people live behind the wall, most of them in houses that their "
      "grandparents built. "
      "The storm brought 12 inches of rain and winds of 80 miles an hour, and two of the three "
      "bridges were closed for a week. ";
  std::string text;
  for (int i = 0; i < 40; ++i) text += paragraph + "\n\n";
  return text;
}

void run(benchmark::State& state, const Recogniser& recogniser) {
  const Result<PackPtr> pack =
      load_packs(std::vector<std::string>{COPYDESK_SOURCE_DIR "/rules/core"});
  Article article;
  article.text = prose();
  Workspace workspace(*pack);
  const Inspection seen = inspect(article, workspace, Depth::mentions);
  Symbols symbols;
  Words words((*pack)->lexicon);
  const Tokens tokens = tokenize(article, seen.document, (*pack)->text, symbols);
  words.update(symbols);
  Lookups lookups;
  lookups.read(tokens, words);
  const Reading reading{article, seen.document,   tokens,
                        words,   lookups.phrases, lookups.sentence_words};
  const std::vector<uint8_t> taken(tokens.all.size(), 0);
  const Mentions earlier;
  for (auto _ : state) {
    Mentions out;
    recogniser.run({reading, **pack, {}, earlier, taken}, out);
    benchmark::DoNotOptimize(out);
  }
  state.counters["ns/token"] = benchmark::Counter(
      static_cast<double>(tokens.all.size()) * 1e-9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void numbers(benchmark::State& state) { run(state, number_recogniser); }
void identifiers(benchmark::State& state) { run(state, identifier_recogniser); }
BENCHMARK(numbers);
BENCHMARK(identifiers);

}  // namespace
}  // namespace copydesk
