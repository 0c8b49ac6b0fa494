#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "match/matches.hpp"
#include "match/pattern.hpp"
#include "match/phrases.hpp"
#include "match/reading.hpp"

namespace copydesk {

/// A sentence as programs see it: its tokens, and the mentions and phrases that begin at each of
/// them.
class SentenceView {
 public:
  SentenceView() = default;
  SentenceView(const Reading& reading, const Mentions& mentions) { read(reading, mentions); }

  /// Turns to another article; it and its mentions must outlive the view.
  void read(const Reading& reading, const Mentions& mentions) {
    reading_ = &reading;
    mentions_ = &mentions;
  }
  /// Turns to another sentence. `mentions` are those that begin in it, as a range of the article's.
  void set(IndexRange tokens, IndexRange mentions);

  IndexRange tokens() const { return tokens_; }
  const Word& word(uint32_t at) const { return reading_->word(at); }
  const Mention& mention(uint32_t index) const { return (*mentions_)[index]; }
  /// The mentions that begin at a token of the sentence.
  IndexRange mentions_at(uint32_t at) const {
    return {first_mention_[at - tokens_.begin], first_mention_[at - tokens_.begin + 1]};
  }
  KindMask kinds_at(uint32_t at) const { return kinds_[at - tokens_.begin]; }
  /// The phrases of word lists that begin at a token; some may reach beyond the sentence.
  std::span<const PhraseRows> phrases_at(uint32_t at) const { return reading_->phrases.at(at); }
  std::span<const EntryId> entries(const PhraseRows& phrase) const {
    return reading_->phrases.entries(phrase);
  }
  /// Whether a row of the word lists belongs to a class.
  bool is_in(EntryId row, ClassId c) const;
  /// The row that puts a word into a class; nothing for a token expression.
  std::optional<EntryId> row_of(const Word& word, ClassId c) const;

 private:
  const Reading* reading_ = nullptr;
  const Mentions* mentions_ = nullptr;
  IndexRange tokens_;
  std::vector<uint32_t> first_mention_;
  std::vector<KindMask> kinds_;  // of the mentions that begin at each token
};

/// Where a program fits.
struct PatternFit {
  IndexRange tokens;
  std::vector<Capture> captures;
};

/// Runs programs over one sentence at a time (Thompson 1968, Pike 1987): all threads in step, one
/// for each instruction and place, so that time is linear in the tokens. Keeps its memory from run
/// to run.
///
/// What fits is the leftmost match. Of several that begin there: options and repeats are rather
/// taken than not, gaps are as short as they can be, a wider mention or phrase goes before a
/// narrower one; of choices that one is taken which makes the match longest.
class Runner {
 public:
  /// A match is never longer; threads that old end.
  static constexpr uint32_t kLongestMatch = 256;

  /// The match that begins at `from` or later.
  std::optional<PatternFit> find(const Program& program, SentenceView& view, uint32_t from);
  /// Whether the program fits right behind a place, or, with `end`, takes exactly the tokens up to
  /// there.
  bool fits_at(const Program& program, SentenceView& view, uint32_t begin,
               std::optional<uint32_t> end);

 private:
  struct Thread {
    uint32_t at = 0;     // instruction
    uint32_t begin = 0;  // token
    uint32_t trail = 0;  // its last event
  };
  // What a thread has decided and taken, newest first; event 0 is where every trail begins.
  struct Event {
    enum class Kind : uint8_t { option, choice, mention, row, open, close };
    Kind kind = Kind::option;
    uint32_t value =
        0;  // option, choice: 0 for the preferred way; else the mention, the row or the capture
    uint32_t place = 0;   // where it begins
    uint32_t end = 0;     // where it ends: behind `place` for elements
    uint32_t before = 0;  // the event before it
    uint32_t depth = 0;   // of events before it
  };
  enum class Preference : uint8_t { first, second, longer };

  void run(const Program& program, SentenceView& view, uint32_t from, bool anchored);
  void arrive(const Program& program, SentenceView& view, uint32_t place);
  void follow(const Program& program, const SentenceView& view, Thread thread, uint32_t place);
  void split(const Instruction& i, const Thread& thread, uint32_t place);
  void take(const Program& program, SentenceView& view, const Thread& thread, uint32_t place);
  void take_class(const Instruction& i, SentenceView& view, const Thread& thread, uint32_t place);
  void take_mentions(const Program& program, const SentenceView& view, const Thread& thread,
                     uint32_t place);
  void wait(const Thread& thread, uint32_t next, uint32_t place, uint32_t trail);
  static bool may_begin(const Program& program, const SentenceView& view, uint32_t place);
  static uint32_t next_begin(const Program& program, const SentenceView& view, uint32_t place);
  uint32_t note(uint32_t trail, Event event);  // a copy with its place in the trail
  Preference prefer(uint32_t a, uint32_t b) const;
  bool goes_first(const Thread& a, const Thread& b) const;
  void accept(const Thread& thread, uint32_t place);
  std::vector<Capture> captures_of(uint32_t trail) const;
  static void take_element(const Event& event, Capture& capture);
  static Capture closed(Capture capture, uint32_t end);

  uint32_t first_ = 0;                        // token of the sentence
  std::vector<std::vector<Thread>> waiting_;  // for each place of the sentence, from its begin
  uint32_t furthest_ = 0;                     // the last place that a thread waits for
  std::vector<Thread> now_;                   // at elements that consume
  std::vector<uint64_t> seen_;  // for each instruction: the round in which it was reached
  uint64_t round_ = 0;
  std::vector<Thread> stack_;
  std::vector<Event> events_;
  std::optional<Thread> best_;
  uint32_t best_end_ = 0;
  std::optional<uint32_t> wanted_end_;
};

}  // namespace copydesk
