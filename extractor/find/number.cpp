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

class SentenceNumbers {
 public:
  SentenceNumbers(const NumberText& text, uint32_t sentence, Mentions& out)
      : text_(text), sentence_(sentence), out_(out), first_(out.size()) {}

  void run(std::span<const uint32_t> tokens) {
    floor_ = text_.begin();
    for (const uint32_t i : tokens)
      if (floor_ <= i && text_.begins_number(i) && text_.open(i)) take(i);
    if (out_.size() > first_ + 1) share_units(text_, out_, first_);
  }

 private:
  // Most articles stand before something else.
  bool is_idle_article(uint32_t i) const {
    if (!text_.article(i) || text_.begins_phrase(i, text_.classes().plural)) return false;
    const uint32_t next = i + 1;
    return !text_.open(next) || !(text_.begins_number(next) || text_.begins_unit(next) ||
                                  text_.number_word(next).role != Role::none);
  }

  void take(uint32_t i) {
    if (is_idle_article(i)) return;
    if (std::optional<NumberPhrase> age = read_decade_of_life(text_, i))
      return emit(*std::move(age));
    std::optional<QuantityPhrase> quantity = text_.is_number(i) || !text_.word(i).is(kHasDigit)
                                                 ? read_quantity(text_, i, floor_)
                                                 : read_glued_money(text_, i);
    if (!quantity) return take_single(i);
    NumberPhrase phrase = read_phrase(text_, *quantity, floor_);
    if (!is_no_number(text_, phrase)) emit(std::move(phrase));
  }

  // "more than a mile", "about an ounce", and "a liter" where nothing else is said.
  void take_single(uint32_t i) {
    const std::optional<QuantityPhrase> quantity = read_single(text_, i);
    if (!quantity) return;
    NumberPhrase phrase = read_phrase(text_, *quantity, floor_);
    // "a degree and more" is earned
    if (quantity->unit == "degree" && phrase.tokens.begin == i &&
        !is_fragment(text_, phrase.tokens))
      return;
    if (!phrase.hedged && quantity->amount.integer_printed && !is_fragment(text_, phrase.tokens))
      return;
    emit(std::move(phrase));
  }

  void emit(NumberPhrase phrase) {
    Mention& mention = out_.emplace_back();
    mention.kind = phrase.kind;
    mention.tokens = phrase.tokens;
    mention.span = text_.reading().span(phrase.tokens);
    mention.sentence = sentence_;
    mention.rule = "core/number";
    mention.value = std::move(phrase.value);
    floor_ = phrase.tokens.end;
  }

  const NumberText& text_;
  uint32_t sentence_;
  Mentions& out_;
  size_t first_;
  uint32_t floor_ = 0;
};

class NumberFinder final : public Finder {
 public:
  explicit NumberFinder(const Lexicon& lexicon) : words_(lexicon) {}

  void learn(const Words& words, Symbol first) override { words_.learn(words, first); }
  void clear() override { words_.clear(); }

  bool is_trigger(const Word&, Symbol symbol) const override {
    return words_.may_begin_number(symbol);
  }
  void find(const FindInput& input, Mentions& out) override {
    input.triggers.each_sentence([&](uint32_t s, std::span<const uint32_t> tokens) {
      const NumberText text(input, words_, s);
      SentenceNumbers(text, s, out).run(tokens);
    });
  }

 private:
  NumberWords words_;
};

}  // namespace

extern const Recogniser number_recogniser{"number", Layer::number, make_finder<NumberFinder>};

}  // namespace copydesk
