// The recogniser of dates, clock times, durations and sets.
#include <algorithm>
#include <utility>

#include "find/index.hpp"
#include "find/time_context.hpp"
#include "find/time_grammar.hpp"
#include "find/time_phrase.hpp"
#include "find/time_resolve.hpp"

namespace copydesk {
namespace {

using namespace times;  // NOLINT: the grammar's own room
using Kind = Calendar::Kind;
using Form = Parsed::Form;

// How far before the word that gives it away a time can begin ("the first three weeks of early
// May").
constexpr uint32_t kReachOfWord = 8;
constexpr uint32_t kReachOfDigits = 4;

/// One time as parsed, before it is laid onto the calendar.
struct Candidate {
  Parsed parsed;
  uint32_t sentence = 0;
};

/// Digits of other scripts are plain ones once folded.
bool opens_with_digit(std::string_view folded) {
  return !folded.empty() && folded[0] >= '0' && folded[0] <= '9';
}

/// Whether a token can tell of a time, and how far before it that can begin; 0: it cannot.
uint32_t reach(const Word& word, const TimeClasses& classes) {
  if (word.classes.any(classes.triggers)) return kReachOfWord;
  if (word.is(kHasDigit) || opens_with_digit(word.folded)) return kReachOfDigits;
  return word.phrase_node != 0 && word.is(kCapitalised) ? 1 : 0;
}

/// Words of the closed class that can open a time.
bool opens_time(Key key) {
  switch (key) {
    case Key::none:
    case Key::of:
    case Key::in:
    case Key::on:
    case Key::at:
    case Key::to:
    case Key::and_:
    case Key::or_:
    case Key::by:
    case Key::for_:
    case Key::from:
    case Key::as:
    case Key::than:
    case Key::comma:
    case Key::dot:
    case Key::dash:
    case Key::slash:
    case Key::paren_open:
    case Key::paren_close:
    case Key::after:
    case Key::before:
    case Key::since:
    case Key::until:
    case Key::till:
    case Key::between:
    case Key::during:
    case Key::through:
    case Key::throughout:
    case Key::within:
    case Key::per:
    case Key::time:
    case Key::times:
    case Key::old:
    case Key::long_:
    case Key::ago:
    case Key::hence:
    case Key::just:
    case Key::most:
    case Key::some:
    case Key::other:
    case Key::turn:
    case Key::local:
    case Key::circa:
    case Key::bc:
    case Key::those:
    case Key::these:
      return false;
    default:
      return true;
  }
}

/// A cheap test before the grammar is asked; never false where a time begins.
bool may_begin(const Reading& reading, const TimeTokens& tokens, uint32_t i) {
  const TimeToken& token = tokens[i];
  const bool value = token.number >= 0 || token.clock || token.decade >= 0 || token.month != 0 ||
                     token.weekday != 0 || token.unit != Unit::none ||
                     token.season != Season::none || token.part != nullptr ||
                     token.word != nullptr || token.digits != Digits::none;
  if (value || reading.word(i).has(*tokens.classes().holiday)) return true;
  // A holiday of several words; in small letters only its last words tell ("earth day").
  if (reading.word(i).phrase_node != 0) {
    if (token.capital) return true;
    constexpr uint32_t kLongestName = 4;
    for (uint32_t k = i + 1; k <= i + kLongestName; ++k)
      if (tokens[k].unit != Unit::none || tokens[k].weekday != 0 || tokens[k].printed == 4 ||
          tokens[k].key == Key::dash)
        return true;
  }
  if (token.key != Key::none) {
    if (token.key != Key::the) return opens_time(token.key);
    // "the" opens a time only before a word that could open one itself.
    const uint32_t next = i + 1;
    return tokens.range().contains(next) &&
           (tokens[next].folded == "very" || tokens[next].folded == "'" ||
            tokens[next].folded == "calendar" || may_begin(reading, tokens, next) ||
            tokens[next].decade >= 0);
  }
  return token.folded == "'" || token.folded == "all" || token.folded == "single" ||
         token.folded == "fy" || token.folded == "calendar" || token.folded == "\xc2\xbd" ||
         (token.folded.size() == 2 && token.digits == Digits::none &&
          (token.folded[0] == 'q' || token.folded[0] == 'h'));
}

void read_sentence(const Reading& reading, uint32_t sentence, const TimeClasses& classes,
                   TimeTokens& tokens, std::vector<Candidate>& found) {
  const IndexRange range = reading.tokens.sentences[sentence].tokens;
  const Grammar grammar(tokens);
  bool entered = false;
  uint32_t free = range.begin;  // behind the last time
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const uint32_t back = reach(reading.word(i), classes);
    if (back == 0 || i < free) continue;
    if (!entered) {
      tokens.enter(range);
      entered = true;
    }
    const Entry* holiday = nullptr;
    if (back == 1 && longest_phrase(tokens, i, *classes.holiday, holiday) == 0) continue;
    for (uint32_t start = i - std::min(back, i - free); start <= i; ++start) {
      if (!may_begin(reading, tokens, start)) continue;
      auto parsed = grammar.at(start);
      if (!parsed || parsed->tokens.end <= i) continue;
      free = parsed->tokens.end;
      if (!is_no_time(tokens, *parsed)) found.push_back({std::move(*parsed), sentence});
      break;
    }
  }
}

/// A number above 12 in the day's or the month's place settles the order for the whole document
/// (8/29 explains 8/12).
bool is_day_first(const std::vector<Candidate>& found) {
  int day_first = 0;
  for (const Candidate& f : found) {
    const Calendar& c = f.parsed.calendar;
    if (c.kind != Kind::day || !c.numeric) continue;
    if (c.month > 12) ++day_first;
    if (c.day > 12) --day_first;
  }
  return day_first > 0;
}

/// "yesterday", "last week", "Friday": counted from the day of writing.
bool is_deictic(const Calendar& c) {
  if (c.from_mention) return false;
  return c.kind == Kind::weekday || (c.kind == Kind::shift && c.number != 0) ||
         (c.kind == Kind::period && c.unit < Unit::year);
}

/// Whether the article tells a history: full dates that lie well before its own date outnumber
/// those around it.
bool is_narrative(const std::vector<Candidate>& found, std::optional<Date> published) {
  int far = 0;
  int near = 0;
  for (const Candidate& f : found) {
    const Calendar& c = f.parsed.calendar;
    if (is_deictic(c)) ++near;
    if (c.year < 0 || (c.kind != Kind::day && c.kind != Kind::month)) continue;
    if (published && std::abs(c.year - published->year) <= 1)
      ++near;
    else
      ++far;
  }
  return far >= 4 && far > 2 * near;
}

MentionKind kind_of(const Parsed& parsed) {
  switch (parsed.form) {
    case Form::time:
      return MentionKind::time;
    case Form::duration:
      return MentionKind::duration;
    case Form::set:
      return MentionKind::set;
    default:
      return MentionKind::date;
  }
}

/// Keeps what was told last, for the times that hang on it.
class Story {
 public:
  Story(std::optional<Date> published, bool day_first, bool narrative) : narrative_(narrative) {
    setting_.published = published;
    setting_.day_first = day_first;
  }

  Setting setting(Tense tense, uint32_t sentence, const Parsed& parsed) const {
    Setting setting = setting_;
    setting.tense = tense;
    if (!narrative_) setting.narrated_year.reset();
    // A bare clock time takes its day from its own sentence only.
    if (parsed.form == Form::time && parsed.calendar.kind == Kind::none &&
        sentence_ != int64_t{sentence})
      setting.story.reset();
    return setting;
  }

  void tell(const Parsed& parsed, const TimeValue& value, uint32_t sentence) {
    if (parsed.form == Form::duration || parsed.form == Form::set || !value.begin) return;
    if (parsed.calendar.kind == Kind::none) return;
    if (value.granularity <= Granularity::day) {
      setting_.story = value.begin->date;
      sentence_ = sentence;
    }
    if (value.granularity <= Granularity::year) {
      setting_.story_year = value.begin->date.year;
      if (value.granularity > Granularity::day && setting_.story &&
          setting_.story->year != value.begin->date.year)
        setting_.story.reset();
      setting_.narrated_year = setting_.story_year;
    }
  }

 private:
  Setting setting_;
  bool narrative_;
  int64_t sentence_ = -1;  // of the last day
};

/// "in two weeks" ahead of what has yet to happen names a day; "in six years" behind a superlative
/// is a length.
void read_as_date_ahead(const TimeTokens& tokens, Tense tense, Parsed& parsed) {
  const Length& length = parsed.length;
  if (parsed.form != Form::duration || parsed.hedge != Hedge::none || length.count == 0) return;
  const bool from_now =
      tokens[parsed.tokens.end].folded == "'s" && tokens[parsed.tokens.end + 1].key == Key::time;
  if (tokens[parsed.tokens.begin - 1].key != Key::in || parsed.span != Relation::none ||
      length.count != 1)
    return;
  const auto count = length.terms[0].amount.to_int();
  if (length.vague || length.hyphenated || !count || length.terms[0].unit < Unit::day ||
      *count > 100)
    return;
  if (tense != Tense::future && !from_now) return;
  parsed.form = Form::date;
  parsed.calendar = {
      .kind = Kind::shift, .number = static_cast<int>(*count), .unit = length.terms[0].unit};
}

/// "since 2018" has no end, "until Friday" no begin.
void open_ends(Key lead, bool at_end, TimeValue& value) {
  if (value.type == TimeType::duration || value.type == TimeType::set || !value.begin || !value.end)
    return;
  switch (lead) {
    case Key::since:
      value.end.reset();
      break;
    case Key::after:
      if (value.type == TimeType::date) value.begin = value.end;
      value.end.reset();
      break;
    case Key::until:
    case Key::till:
      value.begin.reset();
      break;
    case Key::before:
      // "before the end of May" is at any time up to it.
      if (!at_end) value.end = value.begin;
      value.begin.reset();
      break;
    default:
      break;
  }
}

/// The preposition that makes a time open: "since", "before", "starting on".
Key lead_of(const TimeTokens& tokens, const Parsed& parsed) {
  if (parsed.bound != Key::none) return parsed.bound;
  const uint32_t i = parsed.tokens.begin;
  const uint32_t before = tokens[i - 1].key == Key::on ? i - 2 : i - 1;
  const std::string_view word = tokens[before].folded;
  return word == "starting" || word == "beginning" ? Key::since : tokens[i - 1].key;
}

std::string zone_for(const Parsed& parsed, const TimeTokens& tokens) {
  if (parsed.form != Form::time) return {};
  return parsed.clock.zone.local ? zone_of_sentence(tokens, parsed.tokens.begin) : std::string();
}

bool is_today(const Parsed& parsed) {
  const Calendar& c = parsed.calendar;
  return parsed.form == Form::date && c.kind == Kind::shift && c.number == 0 && !parsed.range &&
         parsed.inner.kind == Kind::none;
}

Hedge hedge_before(const TimeTokens& tokens, const Parsed& parsed) {
  const Key lead = tokens[parsed.tokens.begin - 1].key;
  return lead == Key::about || lead == Key::around || lead == Key::circa ? Hedge::about
                                                                         : Hedge::none;
}

void find_times(const FindInput& input, const TimeClasses& classes, Mentions& out) {
  const Reading& reading = input.reading;
  if (!classes.holiday) return;  // a pack without the calendar of the core
  TimeTokens tokens(input, classes);
  std::vector<Candidate> found;
  for (uint32_t s = 0; s < reading.tokens.sentences.size(); ++s)
    if (is_copy(reading.block_kind(s))) read_sentence(reading, s, classes, tokens, found);

  Story story(input.published.date, is_day_first(found), is_narrative(found, input.published.date));
  const bool deictic = std::any_of(
      found.begin(), found.end(), [](const Candidate& f) { return is_deictic(f.parsed.calendar); });
  constexpr size_t kItem = 8;  // sentences; in a short item "today" is the day
  const bool long_enough = reading.tokens.sentences.size() > kItem;
  std::optional<uint32_t> entered;
  for (Candidate& f : found) {
    if (entered != f.sentence) {
      tokens.enter(reading.tokens.sentences[f.sentence].tokens);
      entered = f.sentence;
    }
    Parsed& parsed = f.parsed;
    const Tense tense = tense_at(tokens, parsed.tokens);
    // In a text without any other word of the day "today" is nowadays, unless something happened.
    if (is_today(parsed) && (means_nowadays(tokens, parsed.tokens) ||
                             (!deictic && long_enough && tense == Tense::unknown)))
      continue;
    if (parsed.hedge == Hedge::none) parsed.hedge = hedge_before(tokens, parsed);
    read_as_date_ahead(tokens, tense, parsed);
    const Setting setting = story.setting(tense, f.sentence, parsed);
    TimeValue value = resolve(parsed, setting, zone_for(parsed, tokens));
    story.tell(parsed, value, f.sentence);
    open_ends(lead_of(tokens, parsed), parsed.calendar.part == Part::end, value);
    out.push_back({kind_of(parsed), reading.span(parsed.tokens), parsed.tokens, f.sentence,
                   "core/time", std::move(value)});
  }
}

class TimeFinder final : public Finder {
 public:
  explicit TimeFinder(const Lexicon& lexicon) : classes_(lexicon) {}
  void find(const FindInput& input, Mentions& out) override { find_times(input, classes_, out); }

 private:
  TimeClasses classes_;
};

}  // namespace

extern const Recogniser time_recogniser{"time", Layer::time, make_finder<TimeFinder>};

}  // namespace copydesk
