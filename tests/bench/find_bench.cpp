// Each recogniser on its own, over articles whose earlier layers are settled: find/NAME is what it
// costs for a byte of text once it knows the words, learn/NAME what a distinct word costs it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench_articles.hpp"
#include "find/find.hpp"
#include "find/recogniser.hpp"
#include "match/reading.hpp"
#include "pack/pack.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace copydesk {
namespace {

// One article with everything that recognisers see of it.
struct Prepared {
  const Article* article = nullptr;
  Document document;
  Tokens tokens;
  Lookups lookups;
  Found found;  // by all recognisers

  Reading reading(const Words& words) const {
    return {*article, document, tokens, words, lookups.phrases, lookups.sentence_words};
  }
};

class PreparedArticles {
 public:
  PreparedArticles() : words_(bench_pack()->lexicon) {
    for (const Article& article : bench_articles()) {
      Prepared& prepared = all_.emplace_back();
      prepared.article = &article;
      prepared.document = make_document(article, bench_pack()->text);
      prepared.tokens = tokenize(article, prepared.document, bench_pack()->text, symbols_);
    }
    words_.update(symbols_);
    Finders finders(*bench_pack());
    for (Prepared& prepared : all_) {
      prepared.lookups.read(prepared.tokens, words_);
      prepared.found = find_mentions(prepared.reading(words_), *bench_pack(), finders);
    }
  }

  const std::vector<Prepared>& all() const { return all_; }
  const Words& words() const { return words_; }

 private:
  Symbols symbols_;
  Words words_;
  std::vector<Prepared> all_;
};

const PreparedArticles& prepared_articles() {
  static const PreparedArticles prepared;
  return prepared;
}

// What a recogniser finds settled when its turn comes.
struct Settled {
  std::vector<const Mention*> earlier;
  std::vector<uint8_t> taken;
};

bool found_before(const Mention& mention, Layer layer) {
  const auto all = all_recognisers();
  return std::any_of(all.begin(), all.end(), [&](const Recogniser* recogniser) {
    return recogniser->layer < layer && mention.rule == "core/" + std::string(recogniser->name);
  });
}

Settled settled_before(const Prepared& prepared, Layer layer) {
  Settled out;
  out.taken.assign(prepared.tokens.all.size(), 0);
  for (const Mention& mention : prepared.found.mentions) {
    if (!found_before(mention, layer)) continue;
    out.earlier.push_back(&mention);
    std::fill(out.taken.begin() + mention.tokens.begin, out.taken.begin() + mention.tokens.end,
              uint8_t{1});
  }
  return out;
}

// Nanoseconds for each of `items`, which one iteration works through.
benchmark::Counter nanoseconds_each(size_t items) {
  return {static_cast<double>(items) * 1e-9,
          benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert};
}

void find(benchmark::State& state, const Recogniser& recogniser) {
  const PreparedArticles& articles = prepared_articles();
  std::vector<Settled> settled;
  size_t bytes = 0;
  for (const Prepared& prepared : articles.all()) {
    settled.push_back(settled_before(prepared, recogniser.layer));
    bytes += prepared.article->text.size();
  }
  const std::unique_ptr<Finder> finder = recogniser.make(bench_pack()->lexicon);
  finder->learn(articles.words(), 0);
  Triggers triggers(1);
  triggers.learn(articles.words(), 0, {&finder, 1});
  Mentions out;
  for (auto _ : state) {
    for (size_t i = 0; i < settled.size(); ++i) {
      const Prepared& prepared = articles.all()[i];
      const Reading reading = prepared.reading(articles.words());
      out.clear();
      triggers.read(reading);
      finder->find({reading, *bench_pack(), prepared.found.published, settled[i].earlier,
                    settled[i].taken, triggers.of(0)},
                   out);
      benchmark::DoNotOptimize(out);
    }
  }
  state.counters["ns/byte"] = nanoseconds_each(bytes);
}

void learn(benchmark::State& state, const Recogniser& recogniser) {
  const Words& words = prepared_articles().words();
  const std::unique_ptr<Finder> finder = recogniser.make(bench_pack()->lexicon);
  for (auto _ : state) {
    finder->clear();
    finder->learn(words, 0);
  }
  state.counters["ns/word"] = nanoseconds_each(words.size());
}

using Measure = void (*)(benchmark::State&, const Recogniser&);

// A benchmark for each line of find/index.def.
bool register_all() {
  const std::pair<std::string, Measure> measures[] = {{"find/", find}, {"learn/", learn}};
  for (const auto& [prefix, measure] : measures)
    for (const Recogniser* recogniser : all_recognisers())
      benchmark::RegisterBenchmark((prefix + std::string(recogniser->name)).c_str(),
                                   [measure = measure, recogniser](benchmark::State& state) {
                                     if (!bench_pack() || bench_articles().empty())
                                       return state.SkipWithError("no packs or no articles");
                                     measure(state, *recogniser);
                                   })
          ->Unit(benchmark::kMillisecond);
  return true;
}

const bool kRegistered = register_all();

}  // namespace
}  // namespace copydesk
