#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/reading.hpp"

namespace copydesk {

/// What the builders of facts ask of a word; bits.
enum FactBit : uint64_t {
  kComma = 1ULL << 0U,
  kPossessive = 1ULL << 1U,  ///< "'s", "'"
  kArticle = 1ULL << 2U,     ///< "the", "a", "an"
  kDeterminer = 1ULL << 3U,  ///< an article, "its", "his", "her", "their"
  kOf = 1ULL << 4U,
  kTo = 1ULL << 5U,
  kNot = 1ULL << 6U,
  kAnd = 1ULL << 7U,
  kAs = 1ULL << 8U,
  kWith = 1ULL << 9U,
  kWho = 1ULL << 10U,
  kOpenBracket = 1ULL << 11U,
  kHyphenMark = 1ULL << 12U,  ///< as printed, whatever it is folded to
  // Of events.
  kBeforeNoun = 1ULL << 13U,  ///< what stands behind it is a noun: "the launch", "NASA's landing"
  kAuxiliary = 1ULL << 14U,
  kBe = 1ULL << 15U,
  kPreposition = 1ULL << 16U,
  kPlacePreposition = 1ULL << 17U,
  kPartsClauses = 1ULL << 18U,  ///< no part of an event lies beyond it
  kEvent = 1ULL << 19U,         ///< a verb of the packs' list
  // Of qualifiers.
  kEndsClause = 1ULL << 20U,  ///< no modal or negation rules beyond it
  kMarker = 1ULL << 21U,      ///< qualifies the statement near it
  // Of roles.
  kBodyLink = 1ULL << 22U,    ///< "of", "for", "at", "in", "with" behind a role
  kHolderVerb = 1ULL << 23U,  ///< "is", "was", "as", "became" before a role
  kServes = 1ULL << 24U,
  kOfOrFrom = 1ULL << 25U,
  // Of measures.
  kOwnerLink = 1ULL << 26U,      ///< "for", "of", "by" behind what is counted
  kEndsPhrase = 1ULL << 27U,     ///< a function word or finite verb: no part of a noun phrase
  kPlural = 1ULL << 28U,         ///< may be the head behind a number
  kParticiple = 1ULL << 29U,     ///< "crewed", "planned": an adjective, never the head
  kCollective = 1ULL << 30U,     ///< "crew", "aircraft": a head without a plural
  kSpeech = 1ULL << 31U,         ///< a verb of saying
  kMeasureAdverb = 1ULL << 32U,  ///< "high" of "30 feet high"
};

/// What a marker says of the statement near it (DESIGN idea 4).
enum class MarkerKind : uint8_t { none, planned, possible, negated, open, update, attribution };

enum class VerbForm : uint8_t { finite, base, gerund };

/// A row of the packs' list `event-verb`.
struct EventVerb {
  std::string_view action;
  VerbForm form = VerbForm::finite;
};

/// What the words of one worker mean to the builders of facts: each distinct word is asked once.
class FactWords {
 public:
  explicit FactWords(const Lexicon& lexicon);

  /// Learns the words that are new since the last call.
  void learn(const Words& words);
  /// Forgets all words; they are numbered anew after it.
  void clear();

  uint64_t bits(Symbol symbol) const { return bits_[symbol]; }
  /// The lemma folded by the packs' synonyms: "flight", "spaceflight" and "mission" are one.
  std::string_view head(Symbol symbol) const { return heads_[symbol]; }

  /// Of the word on its own or of a phrase that begins with it: the bits kMarker and kEvent.
  uint64_t triggers_at(const Reading& reading, uint32_t token) const {
    const uint64_t own = uint64_t{triggers_of_[reading.token(token).symbol]} << kTriggerShift;
    return reading.phrases.any_at(token) ? own | phrase_triggers_at(reading, token) : own;
  }
  /// Whether some word or phrase of a sentence may have one of them.
  bool may_trigger(const SentenceWords& sentence) const { return sentence.classes.any(triggers_); }
  /// The marker that begins at a token, read from the longest phrase of the lists.
  MarkerKind marker_at(const Reading& reading, uint32_t token) const;
  /// The event verb that begins at a token and ends before `end`, and its tokens.
  struct VerbAt {
    IndexRange tokens;
    EventVerb verb;
  };
  std::optional<VerbAt> verb_at(const Reading& reading, uint32_t token, uint32_t end) const;

 private:
  // kMarker and kEvent, moved down so that a byte holds them.
  static constexpr unsigned kTriggerShift = 19;
  static_assert((kMarker | kEvent) >> kTriggerShift < 256);

  bool has(const Word& word, std::optional<ClassId> c) const { return c && word.has(*c); }
  uint64_t phrase_triggers_at(const Reading& reading, uint32_t token) const;
  uint64_t bits_of(const Word& word) const;
  std::string_view head_of(const Word& word, const Lexicon& lexicon) const;
  MarkerKind marker_of(std::span<const EntryId> rows, const Lexicon& lexicon) const;
  MarkerKind marker_of(const Entry& entry, const Lexicon& lexicon) const;

  ClassSet qualifying_;  // the word lists whose words qualify
  ClassSet triggers_;    // those and the verbs of events
  std::optional<ClassId> event_, function_, finite_, person_, say_, synonym_, irregular_, adverb_,
      month_;
  std::unordered_map<std::string_view, uint64_t> spelled_;  // by folded form
  std::vector<uint64_t> bits_;                              // for each symbol
  std::vector<uint8_t> triggers_of_;                        // asked at every token, so kept small
  std::vector<MarkerKind> markers_;                         // of the words on their own
  std::vector<std::string_view> heads_;
};

}  // namespace copydesk
