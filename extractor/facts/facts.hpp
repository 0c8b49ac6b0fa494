#pragma once

#include <memory>

#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"
#include "pack/pack.hpp"

namespace copydesk {

/// One worker's builders of facts, with what they have worked out of the words met so far. Results
/// never depend on that history.
class FactBuilders {
 public:
  explicit FactBuilders(const Pack& pack);
  ~FactBuilders();
  FactBuilders(FactBuilders&&) noexcept;
  FactBuilders& operator=(FactBuilders&&) noexcept;

  /// Forgets all words; to be called together with Words::clear.
  void clear();

 private:
  friend Facts build_facts(const Reading& reading, const Mentions& mentions, const Matches& matches,
                           const Pack& pack, FactBuilders& builders);
  struct State;
  std::unique_ptr<State> state_;
};

/// Joins mentions into entities (surnames, acronyms, aliases) and facts (counts, ordinals, roles,
/// quotes, events and what the rules' `gives` say), each with its qualifiers.
Facts build_facts(const Reading& reading, const Mentions& mentions, const Matches& matches,
                  const Pack& pack, FactBuilders& builders);

}  // namespace copydesk
