#include "checks/composition_terms.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/elapsed.hpp"
#include "checks/items.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 14;  // tokens: "12 years for a robbery of a shop and four for ..."

/// "Five for the robbery", in the unit of the whole.
struct Term {
  Decimal count;
  IndexRange tokens;
};

bool is_term(const PrintedLength& length) {
  return (length.unit == Granularity::year || length.unit == Granularity::month) &&
         !length.hedged && length.count.is_point();
}

bool tells_of_prison(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"jailed", "jail", "prison", "sentenced", "sentence", "imprisoned", "term",
                   "imprisonment", "custody", "bars", "gave", "given", "received"});
}

bool is_for(const Reading& r, uint32_t token, uint32_t end) {
  return token < end && text_is(r, token, {"for"});
}

// The terms behind a token: lengths and bare numbers that "for" stands behind.
std::vector<Term> terms_in(const CheckInput& input, uint32_t sentence, uint32_t from,
                           Granularity unit) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[sentence].tokens.end;
  std::vector<Term> out;
  for (const PrintedLength& length : in_sentences(input.lengths, sentence, sentence + 1))
    if (length.tokens.begin >= from && is_term(length) && length.unit == unit &&
        is_for(r, length.tokens.end, end))
      out.push_back({*length.count.low, length.tokens});
  for (const Item& item : input.items.of(sentence))
    if (item.mention->tokens.begin >= from && item.mention->kind == MentionKind::cardinal &&
        item.value->number && is_for(r, item.mention->tokens.end, end))
      out.push_back({*item.value->number, item.mention->tokens});
  std::sort(out.begin(), out.end(),
            [](const Term& a, const Term& b) { return a.tokens.begin < b.tokens.begin; });
  return out;
}

bool are_one_row(const Reading& r, const std::vector<Term>& terms) {
  for (size_t i = 0; i + 1 < terms.size(); ++i) {
    const IndexRange gap = tokens_between(terms[i].tokens, terms[i + 1].tokens);
    if (gap.size() > kWidestGap || !any_text(r, gap, {"and", ","})) return false;
  }
  return terms.size() >= 2;
}

bool follow_one_another(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens, {"consecutive", "consecutively"}) ||
         (any_text(r, tokens, {"one"}) && any_text(r, tokens, {"after"}));
}

void judge(const CheckInput& input, const PrintedLength& whole, const std::vector<Term>& terms,
           bool sure, Findings& out) {
  const Reading& r = input.reading;
  Decimal sum = 0;
  for (const Term& term : terms) sum = sum + term.count;
  const bool fits = sum == *whole.count.low;
  const Span list = r.span({terms.front().tokens.begin, terms.back().tokens.end});
  if (!fits && (!sure || is_quoted(input, list))) return;
  Finding f = finding_of_check("composition", verdict_of(fits));
  f.evidence = {{r.span(whole.tokens), "total"}};
  f.equation = whole.count.low->to_string();
  for (size_t i = 0; i < terms.size(); ++i) {
    f.evidence.push_back({r.span(terms[i].tokens), "part"});
    f.equation += (i > 0 ? " + " : fits ? " = " : " ≠ ") + terms[i].count.to_string();
  }
  f.message = f.equation;
  if (!fits) f.question = "Is a term missing, or are they served together?";
  out.push_back(std::move(f));
}

// The list behind a mark is judged with other lengths.
bool is_told(const Findings& findings, Span total) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.check == "composition" && f.evidence.front().span == total;
  });
}

}  // namespace

void check_terms(const CheckInput& input, Findings& out) {
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  for (const PrintedLength& whole : input.lengths) {
    const uint32_t s = whole.mention->sentence;
    const IndexRange tokens = r.tokens.sentences[s].tokens;
    if (!is_term(whole) || !tells_of_prison(r, tokens)) continue;
    const uint32_t end = whole.tokens.end;
    const bool set_off = end < tokens.end && (is_dash(r, end) || text_is(r, end, {":"}));
    std::vector<Term> terms = terms_in(input, s, end, whole.unit);
    if (terms.empty() && s + 1 < count)
      terms = terms_in(input, s + 1, r.tokens.sentences[s + 1].tokens.begin, whole.unit);
    if (!are_one_row(r, terms) || is_told(out, r.span(whole.tokens))) continue;
    const IndexRange told = r.tokens.sentences[r.sentence_of(terms.back().tokens.begin)].tokens;
    judge(input, whole, terms, set_off || follow_one_another(r, told), out);
  }
}

}  // namespace copydesk
