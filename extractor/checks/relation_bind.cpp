#include "checks/relation_bind.hpp"

#include <algorithm>

#include "checks/relation_fit.hpp"
#include "checks/relation_proof.hpp"
#include "checks/token_text.hpp"
#include "checks/told_times.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr uint32_t kCueReach = 4;        // tokens from "twice" to "of", "310 more" to "than"
constexpr uint32_t kObjectReach = 14;    // to "the old one, which measures 3.2 kilometres"
constexpr uint32_t kSubjectReach = 16;   // from "4,310 votes" to "310 more"
constexpr uint32_t kOpeningReach = 9;    // from "The price was" to "4,000 guineas more"
constexpr uint32_t kBehindReach = 10;    // from the later of two to what is drawn from them
constexpr uint32_t kComparedReach = 14;  // between two figures that are set against each other

IndexRange tokens_of(const Reading& r, const Stated& stated) {
  const uint32_t begin = token_from(r, stated.span.begin);
  if (stated.item) return {begin, std::max(begin + 1, stated.item->mention->tokens.end)};
  return {begin, std::max(begin + 1, token_from(r, stated.span.end))};
}

// ---- the only two ----

bool same_measure(const Item& like, const RelationFigure& f) {
  if (f.item.mention->kind == MentionKind::ordinal || !f.item.value->range.bounded()) return false;
  if (f.bare) return true;
  return same_scale(like, f.item) &&
         (!like.value->unit.empty() || head_of(f.item).empty() || same_sort(like, f.item));
}

// "26 signed, among them three former ministers"
bool is_nested(const Reading& r, const Item& item) {
  return any_text(r, words_before(r, item, 2), {"them", "including", "among"});
}

// No third figure of their measure, nor a bare one, in their sentences and that of the stated one.
bool are_only_two(const Reading& r, const std::vector<RelationFigure>& figures,
                  const Stated& stated, const RelationPair& pair) {
  const uint32_t s = r.sentence_of(token_from(r, stated.span.begin));
  const uint32_t first = std::min(s, pair.first->item.mention->sentence);
  const uint32_t last = std::max(s, pair.second->item.mention->sentence);
  const Item& like = pair.first->bare ? pair.second->item : pair.first->item;
  const auto near = in_sentences(figures, first, last + 1);
  return std::none_of(near.begin(), near.end(), [&](const RelationFigure& f) {
    return f.item.id != pair.first->item.id && f.item.id != pair.second->item.id &&
           !(stated.item && f.item.id == stated.item->id) &&
           !stated.span.overlaps(f.item.mention->span) && same_measure(like, f) &&
           !is_nested(r, f.item);
  });
}

bool is_plain(const CheckInput& input, const RelationFigure& f) {
  return (f.item.value->hedge == Hedge::none || f.item.value->hedge == Hedge::about) &&
         !is_quoted(input, f.item.mention->span) &&
         (f.item.fact == nullptr || f.item.fact->qualifiers.modality != Modality::negated);
}

// ---- words ----

bool parts_clauses(const Reading& r, IndexRange gap) {
  return any_text(r, gap,
                  {";", "and", "but", "or", "while", "whereas", "although", "though", "if",
                   "because", "including", "plus", "unless", "whose", "•", "*", "“", "\""});
}

bool is_unreal(const Reading& r, IndexRange gap) {
  return any_text(r, gap,
                  {"expected", "forecast", "planned", "predicted", "hoped", "thought", "estimated",
                   "feared", "budgeted", "projected", "believed", "anticipated", "needed", "asked",
                   "suggested", "wanted", "proposed", "required"});
}

// "Than Ms. Chen, who got", "the length of", "from"; behind it no other word names a base.
bool points_behind(const Reading& r, const Stated& stated, IndexRange gap) {
  const bool ratio = stated.kind == Kind::ratio;
  uint32_t cue = ratio ? gap.begin - 1 : gap.begin;  // "20 times what" is told with its cue
  const uint32_t last = std::min(gap.end, ratio ? gap.begin + 1 : gap.begin + kCueReach);
  const auto is_cue = [&](uint32_t i) {
    return ratio ? text_is(r, i, {"as", "of", "the", "what", "its", "their", "that"})
                 : text_is(r, i, {"than", "from", "above", "below", "over", "on"});
  };
  while (cue < last && !is_cue(cue)) ++cue;
  if (cue == last) return false;
  const IndexRange object = {cue + 1, std::max(cue + 1, gap.end)};
  for (uint32_t i = object.begin; i + 1 < object.end; ++i)  // "a ewe from Moffat"
    if (text_is(r, i, {"from"}) && !r.word(i + 1).is(kCapitalised)) return false;
  return !any_text(r, object,
                   {"than", "since", "compared", "against", "versus", "per", "with", "when",
                    "after", "before", "between"}) &&
         (ratio || !any_text(r, object, {"to"})) &&
         !(object.end > object.begin && text_is(r, object.end - 1, {"from"})) &&
         !is_unreal(r, object);
}

// Of what stands behind the second figure: "the 300 of them", "the 6,500 a day".
bool is_something_else(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.end;
  if (text_is(r, at, {"of"}) && text_is(r, at + 1, {"them", "those", "these"})) return false;
  return at < sentence_of(r, item).end &&
         text_is(r, at, {"of", "a", "per", "each", "for", "more", "less", "fewer", "in"}) &&
         !(text_is(r, at, {"in", "for"}) && !item.value->unit.empty());
}

// "The price was 4,000 guineas more ...", "It is twice the ...", of the one figure of the sentence
// before.
bool takes_up_subject(const Reading& r, const Stated& stated, IndexRange tokens) {
  const uint32_t begin = r.tokens.sentences[r.sentence_of(tokens.begin)].tokens.begin;
  if (stated.kind == Kind::percent_change || tokens.begin > begin + kOpeningReach ||
      tokens.begin < begin + 2 || parts_clauses(r, {begin, tokens.begin}))
    return false;
  const auto is_copula = [&](uint32_t i) {
    return text_is(r, i, {"is", "was", "'s", "’s", "came", "makes", "made", "means"});
  };
  if (text_is(r, begin, {"that", "this", "it"})) return is_copula(begin + 1);
  return text_is(r, begin, {"the", "its"}) && is_copula(begin + 2) &&
         text_is(r, begin + 1,
                 {"price",  "cost",   "sum",  "figure",   "total", "number", "amount",
                  "bill",   "fine",   "fee",  "length",   "area",  "height", "weight",
                  "charge", "result", "toll", "distance", "score", "crowd",  "catch"});
}

bool stands_between(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const IndexRange tokens = tokens_of(r, stated);
  const Mention& a = *pair.first->item.mention;
  const Mention& b = *pair.second->item.mention;
  if (a.tokens.end > tokens.begin || b.tokens.begin < tokens.end ||
      b.sentence != r.sentence_of(tokens.begin))
    return false;
  const IndexRange before = tokens_between(a.tokens, tokens);
  const IndexRange behind = tokens_between(tokens, b.tokens);
  const bool near = a.sentence == b.sentence
                        ? before.size() <= kSubjectReach && !parts_clauses(r, before) &&
                              !any_text(r, before, {"than", "from", "to", "when", "after"})
                        : a.sentence + 1 == b.sentence && takes_up_subject(r, stated, tokens);
  return near && behind.size() <= kObjectReach && !parts_clauses(r, behind) &&
         points_behind(r, stated, behind) && !is_something_else(r, pair.second->item);
}

// ---- behind both ----

// "To 3.15 percent from 2.90", "91 percent last year, against 88", "then 612, now 540".
bool are_set_against(const CheckInput& input, const RelationPair& pair) {
  const Reading& r = input.reading;
  const Item& a = pair.first->item;
  const Item& b = pair.second->item;
  if (a.mention->sentence != b.mention->sentence)
    return a.mention->sentence + 1 == b.mention->sentence && is_first_earlier(input, a, b);
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  const IndexRange before = words_before(r, a, 2);
  return gap.size() <= kComparedReach && !parts_clauses(r, gap) &&
         (any_text(r, gap, {"from", "against", "compared", "versus", "than"}) ||
          (any_text(r, before, {"from"}) && any_text(r, gap, {"to"})));
}

// ", or", ": five points better", "— a drop of": nothing but such words since the later figure.
bool is_drawn_there(const Reading& r, IndexRange gap) {
  if (gap.size() > kBehindReach) return false;
  uint32_t at = gap.end;
  while (at > gap.begin &&
         text_is(r, at - 1,
                 {"or",         "a",         "an",   "by",         "of",   "just",  "exactly",
                  "difference", "gap",       "gain", "rise",       "fall", "drop",  "increase",
                  "decrease",   "decline",   "jump", "cut",        "dip",  "slide", "climb",
                  "widening",   "narrowing", "loss", "improvement"}))
    --at;
  return at > gap.begin && text_is(r, at - 1, {",", ":", "—", "–", "("});
}

bool names_base_behind(const Reading& r, IndexRange tokens) {
  const uint32_t end = r.tokens.sentences[r.sentence_of(tokens.begin)].tokens.end;
  for (uint32_t i = tokens.end; i < end; ++i) {
    if (text_is(r, i, {",", ".", ";", ")", "—"})) return false;
    if (text_is(r, i,
                {"from", "than", "since", "compared", "against", "versus", "per", "annual", "of",
                 "annually", "above", "below", "to", "over", "a", "year-on-year", "each"}))
      return true;
  }
  return false;
}

// "It covers 45 square kilometres. Twenty years ago it covered 90, twice as much."
bool is_ratio_behind(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const IndexRange tokens = tokens_of(r, stated);
  const Mention& b = *pair.second->item.mention;
  const IndexRange gap = tokens_between(b.tokens, tokens);
  return stated.kind == Kind::ratio && stated.apposed && !stated.promises &&
         b.sentence == r.sentence_of(tokens.begin) && b.tokens.end <= tokens.begin &&
         is_drawn_there(r, gap) && is_first_earlier(input, pair.first->item, pair.second->item) &&
         !parts_clauses(r, gap);
}

// "In 2019 it had 500, 60 more", "a drop of 60" may be the second figure's own.
bool is_compared(const Reading& r, IndexRange tokens) {
  return text_is(r, tokens.end, {"more", "fewer", "less", "higher", "lower"});
}

bool stands_behind_both(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  if (stated.kind != Kind::points && stated.kind != Kind::difference) return false;
  const Reading& r = input.reading;
  const IndexRange tokens = tokens_of(r, stated);
  const Mention& b = *pair.second->item.mention;
  const IndexRange gap = tokens_between(b.tokens, tokens);
  if (b.tokens.end > tokens.begin || !are_set_against(input, pair) ||
      any_text(r, {gap.begin, std::min(gap.end, gap.begin + 1)}, {"of"}))
    return false;
  const uint32_t s = r.sentence_of(tokens.begin);
  const bool drawn = b.sentence == s
                         ? (pair.first->item.mention->sentence == s || is_compared(r, tokens)) &&
                               !parts_clauses(r, {gap.begin, std::max(gap.begin, gap.end - 1)}) &&
                               is_drawn_there(r, gap) && !names_base_behind(r, tokens)
                         : b.sentence + 1 == s && stated.concluded;
  return drawn;
}

// ---- a share before its part ----

// "54 percent: 9,000 of the 20,000 voters"
bool is_share_of_both(const Reading& r, const Stated& stated, const RelationPair& pair) {
  const Mention& part = *pair.first->item.mention;
  const IndexRange gap = tokens_between(stated.item->mention->tokens, part.tokens);
  return gap.size() <= kBehindReach && text_is(r, part.tokens.begin - 1, {":", "—", "–", "("}) &&
         !parts_clauses(r, gap) && *pair.first->quantity.number < *pair.second->quantity.number;
}

// "More than half of the 58 members put their names to it: 26 signed"
bool is_share_of_first(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const Mention& whole = *pair.first->item.mention;
  const Mention& part = *pair.second->item.mention;
  const IndexRange of = tokens_between(stated.item->mention->tokens, whole.tokens);
  const IndexRange gap = tokens_between(whole.tokens, part.tokens);
  return !of.empty() && of.size() <= 4 && text_is(r, of.begin, {"of", "the"}) &&
         gap.size() <= kObjectReach && text_is(r, part.tokens.begin - 1, {":", "—", "–"}) &&
         !parts_clauses(r, gap) && *pair.second->quantity.number < *pair.first->quantity.number &&
         !any_text(r, sentence_of(r, pair.second->item), {"others", "another", "rest"}) &&
         !any_text(r, gap, {"not", "no", "never", "would", "could", "must", "need", "should"});
}

}  // namespace

bool is_bound_to(const CheckInput& input, const std::vector<RelationFigure>& figures,
                 const Stated& stated, const RelationPair& pair) {
  const bool gap = stated.kind == Kind::difference || stated.kind == Kind::points;
  if (!gap && stated.kind != Kind::ratio) return false;
  if (stated.kind == Kind::difference && stated.linked) return false;
  if (stated.outcome.hedged || is_quoted(input, stated.span) || !is_plain(input, *pair.first) ||
      !is_plain(input, *pair.second) || !are_only_two(input.reading, figures, stated, pair))
    return false;
  return stands_between(input, stated, pair) || stands_behind_both(input, stated, pair) ||
         is_ratio_behind(input, stated, pair);
}

bool changes_sign(const CheckInput& input, const RelationPair& pair) {
  const Reading& r = input.reading;
  const IndexRange sentence = sentence_of(r, pair.second->item);
  const IndexRange before = words_before(r, pair.first->item, 4);
  return any_text(r, sentence, {"loss", "losses", "deficit", "minus", "below", "shortfall"}) &&
         (any_text(r, sentence, {"profit", "surplus", "swung", "plus", "above", "gain", "zero"}) ||
          any_text(r, before, {"profit", "surplus", "gain"}));
}

bool is_exact_gap(const Stated& stated, const RelationPair& pair) {
  if (stated.kind != Kind::difference || stated.outcome.hedged) return false;
  return abs(*pair.first->quantity.number - *pair.second->quantity.number) ==
         *stated.outcome.number;
}

bool is_spelled_out(const CheckInput& input, const std::vector<RelationFigure>& figures,
                    const Stated& stated, const RelationPair& pair) {
  if (stated.kind != Kind::share || !stated.item || is_quoted(input, stated.span) ||
      !is_plain(input, *pair.first) || !is_plain(input, *pair.second) ||
      stated.item->mention->sentence != pair.second->item.mention->sentence ||
      pair.first->item.mention->tokens.begin < stated.item->mention->tokens.end)
    return false;
  return (is_share_of_both(input.reading, stated, pair) ||
          is_share_of_first(input, stated, pair)) &&
         !is_something_else(input.reading, pair.second->item) &&
         are_only_two(input.reading, figures, stated, pair);
}

bool clearly_misses(const Stated& stated, const RelationPair& pair) {
  const Interval& told = stated.outcome.range;
  const Decimal number = *stated.outcome.number;
  const std::vector<Interval> all = outcomes(stated, pair.first->quantity, pair.second->quantity);
  const Interval slack =
      stated.kind == Kind::ratio ? between(Decimal(88, -2), Decimal(112, -2)) : exactly(1);
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Interval& range) {
    return range.bounded() && range.low->sign() > 0 && !overlap(range * slack, told) &&
           number <= *range.high * Decimal(5) && *range.low <= number * Decimal(5);
  });
}

}  // namespace copydesk
