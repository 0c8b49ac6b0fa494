#include "checks/stated_hang.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kApposition =
    7;                            // tokens from the comma to "an estimated increase of 35 percent"
constexpr uint32_t kOpening = 8;  // tokens from "That is" to the figure
constexpr uint32_t kConclusion = 9;  // tokens from "thus" to the figure

}  // namespace

Hang::Hang(const CheckInput& input, const Item& item)
    : r_(input.reading),
      classes_(input.classes()),
      sentence_(r_.tokens.sentences[item.mention->sentence].tokens),
      tokens_(item.mention->tokens),
      may_conclude_((input.places.bits_in(item.mention->sentence) & kConcludes) != 0) {}

std::optional<int> Hang::sign_at(uint32_t token) const {
  const Word& word = r_.word(token);
  for (const auto& c : {classes_.direction, classes_.comparative}) {
    const Entry* entry = c && word.has(*c) ? r_.words.entry(word, *c) : nullptr;
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    if (sign && sign->number) return sign->number->sign();
  }
  if (classes_.gap_noun && word.has(*classes_.gap_noun)) return 0;
  return std::nullopt;
}

bool Hang::on_figures_before(bool is_gap) const {
  return opens_with_share() || opens_with_rate() ||
         ((is_apposition() || opens_with_that() || is_concluded()) &&
          !(is_gap ? names_another() : names_a_base()));
}

bool Hang::is_promised() const { return opens_with_change() || is_share_of_before(); }

bool Hang::is_drawn() const {
  const bool gap = opens_with_change() && text_is(r_, tokens_.begin - 1, {"of"}) &&
                   sign_at(tokens_.begin - 2) == 0;
  // "The saving came to 9,500 litres"
  const bool subject = tokens_.begin <= sentence_.begin + kOpening &&
                       text_is(r_, sentence_.begin, {"the", "that", "this"}) &&
                       sentence_.begin + 2 < tokens_.begin && sign_at(sentence_.begin + 1) == 0 &&
                       text_is(r_, sentence_.begin + 2,
                               {"came", "comes", "was", "is", "amounts", "amounted", "totals",
                                "totalled", "totaled", "stands", "stood"});
  const bool apart = tokens_.end < sentence_.end && text_is(r_, tokens_.end, {"apart"});
  return gap || ((subject || apart || is_short_of_aim() || opens_with_that() || is_concluded()) &&
                 !names_another());
}

// "€26,000 short of their target"
bool Hang::is_short_of_aim() const {
  const uint32_t at = tokens_.end;
  return at + 3 < sentence_.end && text_is(r_, at, {"short"}) && text_is(r_, at + 1, {"of"}) &&
         text_is(r_, at + 2, {"its", "their", "the", "his", "her"}) &&
         text_is(r_, at + 3,
                 {"target", "goal", "aim", "mark", "quota", "brim", "record", "sum", "total",
                  "number", "amount", "minimum", "requirement"});
}

bool Hang::is_apposition() const {
  const uint32_t begin = sentence_.begin;
  uint32_t at = tokens_.begin;
  for (uint32_t steps = 0; at > begin && steps < kApposition; ++steps) {
    --at;
    if (text_is(r_, at, {",", "—", "–", ":", "("})) return !closes_opening(at);
    const bool joins = sign_at(at).has_value() || r_.word(at).is(kLower);
    const bool verb = classes_.finite_verb && r_.word(at).has(*classes_.finite_verb);
    if (!joins || verb ||
        text_is(r_, at,
                {"and", "but", "while", "with", "to", "from", "said", "is", "are", "was", "were",
                 "on", "at", "in", "which", "who", "that", "whose"}))
      return false;
  }
  return false;
}

// "In a poll, 54% wanted it shut": the words before the comma only lead to the sentence.
bool Hang::closes_opening(uint32_t comma) const {
  constexpr uint32_t kLongestOpening = 4;
  return comma <= sentence_.begin + kLongestOpening && text_is(r_, comma, {","}) &&
         text_is(r_, sentence_.begin, {"in", "at", "for", "by", "on", "among", "according"});
}

bool Hang::opens_with_that() const {
  const uint32_t begin = sentence_.begin;
  if (tokens_.begin < begin + 2 || tokens_.begin > begin + kOpening) return false;
  return text_is(r_, begin, {"that", "this", "it", "which"}) &&
         text_is(r_, begin + 1,
                 {"is",     "was",        "'s",      "’s",          "means",   "meant",
                  "marks",  "marked",     "equals",  "represents",  "makes",   "represented",
                  "leaves", "left",       "leaving", "works",       "equates", "amounts",
                  "puts",   "translates", "gives",   "corresponds", "comes",   "constitutes"});
}

// "Thus", "so that it is", "leaving", "which makes it", "the figure represents"
bool Hang::concludes(uint32_t token) const {
  if (text_is(r_, token,
              {"thus", "therefore", "hence", "thereby", "accordingly", "leaving", "meaning",
               "represents", "represented", "representing", "amounts", "amounting", "equates",
               "translates", "corresponds"}))
    return true;
  const uint32_t next = token + 1;
  if (next >= tokens_.begin) return false;
  if (text_is(r_, token, {"so"}))
    return text_is(r_, next,
                   {"that", "the", "it", "this", "they", "he", "she", "its", "their", "there"});
  return text_is(r_, token, {"which"}) &&
         text_is(r_, next, {"makes", "made", "means", "meant", "leaves", "left", "is", "was"});
}

bool Hang::is_concluded() const {
  if (!may_conclude_) return false;
  uint32_t at = tokens_.begin;
  for (uint32_t steps = 0; at > sentence_.begin && steps < kConclusion; ++steps) {
    --at;
    if (text_is(r_, at, {";", "but", "and", "while", "who", "since", "from"})) return false;
    if (r_.token(at).kind == TokenKind::number) return false;
    if (concludes(at)) return true;
  }
  return false;
}

// "A cut of 50 basis points", "The latest increase of 12 percent", "The nine-point drop"
bool Hang::opens_with_change() const {
  const uint32_t begin = sentence_.begin;
  if (!text_is(r_, begin, {"a", "an", "the", "that", "this", "her", "his", "its", "their"}))
    return false;
  const uint32_t of = tokens_.begin - 1;
  const bool named = tokens_.begin >= begin + 3 && tokens_.begin <= begin + 5 &&
                     text_is(r_, of, {"of"}) && sign_at(of - 1).has_value();
  bool compound = tokens_.begin == begin + 1 && tokens_.end < sentence_.end &&
                  text_is(r_, begin, {"the", "that", "this"});
  if (compound) {
    const uint32_t behind =
        text_is(r_, tokens_.end, {"-"}) ? tokens_.end + 2 : tokens_.end;  // "nine-point"
    compound = behind < sentence_.end && sign_at(behind).has_value() &&
               !(classes_.comparative && r_.word(behind).has(*classes_.comparative));
  }
  return (named || compound) && !names_a_base();
}

// "a third of what they were a year ago"
bool Hang::is_share_of_before() const {
  const uint32_t end = tokens_.end;
  return end + 3 < sentence_.end && text_is(r_, end, {"of"}) && text_is(r_, end + 1, {"what"}) &&
         text_is(r_, end + 2, {"it", "they"}) && text_is(r_, end + 3, {"was", "were", "had"});
}

// "A quarter of the chamber now answers to it."
bool Hang::opens_with_share() const {
  const uint32_t end = tokens_.end;
  return tokens_.begin <= sentence_.begin + 1 && end + 2 < sentence_.end &&
         text_is(r_, end, {"of"}) && text_is(r_, end + 1, {"the"}) &&
         text_is(r_, end + 2,
                 {"total", "chamber", "assembly", "parliament", "legislature", "council", "house",
                  "senate", "board", "committee", "panel", "jury", "seats"});
}

// "The failure rate of 25 per cent was called worrying", "The turnout of 44 percent": of those told
// before. An unemployment rate is of others.
bool Hang::opens_with_rate() const {
  constexpr uint32_t kLongest = 5;
  const uint32_t begin = sentence_.begin;
  if (tokens_.begin < begin + 3 || tokens_.begin > begin + kLongest || !classes_.rate_noun ||
      !text_is(r_, begin, {"the", "that", "this", "a"}) ||
      !text_is(r_, tokens_.begin - 1, {"of"}) ||
      !r_.word(tokens_.begin - 2).has(*classes_.rate_noun))
    return false;
  return text_is(r_, tokens_.begin - 2, {"turnout", "uptake", "attendance"}) ||
         text_is(r_, tokens_.begin - 3,
                 {"failure", "pass", "success", "response", "survival", "fatality", "conviction",
                  "detection", "completion", "acceptance", "rejection", "compliance", "error",
                  "positivity", "return", "refusal", "approval", "dropout", "recovery"});
}

// "The jump of 260 per cent came after ...": what follows tells of something else.
bool Hang::begins_clause(uint32_t token) const {
  return (classes_.finite_verb && r_.word(token).has(*classes_.finite_verb)) ||
         text_is(r_, token,
                 {"is",      "was",      "are",       "were",    "has",      "had",       "will",
                  "would",   "could",    "which",     "who",     "as",       "when",      "after",
                  "because", "reflects", "reflected", "follows", "followed", "surprised", "comes",
                  "beat",    "beats",    "costs",     "pays",    "worries",  "puts",      "leaves",
                  "makes",   "means",    "meant",     "brings",  "helps",    "marks",     "adds"});
}

// "$3 million short of what it owes", "40 more than last year"
bool Hang::names_another() const {
  for (uint32_t i = tokens_.end; i < sentence_.end && !text_is(r_, i, {",", ";", "."}); ++i)
    if (text_is(r_, i, {"what", "than", "from", "since", "compared", "over", "above", "below"}))
      return true;
  return false;
}

bool Hang::names_a_base() const {
  for (uint32_t i = tokens_.end; i < sentence_.end; ++i) {
    const bool comma = text_is(r_, i, {","});
    if (comma && i + 2 < sentence_.end &&
        text_is(r_, i + 1, {"more", "less", "fewer", "higher", "lower"}))
      return true;
    // "The largest since 2020" compares the change with other changes.
    if (comma || begins_clause(i) ||
        text_is(r_, i,
                {";", ".", "—", ")", "first", "largest", "biggest", "steepest", "smallest",
                 "sharpest"}))
      return false;
    if (text_is(r_, i,
                {"from",         "over",     "compared", "than",  "since", "against",    "versus",
                 "annual",       "annually", "year",     "years", "month", "quarter",    "week",
                 "year-on-year", "to",       "above",    "below", "in",    "consistent", "what"}))
      return true;
  }
  return false;
}

}  // namespace copydesk
