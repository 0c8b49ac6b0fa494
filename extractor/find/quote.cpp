// Quotations with their speakers. A quotation over several paragraphs is one mention a paragraph,
// all but the last of them open.
#include <algorithm>
#include <optional>

#include "find/index.hpp"
#include "find/quote_speaker.hpp"

namespace copydesk {
namespace {

uint32_t sentence_of(const Reading& reading, uint32_t token) {
  const auto& all = reading.tokens.sentences;
  const auto s = std::upper_bound(all.begin(), all.end(), token,
                                  [](uint32_t t, const Sentence& x) { return t < x.tokens.begin; });
  return static_cast<uint32_t>(s - all.begin() - 1);
}

Mention mention_of(const Reading& reading, const QuoteMarks& quote, std::optional<Span> speaker) {
  QuoteValue value;
  const IndexRange inside{quote.tokens.begin + 1,
                          quote.closed ? quote.tokens.end - 1 : quote.tokens.end};
  value.inside = reading.span(inside);
  value.speaker = speaker;
  value.closed = quote.closed;
  return {MentionKind::quote, reading.span(quote.tokens),
          quote.tokens,       sentence_of(reading, quote.tokens.begin),
          "core/quote",       std::move(value)};
}

void find_quotes(const FindInput& input, const NameClasses& classes, Mentions& out) {
  const std::vector<QuoteMarks> quotes = pair_quote_marks(input.reading);
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
  void find(const FindInput& input, Mentions& out) override { find_quotes(input, classes_, out); }

 private:
  NameClasses classes_;
};

}  // namespace

extern const Recogniser quote_recogniser{"quote", Layer::frame, make_finder<QuoteFinder>};

}  // namespace copydesk
