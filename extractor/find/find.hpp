#pragma once

#include <optional>

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

/// Runs every recogniser of index.def over the blocks that are copy, layer after layer, and settles
/// overlaps inside a layer by length, then place, then rule: a total order, never the order of
/// discovery.
Found find_mentions(const Reading& reading, const Pack& pack);

}  // namespace copydesk
