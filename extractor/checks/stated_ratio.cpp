#include "checks/stated_ratio.hpp"

#include <algorithm>

#include "checks/stated_part.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kRateReach = 4;  // tokens: "7.5 killings per 100,000"

bool hedged_by(const Reading& r, uint32_t at, uint32_t begin, Texts texts) {
  const uint32_t from = at >= begin + 2 ? at - 2 : begin;
  return any_text(r, {from, at}, texts);
}

// "Doubled" is said of anything within a twentieth of it.
Interval around_factor(const Reading& r, uint32_t at, uint32_t begin, Decimal factor) {
  if (hedged_by(r, at, begin, {"nearly", "almost"}))
    return between(factor * Decimal(85, -2), factor);
  if (hedged_by(r, at, begin, {"than", "over"})) return between(factor, factor * Decimal(15, -1));
  return around(factor, factor * Decimal(5, -2));
}

// "It cost $960 million. That is four times the $320 million first approved."
bool sets_side_by_side(const Reading& r, IndexRange tokens, uint32_t begin) {
  constexpr uint32_t kOpening = 4;
  if (tokens.begin < begin + 2 || tokens.begin > begin + kOpening ||
      !text_is(r, begin, {"that", "this", "it"}) ||
      !text_is(r, begin + 1, {"is", "was", "'s", "’s", "represents", "would", "makes"}))
    return false;
  const uint32_t of = tokens.begin + 1;
  const IndexRange behind = {of, std::min(of + 5, static_cast<uint32_t>(r.tokens.all.size()))};
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    if (r.token(i).kind == TokenKind::number) return i > behind.begin;
    if (!text_is(r, i,
                 {"times", "as", "much", "many", "the", "$", "£", "€", "rs", "about", "some"}))
      return false;
  }
  return false;
}

// "It cost $18 million, this one $27 million, one and a half times as much."
bool closes_clause(const Reading& r, IndexRange tokens, IndexRange sentence) {
  uint32_t before = tokens.begin;
  while (before > sentence.begin &&
         text_is(r, before - 1,
                 {"about", "nearly", "almost", "roughly", "some", "more", "than", "over", "or"}))
    --before;
  if (before == sentence.begin || !text_is(r, before - 1, {",", "—", "–", "("})) return false;
  const uint32_t behind = tokens.end + 1;
  return text_is(r, tokens.end - 1, {"as"}) && tokens.end < sentence.end &&
         text_is(r, tokens.end, {"much", "many"}) &&
         (behind >= sentence.end || r.word(behind).is(kPunctuation));
}

Stated ratio_of(const Reading& r, IndexRange tokens, uint32_t begin, Decimal factor) {
  Stated out;
  out.kind = Stated::Kind::ratio;
  out.span = r.span(tokens);
  out.outcome.number = factor;
  out.outcome.range = around_factor(r, tokens.begin, begin, factor);
  out.promises = sets_side_by_side(r, tokens, begin);
  out.apposed = out.promises;
  return out;
}

// "Twice as many", "twice last year's": a ratio. "We counted them twice", "twice a week": times.
bool counts_times(const Reading& r, uint32_t token, uint32_t end) {
  if (!text_is(r, token, {"twice", "thrice"})) return false;
  const uint32_t next = token + 1;
  return next >= end ||
         !(r.token(next).kind == TokenKind::number ||
           text_is(r, next,
                   {"as", "the", "that", "what", "its", "their", "his", "her", "last", "previous",
                    "this", "those", "more", "normal", "average", "usual"}));
}

// "21 per 100,000 drivers" where drivers are counted nowhere else, "a national rate of 21 ...": no
// rate of the people that the text counts.
bool is_rate_of_others(const CheckInput& input, const Item& rate, const Item& base) {
  constexpr uint32_t kReach = 8;
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[rate.mention->sentence].tokens;
  const uint32_t at = rate.mention->tokens.begin;
  const uint32_t behind = base.mention->tokens.end;
  if (any_text(r, {at - std::min(at - sentence.begin, kReach), at},
               {"national", "nationwide", "country", "world", "global", "average", "state",
                "statewide", "nationally", "elsewhere"}) ||
      any_text(r, {behind, std::min(sentence.end, behind + 4)},
               {"nationally", "nationwide", "country", "worldwide", "elsewhere"}))
    return true;
  const std::string_view head = head_of(base);
  constexpr std::string_view kEverybody[] = {"",        "people",   "person", "inhabitant",
                                             "citizen", "resident", "head",   "population"};
  if (std::find(std::begin(kEverybody), std::end(kEverybody), head) != std::end(kEverybody))
    return false;
  const uint32_t s = base.mention->sentence;
  const auto story = in_sentences(input.items.all(), s - std::min(kStoryReach, s), s + kStoryReach);
  return std::none_of(story.begin(), story.end(), [&](const Item& item) {
    return item.id != base.id && head_of(item) == head;
  });
}

}  // namespace

void add_multiples(const CheckInput& input, const Sentence& sentence, std::vector<Stated>& out) {
  const Reading& r = input.reading;
  const auto multiple = input.classes().multiple;
  if (!multiple) return;
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Word& word = r.word(i);
    // "Double Trouble Park"
    const bool headline = !is_prose(r.block_kind(r.sentence_of(i)));
    const bool opens = i == sentence.tokens.begin || !r.word(i - 1).is(kHasLetter);
    if (!opens && word.is(kCapitalised) && !headline) continue;
    if (counts_times(r, i, sentence.tokens.end)) continue;
    // "A triple-double" is no ratio.
    if (i + 1 < sentence.tokens.end && text_is(r, i + 1, {"-"}) && !r.token(i + 1).space_before)
      continue;
    const Entry* entry = word.has(*multiple) ? r.words.entry(word, *multiple) : nullptr;
    const auto factor = entry != nullptr ? entry->attribute("factor") : std::nullopt;
    if (factor && factor->number && *factor->number != Decimal(1))
      out.push_back(ratio_of(r, {i, i + 1}, sentence.tokens.begin, *factor->number));
  }
}

void add_relative(const CheckInput& input, std::span<const Item> items, size_t i,
                  std::vector<Stated>& out) {
  const Reading& r = input.reading;
  const Item& item = items[i];
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      item.value->number->sign() <= 0)
    return;
  const Sentence& sentence = r.tokens.sentences[item.mention->sentence];
  const uint32_t end = item.mention->tokens.end;
  if (end + 1 >= sentence.tokens.end) return;
  const IndexRange with_next = {item.mention->tokens.begin, end + 2};
  if (text_is(r, end, {"times"}) && text_is(r, end + 1, {"as", "the", "more", "that", "what"})) {
    out.push_back(ratio_of(r, with_next, sentence.tokens.begin, *item.value->number));
    out.back().apposed = out.back().apposed || closes_clause(r, with_next, sentence.tokens);
  }
  if (text_is(r, end, {"to"}) && text_is(r, end + 1, {"one", "1"})) {
    out.push_back(ratio_of(r, with_next, sentence.tokens.begin, *item.value->number));
    if (any_text(r, sentence.tokens, {"outnumber", "outnumbered", "outnumbers", "outnumbering"}))
      out.back().promises = true;
  }
  if (i + 1 >= items.size() || !items[i + 1].value->number) return;
  const Item& next = items[i + 1];
  const Decimal other = *next.value->number;
  const IndexRange gap = tokens_between(item.mention->tokens, next.mention->tokens);
  if (gap.size() == 1 && text_is(r, gap.begin, {"in"}) && *item.value->number < other &&
      other <= Decimal(20)) {
    Stated share = ratio_of(r, {with_next.begin, next.mention->tokens.end}, sentence.tokens.begin,
                            *item.value->number / other);
    share.kind = Stated::Kind::share;
    share.linked = stands_beside_part(r, {item.mention->tokens.begin, next.mention->tokens.end},
                                      sentence.tokens);
    out.push_back(std::move(share));
  }
  if (gap.size() <= kRateReach && any_text(r, gap, {"per", "every"}) && other >= Decimal(1000) &&
      !is_rate_of_others(input, item, next)) {
    Stated rate;
    rate.kind = Stated::Kind::rate;
    rate.item = item;
    rate.span = r.span({with_next.begin, next.mention->tokens.end});
    rate.outcome = quantity_of(*item.value, {});
    rate.base = other;
    out.push_back(std::move(rate));
  }
}

}  // namespace copydesk
