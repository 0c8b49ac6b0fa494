#include "checks/stated_loss.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kPredicateReach = 9;  // tokens from "22 per cent" to "has gone"
constexpr uint32_t kVerbReach = 2;       // tokens from "wiped" to "22 percent off"

// "has gone", "have been wiped out", "had disappeared"
bool is_gone(const Reading& r, uint32_t auxiliary, uint32_t end) {
  for (uint32_t i = auxiliary + 1; i < end && i <= auxiliary + 2; ++i) {
    if (text_is(r, i, {"been", "now", "already", "since"})) continue;
    return text_is(r, i,
                   {"gone", "vanished", "disappeared", "evaporated", "wiped", "shaved", "erased",
                    "lost", "shed", "knocked", "melted", "lopped", "sliced", "chopped"});
  }
  return false;
}

}  // namespace

bool is_told_as_lost(const Reading& r, IndexRange figure, IndexRange sentence) {
  const uint32_t reach = std::min(sentence.end, figure.end + kPredicateReach);
  for (uint32_t i = figure.end; i < reach; ++i) {
    if (r.token(i).kind == TokenKind::punctuation && !text_is(r, i, {"'", "’"})) break;
    if (text_is(r, i, {"has", "have", "had", "is", "are", "was", "were"}))
      return is_gone(r, i, sentence.end);
  }
  const uint32_t from = figure.begin - std::min(figure.begin - sentence.begin, kVerbReach);
  return any_text(r, {from, figure.begin},
                  {"wiped", "wiping", "knocked", "knocking", "shaved", "shaving", "lopped",
                   "sliced", "chopped"}) &&
         any_text(r, {figure.end, std::min(sentence.end, figure.end + 3)}, {"off", "from"});
}

}  // namespace copydesk
