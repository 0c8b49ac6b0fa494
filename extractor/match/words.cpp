#include "match/words.hpp"

namespace copydesk {
void Words::update(const Symbols& symbols) { words_.resize(symbols.size()); }
void Words::clear() { words_.clear(); }
}  // namespace copydesk
