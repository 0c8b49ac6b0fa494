#include "bench_articles.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace copydesk {
namespace {

namespace fs = std::filesystem;

constexpr size_t kEnough = 4'000'000;  // bytes of text for one pass

std::vector<Article> load_feed(const fs::path& feed) {
  std::vector<Article> out;
  size_t size = 0;
  std::ifstream in(feed);
  for (std::string line; size < kEnough && std::getline(in, line);) {
    size += line.size();
    if (auto article = read_article({"feed", std::move(line)}, "jsonl"))
      out.push_back(std::move(*article));
  }
  return out;
}

std::vector<Article> load_corpus() {
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

std::vector<Article> load_articles() {
  const char* data = std::getenv("COPYDESK_DATA");
  const fs::path feed = data != nullptr ? fs::path(data) / "nasa-news" / "nasa.jsonl" : fs::path();
  return fs::exists(feed) ? load_feed(feed) : load_corpus();
}

}  // namespace

const std::vector<Article>& bench_articles() {
  static const std::vector<Article> all = load_articles();
  return all;
}

PackPtr bench_pack() {
  static const PackPtr loaded = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto result = load_packs({rules + "core", rules + "spaceflight"});
    return result ? *result : PackPtr();
  }();
  return loaded;
}

}  // namespace copydesk
