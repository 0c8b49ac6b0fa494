#include "checks/quote_repeats.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

class Repeats {
 public:
  explicit Repeats(const CheckInput& input) : input_(input), r_(input.reading) {}

  bool called(const Mention& m) const {
    if (m.sentence > 0 && repeats_word_for_word(m.sentence - 1)) return true;
    if (!has_repeat_word(m.sentence)) return false;
    const IndexRange sentence = r_.tokens.sentences[m.sentence].tokens;
    const auto cue = [&](uint32_t i) {
      return text_is(
                 r_, i,
                 {"repeated", "repeats", "repeating", "reiterated", "slogan", "motto", "mantra"}) ||
             (is_repeat_word(i) && i > 0 &&
              text_is(r_, i - 1,
                      {"her",   "his",     "their", "own",     "same",  "those",   "four",
                       "three", "five",    "six",   "seven",   "first", "opening", "famous",
                       "last",  "closing", "exact", "parting", "whose", "the",     "that"}) &&
              stands_beside(i, m));
    };
    if (any_text(r_, sentence, {"year", "years", "instead", "changed"}))
      return false;  // other words of another day
    for (uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (!m.tokens.contains(i) && cue(i)) return true;
    return false;
  }

  // "his statement that the club was “not for sale at any price”": a piece of a remark inside a
  // sentence of the paper's own.
  bool taken_up(const QuotedWords& quote) const {
    constexpr size_t kFewest = 5;
    const IndexRange sentence = r_.tokens.sentences[quote.mention->sentence].tokens;
    const uint32_t begin = quote.mention->tokens.begin;
    if (quote.words.size() < kFewest || begin <= sentence.begin + 2 ||
        !r_.word(quote.words.front().token).is(kLower) || r_.word(begin - 1).is(kPunctuation))
      return false;
    return any_text(r_, {sentence.begin, begin},
                    {"statement", "claim", "remark", "remarks", "comment", "comments", "assertion",
                     "pledge", "promise", "insistence", "warning", "vow", "declaration",
                     "assurance", "boast", "admission", "threat"});
  }

 private:
  bool is_repeat_word(uint32_t token) const {
    const auto repeat_word = input_.classes().repeat_word;
    return repeat_word && r_.word(token).has(*repeat_word);
  }

  // "her first words, “I am sorry”", "the phrase “I will resign” was on T-shirts"
  bool stands_beside(uint32_t token, const Mention& quote) const {
    constexpr uint32_t kReach = 3;
    return token < quote.tokens.begin ? quote.tokens.begin - token <= kReach
                                      : token < quote.tokens.end + kReach;
  }

  bool has_repeat_word(uint32_t sentence) const {
    const auto repeat_word = input_.classes().repeat_word;
    return repeat_word && r_.sentence_words[sentence].has(*repeat_word);
  }

  bool repeats_word_for_word(uint32_t sentence) const {
    if (!has_repeat_word(sentence)) return false;
    const IndexRange tokens = r_.tokens.sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i)
      if (text_is(r_, i, {"word"}) && text_is(r_, i + 1, {"for"}) && text_is(r_, i + 2, {"word"}))
        return true;
    return false;
  }

  const CheckInput& input_;
  const Reading& r_;
};

}  // namespace

bool is_called_repeated(const CheckInput& input, const Mention& quote) {
  return Repeats(input).called(quote);
}

bool is_taken_up(const CheckInput& input, const QuotedWords& quote) {
  return Repeats(input).taken_up(quote);
}

}  // namespace copydesk
