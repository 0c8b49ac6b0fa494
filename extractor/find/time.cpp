// The recogniser of dates, clock times, durations and sets.
#include <algorithm>
#include <utility>

#include "find/index.hpp"
#include "find/time_context.hpp"
#include "find/time_grammar.hpp"
#include "find/time_resolve.hpp"

namespace copydesk {
namespace {

using namespace times;  // NOLINT: the grammar's own room
using Kind = Calendar::Kind;
using Form = Parsed::Form;

/// One time as parsed, before it is laid onto the calendar.
struct Candidate {
  Parsed parsed;
  uint32_t sentence = 0;
};

/// Finds the times of one sentence. Only words that tell of a time are looked at, and the few
/// before each of them at which it could begin.
class SentenceReader {
 public:
  explicit SentenceReader(const TimeTokens& tokens) : tokens_(tokens), grammar_(tokens) {}

  void read(uint32_t sentence, std::span<const uint32_t> telling, std::vector<Candidate>& found) {
    const IndexRange range = tokens_.range();
    free_ = range.begin;
    tried_ = {range.begin, range.begin};
    for (const uint32_t i : telling) {
      if (i < free_) continue;
      const uint32_t reach = tokens_.glance(i).reach;
      if (reach == kReachOfName && (tokens_.openings(i).here & kOpensHoliday) == 0) continue;
      if (read_around(i, reach) && !is_no_time(tokens_, parsed_))
        found.push_back({parsed_, sentence});
    }
  }

 private:
  /// The first time that holds token `i`.
  bool read_around(uint32_t i, uint32_t reach) {
    const uint32_t first = i - std::min(reach, i - free_);
    for (uint32_t start = first; start <= i; ++start) {
      if (tried_.contains(start)) {
        start = tried_.end - 1;
        continue;
      }
      if (!tokens_.may_open(start) || !tokens_.openings(start).any() ||
          grammar_.at(start, parsed_) <= i)
        continue;
      free_ = parsed_.tokens.end;
      return true;
    }
    tried_ = {first <= tried_.end ? std::min(first, tried_.begin) : first, i + 1};
    return false;
  }

  const TimeTokens& tokens_;
  Grammar grammar_;
  Parsed parsed_;
  uint32_t free_ = 0;  // behind the last time
  IndexRange tried_;   // where no time begins that would reach the words to come
};

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
      tokens[parsed.tokens.end].has(kPossessive) && tokens[parsed.tokens.end + 1].key == Key::time;
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
    case Key::from:  // "from 2 p.m."
      if (value.type == TimeType::time && value.timex.find('/') == std::string::npos)
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
  return tokens[before].has(kStarting) ? Key::since : tokens[i - 1].key;
}

bool names_zone(const Parsed& parsed) {
  return parsed.clock.zone.entry != nullptr || parsed.clock.zone.local;
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

class TimeFinder final : public Finder {
 public:
  explicit TimeFinder(const Lexicon& lexicon) : words_(lexicon) {}

  void learn(const Words& words, Symbol) override { words_.update(words); }
  void clear() override { words_.clear(); }
  bool is_trigger(const Word&, Symbol symbol) const override {
    return words_.glances()[symbol].reach != 0;
  }
  void find(const FindInput& input, Mentions& out) override {
    if (!words_.classes().holiday) return;  // a pack without the calendar of the core
    TimeTokens tokens(input.reading, words_, input.taken, input.earlier);
    read(tokens, input.triggers);
    tell(tokens, input.published.date, out);
  }

 private:
  void read(TimeTokens& tokens, const TriggerList& telling) {
    found_.clear();
    SentenceReader reader(tokens);
    telling.each_sentence([&](uint32_t s, std::span<const uint32_t> words) {
      tokens.enter(tokens.reading().tokens.sentences[s].tokens);
      reader.read(s, words, found_);
    });
  }

  void tell(TimeTokens& tokens, std::optional<Date> published, Mentions& out) {
    const Reading& reading = tokens.reading();
    Story story(published, is_day_first(found_), is_narrative(found_, published));
    const bool deictic = std::any_of(found_.begin(), found_.end(), [](const Candidate& f) {
      return is_deictic(f.parsed.calendar);
    });
    constexpr size_t kItem = 8;  // sentences; in a short item "today" is the day
    const bool long_enough = reading.tokens.sentences.size() > kItem;
    for (Candidate& f : found_) {
      tokens.enter(reading.tokens.sentences[f.sentence].tokens);
      Parsed& parsed = f.parsed;
      const Tense tense = tense_at(tokens, parsed.tokens);
      // In a text without any other word of the day "today" is nowadays, unless something happened.
      if (is_today(parsed) && (means_nowadays(tokens, parsed.tokens) ||
                               (!deictic && long_enough && tense == Tense::unknown)))
        continue;
      if (parsed.hedge == Hedge::none) parsed.hedge = hedge_before(tokens, parsed);
      read_as_date_ahead(tokens, tense, parsed);
      const Setting setting = story.setting(tense, f.sentence, parsed);
      TimeValue value = resolve(parsed, setting, zone_for(f, tokens));
      story.tell(parsed, value, f.sentence);
      open_ends(lead_of(tokens, parsed), parsed.calendar.part == Part::end, value);
      out.push_back({kind_of(parsed), reading.span(parsed.tokens), parsed.tokens, f.sentence,
                     "core/time", std::move(value)});
    }
  }

  /// The zone of a clock time that names none: for "local time" that of the sentence's place, else
  /// the publication's, unless another time of the sentence names its own ("9 a.m. and noon EDT").
  std::string zone_for(const Candidate& time, const TimeTokens& tokens) const {
    const Parsed& parsed = time.parsed;
    if (parsed.form != Form::time || parsed.clock.second < 0) return {};
    const std::string& publication = tokens.reading().article.zone;
    if (parsed.clock.zone.local) {
      const std::string place = zone_of_sentence(tokens, parsed.tokens.begin);
      return place.empty() ? publication : place;
    }
    if (publication.empty()) return {};
    const bool named = std::any_of(found_.begin(), found_.end(), [&](const Candidate& other) {
      return other.sentence == time.sentence && names_zone(other.parsed);
    });
    return named ? std::string() : publication;
  }

  TimeWords words_;
  std::vector<Candidate> found_;  // memory of one article
};

}  // namespace

extern const Recogniser time_recogniser{"time", Layer::time, make_finder<TimeFinder>};

}  // namespace copydesk
