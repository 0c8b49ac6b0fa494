// Each article printed many times over in one text: whoever looks through the whole text for every
// statement shows here, as fewer bytes a second for the longer texts.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bench_articles.hpp"
#include "copydesk.hpp"

namespace {

using namespace copydesk;

constexpr size_t kMostArticles = 60;

std::vector<Article> repeated(int64_t times) {
  std::vector<Article> out;
  for (const Article& article : bench_articles()) {
    if (out.size() == kMostArticles) break;
    std::string text;
    for (int64_t i = 0; i < times; ++i) text += article.text + "\n\n";
    auto long_one = read_article({article.name, std::move(text)}, "text");
    if (!long_one) continue;
    long_one->published = article.published.value_or(Date{2026, 11, 20});
    out.push_back(std::move(*long_one));
  }
  return out;
}

void long_texts(benchmark::State& state) {
  const std::vector<Article> articles = repeated(state.range(0));
  if (!bench_pack() || articles.empty()) return state.SkipWithError("no packs or no articles");
  Workspace workspace(bench_pack());
  int64_t bytes = 0;
  for (auto _ : state)
    for (const Article& article : articles) {
      benchmark::DoNotOptimize(inspect(article, workspace));
      bytes += static_cast<int64_t>(article.text.size());
    }
  state.SetBytesProcessed(bytes);
}

BENCHMARK(long_texts)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
