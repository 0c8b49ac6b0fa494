#include "find/article_date.hpp"

#include "find/time_grammar.hpp"

namespace copydesk {
namespace {

/// The first full date ("August 1, 2025") of one block, if it has one.
std::optional<Date> full_date(const Reading& reading, uint32_t block, times::TimeTokens& tokens) {
  using times::Calendar;
  const times::Grammar grammar(tokens);
  times::Parsed parsed;
  for (const Sentence& sentence : reading.tokens.sentences) {
    if (sentence.block != block) continue;
    tokens.enter(sentence.tokens);
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (grammar.at(i, parsed) == 0) continue;
      const Calendar& c = parsed.calendar;
      if (c.kind == Calendar::Kind::day && c.year > 0 && c.month > 0 && !c.numeric && !parsed.range)
        return make_date(c.year, c.month, c.day);
      i = parsed.tokens.end - 1;
    }
  }
  return std::nullopt;
}

ArticleDate date_of_blocks(const Reading& reading, times::TimeTokens& tokens) {
  constexpr std::pair<BlockKind, PublishedFrom> kinds[] = {
      {BlockKind::dateline, PublishedFrom::dateline},
      {BlockKind::caption, PublishedFrom::caption},
      {BlockKind::credit, PublishedFrom::caption},
      {BlockKind::byline, PublishedFrom::byline}};
  const auto& blocks = reading.document.blocks;
  for (const auto& [kind, from] : kinds)
    for (uint32_t b = 0; b < blocks.size(); ++b)
      if (blocks[b].kind == kind)
        if (const auto date = full_date(reading, b, tokens)) return {date, from};
  return {};
}

}  // namespace

ArticleDate ArticleDates::of(const Reading& reading) {
  const Article& article = reading.article;
  const ArticleDate given = {article.published, article.published_from};
  if (given.date && given.from != PublishedFrom::argument) return given;
  words_.update(reading.words);
  const std::vector<uint8_t> free(reading.tokens.all.size(), 0);
  times::TimeTokens tokens(reading, words_, free, {});
  const ArticleDate found = date_of_blocks(reading, tokens);
  return found.date ? found : given;
}

}  // namespace copydesk
