// The table of contents: every stage once, in order.
#include <span>
#include <utility>
#include <vector>

#include "checks/checkers.hpp"
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
  std::vector<Lookups> lookups;  // for each of the articles at hand
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

// Articles on their way through the stages.
class Passage {
 public:
  Passage(std::span<const Article> articles, Workspace::State& state)
      : articles_(articles),
        state_(state),
        pack_(*state.pack),
        seen_(articles.size()),
        matches_(articles.size()) {}

  void run(Depth depth) {
    state_.forget_if_large();
    cut();
    if (depth == Depth::tokens) return;
    look_up();
    find();
    if (depth == Depth::mentions) return;
    build();
    if (depth == Depth::findings) check();
  }

  std::vector<Inspection> take() { return std::move(seen_); }
  const Matches& matches(size_t article) const { return matches_[article]; }

 private:
  template <typename Stage>
  void each(Stage stage) {
    for (size_t i = 0; i < articles_.size(); ++i) stage(i, seen_[i]);
  }

  void cut() {
    each([&](size_t i, Inspection& seen) {
      seen.packs = state_.pack;
      seen.document = make_document(articles_[i], pack_.text);
    });
    each([&](size_t i, Inspection& seen) {
      seen.tokens = tokenize(articles_[i], seen.document, pack_.text, state_.symbols);
    });
  }

  void look_up() {
    state_.words.update(state_.symbols);
    if (state_.lookups.size() < articles_.size()) state_.lookups.resize(articles_.size());
    readings_.reserve(articles_.size());
    each([&](size_t i, const Inspection& seen) {
      Lookups& lookups = state_.lookups[i];
      lookups.read(seen.tokens, state_.words);
      readings_.push_back({articles_[i], seen.document, seen.tokens, state_.words, lookups.phrases,
                           lookups.sentence_words});
    });
  }

  void find() {
    each([&](size_t i, Inspection& seen) {
      Found found = find_mentions(readings_[i], pack_, state_.finders);
      seen.mentions = std::move(found.mentions);
      seen.published = found.published.date;
      seen.published_from = found.published.from;
    });
  }

  void build() {
    each([&](size_t i, const Inspection& seen) {
      matches_[i] = match_rules(pack_.rules, readings_[i], seen.mentions, state_.rule_matcher);
    });
    each([&](size_t i, Inspection& seen) {
      seen.facts =
          build_facts(readings_[i], seen.mentions, matches_[i], pack_, state_.fact_builders);
    });
  }

  // The packs know English; of another language the checks would read words wrong.
  void check() {
    std::vector<CheckedArticle> english;
    std::vector<Inspection*> theirs;
    each([&](size_t i, Inspection& seen) {
      if (!articles_[i].language.starts_with("en")) return;
      english.push_back({readings_[i], seen, matches_[i]});
      theirs.push_back(&seen);
    });
    std::vector<Findings> found = state_.checkers.run(english);
    for (size_t i = 0; i < found.size(); ++i) theirs[i]->findings = std::move(found[i]);
  }

  std::span<const Article> articles_;
  Workspace::State& state_;
  const Pack& pack_;
  std::vector<Inspection> seen_;  // and what follows: for each article
  std::vector<Reading> readings_;
  std::vector<Matches> matches_;
};

}  // namespace

std::vector<Inspection> inspect_all(std::span<const Article> articles, Workspace& workspace,
                                    Depth depth) {
  Passage passage(articles, workspace.state());
  passage.run(depth);
  return passage.take();
}

Inspection inspect(const Article& article, Workspace& workspace, Depth depth) {
  return std::move(inspect_all({&article, 1}, workspace, depth).front());
}

std::vector<RuleHit> rule_hits(const Article& article, Workspace& workspace) {
  Passage passage({&article, 1}, workspace.state());
  passage.run(Depth::facts);
  const Inspection seen = std::move(passage.take().front());
  const auto span_of = [&](IndexRange tokens) {
    if (tokens.empty()) return Span{};
    return Span{seen.tokens.all[tokens.begin].span.begin, seen.tokens.all[tokens.end - 1].span.end};
  };
  std::vector<RuleHit> hits;
  for (const RuleMatch& match : passage.matches(0)) {
    const Rule& rule = workspace.state().pack->rules.rules[static_cast<size_t>(match.rule)];
    RuleHit& hit = hits.emplace_back(RuleHit{rule.id, span_of(match.tokens), {}});
    for (const Capture& capture : match.captures)
      hit.captures.emplace_back(rule.captures[capture.name], span_of(capture.tokens));
  }
  return hits;
}

}  // namespace copydesk
