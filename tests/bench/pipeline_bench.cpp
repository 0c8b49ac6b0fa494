// The whole way of an article, stopped after each stage: the difference of two lines is what a
// stage costs.
#include <benchmark/benchmark.h>

#include <string>

#include "bench_articles.hpp"
#include "copydesk.hpp"

namespace {

using namespace copydesk;

void run_to(benchmark::State& state, Depth depth) {
  if (!bench_pack() || bench_articles().empty())
    return state.SkipWithError("no packs or no articles");
  Workspace workspace(bench_pack());
  int64_t bytes = 0;
  for (auto _ : state) {
    for (const Article& article : bench_articles()) {
      benchmark::DoNotOptimize(inspect(article, workspace, depth));
      bytes += static_cast<int64_t>(article.text.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

void to_tokens(benchmark::State& state) { run_to(state, Depth::tokens); }
void to_mentions(benchmark::State& state) { run_to(state, Depth::mentions); }
void to_facts(benchmark::State& state) { run_to(state, Depth::facts); }
void to_findings(benchmark::State& state) { run_to(state, Depth::findings); }

void load(benchmark::State& state) {
  const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
  for (auto _ : state)
    benchmark::DoNotOptimize(load_packs({rules + "core", rules + "spaceflight"}));
}

BENCHMARK(to_tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(to_mentions)->Unit(benchmark::kMillisecond);
BENCHMARK(to_facts)->Unit(benchmark::kMillisecond);
BENCHMARK(to_findings)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
