#include "checks/check_words.hpp"

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestLetters = 2;  // of an abbreviation
constexpr size_t kShortName = 5;      // bytes: shorter names differ by a letter too often

struct Spelled {
  std::string_view word;
  uint32_t bits;
};

constexpr Spelled kSpelled[] = {
    {"each", kEach},
    {"apiece", kEach},
    {"per", kEach},
    {"average", kEach},
    {"averaged", kEach},
    {"every", kEach},
    {"a", kUnitArticle | kSmallWord},
    {"an", kUnitArticle | kSmallWord},
    {"day", kUnitNoun},
    {"week", kUnitNoun},
    {"month", kUnitNoun},
    {"year", kUnitNoun},
    {"hour", kUnitNoun},
    {"second", kUnitNoun},
    {"minute", kUnitNoun},
    {"head", kUnitNoun},
    {"hectare", kUnitNoun},
    {"ton", kUnitNoun},
    {"tonne", kUnitNoun},
    {"gram", kUnitNoun},
    {"kilo", kUnitNoun},
    {"person", kUnitNoun},
    {"share", kUnitNoun},
    {"the", kUnitArticle | kDefinite | kSmallWord},
    {"all", kDefinite},
    {"those", kDefinite},
    {"these", kDefinite},
    {"its", kDefinite},
    {"their", kDefinite},
    {"this", kDefinite},
    {"that", kDefinite},
    {"roughly", kBeforeFigure},
    {"about", kBeforeFigure},
    {"some", kBeforeFigure},
    {"nearly", kBeforeFigure},
    {"almost", kBeforeFigure},
    {"$", kBeforeFigure},
    {",", kEndsStretch},
    {";", kEndsStretch},
    {":", kEndsStretch},
    {".", kEndsStretch},
    {"and", kEndsStretch | kSmallWord},
    {"but", kEndsStretch},
    {"while", kEndsStretch},
    {"(", kEndsStretch},
    {")", kEndsStretch},
    {"who", kEndsStretch},
    {"called", kBeforeOtherName},
    {"named", kBeforeOtherName},
    {"name", kTellsOfName},
    {"names", kTellsOfName},
    {"née", kTellsOfName},
    {"nee", kTellsOfName},
    {"formerly", kBeforeOtherName},
    {"renamed", kTellsOfName},
    {"rename", kTellsOfName},
    {"renaming", kTellsOfName},
    {"spelled", kTellsOfName},
    {"spelling", kTellsOfName},
    {"spelt", kTellsOfName},
    {"alias", kTellsOfName},
    {"pseudonym", kTellsOfName},
    {"rebranding", kTellsOfName},
    {"rebranded", kTellsOfName},
    {"rebrand", kTellsOfName},
    {"nickname", kTellsOfName},
    {"nicknamed", kTellsOfName},
    {"namesake", kTellsOfName},
    {"born", kBeforeOtherName},
    {"known", kBeforeOtherName},
    {"misspelled", kTellsOfName},
    {"misspelt", kTellsOfName},
    {"not", kBeforeOtherName | kNegation},
    {"never", kNegation},
    {"no", kNegation},
    {"cannot", kNegation},
    {"married", kTellsOfName},
    {"relation", kTellsOfName},
    {"unrelated", kTellsOfName},
    {"related", kTellsOfName},
    {"which", kEndsStretch},
    {"chair", kPostWord},
    {"chairman", kPostWord},
    {"chairwoman", kPostWord},
    {"chairperson", kPostWord},
    {"head", kPostWord},
    {"leader", kPostWord},
    {"captain", kPostWord},
    {"skipper", kPostWord},
    {"editor", kPostWord},
    {"vote", kVoteWord},
    {"votes", kVoteWord},
    {"voted", kVoteWord},
    {"voting", kVoteWord},
    {"favor", kVoteWord},
    {"favour", kVoteWord},
    {"against", kVoteWord},
    {"opposed", kVoteWord},
    {"abstained", kVoteWord},
    {"abstaining", kVoteWord},
    {"abstention", kVoteWord},
    {"abstentions", kVoteWord},
    {"ballot", kVoteWord},
    {"ayes", kVoteWord},
    {"noes", kVoteWord},
    {"nays", kVoteWord},
    {"unanimously", kVoteWord},
    {"dissent", kDissent},
    {"dissented", kDissent},
    {"dissenting", kDissent},
    {"of", kSmallWord},
    {"for", kSmallWord},
    {"in", kSmallWord},
    {"on", kSmallWord},
    {"to", kSmallWord},
    {"at", kSmallWord},
    {"by", kSmallWord},
    {"with", kSmallWord},
    {"from", kSmallWord},
    {"de", kSmallWord},
    {"la", kSmallWord},
    {"du", kSmallWord},
    {"des", kSmallWord},
    {"&", kSmallWord | kJoinsWords},
    {"'s", kSmallWord | kJoinsWords},
    {"'", kJoinsWords},
    {"/", kJoinsWords},
    {"-", kJoinsWords | kHyphen},
    {"–", kHyphen},
};

}  // namespace

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
      gap_noun(lexicon.class_named("gap-noun")),
      time_cue(lexicon.class_named("time-cue")),
      audience(lexicon.class_named("audience")) {}

CheckWords::CheckWords(const Lexicon& lexicon) : classes(lexicon) {
  for (const Spelled& s : kSpelled) spelled_[s.word] |= s.bits;
}

void CheckWords::learn(const Words& words) {
  for (auto symbol = static_cast<Symbol>(bits_.size()); symbol < words.size(); ++symbol) {
    bits_.push_back(bits_of(words[symbol]));
    const bool is_name_like = (bits_.back() & kNameLike) != 0;
    letters_.push_back(is_name_like ? letters_of(words[symbol].folded) : 0);
  }
}

void CheckWords::clear() {
  bits_.clear();
  letters_.clear();
}

uint32_t CheckWords::bits_of(const Word& word) const {
  uint32_t bits = 0;
  if (const auto spelled = spelled_.find(word.folded); spelled != spelled_.end())
    bits |= spelled->second;
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
