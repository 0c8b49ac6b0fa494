#include "checks/day_claim.hpp"

#include <algorithm>
#include <span>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

MentionId id_of(size_t index) { return static_cast<MentionId>(index); }

bool names_a_day(const TimeValue& value) {
  return value.stated.day.has_value() && value.stated.month.has_value() && !value.stated.impossible;
}

DayClaim claim_of(const TimeValue& date, Weekday weekday, Span weekday_span, Span date_span) {
  DayClaim out;
  out.pairs = {{weekday, weekday_span, date_span, *date.stated.month, *date.stated.day}};
  out.year = date.stated.year;
  out.numeric = date.stated.numeric;
  return out;
}

// "The contract went to Sun on September 8": a short form without its period is a name there.
bool is_other_name(const Reading& r, uint32_t weekday) {
  constexpr size_t kShortForm = 5;
  const std::string_view text = r.word(weekday).text;
  return text.size() <= kShortForm && !text.ends_with('.') && text_is(r, weekday + 1, {"on"});
}

/// "Friday, Aug. 1" in one mention: the weekday's token, then the date.
std::optional<DayClaim> claim_inside(const CheckInput& input, size_t index) {
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || !value->stated.weekday || !names_a_day(*value)) return std::nullopt;
  for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
    if (!weekday_at(input, i)) continue;
    if (is_other_name(input.reading, i)) return std::nullopt;
    uint32_t first = i + 1;
    while (first < mention.tokens.end && input.reading.word(first).is(kPunctuation)) ++first;
    const Span date =
        first < mention.tokens.end ? input.reading.span({first, mention.tokens.end}) : mention.span;
    DayClaim out = claim_of(*value, *value->stated.weekday, input.reading.token(i).span, date);
    out.sentence = mention.sentence;
    out.tokens = mention.tokens;
    out.mentions = {id_of(index)};
    return out;
  }
  return std::nullopt;
}

// "Friday (Aug. 1", "Saturday week, 15 November": what may stand between a weekday and its date.
bool is_between_day_and_date(const Reading& r, IndexRange gap) {
  if (gap.size() == 1) return text_is(r, gap.begin, {"("});
  if (gap.size() == 2 && text_is(r, gap.begin, {"'s"}) && text_is(r, gap.begin + 1, {"("}))
    return true;  // "Tuesday's (September 9) hearing"
  return gap.size() == 2 && text_is(r, gap.begin, {"week", "next"}) &&
         text_is(r, gap.begin + 1, {",", "("});
}

// A weekday and nothing else of a date.
bool names_weekday_alone(const TimeValue* t) {
  return t != nullptr && t->stated.weekday && !t->stated.day && t->type != TimeType::set;
}

/// "Friday (Aug. 1)", "Sunday night (March 4)", "Tuesday's (Sept. 9) hearing", "Sept. 15 (Monday)":
/// two mentions with only a bracket between them.
std::optional<DayClaim> claim_in_brackets(const CheckInput& input, size_t index) {
  if (index + 1 >= input.mentions.size()) return std::nullopt;
  const Mention& first = input.mentions[index];
  const Mention& second = input.mentions[index + 1];
  const bool day_first = names_weekday_alone(first.time());
  const Mention& day = day_first ? first : second;
  const Mention& date = day_first ? second : first;
  if (!names_weekday_alone(day.time()) || date.time() == nullptr || !names_a_day(*date.time()) ||
      date.time()->stated.weekday || first.sentence != second.sentence)
    return std::nullopt;
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(first.tokens, second.tokens);
  const uint32_t next = second.tokens.end;
  const bool closed = next < r.tokens.all.size() && text_is(r, next, {")"});
  if (day_first ? !is_between_day_and_date(r, gap)
                : gap.size() != 1 || !text_is(r, gap.begin, {"("}) || !closed)
    return std::nullopt;
  DayClaim out = claim_of(*date.time(), *day.time()->stated.weekday, day.span, date.span);
  out.sentence = first.sentence;
  out.tokens = {first.tokens.begin, second.tokens.end};
  out.mentions = {id_of(index), id_of(index + 1)};
  return out;
}

// The weekday's token in "Aug. 1, a Friday", "Aug. 1, which fell on a Friday", "Aug. 1 (a Friday)",
// "Aug. 1 was a Friday", "Aug. 1 — a Friday".
std::optional<uint32_t> weekday_behind(const Reading& r, uint32_t at, uint32_t end) {
  uint32_t i = at;
  const auto take = [&](Texts texts) {
    if (i < end && text_is(r, i, texts)) ++i;
  };
  if (i < end && (is_dash(r, i) || text_is(r, i, {",", "("}))) ++i;
  take({"which", "that", "it"});
  take({"is", "was", "falls", "fell", "will"});
  take({"be", "on"});
  take({"on"});
  if (i == at || i + 1 >= end || !text_is(r, i, {"a"})) return std::nullopt;
  return i + 1;
}

std::optional<DayClaim> claim_behind(const CheckInput& input, size_t index) {
  const Reading& r = input.reading;
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || value->stated.weekday || !names_a_day(*value)) return std::nullopt;
  const IndexRange sentence = r.tokens.sentences[mention.sentence].tokens;
  const auto at = weekday_behind(r, mention.tokens.end, sentence.end);
  const auto weekday = at ? weekday_at(input, *at) : std::nullopt;
  // "Aug. 1, a Friday deadline" tells of the deadline.
  if (!weekday || (*at + 1 < sentence.end && !r.word(*at + 1).is(kPunctuation)))
    return std::nullopt;
  DayClaim out = claim_of(*value, *weekday, r.token(*at).span, mention.span);
  out.sentence = mention.sentence;
  out.tokens = {mention.tokens.begin, *at + 1};
  out.mentions = {id_of(index)};
  return out;
}

// The month and day of a holiday that is on the same one every year; nothing for others.
std::optional<Date> fixed_holiday(const CheckInput& input, const Mention& m) {
  const auto holidays = input.classes().holiday;
  const Reading& r = input.reading;
  if (!holidays || !m.time()->begin) return std::nullopt;
  for (const PhraseRows& phrase : r.phrases.at(m.tokens.begin)) {
    if (!phrase.classes.has(*holidays) || phrase.tokens != m.tokens) continue;
    for (const EntryId id : r.phrases.entries(phrase)) {
      const Entry& entry = r.lexicon().entry(id);
      const std::string_view rule = entry.text("rule");
      constexpr size_t kMonthAndDay = 5;  // "12-25"
      if (entry.word_class == *holidays && rule.size() == kMonthAndDay && rule[2] == '-')
        return m.time()->begin->date;
    }
  }
  return std::nullopt;
}

// "With Christmas Day on a Thursday this year": a feast and its weekday.
std::optional<DayClaim> claim_of_holiday(const CheckInput& input, size_t index) {
  const Reading& r = input.reading;
  const Mention& m = input.mentions[index];
  const auto day = fixed_holiday(input, m);
  if (!day) return std::nullopt;
  const uint32_t end = r.tokens.sentences[m.sentence].tokens.end;
  uint32_t i = m.tokens.end;
  const auto take = [&](Texts texts) {
    if (i < end && text_is(r, i, texts)) ++i;
  };
  take({"falls", "falling", "fell", "is", "landing", "lands", "comes", "coming"});
  take({"on"});
  if (i == m.tokens.end || i + 1 >= end || !text_is(r, i, {"a"})) return std::nullopt;
  const auto weekday = weekday_at(input, i + 1);
  const bool this_year = i + 3 < end && text_is(r, i + 2, {"this"}) && text_is(r, i + 3, {"year"});
  if (!weekday || !(this_year || i + 2 >= end || r.word(i + 2).is(kPunctuation)))
    return std::nullopt;
  DayClaim out;
  out.pairs = {{*weekday, r.token(i + 1).span, m.span, day->month, day->day}};
  out.sentence = m.sentence;
  out.tokens = {m.tokens.begin, i + 2};
  out.may_ask = this_year;
  if (this_year && input.published) out.year = input.published->year;
  out.mentions = {id_of(index)};
  return out;
}

// "Diwali is on the 20th this year. As that is a Monday, ...": the weekday's token, where a
// sentence opens with words of the day that the one before told.
std::optional<uint32_t> weekday_of_that_day(const CheckInput& input, uint32_t s) {
  constexpr uint32_t kReach = 4;
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[s].tokens;
  const uint32_t end = std::min(tokens.end, tokens.begin + kReach);
  for (uint32_t i = tokens.begin; i + 3 < tokens.end && i < end; ++i) {
    if (!text_is(r, i, {"that", "it"})) continue;
    uint32_t at = i + 1;
    if (!text_is(r, at, {"is", "was", "falls", "fell", "will"})) continue;
    ++at;
    while (at < tokens.end && text_is(r, at, {"be", "on"})) ++at;
    if (at + 1 >= tokens.end || !text_is(r, at, {"a"}) || !weekday_at(input, at + 1)) continue;
    const bool ends = at + 2 >= tokens.end || r.word(at + 2).is(kPunctuation);
    if (ends) return at + 1;
  }
  return std::nullopt;
}

// The only day that a sentence names.
std::optional<size_t> only_day_of(const CheckInput& input, uint32_t s) {
  std::optional<size_t> out;
  for (const Mention& m : mentions_between(input, s, s + 1)) {
    const TimeValue* t = m.time();
    const bool day = t != nullptr && t->type != TimeType::set && t->begin && t->end &&
                     days_between(t->begin->date, t->end->date) <= 1 && !t->stated.weekday;
    if (!day) continue;
    if (out) return std::nullopt;
    out = static_cast<size_t>(&m - input.mentions.data());
  }
  return out;
}

std::optional<DayClaim> claim_of_that_day(const CheckInput& input, uint32_t s) {
  const auto at = s > 0 ? weekday_of_that_day(input, s) : std::nullopt;
  const auto day = at ? only_day_of(input, s - 1) : std::nullopt;
  if (!day) return std::nullopt;
  const Mention& m = input.mentions[*day];
  const Date date = m.time()->begin->date;
  DayClaim out;
  out.pairs = {
      {*weekday_at(input, *at), input.reading.token(*at).span, m.span, date.month, date.day}};
  out.year = m.time()->stated.year;
  out.numeric = m.time()->stated.numeric;
  out.may_ask = names_a_day(*m.time());
  out.sentence = s;
  out.tokens = {*at, *at + 1};
  out.mentions = {id_of(*day)};
  return out;
}

bool joins_days(const Reading& r, uint32_t token) {
  return text_is(r, token, {"and", "or", "to", "through", "thru", "-", "–", "—", "/", "&", ","});
}

/// "Tuesday and Wednesday, August 31 and September 1" pairs two lists; "that Friday" and "every
/// Friday" mean others.
bool is_of_another_kind(const CheckInput& input, const DayClaim& claim) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[claim.sentence].tokens;
  const uint32_t begin = claim.tokens.begin;
  if (begin == sentence.begin) return false;
  const uint32_t before = begin - 1;
  if (text_is(r, before, {"that", "every", "each", "alternate", "other"})) return true;
  if (!joins_days(r, before) || before == sentence.begin) return false;
  const uint32_t head = text_is(r, before, {"and", "or"}) && text_is(r, before - 1, {","}) &&
                                before - 1 > sentence.begin
                            ? before - 2
                            : before - 1;
  return weekday_at(input, head).has_value();
}

// Where the lists of one sentence begin is where a weekday does that no other one is joined to.
void add_lists(const CheckInput& input, uint32_t s, std::vector<DayClaim>& out) {
  const IndexRange tokens = input.reading.tokens.sentences[s].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!weekday_at(input, i)) continue;
    if (auto list = read_day_list(input, s, i)) {
      i = list->tokens.end - 1;
      out.push_back(std::move(*list));
      continue;
    }
    while (i + 2 < tokens.end && joins_days(input.reading, i + 1) && weekday_at(input, i + 2))
      i += 2;
  }
}

// `lists`: how many claims are of lists and come first.
void add_single(const CheckInput& input, size_t index, size_t lists, std::vector<DayClaim>& out) {
  auto claim = claim_inside(input, index);
  if (!claim) claim = claim_in_brackets(input, index);
  if (!claim) claim = claim_behind(input, index);
  if (!claim) claim = claim_of_holiday(input, index);
  if (!claim || is_of_another_kind(input, *claim)) return;
  const auto is_in = [&](std::span<const DayClaim> claims) {
    const auto here = in_sentences(claims, claim->sentence, claim->sentence + 1);
    return std::any_of(here.begin(), here.end(), [&](const DayClaim& other) {
      return other.tokens.begin < claim->tokens.end && claim->tokens.begin < other.tokens.end;
    });
  };
  const std::span<const DayClaim> all = out;
  if (!is_in(all.first(lists)) && !is_in(all.subspan(lists))) out.push_back(std::move(*claim));
}

}  // namespace

std::vector<DayClaim> day_claims(const CheckInput& input) {
  std::vector<DayClaim> out;
  const auto weekdays = input.classes().weekday;
  if (!weekdays) return out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s)
    if (input.reading.sentence_words[s].has(*weekdays)) {
      add_lists(input, s, out);
      if (auto claim = claim_of_that_day(input, s)) out.push_back(std::move(*claim));
    }
  const size_t lists = out.size();
  for (size_t i = 0; i < input.mentions.size(); ++i)
    if (is_time(input.mentions[i].kind)) add_single(input, i, lists, out);
  return out;
}

}  // namespace copydesk
