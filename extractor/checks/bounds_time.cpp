#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/bounds_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesOn = 4;  // from "in under 4:50" to the time on the clock
const Decimal kNear(10, -2);          // a limit is the next round figure

// "PT2H20M" in seconds; nothing for days and more.
std::optional<Decimal> seconds_of(std::string_view timex) {
  if (!timex.starts_with("PT")) return std::nullopt;
  Decimal out = 0;
  for (size_t at = 2; at < timex.size();) {
    const size_t unit = timex.find_first_of("HMS", at);
    if (unit == std::string_view::npos) return std::nullopt;
    const auto number = Decimal::parse(timex.substr(at, unit - at));
    if (!number) return std::nullopt;
    out = out + *number * Decimal(timex[unit] == 'H' ? 3600 : timex[unit] == 'M' ? 60 : 1);
    at = unit + 1;
  }
  return out;
}

struct Limit {
  Decimal seconds;
  bool below = true;
  const Mention* mention = nullptr;
};

std::optional<Limit> limit_of(const Reading& r, const Mention& m) {
  const TimeValue* time = m.time();
  if (time == nullptr || time->type != TimeType::duration) return std::nullopt;
  const auto seconds = seconds_of(time->timex);
  if (!seconds || *seconds < Decimal(10)) return std::nullopt;
  const uint32_t before = m.tokens.begin - std::min(m.tokens.begin, 1U);
  if (time->hedge == Hedge::under || text_is(r, before, {"inside", "under", "below"}))
    return Limit{*seconds, true, &m};
  if (time->hedge == Hedge::over) return Limit{*seconds, false, &m};
  return std::nullopt;
}

struct Clocked {
  Decimal seconds;
  Span span;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2:19:41", "4:52.3" from a place of the text on.
std::optional<Clocked> clocked_at(std::string_view text, uint32_t at) {
  size_t end = at;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ':' || text[end] == '.')) ++end;
  while (end > at && !is_digit(text[end - 1])) --end;
  const std::string_view printed = text.substr(at, end - at);
  const size_t colons = static_cast<size_t>(std::count(printed.begin(), printed.end(), ':'));
  // "4:52" alone may be an hour of the day.
  if (colons == 0 || colons > 2 || (colons == 1 && printed.find('.') == std::string_view::npos))
    return std::nullopt;
  Decimal seconds = 0;
  for (size_t from = 0; from <= printed.size();) {
    const size_t colon = std::min(printed.find(':', from), printed.size());
    const auto part = Decimal::parse(printed.substr(from, colon - from));
    if (!part) return std::nullopt;
    seconds = seconds * Decimal(60) + *part;
    from = colon + 1;
  }
  return Clocked{seconds, {at, static_cast<uint32_t>(end)}};
}

std::optional<Clocked> first_clocked(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (r.word(i).is(kHasDigit))
      if (const auto found = clocked_at(r.article.text, r.token(i).span.begin)) return found;
  return std::nullopt;
}

bool is_of_another(const Reading& r, IndexRange sentence, Span span) {
  const uint32_t at = token_from(r, span.begin);
  const IndexRange before = {at - std::min(at - sentence.begin, 10U), at};
  return any_text(r, before,
                  {"record", "second", "third", "previous", "best", "behind", "mark", "runner-up",
                   "last", "than", "winner"});
}

void check_limit(const CheckInput& input, const Limit& limit, Findings& out) {
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  const uint32_t first = limit.mention->sentence;
  for (uint32_t s = first; s < std::min(count, first + kSentencesOn + 1); ++s) {
    IndexRange tokens = r.tokens.sentences[s].tokens;
    if (s == first) tokens.begin = limit.mention->tokens.end;
    const auto clocked = first_clocked(r, tokens);
    if (!clocked) continue;
    const bool near = abs(clocked->seconds - limit.seconds) <= limit.seconds * kNear;
    if (!near || is_of_another(r, r.tokens.sentences[s].tokens, clocked->span)) return;
    const bool fits =
        limit.below ? clocked->seconds < limit.seconds : clocked->seconds > limit.seconds;
    if (!fits && (is_quoted(input, clocked->span) || is_quoted(input, limit.mention->span))) return;
    return out.push_back(bounds_finding(
        clocked->span, {limit.mention->span}, fits,
        plain_text(r.article, clocked->span) + (fits ? " is " : " is not ") +
            (limit.below ? "within " : "beyond ") + plain_text(r.article, limit.mention->span)));
  }
}

// ---- "Her time of 4 minutes, 9.31 seconds bettered the mark of 4:08.77" ----

// Where the shorter time is the better one.
bool is_race(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = {r.tokens.sentences[sentence - std::min(sentence, 1U)].tokens.begin,
                             r.tokens.sentences[sentence].tokens.end};
  return any_text(
      r, tokens,
      {"ran",      "race",         "raced",      "metres",    "meters",    "metre",    "meter",
       "marathon", "lap",          "laps",       "sprint",    "clocked",   "swam",     "heat",
       "mile",     "hurdles",      "relay",      "freestyle", "butterfly", "rowed",    "slalom",
       "cycled",   "breaststroke", "backstroke", "runner",    "swimmer",   "sprinter", "100m",
       "200m",     "400m",         "800m",       "1500m",     "5km",       "10km",     "course"});
}

// A time of a race: "4 minutes, 9.31 seconds", "2:19:41".
std::optional<Clocked> time_before(const CheckInput& input, IndexRange tokens) {
  std::optional<Clocked> out;
  for (const Mention& m : mentions_in(input, tokens))
    if (const TimeValue* time = m.time();
        time != nullptr && time->type == TimeType::duration && time->hedge == Hedge::none)
      if (const auto seconds = seconds_of(time->timex)) out = Clocked{*seconds, m.span};
  return out ? out : first_clocked(input.reading, tokens);
}

// The same, or a number that leaves the seconds out: "the old record of 9.95".
std::optional<Clocked> time_behind(const CheckInput& input, IndexRange tokens, Decimal like) {
  if (const auto found = time_before(input, tokens)) return found;
  for (const Mention& m : mentions_in(input, tokens))
    if (const NumberValue* n = m.number();
        n != nullptr && m.kind == MentionKind::cardinal && n->number && n->unit.empty() &&
        n->hedge == Hedge::none && abs(*n->number - like) <= like * kNear)
      return Clocked{*n->number, m.span};
  return std::nullopt;
}

void check_record(const CheckInput& input, uint32_t sentence, uint32_t verb, Findings& out) {
  constexpr uint32_t kRecordReach = 8;  // tokens: "broke the conference meet record of"
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const IndexRange behind = {verb + 1, tokens.end};
  if (!any_text(r, {verb + 1, std::min(tokens.end, verb + 1 + kRecordReach)},
                {"record", "mark", "best", "time"}))
    return;
  const auto own = time_before(input, {tokens.begin, verb});
  const auto old = own ? time_behind(input, behind, own->seconds) : std::nullopt;
  if (!old || abs(old->seconds - own->seconds) > own->seconds * kNear) return;
  const bool fits = own->seconds < old->seconds;
  if (!is_race(input, sentence) || (!fits && is_quoted(input, own->span))) return;
  out.push_back(bounds_finding(own->span, {old->span}, fits,
                               plain_text(r.article, own->span) +
                                   (fits ? " is faster than " : " is no faster than ") +
                                   plain_text(r.article, old->span)));
}

void check_records(const CheckInput& input, uint32_t sentence, ClassId beyond, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin + 1; i + 1 < tokens.end; ++i) {
    const Entry* entry = r.word(i).has(beyond) ? r.words.entry(r.word(i), beyond) : nullptr;
    if (entry != nullptr && entry->text("form") == "verb")
      return check_record(input, sentence, i, out);
  }
}

}  // namespace

void check_time_limits(const CheckInput& input, Findings& out) {
  const auto beyond = input.classes().beyond_word;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; beyond && s < count; ++s)
    if (const SentenceWords& words = input.reading.sentence_words[s];
        words.has(*beyond) && words.any(kHasDigit))
      check_records(input, s, *beyond, out);
  for (const Mention& m : input.mentions)
    if (m.kind == MentionKind::duration)
      if (const auto limit = limit_of(input.reading, m)) check_limit(input, *limit, out);
}

}  // namespace copydesk
