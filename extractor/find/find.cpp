#include "find/find.hpp"

#include <utility>

#include "find/article_date.hpp"
#include "find/mention_layers.hpp"
#include "find/recogniser.hpp"
#include "find/triggers.hpp"

namespace copydesk {
namespace {

constexpr Layer kLayers[] = {Layer::identifier, Layer::gazetteer, Layer::time,
                             Layer::number,     Layer::name,      Layer::frame};

}  // namespace

void Finder::learn(const Words&, Symbol) {}
bool Finder::is_trigger(const Word&, Symbol) const { return false; }
void Finder::clear() {}

Finders::Finders(const Pack& pack)
    : dates_(std::make_unique<ArticleDates>(pack.lexicon)),
      triggers_(std::make_unique<Triggers>(all_recognisers().size())),
      layers_(std::make_unique<MentionLayers>()) {
  for (const Recogniser* recogniser : all_recognisers())
    all_.push_back(recogniser->make(pack.lexicon));
}
Finders::~Finders() = default;
Finders::Finders(Finders&&) noexcept = default;
Finders& Finders::operator=(Finders&&) noexcept = default;

void Finders::clear() {
  dates_->clear();
  for (const auto& finder : all_) finder->clear();
  triggers_->clear();
  known_ = 0;
}

void Finders::learn(const Words& words) {
  const size_t known = std::exchange(known_, words.size());
  if (known == words.size()) return;
  const auto first = static_cast<Symbol>(known);
  for (const auto& finder : all_) finder->learn(words, first);
  triggers_->learn(words, first, all_);
}

Found find_mentions(const Reading& reading, const Pack& pack, Finders& finders) {
  finders.learn(reading.words);
  const ArticleDate published = finders.dates_->of(reading);
  const Triggers& triggers = *finders.triggers_;
  finders.triggers_->read(reading);
  MentionLayers& layers = *finders.layers_;
  layers.begin(reading.tokens.all.size());
  for (const Layer layer : kLayers) {
    for (size_t i = 0; i < finders.all_.size(); ++i)
      if (all_recognisers()[i]->layer == layer)
        finders.all_[i]->find(
            {reading, pack, published, layers.order(), layers.taken(), triggers.of(i)},
            layers.candidates(layer));
    layers.settle(layer);
  }
  return {layers.take(), published};
}

}  // namespace copydesk
