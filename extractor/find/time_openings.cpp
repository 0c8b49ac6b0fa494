// What a word can begin, by itself and together with the word behind it.
#include "find/time_words.hpp"

namespace copydesk::times {
namespace {

uint32_t opens_of(Key key) {
  switch (key) {
    case Key::a:
    case Key::another:
      return kOpensArticle;
    case Key::few:
    case Key::several:
    case Key::many:
    case Key::couple:
      return kOpensAmount;
    case Key::half:
      return kOpensAmount | kOpensClock;
    case Key::quarter:
      return kOpensClock;
    case Key::nearly:
    case Key::almost:
    case Key::over:
    case Key::under:
    case Key::about:
    case Key::around:
    case Key::more:
    case Key::less:
      return kOpensHedge;
    case Key::last:
    case Key::past:
    case Key::previous:
    case Key::next:
    case Key::coming:
    case Key::upcoming:
    case Key::following:
    case Key::current:
      return kOpensRelation;
    case Key::this_:
      return kOpensRelation | kOpensSame;
    case Key::that:
    case Key::same:
      return kOpensSame;
    case Key::beginning:
    case Key::start:
    case Key::end:
    case Key::close:
      return kOpensEdge;
    case Key::middle:
      return kOpensEdge | kOpensNarrow;
    case Key::early:
    case Key::earlier:
    case Key::late:
    case Key::later:
      return kOpensNarrow;
    case Key::fiscal:
    case Key::financial:
      return kOpensFiscal;
    case Key::ad:
      return kOpensEra;
    case Key::every:
    case Key::each:
    case Key::once:
    case Key::twice:
      return kOpensEvery;
    case Key::now:
      return kOpensNow;
    case Key::the:
      return kOpensNext;
    default:
      return 0;
  }
}

uint32_t opens_of_traits(const TimeWord& w) {
  uint32_t opens = 0;
  if (w.has(kVery)) opens |= kOpensEdge;
  if (w.has(kCalendar)) opens |= kOpensYear;
  if (w.has(kApostrophe)) opens |= kOpensDecade | kOpensYear;
  if (w.has(kSingle) || w.has(kHalfSign)) opens |= kOpensAmount;
  if (w.has(kFiscalYear)) opens |= kOpensFiscal;
  if (w.has(kAll)) opens |= kOpensAll;
  return opens;
}

/// "twenty" can begin "twenty-second".
bool is_tens(const TimeWord& w) {
  return w.digits == Digits::none && w.number >= 20 && w.number <= 90 && w.number % 10 == 0;
}

/// "Q3", "H1"
bool is_code(const TimeWord& w) {
  return w.folded.size() == 2 && w.digits == Digits::none &&
         (w.folded[0] == 'q' || w.folded[0] == 'h') && is_digit(w.folded[1]);
}

uint32_t opens_of_value(const TimeWord& w) {
  uint32_t opens = 0;
  if (w.digits != Digits::none) opens |= kOpensDigits;
  if (w.number >= 0 && !w.ordinal) opens |= kOpensNumber | kOpensAmount;
  if (w.ordinal || is_tens(w)) opens |= kOpensOrdinal;
  if (w.clock || w.unit == Unit::quarter) opens |= kOpensClock;
  if (w.decade >= 0) opens |= kOpensDecade;
  if (w.month != 0) opens |= kOpensMonth;
  if (w.weekday != 0) opens |= kOpensWeekday;
  if (w.unit != Unit::none) opens |= kOpensUnit;
  if (w.unit == Unit::year) opens |= kOpensYear;
  if (w.season != Season::none) opens |= kOpensSeason;
  if (w.part != nullptr) opens |= kOpensPart;
  if (is_code(w)) opens |= kOpensCode;
  if (w.word == nullptr) return opens;
  const std::string_view role = w.word->text("role");
  if (role == "day") opens |= kOpensDayWord;
  if (role == "often") opens |= kOpensOften;
  if (role == "decade") opens |= kOpensDecade;
  return opens;
}

bool goes_on_behind_article(const TimeWord& w) {
  return w.unit != Unit::none || w.number >= 0 || w.has(kOfUnit) ||
         (opens_of(w.key) & kOpensAmount) != 0 || w.key == Key::hundred || w.key == Key::thousand ||
         w.key == Key::quarter || w.key == Key::dash;
}

/// What a number can open where this word is behind it.
uint32_t number_openings(Key behind) {
  switch (behind) {
    case Key::of:
    case Key::ad:
    case Key::bc:
      return kOpensDigits;
    case Key::slash:
      return kOpensDigits | kOpensAmount;
    case Key::dash:
    case Key::and_:
      return kOpensDigits | kOpensNumber | kOpensAmount;
    case Key::to:
    case Key::until:
    case Key::till:
    case Key::through:
      return kOpensDigits | kOpensNumber;
    case Key::hundred:
    case Key::thousand:
    case Key::last:
    case Key::past:
    case Key::previous:
    case Key::next:
    case Key::coming:
    case Key::upcoming:
    case Key::following:
    case Key::this_:
      return kOpensNumber | kOpensAmount;
    case Key::after:
    case Key::before:
    case Key::from:
    case Key::o_clock:
    case Key::in:
    case Key::at:
    case Key::on:
    case Key::that:
    case Key::times:
      return kOpensNumber;
    default:
      return 0;
  }
}

uint32_t number_openings(const TimeWord& behind) {
  uint32_t opens = number_openings(behind.key);
  if (behind.month != 0) opens |= kOpensDigits;
  // "twenty five past six", not "25 million"
  const bool compound =
      behind.number >= 0 && (behind.digits != Digits::none || behind.number < 100);
  if (behind.unit != Unit::none || compound) opens |= kOpensNumber | kOpensAmount;
  if (behind.has(kOfUnit) || behind.has(kMagnitude)) opens |= kOpensAmount;
  if (behind.is_meridiem || behind.part != nullptr || behind.word != nullptr || behind.weekday != 0)
    opens |= kOpensNumber;
  return opens;
}

bool is_bare_number(const TimeWord& w) {
  return w.key == Key::none && w.number >= 0 && w.printed != 4 && !w.clock && !w.apostrophe &&
         w.digits != Digits::dotted;
}

}  // namespace

uint32_t openings_of(const TimeWord& word) {
  return opens_of(word.key) | opens_of_traits(word) | opens_of_value(word);
}

void read_neighbours(TimeWord& word) {
  word.behind_article = goes_on_behind_article(word);
  word.behind_number = number_openings(word);
  word.bare_number = is_bare_number(word);
}

}  // namespace copydesk::times
