#include "find/mention_layers.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace copydesk {
namespace {

// Longest first, then leftmost, then the kind's and the rule's own order.
bool preferred(const Mention* a, const Mention* b) {
  if (a->tokens.size() != b->tokens.size()) return a->tokens.size() > b->tokens.size();
  return std::tie(a->tokens.begin, a->kind, a->rule) < std::tie(b->tokens.begin, b->kind, b->rule);
}

bool before(const Mention* a, const Mention* b) {
  if (a->span.begin != b->span.begin) return a->span.begin < b->span.begin;
  return std::tie(b->span.end, a->kind, a->rule) < std::tie(a->span.end, b->kind, b->rule);
}

}  // namespace

void MentionLayers::begin(size_t tokens) {
  for (Mentions& candidates : candidates_) candidates.clear();
  order_.clear();
  taken_.assign(tokens, 0);
}

bool MentionLayers::is_free(IndexRange tokens) const {
  return std::all_of(taken_.begin() + tokens.begin, taken_.begin() + tokens.end,
                     [](uint8_t t) { return t == 0; });
}

void MentionLayers::hold(IndexRange tokens) {
  std::fill(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, uint8_t{1});
}

// Recognisers give nearly always what they find in the order of the text and without overlaps.
bool MentionLayers::nothing_overlaps(const Mentions& candidates) const {
  uint32_t end = 0;
  return std::all_of(candidates.begin(), candidates.end(), [&](const Mention& m) {
    return m.tokens.begin >= std::exchange(end, m.tokens.end) && is_free(m.tokens);
  });
}

void MentionLayers::keep_preferred() {
  std::sort(fresh_.begin(), fresh_.end(), preferred);
  std::erase_if(fresh_, [this](const Mention* m) {
    if (!is_free(m->tokens)) return true;
    hold(m->tokens);
    return false;
  });
}

void MentionLayers::settle(Layer layer) {
  Mentions& candidates = candidates_[static_cast<size_t>(layer)];
  fresh_.clear();
  for (Mention& m : candidates) fresh_.push_back(&m);
  if (layer != Layer::frame && !nothing_overlaps(candidates))
    keep_preferred();
  else if (layer != Layer::frame)
    for (const Mention& m : candidates) hold(m.tokens);
  std::sort(fresh_.begin(), fresh_.end(), before);
  merged_.clear();
  std::merge(order_.begin(), order_.end(), fresh_.begin(), fresh_.end(),
             std::back_inserter(merged_), before);
  order_.swap(merged_);
}

Mentions MentionLayers::take() {
  Mentions all;
  all.reserve(order_.size());
  for (Mention* m : order_) all.push_back(std::move(*m));
  return all;
}

}  // namespace copydesk
