// The whole way of an article, stopped after each stage: the difference of two lines is what a
// stage costs.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "copydesk.hpp"

namespace {

namespace fs = std::filesystem;
using namespace copydesk;

constexpr size_t kEnough = 4'000'000;  // bytes of text for one pass

std::vector<Article> load_articles() {
  const char* data = std::getenv("COPYDESK_DATA");
  const fs::path feed = data != nullptr ? fs::path(data) / "nasa-news" / "nasa.jsonl" : fs::path();
  std::vector<Article> out;
  size_t size = 0;
  if (data != nullptr && fs::exists(feed)) {
    std::ifstream in(feed);
    for (std::string line; size < kEnough && std::getline(in, line);) {
      size += line.size();
      if (auto article = read_article({"feed", std::move(line)}, "jsonl"))
        out.push_back(std::move(*article));
    }
    return out;
  }
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

const std::vector<Article>& articles() {
  static const std::vector<Article> all = load_articles();
  return all;
}

PackPtr pack() {
  static const PackPtr loaded = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto result = load_packs({rules + "core", rules + "spaceflight"});
    return result ? *result : PackPtr();
  }();
  return loaded;
}

void run_to(benchmark::State& state, Depth depth) {
  if (!pack() || articles().empty()) return state.SkipWithError("no packs or no articles");
  Workspace workspace(pack());
  int64_t bytes = 0;
  for (auto _ : state) {
    for (const Article& article : articles()) {
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
