#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "find/find.hpp"
#include "find/triggers.hpp"

namespace copydesk {

/// Layers run in this order; what a layer settled is fixed for the later ones, which see it and do
/// not overlap it. Quotes and roles alone may hold or cross other mentions.
enum class Layer : uint8_t {
  identifier,  ///< URLs, e-mail, phone numbers, DOIs, versions: digits that are no numbers
  gazetteer,  ///< names known to the packs and names with digits: "Falcon 9", "Launch Complex 39A",
              ///< "Boeing 737"
  time,       ///< dates, clock times, durations, sets
  number,     ///< everything with a value that is not a time
  name,       ///< people, organisations, places by evidence and shape
  frame,      ///< quotes and roles: may hold other mentions
};

/// Mentions by place: they are large, and are moved only once all layers are settled.
using MentionOrder = std::span<const Mention* const>;

/// What a recogniser sees.
struct FindInput {
  const Reading& reading;
  const Pack& pack;
  ArticleDate published;
  MentionOrder earlier;  ///< settled mentions of earlier layers, ordered by span
  const std::vector<uint8_t>&
      taken;                    ///< for each token, whether an earlier layer's mention holds it
  const TriggerList& triggers;  ///< the tokens of copy that the finder calls its triggers
};

/// Finds mentions of one sort. Made once for each worker, so that word classes are looked up once,
/// what a word tells is worked out once for each distinct word, and buffers are used again.
class Finder {
 public:
  Finder() = default;
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;
  virtual ~Finder() = default;

  /// The words from number `first` on are new.
  virtual void learn(const Words& words, Symbol first);
  /// Whether a token of this word may begin or hold what the finder looks for, so that it gets to
  /// see it in FindInput::triggers. Asked once for each distinct word, after `learn`; none where
  /// the finder does not say.
  virtual bool is_trigger(const Word& word, Symbol symbol) const;
  /// Forgets what `learn` gathered; the words are numbered anew after it.
  virtual void clear();
  /// Appends candidates in any order; those that overlap an earlier layer's mention are dropped
  /// (frames excepted). What it finds never depends on earlier articles.
  virtual void find(const FindInput& input, Mentions& out) = 0;
};

/// A value; registered by one line in index.def, defined in one source file.
struct Recogniser {
  std::string_view name;
  Layer layer;
  std::unique_ptr<Finder> (*make)(const Lexicon& lexicon);
};

/// For Recogniser::make of a class that a lexicon makes.
template <typename T>
std::unique_ptr<Finder> make_finder(const Lexicon& lexicon) {
  return std::make_unique<T>(lexicon);
}

/// All recognisers in the order of index.def.
std::span<const Recogniser* const> all_recognisers();

}  // namespace copydesk
