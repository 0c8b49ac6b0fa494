// Quotations as facts: who speaks, and the words. Scare quotes and titles of works, one to three
// words that nobody is said to have spoken, are no statements.
#include <algorithm>

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

// Index of the name at exactly this span; the number of mentions when there is none.
size_t name_at(const Mentions& mentions, Span span) {
  auto m = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                            [](const Mention& a, uint32_t at) { return a.span.begin < at; });
  while (m != mentions.end() && m->span.begin == span.begin &&
         (m->span != span || !is_name(m->kind)))
    ++m;
  const bool found = m != mentions.end() && m->span == span;
  return found ? static_cast<size_t>(m - mentions.begin()) : mentions.size();
}

}  // namespace

void build_quote_facts(const FactInput& input, std::vector<Fact>& out) {
  for (uint32_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    const auto* quote = std::get_if<QuoteValue>(&m.value);
    if (quote == nullptr) continue;
    const size_t none = input.mentions.size();
    const size_t speaker = quote->speaker ? name_at(input.mentions, *quote->speaker) : none;
    if (speaker == none && words_inside(input.reading, m) < kStatement) continue;
    constexpr size_t kMostFields = 2;
    Fact& fact = out.emplace_back();
    fact.fields.reserve(kMostFields);
    fact.type = "quote";
    fact.rule = "core/quote";
    fact.span = m.span;
    fact.sentence = m.sentence;
    fact.evidence.push_back(static_cast<MentionId>(i));
    if (speaker != none && input.entity_of[speaker]) {
      fact.fields.emplace_back("speaker", *input.entity_of[speaker]);
      fact.qualifiers.speaker = input.entity_of[speaker];
      fact.evidence.push_back(static_cast<MentionId>(speaker));
    }
    fact.fields.emplace_back("words", plain_text(input.reading.article, quote->inside));
    fact.qualifiers.quoted = true;
  }
}

}  // namespace copydesk
