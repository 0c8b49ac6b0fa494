#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "match/pattern.hpp"
#include "match/rule.hpp"
#include "match/run.hpp"
#include "word_world.hpp"

namespace copydesk::test {

/// One sentence for one block, cut at blanks; mentions are given by their words.
struct Text {
  Article article;
  Document document;
  Tokens tokens;
  Mentions mentions;
};

inline Text make_text(std::string_view sentence, Symbols& symbols) {
  Text out;
  out.article.text = sentence;
  for (const std::string& word : blank_cut(sentence)) {
    const size_t from = out.tokens.all.empty() ? 0 : out.tokens.all.back().span.end;
    const auto begin = static_cast<uint32_t>(sentence.find(word, from));
    const bool space = begin > 0 && sentence[begin - 1] == ' ';
    out.tokens.all.push_back({{begin, begin + static_cast<uint32_t>(word.size())},
                              symbols.intern(word),
                              TokenKind::word,
                              space});
  }
  const Span whole{0, static_cast<uint32_t>(sentence.size())};
  out.document.blocks.push_back({BlockKind::body, whole});
  out.tokens.sentences.push_back({whole, {0, static_cast<uint32_t>(out.tokens.all.size())}, 0});
  return out;
}

/// Adds a mention over `words` (the first place they stand at).
inline Mention& add_mention(Text& text, MentionKind kind, std::string_view words) {
  const auto begin = static_cast<uint32_t>(text.article.text.find(words));
  const Span span{begin, begin + static_cast<uint32_t>(words.size())};
  Mention mention;
  mention.kind = kind;
  mention.span = span;
  const auto& all = text.tokens.all;
  while (all[mention.tokens.begin].span.begin < span.begin) ++mention.tokens.begin;
  mention.tokens.end = mention.tokens.begin;
  while (mention.tokens.end < all.size() && all[mention.tokens.end].span.end <= span.end)
    ++mention.tokens.end;
  text.mentions.push_back(std::move(mention));
  std::sort(text.mentions.begin(), text.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
  return *std::find_if(text.mentions.begin(), text.mentions.end(),
                       [&](const Mention& m) { return m.span == span; });
}

}  // namespace copydesk::test
