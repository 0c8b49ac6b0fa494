#pragma once

#include <memory>
#include <span>
#include <vector>

#include "checks/check_words.hpp"
#include "checks/word_places.hpp"
#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/finding.hpp"
#include "model/inspection.hpp"
#include "pack/pack.hpp"

namespace copydesk {

/// An article of which everything but the findings is known.
struct CheckedArticle {
  const Reading& reading;
  const Inspection& seen;
  const Matches& matches;
};

/// What one worker's checks know of the words met so far, and the memory that they use again.
/// Results never depend on that history.
class Checkers {
 public:
  explicit Checkers(const Pack& pack);
  ~Checkers();

  /// The findings of each article, neither ordered, levelled by configuration nor suppressed. Each
  /// check goes through all articles before the next begins.
  std::vector<Findings> run(std::span<const CheckedArticle> articles);
  /// Forgets all words; to be called together with Words::clear.
  void clear() { words_.clear(); }

 private:
  struct Notes;  // what the checks share of one article

  const Pack& pack_;
  CheckWords words_;
  SymbolSet seen_;
  std::vector<Notes> notes_;
};

}  // namespace copydesk
