// The table of contents: every stage once, in order.
#include <utility>

#include "checks/checks.hpp"
#include "copydesk.hpp"
#include "facts/facts.hpp"
#include "find/find.hpp"
#include "pack/load.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace copydesk {
namespace {

// Cuts the surfaces of word lists and the literals of rules as it cuts articles: every text is a
// block of its own.
std::vector<std::vector<std::string>> cut_surfaces(std::span<const std::string_view> texts,
                                                   const TextData& data) {
  Article article;
  Document document;
  for (const std::string_view text : texts) {
    const auto begin = static_cast<uint32_t>(article.text.size());
    article.text.append(text).append("\n\n");
    document.blocks.push_back(
        {BlockKind::body, {begin, begin + static_cast<uint32_t>(text.size())}});
  }
  Symbols symbols;
  const Tokens tokens = tokenize(article, document, data, symbols);
  std::vector<std::vector<std::string>> words(texts.size());
  for (const Sentence& sentence : tokens.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      words[sentence.block].emplace_back(symbols.text(tokens.all[i].symbol));
  return words;
}

}  // namespace

struct Workspace::State {
  explicit State(PackPtr p)
      : pack(std::move(p)),
        words(pack->lexicon),
        finders(*pack),
        rule_matcher(pack->rules),
        fact_builders(*pack),
        checkers(*pack) {}

  // Bounded memory: a worker that has met too many words forgets them between two articles.
  void forget_if_large() {
    constexpr uint32_t kMaxWords = 400'000;
    if (symbols.size() < kMaxWords) return;
    symbols.clear();
    words.clear();
    finders.clear();
    fact_builders.clear();
    checkers.clear();
  }

  PackPtr pack;
  Symbols symbols;
  Words words;
  Lookups lookups;
  Finders finders;
  RuleMatcher rule_matcher;
  FactBuilders fact_builders;
  Checkers checkers;
};

Workspace::Workspace(PackPtr pack) : state_(std::make_unique<State>(std::move(pack))) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Result<PackPtr> load_packs(const std::vector<std::string>& folders) {
  Result<Pack> pack = load_packs(std::span<const std::string>(folders), cut_surfaces);
  if (!pack) return pack.errors();
  return PackPtr(std::make_shared<const Pack>(std::move(pack).value()));
}

Result<Article> read_article(const RawRecord& record, std::string_view format,
                             const ReadOptions& options) {
  if (format.empty()) return choose_reader(record.name, record.bytes).read(record, options);
  const Reader* reader = reader_named(format);
  if (reader == nullptr)
    return Error{record.name, 0, 0, "unknown input format '" + std::string(format) + "'", {}, {}};
  return reader->read(record, options);
}

namespace {

// The way of an article; what the rules matched stays behind in `matches`.
Inspection run(const Article& article, Workspace::State& state, Depth depth, Matches& matches) {
  const Pack& pack = *state.pack;
  state.forget_if_large();

  Inspection seen;
  seen.packs = state.pack;
  seen.document = make_document(article, pack.text);
  seen.tokens = tokenize(article, seen.document, pack.text, state.symbols);
  if (depth == Depth::tokens) return seen;

  state.words.update(state.symbols);
  state.lookups.read(seen.tokens, state.words);
  const Reading reading{article,     seen.document,         seen.tokens,
                        state.words, state.lookups.phrases, state.lookups.sentence_words};
  Found found = find_mentions(reading, pack, state.finders);
  seen.mentions = std::move(found.mentions);
  seen.published = found.published.date;
  seen.published_from = found.published.from;
  if (depth == Depth::mentions) return seen;

  matches = match_rules(pack.rules, reading, seen.mentions, state.rule_matcher);
  seen.facts = build_facts(reading, seen.mentions, matches, pack, state.fact_builders);
  if (depth == Depth::facts) return seen;

  // The packs know English; of another language the checks would read words wrong.
  if (!article.language.starts_with("en")) return seen;
  seen.findings = state.checkers.run(reading, seen, matches);
  return seen;
}

}  // namespace

Inspection inspect(const Article& article, Workspace& workspace, Depth depth) {
  Matches matches;
  return run(article, workspace.state(), depth, matches);
}

std::vector<RuleHit> rule_hits(const Article& article, Workspace& workspace) {
  Matches matches;
  const Inspection seen = run(article, workspace.state(), Depth::facts, matches);
  const auto span_of = [&](IndexRange tokens) {
    if (tokens.empty()) return Span{};
    return Span{seen.tokens.all[tokens.begin].span.begin, seen.tokens.all[tokens.end - 1].span.end};
  };
  std::vector<RuleHit> hits;
  for (const RuleMatch& match : matches) {
    const Rule& rule = workspace.state().pack->rules.rules[static_cast<size_t>(match.rule)];
    RuleHit& hit = hits.emplace_back(RuleHit{rule.id, span_of(match.tokens), {}});
    for (const Capture& capture : match.captures)
      hit.captures.emplace_back(rule.captures[capture.name], span_of(capture.tokens));
  }
  return hits;
}

}  // namespace copydesk
