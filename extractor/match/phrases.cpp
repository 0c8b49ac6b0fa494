#include "match/phrases.hpp"

#include <string>

namespace copydesk {
namespace {

constexpr uint32_t kAhead = 8;  // tokens

// The printed words of a range, with single blanks where the text has white space.
std::string printed(const Tokens& tokens, const Words& words, IndexRange range) {
  std::string out;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin && tokens.all[i].space_before) out += ' ';
    out += words[tokens.all[i].symbol].text;
  }
  return out;
}

}  // namespace

void PhraseTable::read(const Tokens& tokens, const Words& words) {
  const auto count = static_cast<uint32_t>(tokens.all.size());
  phrases_.clear();
  entries_.clear();
  first_.resize(count + size_t{1});
  for (uint32_t i = 0; i < count; ++i) {
    first_[i] = static_cast<uint32_t>(phrases_.size());
    // What is known of a rare word lies far away: asked for early, it comes in time.
    if (i + kAhead < count) __builtin_prefetch(&words[tokens.all[i + kAhead].symbol]);
    const Word& word = words[tokens.all[i].symbol];
    if (word.phrase_node != 0 && i + 1 < count) read_at(i, word, tokens, words);
  }
  first_[count] = static_cast<uint32_t>(phrases_.size());
}

void PhraseTable::read_at(uint32_t token, const Word& first, const Tokens& tokens,
                          const Words& words) {
  const Lexicon& lexicon = words.lexicon();
  uint32_t node = first.phrase_node;
  uint64_t may_follow = first.phrase_seconds;
  for (uint32_t next = token + 1; next < tokens.all.size(); ++next) {
    const uint32_t number = words[tokens.all[next].symbol].number;
    if ((may_follow & Lexicon::next_bit(number)) == 0) return;
    node = lexicon.step(node, number);
    if (node == 0) return;
    add(node, {token, next + 1}, tokens, words);
    may_follow = lexicon.next_words(node);
  }
}

void PhraseTable::add(uint32_t node, IndexRange range, const Tokens& tokens, const Words& words) {
  const Lexicon& lexicon = words.lexicon();
  const Lexicon::RowsView rows = lexicon.phrase_rows(node);
  if (rows.entries.empty()) return;
  PhraseRows phrase{range, node, {}, {}, false};
  phrase.rows.begin = static_cast<uint32_t>(entries_.size());
  std::string text;
  for (size_t i = 0; i < rows.entries.size(); ++i) {
    const Entry& entry = lexicon.entry(rows.entries[i]);
    if (entry.proper) {
      if (text.empty()) text = printed(tokens, words, range);
      if (!fits_case(rows.surfaces[i], text)) continue;
    }
    entries_.push_back(rows.entries[i]);
    lexicon.add_classes(rows.entries[i], phrase.classes);
    phrase.names = phrase.names || entry.is_name();
  }
  phrase.rows.end = static_cast<uint32_t>(entries_.size());
  if (!phrase.rows.empty()) phrases_.push_back(phrase);
}

}  // namespace copydesk
