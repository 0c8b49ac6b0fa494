#include "text/sentences.hpp"

#include <algorithm>

#include "text/bytes.hpp"
#include "text/scan_word.hpp"
#include "text/sentence_start.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

/// One stop with what closes behind it, and the token after that.
struct Stop {
  uint32_t token = 0;  ///< the first stop of the row: "?" of "?!"
  uint32_t last = 0;   ///< last token that belongs to the sentence when it ends here
  bool abbreviation = false;
  bool ellipsis = false;
  bool emphatic = false;  ///< ! or ? in the row
  bool quoted = false;    ///< a quotation mark or bracket closes behind it
};

class Cutter {
 public:
  Cutter(const BlockTokens& block, const TextData& data) : block_(block), starts_(block, data) {}

  /// The stop at `token` with everything that closes behind it.
  Stop stop_at(uint32_t token) const {
    Stop stop{token, token};
    note(token, stop);
    uint32_t i = token + 1;
    for (; i < block_.range.end && (!at(i).space_before || is_spaced_dot(i)); ++i) {
      if (is_stop(i)) {
        note(i, stop);
        stop.ellipsis = stop.ellipsis || at(i).space_before;
      } else if (closes(i)) {
        stop.quoted = true;
      } else {
        break;
      }
    }
    stop.last = behind_references(i) - 1;
    return stop;
  }

  bool ends_sentence(const Stop& stop, uint32_t sentence_begin) const {
    const uint32_t next = stop.last + 1;
    if (next >= block_.range.end) return true;
    if (!at(next).space_before) return glued_sentence(stop, next);
    const Start start = starts_.at(next);
    if (start.form == StartForm::continues) return false;
    if (is_elision(stop)) return start.form == StartForm::capital && start.token == next;
    if (stop.abbreviation)
      return !introduces(stop, sentence_begin) &&
             starts_.ends_after_abbreviation(stop.token, start, stop.quoted);
    if (is_number_or_label(stop, sentence_begin) || is_letter_in_bracket(stop)) return false;
    // Who begins sentences with small letters goes on to do so; anybody else has not ended this
    // one.
    if (start.form == StartForm::lower)
      return starts_.at(sentence_begin).form == StartForm::lower && !stop.ellipsis;
    if (stop.emphatic) return !(stop.quoted ? starts_.attribution_at(next) : is_year_bracket(next));
    if (stop.ellipsis) return start.form != StartForm::number && !is_pronoun_i(next);
    return true;
  }

 private:
  const Token& at(uint32_t i) const { return (*block_.all)[i]; }
  std::string_view text(uint32_t i) const {
    return block_.text.substr(at(i).span.begin, at(i).span.size());
  }

  bool is_stop(uint32_t i) const {
    if (at(i).kind != TokenKind::punctuation) return false;
    const CodePoint c = decode_at(text(i), 0);
    return char_class(c.value) == CharClass::stop;
  }

  void note(uint32_t i, Stop& stop) const {
    const std::string_view t = text(i);
    if (at(i).kind == TokenKind::word) stop.abbreviation = true;
    if (t == "..." || t == "…" || t == "..") stop.ellipsis = true;
    if (t.back() == '!' || t.back() == '?') stop.emphatic = true;
  }

  // Straight quotation marks close when they are glued to what stands before them, which the caller
  // has seen.
  bool closes(uint32_t i) const {
    if (at(i).kind != TokenKind::punctuation) return false;
    const char32_t c = decode_at(text(i), 0).value;
    return c == U'"' || c == U'\'' || c == U'’' || c == U'”' || char_class(c) == CharClass::close;
  }

  // "said.The": the blank was lost. Only a capitalised word after a lower-case one is taken for
  // that.
  bool glued_sentence(const Stop& stop, uint32_t next) const {
    if (stop.abbreviation || stop.ellipsis || at(next).kind != TokenKind::word) return false;
    const std::string_view word = text(next);
    if (!is_at(word, 0, kUpperByte) || stop.token == block_.range.begin) return false;
    return is_at(text(stop.token - 1), 0, kLowerByte) || stop.quoted;
  }

  // "1. The", "a. The", "1.) The", "• 2. The" at the begin of a sentence; "Figure 1. The" at the
  // begin of a block.
  bool is_number_or_label(const Stop& stop, uint32_t sentence_begin) const {
    uint32_t i = sentence_begin;
    if (at(i).kind == TokenKind::punctuation && i + 2 <= stop.token) ++i;
    if (stop.token == i + 1)
      return at(i).kind == TokenKind::number ? text(i).size() <= 3
                                             : text(i).size() == 1 || is_roman_word(text(i), 0);
    return i == block_.range.begin && stop.token == i + 2 && at(i + 1).kind == TokenKind::number &&
           is_at(text(i), 0, kUpperByte) && !stop.emphatic;
  }

  // "the Act (S. 2658)"
  bool is_letter_in_bracket(const Stop& stop) const {
    return stop.token >= block_.range.begin + 2 && text(stop.token - 1).size() == 1 &&
           is_at(text(stop.token - 1), 0, kUpperByte) && text(stop.token - 2) == "(";
  }

  // An abbreviation so near the begin that nothing has been said yet: "At 5 a.m. Mr. Smith went".
  bool introduces(const Stop& stop, uint32_t sentence_begin) const {
    constexpr uint32_t kShort = 3;
    if (stop.token == sentence_begin) return true;
    return stop.token - sentence_begin < kShort && !stop.quoted &&
           starts_.is_starter(sentence_begin);
  }

  // Behind the title of a work that ends in a mark: "Viva! (1965)".
  bool is_year_bracket(uint32_t i) const {
    return text(i) == "(" && i + 1 < block_.range.end && at(i + 1).kind == TokenKind::number;
  }

  // "[...]" leaves words out.
  bool is_elision(const Stop& stop) const {
    return stop.ellipsis && stop.token > block_.range.begin && !at(stop.token).space_before &&
           text(stop.token - 1) == "[";
  }

  // The spaced ellipsis of book typography.
  bool is_spaced_dot(uint32_t i) const { return text(i) == "." && text(i - 1) == "."; }

  // Behind notes in brackets that belong to the sentence before them: "[7]", "[b]", "[citation
  // needed]".
  uint32_t behind_references(uint32_t i) const {
    constexpr uint32_t kLongest = 6;
    while (i + 2 < block_.range.end && text(i) == "[") {
      if (at(i + 1).kind != TokenKind::number && !is_at(text(i + 1), 0, kLowerByte)) break;
      uint32_t close = i + 2;
      const uint32_t limit = std::min(block_.range.end, i + kLongest);
      while (close < limit && text(close) != "]") ++close;
      if (close >= limit) break;
      i = close + 1;
    }
    return i;
  }

  bool is_pronoun_i(uint32_t i) const { return text(i) == "I"; }

  const BlockTokens& block_;
  SentenceStarts starts_;
};

}  // namespace

void cut_sentences(const BlockTokens& block, const std::vector<uint32_t>& stops,
                   uint32_t block_index, const TextData& data, std::vector<Sentence>& out) {
  if (block.range.empty()) return;
  const Cutter cutter(block, data);
  uint32_t begin = block.range.begin;
  uint32_t judged = begin;  // stops before it belong to a row that was looked at
  const auto emit_one = [&](uint32_t end) {
    const Span span{(*block.all)[begin].span.begin, (*block.all)[end - 1].span.end};
    out.push_back({span, {begin, end}, block_index});
    begin = end;
  };
  const auto emit = [&](uint32_t end) {
    while (end - begin > kMostTokens) emit_one(begin + kMostTokens);
    emit_one(end);
  };
  for (const uint32_t token : stops) {
    if (token < judged) continue;
    const Stop stop = cutter.stop_at(token);
    judged = stop.last + 1;
    if (cutter.ends_sentence(stop, begin)) emit(stop.last + 1);
  }
  if (begin < block.range.end) emit(block.range.end);
}

}  // namespace copydesk
