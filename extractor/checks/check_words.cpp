#include "checks/check_words.hpp"

#include <algorithm>
#include <span>

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestLetters = 2;  // of an abbreviation
constexpr size_t kShortName = 5;      // bytes: shorter names differ by a letter too often

struct Cue {
  std::string_view name;
  uint32_t bit;
};

// The names of cues in rules/core/words/cue.tsv.
constexpr Cue kCues[] = {
    {"each", kEach},
    {"unit-article", kUnitArticle},
    {"unit-noun", kUnitNoun},
    {"definite", kDefinite},
    {"before-figure", kBeforeFigure},
    {"ends-stretch", kEndsStretch},
    {"tells-of-name", kTellsOfName},
    {"before-other-name", kBeforeOtherName},
    {"negation", kNegation},
    {"post", kPostWord},
    {"small-word", kSmallWord},
    {"vote", kVoteWord},
    {"dissent", kDissent},
    {"voting-body", kVotingBody},
    {"voter", kVoter},
    {"nobody", kNobody},
    {"portion", kPortion},
    {"rest", kRest},
    {"shortfall", kShortfall},
    {"concludes", kConcludes},
    {"cadence", kCadence},
    {"first-point", kFirstPoint},
};

// Marks are no vocabulary: no pack adds to them.
constexpr Cue kMarks[] = {
    {"$", kBeforeFigure},
    {",", kEndsStretch},
    {";", kEndsStretch},
    {":", kEndsStretch},
    {".", kEndsStretch},
    {"(", kEndsStretch},
    {")", kEndsStretch},
    {"&", kSmallWord | kJoinsWords},
    {"'s", kSmallWord | kJoinsWords},
    {"'", kJoinsWords},
    {"/", kJoinsWords},
    {"-", kJoinsWords | kHyphen},
    {"–", kHyphen},
};

uint32_t bits_named(std::span<const Cue> cues, std::string_view name) {
  const auto found =
      std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.name == name; });
  return found != cues.end() ? found->bit : 0;
}

}  // namespace

std::optional<uint32_t> check_bits_of(std::string_view names) {
  uint32_t bits = 0;
  for (size_t begin = 0; begin < names.size();) {
    const size_t end = std::min(names.find(' ', begin), names.size());
    const uint32_t bit = bits_named(kCues, names.substr(begin, end - begin));
    if (bit == 0) return std::nullopt;
    bits |= bit;
    begin = end + 1;
  }
  return bits;
}

uint64_t letters_of(std::string_view folded) {
  if (!is_ascii(folded)) return ~uint64_t{0};
  uint64_t out = 0;
  for (const char c : folded) out |= uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return out;
}

std::optional<std::string> acronym_letters(std::string_view printed) {
  if (printed.ends_with('s')) printed.remove_suffix(1);
  std::string out;
  for (const char c : printed)
    if ('A' <= c && c <= 'Z')
      out.push_back(c);
    else if (c != '.')
      return std::nullopt;
  if (out.size() < kFewestLetters || out.size() > kMostLetters) return std::nullopt;
  return out;
}

CheckClasses::CheckClasses(const Lexicon& lexicon)
    : direction(lexicon.class_named("direction")),
      comparative(lexicon.class_named("comparative")),
      multiple(lexicon.class_named("multiple-word")),
      fate(lexicon.class_named("fate")),
      person_noun(lexicon.class_named("person-noun")),
      function_word(lexicon.class_named("function-word")),
      finite_verb(lexicon.class_named("finite-verb")),
      us_state(lexicon.class_named("us-state")),
      say_verb(lexicon.class_named("say-verb")),
      weekday(lexicon.class_named("weekday")),
      month(lexicon.class_named("month")),
      relative(lexicon.class_named("relative")),
      common_word(lexicon.class_named("common-word")),
      given_name(lexicon.class_named("given-name")),
      name_suffix(lexicon.class_named("name-suffix")),
      nickname(lexicon.class_named("nickname")),
      title(lexicon.class_named("title")),
      name_part(lexicon.class_named("name-part")),
      city(lexicon.class_named("city")),
      collective(lexicon.class_named("collective")),
      country(lexicon.class_named("country")),
      list_noun(lexicon.class_named("list-noun")),
      superlative(lexicon.class_named("superlative")),
      bid_word(lexicon.class_named("bid-word")),
      post_change(lexicon.class_named("post-change")),
      repeat_word(lexicon.class_named("repeat-word")),
      jubilee(lexicon.class_named("jubilee")),
      number_word(lexicon.class_named("number-word")),
      begin_word(lexicon.class_named("begin-word")),
      end_word(lexicon.class_named("end-word")),
      lasting_event(lexicon.class_named("lasting-event")),
      lasting_state(lexicon.class_named("lasting-state")),
      origin_word(lexicon.class_named("origin-word")),
      holiday(lexicon.class_named("holiday")),
      body_noun(lexicon.class_named("organization-suffix")),
      happening(lexicon.class_named("happening")),
      gap_noun(lexicon.class_named("gap-noun")),
      contrast_word(lexicon.class_named("contrast-word")),
      time_cue(lexicon.class_named("time-cue")),
      audience(lexicon.class_named("audience")),
      beyond_word(lexicon.class_named("beyond-word")),
      outcome_word(lexicon.class_named("outcome-word")),
      total_word(lexicon.class_named("total-word")),
      rate_noun(lexicon.class_named("rate-noun")),
      thing_sort(lexicon.class_named("thing-sort")),
      other_one(lexicon.class_named("other-one")),
      earlier_word(lexicon.class_named("earlier-word")),
      score_cue(lexicon.class_named("score-cue")),
      occasion_noun(lexicon.class_named("occasion-noun")),
      act(lexicon.class_named("act")),
      cue(lexicon.class_named("cue")) {}

void CheckWords::learn(const Words& words) {
  for (auto symbol = static_cast<Symbol>(bits_.size()); symbol < words.size(); ++symbol) {
    bits_.push_back(bits_of(words, words[symbol]));
    const bool is_name_like = (bits_.back() & kNameLike) != 0;
    letters_.push_back(is_name_like ? letters_of(words[symbol].folded) : 0);
  }
}

void CheckWords::clear() {
  bits_.clear();
  letters_.clear();
}

uint32_t CheckWords::bits_of(const Words& words, const Word& word) const {
  uint32_t bits = bits_named(kMarks, word.folded);
  if (classes.cue && word.has(*classes.cue))
    bits |= check_bits_of(words.entry(word, *classes.cue)->text("cues")).value_or(0);
  if (classes.multiple && word.has(*classes.multiple)) bits |= kMultiple;
  if (classes.fate && word.has(*classes.fate)) bits |= kFate;
  if (word.is(kCapitalised) && word.text.size() >= kShortName) bits |= kNameLike;
  if (word.is(kLower) && word.number == 0 && word.folded.size() >= kShortName)
    bits |= kUnknownLower;
  if (word.folded.ends_with("n't")) bits |= kNegation;
  if (classes.relative && word.has(*classes.relative)) bits |= kRelative;
  if ((word.is(kUpper) || word.is(kMixed)) && acronym_letters(word.text)) bits |= kAcronym;
  return bits;
}

}  // namespace copydesk
