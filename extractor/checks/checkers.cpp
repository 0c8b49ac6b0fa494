#include "checks/checkers.hpp"

#include <algorithm>

#include "checks/checks.hpp"
#include "checks/elapsed.hpp"

namespace copydesk {
namespace {

void read_quotes(const Mentions& mentions, std::vector<Span>& out) {
  out.clear();
  for (const Mention& m : mentions)
    if (const auto* quote = std::get_if<QuoteValue>(&m.value)) out.push_back(quote->inside);
  std::sort(out.begin(), out.end());
}

void read_judged(const CheckedArticle& article, const Pack& pack, std::vector<bool>& out) {
  out.assign(article.seen.mentions.size(), false);
  for (const RuleMatch& match : article.matches)
    if (pack.rules.rules[static_cast<size_t>(match.rule)].equation)
      for (const Capture& c : match.captures)
        if (c.mention) out[static_cast<size_t>(*c.mention)] = true;
}

}  // namespace

struct Checkers::Notes {
  Items items;
  WordPlaces places;
  std::vector<Span> quotes;
  std::vector<PrintedLength> lengths;
  std::vector<Point> points;
  std::vector<bool> judged;

  CheckInput read(const CheckedArticle& article, const Pack& pack, const CheckWords& words,
                  SymbolSet& distinct) {
    const Inspection& seen = article.seen;
    items.read(article.reading, seen.mentions, seen.facts, words);
    places.read(article.reading, words);
    read_quotes(seen.mentions, quotes);
    read_judged(article, pack, judged);
    const CheckInput input{
        article.reading, seen.mentions, seen.facts, article.matches, pack,
        words,           items,         places,     quotes,          lengths,
        points,          distinct,      judged,     seen.published,  seen.published_from};
    read_lengths(input, lengths);
    read_points(input, points);
    return input;
  }
};

Checkers::Checkers(const Pack& pack) : pack_(pack), words_(pack.lexicon) {}
Checkers::~Checkers() = default;

std::vector<Findings> Checkers::run(std::span<const CheckedArticle> articles) {
  std::vector<Findings> out(articles.size());
  if (articles.empty()) return out;
  words_.learn(articles.front().reading.words);
  if (notes_.size() < articles.size()) notes_.resize(articles.size());
  std::vector<CheckInput> inputs;
  inputs.reserve(articles.size());
  for (size_t i = 0; i < articles.size(); ++i)
    inputs.push_back(notes_[i].read(articles[i], pack_, words_, seen_));
  for (const Check* check : all_checks())
    for (size_t i = 0; i < inputs.size(); ++i) check->run(inputs[i], out[i]);
  return out;
}

}  // namespace copydesk
