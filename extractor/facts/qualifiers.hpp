#pragma once

#include <optional>
#include <vector>

#include "match/phrases.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// Says for places of one article who speaks there, how real it is and to which time it belongs
/// (DESIGN idea 4). Built once for an article; holds references to what it was built from.
class Qualifying {
 public:
  Qualifying(const Reading& reading, const Mentions& mentions,
             const std::vector<std::optional<EntityId>>& entity_of);

  /// Of a statement that stands at `tokens` of one sentence. Modality and negation are read from
  /// the clause before it.
  Qualifiers at(IndexRange tokens, uint32_t sentence) const;

 private:
  struct Quoted {
    Span inside;
    std::optional<EntityId> speaker;
  };
  struct Marker {
    uint32_t token;
    enum class Kind : uint8_t { planned, possible, negated, open, update, attribution } kind;
  };

  void find_quotes(const Mentions& mentions, const std::vector<std::optional<EntityId>>& entity_of);
  void find_markers();
  void mark(uint32_t token);
  void read_clause(const Sentence& sentence, IndexRange tokens, Qualifiers& out) const;

  const Reading& reading_;
  const Mentions& mentions_;
  ClassSet lists_;               // the word lists whose words qualify
  std::vector<Phrase> phrases_;  // reused
  std::vector<Quoted> quotes_;
  std::vector<Marker> markers_;  // ordered by token
};

}  // namespace copydesk
