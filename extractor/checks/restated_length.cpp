#include "checks/restated_length.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/restated_finding.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kQuestion = "Do the two tell how long one and the same thing lasted?";
constexpr size_t kFarthest = 40;     // lengths between two of one thing
constexpr uint32_t kEventReach = 3;  // tokens: "an eleven-week nationwide shutdown"
constexpr uint32_t kActReach = 6;    // tokens: "jailed by a court in Leeds for nine years"

// The event that a word tells of; empty for none. Several words tell of the same event.
std::string_view event_at(const CheckInput& input, uint32_t token) {
  const auto events = input.classes().lasting_event;
  const Word& word = input.reading.word(token);
  if (!events || !word.has(*events)) return {};
  const Entry* entry = input.reading.words.entry(word, *events);
  return entry != nullptr ? entry->text("event") : std::string_view();
}

// "Jailed for nine years", "the nine-year sentence": the act of a word, empty for none.
std::string_view act_at(const CheckInput& input, uint32_t token) {
  const auto acts = input.classes().act;
  const Word& word = input.reading.word(token);
  if (!acts || !word.has(*acts)) return {};
  const Entry* entry = input.reading.words.entry(word, *acts);
  return entry != nullptr ? entry->text("act") : std::string_view();
}

// "Was jailed on Monday for nine years", "the nine-year prison sentence"
std::string_view act_of(const CheckInput& input, IndexRange tokens, IndexRange sentence) {
  const Reading& r = input.reading;
  const uint32_t end = std::min(sentence.end, tokens.end + kEventReach);
  for (uint32_t i = tokens.end; i < end && r.word(i).is(kLower); ++i)
    if (const auto act = act_at(input, i); !act.empty()) return act;
  if (tokens.begin == sentence.begin || !text_is(r, tokens.begin - 1, {"for", "to", "of"}))
    return {};
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, kActReach);
  for (uint32_t i = tokens.begin - 1; i > from;) {
    --i;
    if (text_is(r, i, {",", ";", "and", "but", "while"})) return {};
    if (const auto act = act_at(input, i); !act.empty()) return act;
  }
  return {};
}

// What others asked for, served or were given.
bool tells_of_another(const Reading& r, IndexRange sentence) {
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (year_at(r, i)) return true;  // "the eight-week closure of 2019"
  return any_text(
      r, sentence,
      {"separate",  "asked",      "sought",    "demanded",     "recommended", "requested",
       "minimum",   "maximum",    "suspended", "reduced",      "cut",         "halved",
       "increased", "accomplice", "brother",   "co-defendant", "each",        "respectively",
       "could",     "faces",      "faced",     "previous",     "earlier",     "guidelines"});
}

struct Length {
  const Mention* mention = nullptr;
  Decimal value;
  Granularity unit = Granularity::day;
  std::string_view event;  ///< empty when no event is named beside it
  bool definite = false;   ///< "the eleven weeks"
  std::string_view act;    ///< "sentence" of "jailed for nine years"; empty for none
  bool another = false;    ///< the sentence tells of more than one
};

// "A closure of nine weeks", "the eleven-week shutdown", "the eleven weeks of the shutdown"
std::string_view event_of(const CheckInput& input, IndexRange tokens, IndexRange sentence) {
  const Reading& r = input.reading;
  if (tokens.begin >= sentence.begin + 2 && text_is(r, tokens.begin - 1, {"of"}))
    if (const auto event = event_at(input, tokens.begin - 2); !event.empty()) return event;
  const uint32_t end = std::min(sentence.end, tokens.end + kEventReach);
  for (uint32_t i = tokens.end; i < end; ++i) {
    if (text_is(r, i, {",", ";", "before", "after", "into", "in", "and", "to"})) return {};
    if (const auto event = event_at(input, i); !event.empty()) return event;
  }
  return {};
}

bool is_other(const Reading& r, IndexRange tokens, IndexRange sentence) {
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, 3U);
  return any_text(r, {from, std::min(sentence.end, tokens.end + 3)},
                  {"another", "previous", "earlier", "last", "first", "planned", "second",
                   "further", "more", "next", "final", "remaining", "other", "extra"});
}

std::optional<Length> length_of(const CheckInput& input, const Mention& m) {
  const TimeValue* time = m.time();
  if (time == nullptr || time->type != TimeType::duration || time->hedge != Hedge::none ||
      !time->length || !time->length->is_point())
    return std::nullopt;
  const Reading& r = input.reading;
  if (r.text(m.span).ends_with("old")) return std::nullopt;  // an age
  const IndexRange sentence = r.tokens.sentences[m.sentence].tokens;
  if (is_other(r, m.tokens, sentence)) return std::nullopt;
  Length out{&m,
             *time->length->low,
             time->granularity,
             event_of(input, m.tokens, sentence),
             false,
             act_of(input, m.tokens, sentence),
             tells_of_another(r, sentence)};
  if (out.unit == Granularity::week && text_is(r, m.tokens.end - 1, {"fortnight"})) {
    out.value = *time->length->low * Decimal(7);
    out.unit = Granularity::day;
  }
  out.definite = m.tokens.begin > sentence.begin &&
                 text_is(r, m.tokens.begin - 1, {"the", "those", "these", "its"});
  return out;
}

bool may_be_one(const Length& a, const Length& b) {
  if (a.unit != b.unit || !b.definite || a.mention->sentence == b.mention->sentence) return false;
  return (!a.event.empty() && a.event == b.event) || (a.value == b.value && a.value > Decimal(5));
}

// "Jailed for nine years ... as the seven-year sentence was read out", where the article tells of
// no third one.
bool is_one_act(const std::vector<Length>& lengths, const Length& a, const Length& b) {
  if (a.act.empty() || a.act != b.act || a.unit != b.unit || !b.definite || a.another ||
      b.another || a.mention->sentence == b.mention->sentence)
    return false;
  return std::count_if(lengths.begin(), lengths.end(),
                       [&](const Length& other) { return other.act == a.act; }) == 2;
}

}  // namespace

void check_restated_lengths(const CheckInput& input, Findings& out) {
  std::vector<Length> lengths;
  for (const Mention& m : input.mentions)
    if (m.kind == MentionKind::duration)
      if (const auto length = length_of(input, m)) lengths.push_back(*length);
  for (size_t k = 1; k < lengths.size(); ++k)
    for (size_t i = k - std::min(k, kFarthest); i < k; ++i) {
      const Length& a = lengths[i];
      const Length& b = lengths[k];
      if (!may_be_one(a, b) && !is_one_act(lengths, a, b)) continue;
      const bool fits = a.value == b.value;
      if (!fits && (is_quoted(input, a.mention->span) || is_quoted(input, b.mention->span)))
        continue;
      out.push_back(restated_finding(input, *a.mention, *b.mention, fits, kQuestion));
      break;
    }
}

}  // namespace copydesk
