// Quotations with their speakers. A quotation over several paragraphs is one mention a paragraph,
// all but the last of them open.
#include <algorithm>
#include <optional>

#include "find/index.hpp"
#include "find/quote_speaker.hpp"

namespace copydesk {
namespace {

Mention mention_of(const Reading& reading, const QuoteMarks& quote, std::optional<Span> speaker) {
  QuoteValue value;
  const IndexRange inside{quote.tokens.begin + 1,
                          quote.closed ? quote.tokens.end - 1 : quote.tokens.end};
  value.inside = reading.span(inside);
  value.speaker = speaker;
  value.closed = quote.closed;
  return {MentionKind::quote, reading.span(quote.tokens),
          quote.tokens,       reading.sentence_of(quote.tokens.begin),
          "core/quote",       value};
}

void find_quotes(const FindInput& input, const NameClasses& classes, Mentions& out) {
  const std::vector<QuoteMarks> quotes = pair_quote_marks(input.reading, input.triggers);
  const size_t first = out.size();
  std::optional<Span> last;  // who spoke in the quotation before
  uint32_t last_block = 0;
  for (const QuoteMarks& quote : quotes) {
    std::optional<Span> speaker = speaker_of(input, classes, quote);
    // “A,” said Ruiz. “B.”: one paragraph, one voice; and so do paragraphs that go on.
    if (!speaker && last && (quote.block == last_block || quote.continues)) speaker = last;
    if (speaker && quote.continues && out.size() > first) {
      auto& before = std::get<QuoteValue>(out.back().value);
      if (!before.closed && !before.speaker) before.speaker = speaker;
    }
    if (!quote.nested) {
      last = speaker;
      last_block = quote.block;
    }
    out.push_back(mention_of(input.reading, quote, speaker));
  }
}

class QuoteFinder final : public Finder {
 public:
  explicit QuoteFinder(const Lexicon& lexicon) : classes_(lexicon) {}
  bool is_trigger(const Word& word, Symbol) const override {
    return quote_mark(word) != QuoteMark::none;
  }
  void find(const FindInput& input, Mentions& out) override { find_quotes(input, classes_, out); }

 private:
  NameClasses classes_;
};

}  // namespace

extern const Recogniser quote_recogniser{"quote", Layer::frame, make_finder<QuoteFinder>};

}  // namespace copydesk
