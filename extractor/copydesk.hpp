#pragma once

// copydesk reads news copy, extracts facts and checks that what an article says adds up.
//
//   #include <copydesk/copydesk.hpp>
//   #include <iostream>
//
//   int main() {
//     const auto pack = copydesk::load_packs({"rules/core", "rules/spaceflight"});
//     if (!pack) {
//       for (const copydesk::Error& e : pack.errors()) std::cerr << to_string(e) << '\n';
//       return 2;
//     }
//     const copydesk::RawRecord file = {"story.txt", "The crew of 7 has 3 women and 5 men.\n"};
//     const auto article = copydesk::read_article(file, "text");
//     copydesk::Workspace workspace(*pack);  // one for each thread, used again for every article
//     const auto seen = copydesk::inspect(*article, workspace);
//     for (const copydesk::Fact& fact : seen.facts.facts) std::cout << fact.type << '\n';
//     for (const copydesk::Finding& finding : seen.findings) std::cout << finding.message << '\n';
//   }
//
// The nouns (Article, Mention, Fact, Finding ...) are the plain structs of model/. Nothing here
// throws, reads a clock, a locale or the environment; the same article and packs give the same
// bytes on every machine.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"
#include "base/result.hpp"
#include "ingest/reader.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/inspection.hpp"
#include "model/mention.hpp"
#include "model/token.hpp"
#include "report/records.hpp"
#include "report/report.hpp"
#include "report/visible.hpp"
#include "report/writer.hpp"
#include "rulebook.hpp"
#include "unicode/versions.hpp"
#include "unicode/zones.hpp"

namespace copydesk {

/// The rules and word lists of the loaded packs, compiled and immutable; share one among all
/// threads.
struct Pack;
using PackPtr = std::shared_ptr<const Pack>;

/// Loads pack folders in order (a later one adds to and overrides an earlier one by id). All errors
/// at once.
Result<PackPtr> load_packs(const std::vector<std::string>& folders);

/// Reads one article from its bytes. `format` is a reader's name ("text", "markdown", "jsonl");
/// empty: by the record's name and content.
Result<Article> read_article(const RawRecord& record, std::string_view format = {},
                             const ReadOptions& options = {});

/// What one thread reuses from article to article: the words it has met. Results never depend on
/// its history.
class Workspace {
 public:
  explicit Workspace(PackPtr pack);
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;
  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// How far the pipeline runs.
enum class Depth : uint8_t { tokens, mentions, facts, findings };

/// The whole way of an article: blocks, sentences, tokens, mentions, facts, findings.
Inspection inspect(const Article& article, Workspace& workspace, Depth depth = Depth::findings);
/// The same for several articles, in their order. Each stage goes through all of them before the
/// next begins: its code and tables stay in the near caches, which short articles gain by. All
/// results are held at once, so a feed is best handed over in tens of articles.
std::vector<Inspection> inspect_all(std::span<const Article> articles, Workspace& workspace,
                                    Depth depth = Depth::findings);

}  // namespace copydesk
