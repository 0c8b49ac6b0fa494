#include "find/index.hpp"
#include "find/number_age.hpp"
#include "find/number_context.hpp"
#include "find/number_phrase.hpp"
#include "find/number_shared.hpp"

// Numbers: cardinals, ordinals, percents, money and measures with their hedges and ranges. One pass
// over the tokens of every sentence of copy; only a token that may begin a number costs more than a
// test of two integers.

namespace copydesk {
namespace {

// The numbers of "a" and "an" in the lexicon: comparing them is cheaper than comparing text.
struct Articles {
  uint32_t a = 0;
  uint32_t an = 0;
};

class SentenceNumbers {
 public:
  SentenceNumbers(const NumberText& text, uint32_t sentence, Articles articles, Mentions& out)
      : text_(text), sentence_(sentence), articles_(articles), out_(out), first_(out.size()) {}

  void run() {
    floor_ = text_.begin();
    for (uint32_t i = text_.begin(); i < text_.end();) {
      if (!may_begin(i) || !text_.open(i) || !take(i))
        ++i;
      else
        i = floor_;
    }
    if (out_.size() > first_ + 1) share_units(text_, out_, first_);
  }

 private:
  bool may_begin(uint32_t i) const {
    const Token& token = text_.token(i);
    if (token.kind == TokenKind::number) return true;
    if (token.kind != TokenKind::word) return false;
    const Word& word = text_.word(i);
    if (word.is(kHasDigit) && word.is(kHasLetter)) return true;
    const bool article =
        word.number != 0 && (word.number == articles_.a || word.number == articles_.an);
    return article || word.classes.any(text_.classes().starters);
  }

  bool take(uint32_t i) {
    if (std::optional<NumberPhrase> age = read_decade_of_life(text_, i))
      return emit(*std::move(age));
    std::optional<QuantityPhrase> quantity = text_.is_number(i) || !text_.word(i).is(kHasDigit)
                                                 ? read_quantity(text_, i, floor_)
                                                 : read_glued_money(text_, i);
    if (!quantity) return take_single(i);
    NumberPhrase phrase = read_phrase(text_, *quantity, floor_);
    if (is_no_number(text_, phrase)) return false;
    return emit(std::move(phrase));
  }

  // "more than a mile", "about an ounce", and "a liter" where nothing else is said.
  bool take_single(uint32_t i) {
    const std::optional<QuantityPhrase> quantity = read_single(text_, i);
    if (!quantity) return false;
    NumberPhrase phrase = read_phrase(text_, *quantity, floor_);
    if (!phrase.hedged && quantity->amount.integer_printed && !is_fragment(text_, phrase.tokens))
      return false;
    return emit(std::move(phrase));
  }

  bool emit(NumberPhrase phrase) {
    Mention mention;
    mention.kind = phrase.kind;
    mention.tokens = phrase.tokens;
    mention.span = text_.reading().span(phrase.tokens);
    mention.sentence = sentence_;
    mention.rule = "core/number";
    mention.value = std::move(phrase.value);
    floor_ = phrase.tokens.end;
    out_.push_back(std::move(mention));
    return true;
  }

  const NumberText& text_;
  uint32_t sentence_;
  Articles articles_;
  Mentions& out_;
  size_t first_;
  uint32_t floor_ = 0;
};

class NumberFinder final : public Finder {
 public:
  explicit NumberFinder(const Lexicon& lexicon)
      : classes_(lexicon), articles_{lexicon.word_number("a"), lexicon.word_number("an")} {}

  void find(const FindInput& input, Mentions& out) override {
    const auto& sentences = input.reading.tokens.sentences;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (!is_copy(input.reading.block_kind(s))) continue;
      const NumberText text(input, classes_, sentences[s].tokens);
      SentenceNumbers(text, s, articles_, out).run();
    }
  }

 private:
  NumberClasses classes_;
  Articles articles_;
};

}  // namespace

extern const Recogniser number_recogniser{"number", Layer::number, make_finder<NumberFinder>};

}  // namespace copydesk
