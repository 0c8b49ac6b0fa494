// Quotations as facts: who speaks, and the words. Scare quotes and titles of works, one to three
// words that nobody is said to have spoken, are no statements.
#include <string>
#include <utility>

#include "facts/builders.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kStatement = 4;  // words from which an unattributed quotation is a statement

uint32_t words_inside(const Reading& reading, const Mention& quote) {
  uint32_t words = 0;
  for (uint32_t i = quote.tokens.begin; i < quote.tokens.end; ++i)
    words += reading.word(i).is(kHasLetter) && reading.token(i).space_before ? 1U : 0U;
  return words + 1;
}

std::optional<uint32_t> mention_at(const FactInput& input, Span span) {
  for (uint32_t low = 0, high = static_cast<uint32_t>(input.mentions.size()); low < high;) {
    const uint32_t middle = low + (high - low) / 2;
    const Mention& m = input.mentions[middle];
    if (m.span == span && is_name(m.kind)) return middle;
    if (m.span.begin < span.begin || (m.span.begin == span.begin && m.span.end > span.end))
      low = middle + 1;
    else
      high = middle;
  }
  return std::nullopt;
}

}  // namespace

void build_quote_facts(const FactInput& input, std::vector<Fact>& out) {
  for (uint32_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    const auto* quote = std::get_if<QuoteValue>(&m.value);
    if (quote == nullptr) continue;
    const auto speaker = quote->speaker ? mention_at(input, *quote->speaker) : std::nullopt;
    if (!speaker && words_inside(input.reading, m) < kStatement) continue;
    Fact fact;
    fact.type = "quote";
    fact.rule = "core/quote";
    fact.span = m.span;
    fact.sentence = m.sentence;
    fact.evidence.push_back(static_cast<MentionId>(i));
    if (speaker && input.entity_of[*speaker]) {
      fact.fields.emplace_back("speaker", *input.entity_of[*speaker]);
      fact.qualifiers.speaker = input.entity_of[*speaker];
      fact.evidence.push_back(static_cast<MentionId>(*speaker));
    }
    fact.fields.emplace_back("words", plain_text(input.reading.article, quote->inside));
    fact.qualifiers.quoted = true;
    out.push_back(std::move(fact));
  }
}

}  // namespace copydesk
