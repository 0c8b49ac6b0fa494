#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "match/phrases.hpp"
#include "match/sentence_words.hpp"
#include "match/words.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/token.hpp"

namespace copydesk {

/// What is looked up once for an article, before anybody reads it. Keeps its memory from article to
/// article.
struct Lookups {
  PhraseTable phrases;
  std::vector<SentenceWords> sentence_words;

  void read(const Tokens& tokens, const Words& words) {
    phrases.read(tokens, words);
    read_sentence_words(tokens, words, phrases, sentence_words);
  }
};

/// One article with everything read of it before mentions: what recognisers, facts and checks look
/// at.
struct Reading {
  const Article& article;
  const Document& document;
  const Tokens& tokens;
  const Words& words;
  const PhraseTable& phrases;
  const std::vector<SentenceWords>& sentence_words;  ///< one for each sentence

  const Token& token(uint32_t index) const { return tokens.all[index]; }
  const Word& word(uint32_t index) const { return words[tokens.all[index].symbol]; }
  std::string_view text(Span span) const {
    return std::string_view(article.text).substr(span.begin, span.size());
  }
  Span span(IndexRange range) const {
    return {tokens.all[range.begin].span.begin, tokens.all[range.end - 1].span.end};
  }
  /// The number of the sentence that holds a token.
  uint32_t sentence_of(uint32_t token) const {
    const auto& all = tokens.sentences;
    const auto behind =
        std::upper_bound(all.begin(), all.end(), token,
                         [](uint32_t t, const Sentence& s) { return t < s.tokens.begin; });
    return static_cast<uint32_t>(behind - all.begin()) - 1;
  }
  BlockKind block_kind(uint32_t sentence) const {
    return document.blocks[tokens.sentences[sentence].block].kind;
  }
  const Lexicon& lexicon() const { return words.lexicon(); }
};

}  // namespace copydesk
