#include "checks/relation_share.hpp"

#include <algorithm>

#include "checks/relation_fit.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

// "Rey got 5,100 votes, or 51%, and Okoro 4,900, or 49%": parts that each have their share.
bool has_share_of_its_own(const std::vector<RelationFigure>& figures, const Stated& stated,
                          const RelationPair& pair) {
  const auto between = figures_in(
      figures, {pair.first->item.mention->span.end, pair.second->item.mention->span.begin});
  return std::any_of(between.begin(), between.end(), [&](const RelationFigure& f) {
    return f.item.id != stated.item->id && f.item.value->unit == "percent";
  });
}

// "Diallo received 548,270 votes and Keita 521,430, or 48.7 percent": two rivals, and no whole.
bool are_rivals(const CheckInput& input, const RelationPair& pair) {
  const auto between = mentions_in(
      input, tokens_between(pair.first->item.mention->tokens, pair.second->item.mention->tokens));
  return std::any_of(between.begin(), between.end(), [](const Mention& m) {
    return m.kind == MentionKind::person || m.kind == MentionKind::organization;
  });
}

}  // namespace

std::string share_slip(const CheckInput& input, const std::vector<RelationFigure>& figures,
                       const Stated& stated, const RelationPair& pair) {
  if (!stated.linked || !stated.item || has_share_of_its_own(figures, stated, pair) ||
      are_rivals(input, pair))
    return {};
  const Decimal& a = *pair.first->quantity.number;
  const Decimal& b = *pair.second->quantity.number;
  const bool one_sort = !head_of(pair.first->item).empty() && b < a && a <= b * Decimal(50);
  return stands_beside(stated, *pair.second) && one_sort ? "the share were of another whole"
                                                         : std::string();
}

}  // namespace copydesk
