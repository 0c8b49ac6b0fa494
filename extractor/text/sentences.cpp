#include "text/sentences.hpp"

#include <string>

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
    for (; i < block_.range.end && !at(i).space_before; ++i) {
      if (is_stop(i)) {
        note(i, stop);
      } else if (closes(i)) {
        stop.quoted = true;
      } else {
        break;
      }
    }
    stop.last = i - 1;
    return stop;
  }

  bool ends_sentence(const Stop& stop, uint32_t sentence_begin) const {
    const uint32_t next = stop.last + 1;
    if (next >= block_.range.end) return true;
    if (!at(next).space_before) return glued_sentence(stop, next);
    const Start start = starts_.at(next);
    if (start.form == StartForm::continues) return false;
    if (stop.abbreviation) return starts_.ends_after_abbreviation(stop.token, start, stop.quoted);
    if (is_list_number(stop, sentence_begin)) return false;
    if (start.form == StartForm::lower) return false;
    if (stop.ellipsis && !stop.emphatic)
      return start.form != StartForm::number && !is_pronoun_i(next);
    if (stop.emphatic && stop.quoted) return !starts_.attribution_at(next);
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

  // "1. The", "a. The" at the begin of a sentence number it.
  bool is_list_number(const Stop& stop, uint32_t sentence_begin) const {
    if (stop.token != sentence_begin + 1 || stop.quoted) return false;
    const std::string_view t = text(sentence_begin);
    return t.size() <= 3 &&
           (at(sentence_begin).kind == TokenKind::number || t.size() == 1 || is_roman_word(t, 0));
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
  const auto emit = [&](uint32_t end) {
    const Span span{(*block.all)[begin].span.begin, (*block.all)[end - 1].span.end};
    out.push_back({span, {begin, end}, block_index});
    begin = end;
  };
  for (const uint32_t token : stops) {
    if (token < begin) continue;  // belongs to a row of stops already judged
    const Stop stop = cutter.stop_at(token);
    if (cutter.ends_sentence(stop, begin)) emit(stop.last + 1);
  }
  if (begin < block.range.end) emit(block.range.end);
}

}  // namespace copydesk
