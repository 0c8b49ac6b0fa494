#include "find/number_context.hpp"

#include <algorithm>
#include <iterator>

#include "find/number_label.hpp"

namespace copydesk {
namespace {

bool is_capitalised(const NumberText& text, uint32_t at) {
  const Word& word = text.word(at);
  return word.is(kCapitalised) || word.is(kUpper) || word.is(kMixed) || word.is(kInitial);
}

// Capitals tell nothing where nearly every word has one.
bool is_title_case(const NumberText& text) {
  uint32_t words = 0;
  uint32_t capitals = 0;
  for (uint32_t i = text.begin(); i < text.end(); ++i) {
    const Word& word = text.word(i);
    if (!word.is(kHasLetter) || word.folded.size() < 4) continue;
    ++words;
    if (!word.is(kLower)) ++capitals;
  }
  return words >= 3 && capitals * 4 >= words * 3;
}

bool is_place_or_time(const NumberText& text, uint32_t at) {
  if (!text.taken(at)) return false;
  const MentionOrder earlier = text.earlier();
  const auto next = std::partition_point(earlier.begin(), earlier.end(),
                                         [at](const Mention* m) { return m->tokens.begin <= at; });
  if (next == earlier.begin()) return false;
  const Mention& mention = **std::prev(next);
  return mention.kind == MentionKind::place || mention.kind == MentionKind::nationality ||
         is_time(mention.kind);
}

// "Crew-11", "B-52", "catch-22", and "#7", "9/11", "24/7": glued to what makes them a name.
bool is_glued_to_name(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  const uint32_t end = phrase.tokens.end;
  if (text.glued(begin) && text.is(begin - 1, NumberCue::hyphen) && text.glued(begin - 1) &&
      begin - 1 > text.begin()) {
    const std::string_view word = text.word(begin - 2).text;
    const bool figures = text.is_number(begin - 2) && '0' <= word.back() && word.back() <= '9' &&
                         word.find("x10") == std::string_view::npos &&  // "5.5x10-3"
                         !text.word(begin).is(kCapitalised);
    const bool number_before = figures || text.is(begin - 2, NumberCue::joins_sides) ||
                               text.is(begin - 2, NumberCue::minus_word) ||
                               text.is(begin - 2, text.classes().word);
    if (!number_before) return true;
  }
  // "B.2"
  if (text.glued(begin) && text.is(begin - 1, ".") && text.glued(begin - 1) &&
      begin - 1 > text.begin() && text.word(begin - 2).is(kInitial))
    return true;
  if (phrase.kind != MentionKind::cardinal) return false;
  if (text.glued(begin) && text.is(begin - 1, NumberCue::apostrophe) && is_bare_figures(phrase))
    return true;
  // "J1531+3414", and a journal's "10(17)"
  if (text.glued(begin) && text.is(begin - 1, NumberCue::plus_mark) && text.glued(begin - 1))
    return true;
  if (is_bare_figures(phrase) && text.glued(end) && text.is(end, NumberCue::bracket)) return true;
  if (text.glued(begin) && text.is(begin - 1, NumberCue::glues_before)) return true;
  if (text.glued(end) && text.is(end, NumberCue::glues_behind)) return true;
  if (text.hyphen(end) && is_bare_figures(phrase)) {
    const Word& next = text.word(end + 1);
    if (next.is(kUpper) || next.is(kInitial) || next.is(kMixed)) return true;
    if (next.is(kCapitalised) && text.is(end + 1, text.classes().word)) return true;  // "7-Eleven"
  }
  return false;
}

// "In Norway 15 people": the place is told first, and a plural noun behind the number is counted.
bool follows_place(const NumberText& text, const NumberPhrase& phrase) {
  return text.word(phrase.tokens.begin - 1).classes.any(text.classes().places) &&
         is_plural_noun(text, phrase.tokens.end);
}

// "the September 11 attacks", "the March 4, 2001, bombing": dates that name what happened.
bool is_part_of_date(const NumberText& text, const NumberPhrase& phrase) {
  const bool day = is_bare_figures(phrase) || phrase.kind == MentionKind::ordinal;  // "11", "11th"
  if (!day || phrase.hedged || !phrase.value.number) return false;
  const uint32_t begin = phrase.tokens.begin;
  const auto is_named_day = [&text](uint32_t month) {
    return text.is(month, text.classes().month) && text.is(month - 1, NumberCue::the);
  };
  if (*phrase.value.number <= Decimal(31) && is_named_day(begin - 1)) return true;
  const uint32_t before = text.is(begin - 1, NumberCue::comma) ? begin - 2 : begin - 1;
  return text.is_number(before) && is_named_day(before - 1);
}

// "Nikkei 225", "Apple 2": a name right before, and no plural noun behind that could be counted.
bool is_of_name(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  if (!is_bare_figures(phrase) || phrase.hedged || begin == text.begin()) return false;
  // "Democracy 2.0" is named like an edition; other decimals count
  const bool edition =
      phrase.value.precision == -1 && phrase.value.number && phrase.value.number->is_integer();
  if ((!phrase.quantity.amount.integer_printed && !edition) || phrase.value.hedge != Hedge::none ||
      phrase.quantity.amount.value >= Decimal(10000))
    return false;
  const uint32_t before = begin - 1;
  const Word& word = text.word(before);
  if (!is_capitalised(text, before) || word.is(kHasDigit)) return false;
  if (text.is(before, NumberCue::aged)) return false;
  if (follows_place(text, phrase)) return false;
  if (text.is(before, text.classes().month) || text.is(before, text.classes().weekday))
    return false;
  if (text.is(before, text.classes().function) || text.is(before, text.classes().direction) ||
      is_place_or_time(text, before))
    return false;
  if (before == text.begin() && is_plural_noun(text, phrase.tokens.end)) return false;
  if (!word.is(kMixed) && is_title_case(text) && !text.taken(before)) return false;
  return true;
}

bool is_year(const NumberText& text, const NumberPhrase& phrase) {
  if (!is_bare_figures(phrase) || phrase.hedged || !phrase.value.number) return false;
  const Decimal value = *phrase.value.number;
  if (!phrase.quantity.amount.integer_printed || value < Decimal(1900) || value > Decimal(2099))
    return false;
  const Figures* figures = text.figures(phrase.quantity.amount.tokens.begin);
  return figures != nullptr && !figures->grouped && !is_plural_noun(text, phrase.tokens.end);
}

bool begins_label(const NumberText& text, const NumberPhrase& phrase) {
  const Figures* figures = text.figures(phrase.quantity.amount.tokens.begin);
  return figures != nullptr && figures->leading_zero && figures->places == 0;
}

// "one" counts before a noun or "of"; after a determiner or adjective and before a verb it is a
// pronoun.
bool is_pronoun(const NumberText& text, const NumberPhrase& phrase) {
  const IndexRange tokens = phrase.tokens;
  if (tokens.size() != 1 || !text.is(tokens.begin, NumberCue::one) ||
      phrase.kind != MentionKind::cardinal)
    return false;
  if (text.is(tokens.begin - 1, NumberCue::determines_one)) return true;
  if (!text.inside(tokens.end))
    return !is_fragment(text, tokens) && !text.is(tokens.begin - 1, NumberCue::before_last_one);
  return text.is(tokens.end, NumberCue::behind_pronoun);
}

// "second" as time or adverb; "first," at the beginning; ordinals in fixed company are left to the
// word list.
bool is_no_rank(const NumberText& text, const NumberPhrase& phrase) {
  if (phrase.kind != MentionKind::ordinal || phrase.tokens.size() != 1) return false;
  const uint32_t at = phrase.tokens.begin;
  const bool adverb =
      at == text.begin() && text.is(at + 1, NumberCue::comma) && !is_fragment(text, phrase.tokens);
  if (adverb) return true;
  if (!text.is(at, NumberCue::second)) return false;
  if (text.is(at - 1, NumberCue::before_time_second) && at > text.begin()) return true;
  return at > text.begin() && text.article(at - 1) &&
         (!text.inside(at + 1) || text.token(at + 1).kind == TokenKind::punctuation ||
          text.is(at + 1, NumberCue::behind_time_second));
}

// "half" and "a quarter" are shares only where something is shared.
bool is_no_share(const NumberText& text, const NumberPhrase& phrase) {
  const Amount& amount = phrase.quantity.amount;
  if (!amount.fraction || phrase.kind != MentionKind::cardinal || phrase.hedged ||
      is_fragment(text, phrase.tokens))
    return false;
  const uint32_t begin = phrase.tokens.begin;
  const uint32_t end = phrase.tokens.end;
  const bool one_word = phrase.tokens.size() == 1 && !text.is_number(begin);
  const bool quarter = text.is(end - 1, NumberCue::quarter) && (one_word || text.article(begin));
  if (!one_word && !quarter) return false;
  if (text.hyphen(end)) return true;
  if (begin > text.begin() && text.is(begin - 1, text.classes().ordinal)) return true;
  if (begin > text.begin() && text.is(begin - 1, NumberCue::before_noun_half))
    return !text.is(end, NumberCue::of);
  if (text.is(end, NumberCue::of)) return false;
  if (quarter) return !text.is(begin - 1, NumberCue::before_quarter);
  return !text.is(end, NumberCue::behind_share) && !text.is(begin - 1, NumberCue::before_share);
}

bool is_idiom(const NumberText& text, const NumberPhrase& phrase) {
  if (text.is(phrase.tokens.begin, text.classes().idiom)) return true;
  bool found = false;
  const uint32_t first =
      phrase.tokens.begin - std::min<uint32_t>(phrase.tokens.begin - text.begin(), 3);
  for (uint32_t i = first; i < phrase.tokens.end && !found; ++i)
    text.each_phrase(i, text.classes().idiom, [&](IndexRange tokens, const Entry&) {
      found = found || (tokens.begin <= phrase.tokens.begin && phrase.tokens.end <= tokens.end);
    });
  return found;
}

}  // namespace

bool is_fragment(const NumberText& text, IndexRange tokens) {
  for (uint32_t i = text.begin(); i < text.end(); ++i)
    if (!tokens.contains(i) && text.token(i).kind != TokenKind::punctuation &&
        !text.word(i).is(kPunctuation))
      return false;
  return true;
}

bool is_no_number(const NumberText& text, const NumberPhrase& phrase) {
  const bool unknown_suffix =
      !phrase.quantity.amount.suffix.empty() && phrase.kind == MentionKind::cardinal;
  if (unknown_suffix || is_glued_to_name(text, phrase) || is_labelled_code(text, phrase))
    return true;
  if (phrase.kind != MentionKind::cardinal && phrase.kind != MentionKind::ordinal) return false;
  return is_part_of_date(text, phrase) || is_label(text, phrase) || begins_label(text, phrase) ||
         is_of_name(text, phrase) || is_year(text, phrase) || is_pronoun(text, phrase) ||
         is_no_rank(text, phrase) || is_no_share(text, phrase) || is_idiom(text, phrase);
}

}  // namespace copydesk
