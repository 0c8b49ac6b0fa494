// Any bytes through any reader and the whole pipeline: no crash, no hang, and every span lies in
// the article and ends where it begins or later.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "copydesk.hpp"

namespace {

using namespace copydesk;

PackPtr pack() {
  static const PackPtr loaded = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto result = load_packs({rules + "core", rules + "spaceflight"});
    if (!result) std::abort();
    return *result;
  }();
  return loaded;
}

void demand(bool truth) {
  if (!truth) std::abort();
}

void check_span(const Article& article, Span span) {
  demand(span.begin <= span.end && span.end <= article.text.size());
  const SourceSpan source = source_span(article, span);
  demand(source.begin <= source.end && source.end <= source_bytes(article, source.source).size());
}

void check(const Article& article, const Inspection& seen) {
  for (const Block& block : seen.document.blocks) check_span(article, block.span);
  for (const Token& token : seen.tokens.all) check_span(article, token.span);
  for (const Mention& mention : seen.mentions) check_span(article, mention.span);
  for (const Fact& fact : seen.facts.facts) check_span(article, fact.span);
  for (const Finding& finding : seen.findings)
    for (const Evidence& evidence : finding.evidence) check_span(article, evidence.span);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  static Workspace workspace(pack());
  constexpr const char* kFormats[] = {"text", "markdown", "jsonl"};
  const char* format = kFormats[data[0] % 3];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto article = read_article({"fuzz", bytes}, format);
  if (article) check(*article, inspect(*article, workspace));
  return 0;
}
