#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/words.hpp"

namespace copydesk {

/// The word classes that checks ask for.
struct CheckClasses {
  explicit CheckClasses(const Lexicon& lexicon);

  std::optional<ClassId> direction, comparative, multiple, fate, person_noun, function_word,
      finite_verb, us_state, say_verb, weekday, month, relative, common_word, given_name,
      name_suffix, nickname, title, name_part, city, collective, country, list_noun, superlative,
      bid_word, post_change, repeat_word, jubilee, number_word, begin_word, end_word, lasting_event,
      lasting_state, origin_word, holiday, body_noun, happening, gap_noun, contrast_word, time_cue,
      audience, beyond_word, outcome_word, total_word, rate_noun, thing_sort, other_one,
      earlier_word, score_cue, occasion_noun, act, cue;
};

/// What checks ask of single words at many tokens; bits. The words of most are rows of
/// rules/core/words/cue.tsv.
enum CheckBit : uint32_t {
  kEach = 1U << 0U,              ///< "each", "per", "average": the sentence tells of one and many
  kUnitArticle = 1U << 1U,       ///< "a", "an", "the" before ...
  kUnitNoun = 1U << 2U,          ///< ... "day", "ton", "share": a rate
  kMultiple = 1U << 3U,          ///< "doubled", "tenfold"
  kDefinite = 1U << 4U,          ///< "the", "all", "those" before a figure that was given before
  kBeforeFigure = 1U << 5U,      ///< "about", "some", "$" between those and the figure
  kFate = 1U << 6U,              ///< "killed", "missing"
  kEndsStretch = 1U << 7U,       ///< a figure's fate is not told beyond it
  kNameLike = 1U << 8U,          ///< capitalised, and long enough that two names differ by a slip
  kTellsOfName = 1U << 9U,       ///< "née", "renamed", "spelled": a name is the subject
  kBeforeOtherName = 1U << 10U,  ///< "formerly", "known as", "not": so only with a name behind it
  kNegation = 1U << 11U,         ///< "not", "never", "isn't"
  kPostWord = 1U << 12U,         ///< "chairman", "skipper": an everyday word for a post
  kSmallWord = 1U << 13U,        ///< "of", "the": an abbreviation may pass over it
  kJoinsWords = 1U << 14U,       ///< "-", "&", "'s" inside a name
  kAcronym = 1U << 15U,          ///< letters that may abbreviate words: "SMRs"
  kHyphen = 1U << 16U,           ///< between two figures
  kRelative = 1U << 17U,         ///< "sister"
  kUnknownLower = 1U << 18U,     ///< in lower case, long, and in no list
  kVoteWord = 1U << 19U,         ///< "voted", "ayes"
  kDissent = 1U << 20U,          ///< "dissented"
  kVotingBody = 1U << 21U,       ///< "council", "jury"
  kVoter = 1U << 22U,            ///< "members", "justices": those who sit in one
  kNobody = 1U << 23U,           ///< "nobody", "without", "unanimously": none was against it
  kPortion = 1U << 24U,          ///< "daily", "mean": a figure may be what falls to each
  kRest = 1U << 25U,             ///< "remaining", "leaves": a figure behind it may be what is left
  kShortfall = 1U << 26U,        ///< "left", "short", "to go" behind a figure
  kConcludes = 1U << 27U,        ///< "thus", "so", "which means": drawn from the figures before
  kCadence = 1U << 28U,          ///< "every", "annual": it happens once in so many years
  kFirstPoint = 1U << 29U,       ///< "first" of points that are counted aloud
};

/// The bits of the cues of a row of cue.tsv, parted by blanks; nothing where a name is unknown.
std::optional<uint32_t> check_bits_of(std::string_view names);

/// The letters of a folded word as a set of 64 bits; all of them when it is not ASCII. Two ASCII
/// words that are n edits apart differ in 2n bits at most.
uint64_t letters_of(std::string_view folded);

/// The most letters of an abbreviation.
inline constexpr size_t kMostLetters = 8;
/// The capitals of an abbreviation ("SMRs" and "S.M.R." are SMR); nothing for any other word, and
/// for more letters.
std::optional<std::string> acronym_letters(std::string_view printed);

/// What the words of one worker mean to the checks: each distinct word is asked once.
class CheckWords {
 public:
  explicit CheckWords(const Lexicon& lexicon) : classes(lexicon) {}

  /// Learns the words that are new since the last call.
  void learn(const Words& words);
  /// Forgets all words; they are numbered anew after it.
  void clear();

  uint32_t bits(Symbol symbol) const { return bits_[symbol]; }
  /// The letters (letters_of) of a word with the bit kNameLike; nothing for others.
  uint64_t letters(Symbol symbol) const { return letters_[symbol]; }

  const CheckClasses classes;

 private:
  uint32_t bits_of(const Words& words, const Word& word) const;

  std::vector<uint32_t> bits_;  // for each symbol
  std::vector<uint64_t> letters_;
};

}  // namespace copydesk
