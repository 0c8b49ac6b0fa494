#include "checks/relation_fit.hpp"

#include <algorithm>

namespace copydesk {
namespace {

using Kind = Stated::Kind;

// A computed range wider than this share of itself proves nothing.
const Decimal kNarrow(20, -2);
const Decimal kNarrowRatio(35, -2);

bool is_narrower(const Interval& range, Decimal most) {
  if (!range.bounded()) return false;
  const Decimal middle = abs(*range.low + *range.high);
  return (*range.high - *range.low) * Decimal(2) <= middle * most;
}

Interval magnitude(const Interval& range) {
  return range.high && range.high->sign() <= 0 ? -range : range;
}

// T1: a difference follows only where the printed figures agree within the rounding of the
// coarsest of the three; the roundings of all of them taken together prove nothing.
bool agrees_as_printed(const Stated& stated, const RelationPair& pair) {
  const Quantity* figures[] = {&stated.outcome, &pair.first->quantity, &pair.second->quantity};
  Decimal coarsest = 0;
  for (const Quantity* q : figures) {
    if (q->hedged || !q->range.bounded()) return true;  // its band decides (T2)
    coarsest = max(coarsest, (*q->range.high - *q->range.low) / Decimal(2));
  }
  const Decimal gap = abs(*pair.first->quantity.number - *pair.second->quantity.number);
  return abs(gap - *stated.outcome.number) <= coarsest;
}

Decimal printed_gap(const RelationPair& pair) {
  return abs(*pair.first->quantity.number - *pair.second->quantity.number);
}

}  // namespace

bool is_narrow(const Interval& range) { return is_narrower(range, kNarrow); }

std::vector<Interval> outcomes(const Stated& stated, const Quantity& x, const Quantity& y) {
  const int sign = stated.sign;
  const Interval& a = x.range;
  const Interval& b = y.range;
  std::vector<Interval> out;
  switch (stated.kind) {
    case Kind::percent_change:
      for (const auto& [later, earlier] : {std::pair(a, b), std::pair(b, a)}) {
        const Interval change = later / earlier - exactly(1);
        const bool rises = change.low && change.low->sign() > 0;
        const bool falls = change.high && change.high->is_negative();
        if (rises && sign >= 0) out.push_back(change);
        if (falls && sign <= 0) out.push_back(-change);
      }
      break;
    case Kind::difference:
    case Kind::points:
      out.push_back(magnitude(a - b));
      break;
    case Kind::share:
      if (x.number && y.number) out.push_back(*x.number < *y.number ? a / b : b / a);
      break;
    case Kind::ratio:
      if (x.number && y.number) {
        const bool grows = stated.outcome.number && *stated.outcome.number > Decimal(1);
        out.push_back((*x.number < *y.number) == grows ? b / a : a / b);
      }
      break;
    case Kind::rate:
      if (x.number && y.number)
        out.push_back((*x.number < *y.number ? a / b : b / a) * exactly(stated.base));
      break;
    case Kind::product:
      out.push_back(a * b);
      break;
  }
  return out;
}

bool may_hold(const Stated& stated, const RelationPair& pair) {
  for (const Interval& range : outcomes(stated, pair.first->quantity, pair.second->quantity))
    if (is_narrower(range, stated.kind == Kind::ratio ? kNarrowRatio : kNarrow) &&
        overlap(range, stated.outcome.range))
      return true;
  return false;
}

bool may_hold_loosely(const Stated& stated, const RelationPair& pair) {
  const std::vector<Interval> all = outcomes(stated, pair.first->quantity, pair.second->quantity);
  const auto cut_off = cut_off_range(stated.outcome);
  return std::any_of(all.begin(), all.end(), [&](const Interval& range) {
    return overlap(range, stated.outcome.range) || (cut_off && overlap(range, *cut_off));
  });
}

bool fits(const Stated& stated, const RelationPair& pair) {
  if (stated.kind == Kind::points && printed_gap(pair) == *stated.outcome.number) return true;
  return may_hold(stated, pair) &&
         (stated.kind != Kind::difference || agrees_as_printed(stated, pair));
}

bool holds_as_printed(const Stated& stated, const RelationPair& pair) {
  if (stated.kind != Kind::percent_change && stated.kind != Kind::ratio) return false;
  const auto exact = [](Quantity q) {
    q.range = exactly(*q.number);
    return q;
  };
  if (pair.first->quantity.hedged || pair.second->quantity.hedged) return false;
  const std::vector<Interval> all =
      outcomes(stated, exact(pair.first->quantity), exact(pair.second->quantity));
  return std::any_of(all.begin(), all.end(),
                     [&](const Interval& range) { return overlap(range, stated.outcome.range); });
}

bool stands_beside(const Stated& stated, const RelationFigure& figure) {
  constexpr uint32_t kNearest = 3;
  constexpr uint32_t kNearestBehind = 6;  // "a third of its members, 215"
  const IndexRange share = stated.item->mention->tokens;
  const IndexRange part = figure.item.mention->tokens;
  if (part.begin >= share.end) return part.begin - share.end <= kNearestBehind;
  return part.end <= share.begin && share.begin - part.end <= kNearest;
}

bool holds_its_part(const std::vector<RelationFigure>& figures, const Stated& stated,
                    const RelationPair& pair) {
  if (stated.kind != Kind::share || !stated.linked || !stated.item) return true;
  const bool first_is_part = *pair.first->quantity.number < *pair.second->quantity.number;
  const RelationFigure& part = first_is_part ? *pair.first : *pair.second;
  const RelationFigure& whole = first_is_part ? *pair.second : *pair.first;
  const uint32_t s = stated.item->mention->sentence;
  const auto near = in_sentences(figures, s - std::min(1U, s), s + 1);
  const auto parts_before = [&](const RelationFigure& f) {
    return f.item.id != whole.item.id && f.item.mention->span.end <= stated.span.begin &&
           stands_beside(stated, f);
  };
  if (part.item.mention->span.begin > stated.span.begin)
    return stands_beside(stated, part) && std::none_of(near.begin(), near.end(), parts_before);
  if (part.item.mention->sentence != whole.item.mention->sentence && stands_beside(stated, whole))
    return false;  // the share is of a third figure
  const auto between = figures_in(figures, {part.item.mention->span.end, stated.span.begin});
  return std::none_of(between.begin(), between.end(), [&](const RelationFigure& f) {
    return f.item.id != whole.item.id && f.item.mention->kind != MentionKind::ordinal;
  });
}

std::span<const RelationFigure> figures_in(const std::vector<RelationFigure>& figures, Span span) {
  const auto from = std::partition_point(
      figures.begin(), figures.end(),
      [&](const RelationFigure& f) { return f.item.mention->span.begin < span.begin; });
  const auto to = std::partition_point(from, figures.end(), [&](const RelationFigure& f) {
    return f.item.mention->span.end <= span.end;
  });
  return {from, to};
}

std::string computed_words(const Stated& stated, const RelationPair& pair) {
  const auto exact = [](Quantity q) {
    q.range = exactly(*q.number);
    return q;
  };
  const std::vector<Interval> all =
      outcomes(stated, exact(pair.first->quantity), exact(pair.second->quantity));
  if (all.empty()) return "something else";
  Quantity out = stated.outcome;
  if (stated.kind == Kind::share || stated.kind == Kind::percent_change) out.unit = "percent";
  out.range = all.front();
  return printed(out);
}

}  // namespace copydesk
