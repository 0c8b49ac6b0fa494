#pragma once

#include <optional>
#include <vector>

#include "facts/fact_words.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// Says for places of one article who speaks there, how real it is and to which time it belongs
/// (DESIGN idea 4). Serves one article after another; keeps references to the one it was set to.
class Qualifying {
 public:
  /// `mentions_in`: for each sentence, its mentions. `markers`: the tokens of copy at which
  /// a marker begins, ordered.
  void set(const Reading& reading, const Mentions& mentions,
           const std::vector<IndexRange>& mentions_in,
           const std::vector<std::optional<EntityId>>& entity_of,
           const std::vector<uint32_t>& markers, const FactWords& words);

  /// Of a statement that stands at `tokens` of one sentence. Modality and negation are read from
  /// the clause before it.
  Qualifiers at(IndexRange tokens, uint32_t sentence) const;

 private:
  struct Quoted {
    Span inside;
    std::optional<EntityId> speaker;
  };
  struct Marker {
    uint32_t token = 0;
    MarkerKind kind = MarkerKind::none;
  };

  void find_quotes(const std::vector<std::optional<EntityId>>& entity_of);
  void read_quotes(Span place, Qualifiers& out) const;
  void read_clause(const Sentence& sentence, IndexRange tokens, Qualifiers& out) const;
  void read_date(uint32_t sentence, Qualifiers& out) const;
  uint32_t clause_begin(const Sentence& sentence, uint32_t token) const;

  const Reading* reading_ = nullptr;
  const Mentions* mentions_ = nullptr;
  const std::vector<IndexRange>* mentions_in_ = nullptr;
  const FactWords* words_ = nullptr;
  std::vector<Quoted> quotes_;
  std::vector<Marker> markers_;  // ordered by token
};

}  // namespace copydesk
