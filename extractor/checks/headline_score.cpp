#include <optional>
#include <string>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/score.hpp"

namespace copydesk {
namespace {

constexpr size_t kLead = 3;  // sentences of the body that tell the headline's match

bool is_result(const Score& score) {
  return score.told == Told::won || score.told == Told::lost || score.told == Told::drew;
}

Finding finding_of(const CheckInput& input, const Score& headline, const Score& body, bool fits) {
  const Span a = input.reading.span(headline.tokens);
  const Span b = input.reading.span(body.tokens);
  const std::string above = plain_text(input.reading.article, a);
  const std::string below = plain_text(input.reading.article, b);
  Finding f = finding_of_check("headline", verdict_of(fits));
  f.evidence = {{a, "headline"}, {b, "body"}};
  f.equation = above + (fits ? " = " : " ≠ ") + below;
  f.message = fits ? f.equation : "the headline says " + above + ", the text " + below;
  if (!fits)
    f.question = headline.told == Told::voted ? "Do the two mean the same vote?"
                                              : "Do the two mean the same match?";
  return f;
}

// Scores of one match that was misprinted share one side; other matches hardly do.
bool is_near(const Score& a, const Score& b) {
  return a.first == b.first || a.second == b.second ||
         (a.told == Told::voted && a.first + a.second == b.first + b.second);
}

void judge(const CheckInput& input, const Score& headline, const std::vector<Score>& body,
           size_t lead, Findings& out) {
  for (const Score& score : body)
    if (headline.same_as(score) && (headline.told != Told::none || score.told != Told::none))
      return out.push_back(finding_of(input, headline, score, true));
  const Score* found = nullptr;
  for (size_t i = 0; i < lead; ++i) {
    // "Tri-Valley holds off Carver 27-20": what a headline says without a known word.
    const bool told =
        is_result(headline) || (headline.told == Told::none &&
                                shared_words(input, headline.sentence, body[i].sentence) > 0);
    const bool same_sort = (told && is_result(body[i])) ||
                           (headline.told == Told::voted && body[i].told == Told::voted);
    if (!same_sort) continue;
    if (found != nullptr) return;
    found = &body[i];
  }
  if (found != nullptr && is_near(headline, *found) &&
      !is_quoted(input, input.reading.span(found->tokens)))
    out.push_back(finding_of(input, headline, *found, false));
}

}  // namespace

void check_headline_scores(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  std::vector<Score> headline;
  std::vector<Score> body;
  size_t lead = 0;
  size_t prose = 0;
  for (uint32_t s = 0; s < count; ++s) {
    const BlockKind kind = input.reading.block_kind(s);
    const bool display = kind == BlockKind::headline || kind == BlockKind::deck;
    if (display)
      for (const Score& score : scores_in(input, s)) headline.push_back(score);
    if (!is_prose(kind) || headline.empty()) continue;
    for (const Score& score : scores_in(input, s)) body.push_back(score);
    if (++prose <= kLead) lead = body.size();
  }
  for (const Score& score : headline) judge(input, score, body, lead, out);
}

}  // namespace copydesk
