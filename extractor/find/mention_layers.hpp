#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "find/recogniser.hpp"

namespace copydesk {

/// The mentions of one article while they are found, layer after layer. They stay where their
/// recogniser wrote them and are ordered by their places. Keeps its memory from article to article.
class MentionLayers {
 public:
  /// Begins an article of that many tokens.
  void begin(size_t tokens);
  /// Where the recognisers of a layer append what they find, until it is settled.
  Mentions& candidates(Layer layer) { return candidates_[static_cast<size_t>(layer)]; }
  /// Drops what a preferred candidate or an earlier layer overlaps; the layer's mentions stay fixed
  /// from here on. Frames are all kept.
  void settle(Layer layer);
  /// The settled mentions, ordered by span, and for each token whether one of them holds it.
  MentionOrder order() const { return order_; }
  const std::vector<uint8_t>& taken() const { return taken_; }
  /// Moves all settled mentions out, ordered by span.
  Mentions take();

 private:
  using Order = std::vector<Mention*>;

  bool nothing_overlaps(const Mentions& candidates) const;
  bool is_free(IndexRange tokens) const;
  void hold(IndexRange tokens);
  void keep_preferred();

  std::array<Mentions, static_cast<size_t>(Layer::frame) + 1> candidates_;
  std::vector<uint8_t> taken_;
  Order order_;
  Order fresh_;   // of the layer being settled
  Order merged_;  // scratch
};

}  // namespace copydesk
