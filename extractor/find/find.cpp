#include "find/find.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "find/recogniser.hpp"

namespace copydesk {
namespace {

constexpr Layer kLayers[] = {Layer::identifier, Layer::gazetteer, Layer::time,
                             Layer::number,     Layer::name,      Layer::frame};

// Longest first, then leftmost, then the kind's and the rule's own order.
bool preferred(const Mention& a, const Mention& b) {
  return std::tuple(b.tokens.size(), a.tokens.begin, a.kind, std::string_view(a.rule)) <
         std::tuple(a.tokens.size(), b.tokens.begin, b.kind, std::string_view(b.rule));
}

bool any_taken(const std::vector<uint8_t>& taken, IndexRange tokens) {
  return std::any_of(taken.begin() + tokens.begin, taken.begin() + tokens.end,
                     [](uint8_t t) { return t != 0; });
}

void settle(Mentions& candidates, std::vector<uint8_t>& taken, Mentions& settled) {
  std::sort(candidates.begin(), candidates.end(), preferred);
  for (Mention& m : candidates) {
    if (any_taken(taken, m.tokens)) continue;
    std::fill(taken.begin() + m.tokens.begin, taken.begin() + m.tokens.end, uint8_t{1});
    settled.push_back(std::move(m));
  }
}

void sort_by_place(Mentions& mentions) {
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tuple(a.span.begin, b.span.end, a.kind, std::string_view(a.rule)) <
           std::tuple(b.span.begin, a.span.end, b.kind, std::string_view(b.rule));
  });
}

}  // namespace

Found find_mentions(const Reading& reading, const Pack& pack) {
  Found found;
  found.published = article_date(reading, pack);
  std::vector<uint8_t> taken(reading.tokens.all.size(), 0);
  Mentions candidates;
  for (const Layer layer : kLayers) {
    candidates.clear();
    for (const Recogniser* recogniser : all_recognisers())
      if (recogniser->layer == layer)
        recogniser->run({reading, pack, found.published, found.mentions, taken}, candidates);
    if (layer == Layer::frame)
      std::move(candidates.begin(), candidates.end(), std::back_inserter(found.mentions));
    else
      settle(candidates, taken, found.mentions);
    sort_by_place(found.mentions);
  }
  return found;
}

}  // namespace copydesk
