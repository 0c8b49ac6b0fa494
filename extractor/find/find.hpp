#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "match/reading.hpp"
#include "model/mention.hpp"
#include "pack/pack.hpp"

namespace copydesk {

/// The article's own date, and which part of it said so.
struct ArticleDate {
  std::optional<Date> date;
  PublishedFrom from = PublishedFrom::none;
};

struct Found {
  Mentions mentions;  ///< ordered by span
  ArticleDate published;
};

class ArticleDates;
class Finder;
class MentionLayers;
class Triggers;

/// One worker's recognisers, with what they have worked out of the words met so far. Results never
/// depend on that history.
class Finders {
 public:
  explicit Finders(const Pack& pack);
  ~Finders();
  Finders(Finders&&) noexcept;
  Finders& operator=(Finders&&) noexcept;

  /// Forgets all words; to be called together with Words::clear.
  void clear();

 private:
  friend Found find_mentions(const Reading& reading, const Pack& pack, Finders& finders);
  void learn(const Words& words);

  std::unique_ptr<ArticleDates> dates_;
  std::vector<std::unique_ptr<Finder>> all_;  // in the order of index.def
  std::unique_ptr<Triggers> triggers_;
  std::unique_ptr<MentionLayers> layers_;  // memory of one article
  size_t known_ = 0;                       // words that they have learned
};

/// Runs every recogniser of index.def over the blocks that are copy, layer after layer, and settles
/// overlaps inside a layer by length, then place, then rule: a total order, never the order of
/// discovery.
Found find_mentions(const Reading& reading, const Pack& pack, Finders& finders);

}  // namespace copydesk
