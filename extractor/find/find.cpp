#include "find/find.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "find/article_date.hpp"
#include "find/recogniser.hpp"

namespace copydesk {
namespace {

constexpr Layer kLayers[] = {Layer::identifier, Layer::gazetteer, Layer::time,
                             Layer::number,     Layer::name,      Layer::frame};

// Longest first, then leftmost, then the kind's and the rule's own order.
bool preferred(const Mention& a, const Mention& b) {
  if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
  return std::tie(a.tokens.begin, a.kind, a.rule) < std::tie(b.tokens.begin, b.kind, b.rule);
}

bool any_taken(const std::vector<uint8_t>& taken, IndexRange tokens) {
  return std::any_of(taken.begin() + tokens.begin, taken.begin() + tokens.end,
                     [](uint8_t t) { return t != 0; });
}

bool before(const Mention& a, const Mention& b) {
  return std::tie(a.span.begin, b.span.end, a.kind, a.rule) <
         std::tie(b.span.begin, a.span.end, b.kind, b.rule);
}

// Mentions are large, so their places are sorted and each is moved once.
using Order = std::vector<const Mention*>;

Order in_order(const Mentions& candidates, bool (*less)(const Mention&, const Mention&)) {
  Order order;
  order.reserve(candidates.size());
  for (const Mention& m : candidates) order.push_back(&m);
  std::sort(order.begin(), order.end(),
            [less](const Mention* a, const Mention* b) { return less(*a, *b); });
  return order;
}

// Those that no preferred one overlaps, by place.
Order without_overlaps(const Mentions& candidates, std::vector<uint8_t>& taken) {
  Order kept;
  for (const Mention* m : in_order(candidates, preferred)) {
    if (any_taken(taken, m->tokens)) continue;
    std::fill(taken.begin() + m->tokens.begin, taken.begin() + m->tokens.end, uint8_t{1});
    kept.push_back(m);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Mention* a, const Mention* b) { return before(*a, *b); });
  return kept;
}

// Merges from the back, so that what stands before the first new mention stays where it is and
// everything else is moved once.
void add(Mentions& candidates, const Order& order, Mentions& settled) {
  size_t old = settled.size();
  size_t fresh = order.size();
  settled.resize(old + fresh);
  for (size_t to = old + fresh; fresh > 0; --to) {
    Mention& next = candidates[static_cast<size_t>(order[fresh - 1] - candidates.data())];
    if (old > 0 && before(next, settled[old - 1])) {
      settled[to - 1] = std::move(settled[old - 1]);
      --old;
    } else {
      settled[to - 1] = std::move(next);
      --fresh;
    }
  }
}

}  // namespace

void Finder::learn(const Words&, Symbol) {}
void Finder::clear() {}

Finders::Finders(const Pack& pack) : dates_(std::make_unique<ArticleDates>(pack.lexicon)) {
  for (const Recogniser* recogniser : all_recognisers())
    all_.push_back(recogniser->make(pack.lexicon));
}
Finders::~Finders() = default;
Finders::Finders(Finders&&) noexcept = default;
Finders& Finders::operator=(Finders&&) noexcept = default;

void Finders::clear() {
  dates_->clear();
  for (const auto& finder : all_) finder->clear();
  known_ = 0;
}

Found find_mentions(const Reading& reading, const Pack& pack, Finders& finders) {
  if (const size_t known = std::exchange(finders.known_, reading.words.size());
      known < reading.words.size())
    for (const auto& finder : finders.all_)
      finder->learn(reading.words, static_cast<Symbol>(known));

  Found found;
  found.published = finders.dates_->of(reading);
  std::vector<uint8_t> taken(reading.tokens.all.size(), 0);
  Mentions candidates;
  for (const Layer layer : kLayers) {
    candidates.clear();
    for (size_t i = 0; i < finders.all_.size(); ++i)
      if (all_recognisers()[i]->layer == layer)
        finders.all_[i]->find({reading, pack, found.published, found.mentions, taken}, candidates);
    const Order order =
        layer == Layer::frame ? in_order(candidates, before) : without_overlaps(candidates, taken);
    add(candidates, order, found.mentions);
  }
  return found;
}

}  // namespace copydesk
