#include "checks/relation_levels.hpp"

#include <algorithm>

#include "checks/token_text.hpp"
#include "checks/told_times.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;
using Figures = std::vector<RelationFigure>;
using Levels = std::vector<const RelationFigure*>;

constexpr uint32_t kSentencesAhead = 6;
constexpr uint32_t kSentencesBack = 3;
constexpr uint32_t kFarthestBack = 12;  // for what is counted with the same noun
constexpr size_t kTellingWord = 4;      // letters

// Whether a telling word of the first stretch stands in the other.
bool takes_up(const CheckInput& input, IndexRange first, IndexRange other) {
  const Reading& r = input.reading;
  const auto is_telling = [&](const Word& w) {
    const auto& c = input.classes();
    return w.is(kHasLetter) && w.text.size() >= kTellingWord &&
           !(c.function_word && w.has(*c.function_word)) && !(c.direction && w.has(*c.direction)) &&
           !(c.weekday && w.has(*c.weekday)) && !(c.month && w.has(*c.month)) &&
           !(c.say_verb && w.has(*c.say_verb)) && !(c.number_word && w.has(*c.number_word));
  };
  for (uint32_t i = first.begin; i < first.end; ++i) {
    if (!is_telling(r.word(i))) continue;
    for (uint32_t k = other.begin; k < other.end; ++k)
      if (r.word(k).lemma == r.word(i).lemma) return true;
  }
  return false;
}

bool may_tell_levels(const Stated& stated) {
  return stated.kind == Kind::ratio || is_gap(stated) ||
         (stated.kind == Kind::percent_change && stated.sign != 0);
}

// "73,000 of the 90,000 fall" takes up a fall that was told.
bool is_whole_of_part(const Reading& r, const Stated& stated) {
  if (!stated.item) return false;
  const uint32_t at = stated.item->mention->tokens.begin;
  return at >= 2 && text_is(r, at - 1, {"the", "that", "this"}) && text_is(r, at - 2, {"of"});
}

// "The colony has tripled."
bool is_bare_ratio(const CheckInput& input, const Stated& stated, uint32_t sentence) {
  constexpr uint32_t kShortSubject = 6;
  const uint32_t begin = input.reading.tokens.sentences[sentence].tokens.begin;
  return stated.kind == Kind::ratio && !stated.item && input.items.of(sentence).empty() &&
         token_from(input.reading, stated.span.begin) <= begin + kShortSubject &&
         !names_other_base(input, stated);
}

// Money, measures and counted things; percents where points part them. Not the share and the times
// that stand about them.
bool may_be_level(const Stated& stated, const RelationFigure& f) {
  const bool number = f.quantity.number && f.quantity.number->sign() > 0 &&
                      f.item.mention->kind != MentionKind::ordinal &&
                      f.item.value->form != NumberForm::fraction && f.item.value->range.bounded();
  if (!number || stated.span.overlaps(f.item.mention->span)) return false;
  const std::string& unit = f.item.value->unit;
  if (stated.kind == Kind::points) return unit == "percent" || f.bare;
  return f.item.mention->kind != MentionKind::percent;
}

bool is_bare(const RelationFigure& f) {
  return f.item.value->unit.empty() && head_of(f.item).empty();
}

// "5,200 bicycles" and "9,300", "$410,000" and "$348,500", "87.1 percent" and "83.1"
bool same_measure(const RelationFigure& a, const RelationFigure& b) {
  if (is_bare(b)) return (a.item.value->unit.empty() || b.bare) && !is_bare(a);
  if (is_bare(a) || a.item.value->unit != b.item.value->unit) return false;
  return !a.item.value->unit.empty() || same_sort(a.item, b.item);
}

// A gap is told in the unit of the two; a bare one counts what they count.
bool has_unit_of_gap(const Stated& stated, const RelationFigure& level) {
  if (stated.kind != Kind::difference || !stated.item) return true;
  const Item& gap = *stated.item;
  if (!gap.value->unit.empty() || gap.mention->kind == MentionKind::money)
    return gap.value->unit == level.item.value->unit;
  return head_of(gap).empty() || (level.item.value->unit.empty() && same_sort(gap, level.item));
}

// The only two of one measure, the later of them at `from` or behind it. One without a unit or a
// noun takes that of the last before it.
std::optional<RelationPair> only_pair(const Stated& stated, const Levels& levels, size_t from) {
  std::optional<RelationPair> out;
  for (size_t k = std::max<size_t>(1, from); k < levels.size(); ++k)
    for (size_t i = k; i-- > 0;) {
      if (!same_measure(*levels[i], *levels[k]) || !has_unit_of_gap(stated, *levels[i])) continue;
      if (out) return std::nullopt;
      out = {levels[i], levels[k]};
      if (is_bare(*levels[k])) break;
    }
  return out;
}

bool has_pair(const Stated& stated, const Levels& levels, size_t from) {
  for (size_t k = std::max<size_t>(1, from); k < levels.size(); ++k)
    for (size_t i = 0; i < k; ++i)
      if (same_measure(*levels[i], *levels[k]) && has_unit_of_gap(stated, *levels[i])) return true;
  return false;
}

// The levels of one sentence. One without a unit or a noun takes up one before it.
void add_levels(const CheckInput& input, const Figures& figures, const Stated& stated, uint32_t s,
                Levels& out) {
  for (const Item& item : input.items.of(s)) {
    const RelationFigure& f = figures[static_cast<size_t>(&item - input.items.all().data())];
    if (may_be_level(stated, f) && !(out.empty() && is_bare(f))) out.push_back(&f);
  }
}

bool holds_level(const Levels& levels, uint32_t sentence) {
  return std::any_of(levels.begin(), levels.end(), [&](const RelationFigure* f) {
    return f->item.mention->sentence == sentence;
  });
}

// A change that stands before its figures: they are the first two of one measure in the next
// sentences, and no others stand beside it.
std::optional<RelationPair> pair_ahead(const CheckInput& input, const Figures& figures,
                                       const Stated& stated, uint32_t sentence) {
  Levels levels;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const bool display = !is_prose(input.reading.block_kind(sentence));
  uint32_t told = 0;
  for (uint32_t s = sentence; s < count && told <= kSentencesAhead; ++s) {
    if (display && s > sentence && !is_prose(input.reading.block_kind(s))) continue;
    ++told;
    const size_t known = levels.size();
    add_levels(input, figures, stated, s, levels);
    if (s == sentence && !levels.empty()) return std::nullopt;
    if (has_pair(stated, levels, known)) return only_pair(stated, levels, known);
  }
  return std::nullopt;
}

// "11,594 teenagers ... The year before, 12,400 teenagers": the noun binds them over some
// paragraphs.
bool counts_same(const Levels& levels, const RelationFigure& f) {
  return f.item.value->unit.empty() && !head_of(f.item).empty() &&
         std::any_of(levels.begin(), levels.end(), [&](const RelationFigure* level) {
           return level->item.value->unit.empty() && head_of(level->item) == head_of(f.item);
         });
}

Levels levels_behind(const CheckInput& input, const Figures& figures, const Stated& stated,
                     uint32_t sentence) {
  Levels near;
  Levels out;
  const uint32_t first = sentence - std::min(sentence, kSentencesBack);
  for (uint32_t s = first; s <= sentence; ++s)
    if (is_prose(input.reading.block_kind(s))) add_levels(input, figures, stated, s, near);
  std::erase_if(near, [&](const RelationFigure* f) {
    return f->item.mention->span.begin > stated.span.begin;
  });
  for (uint32_t s = first - std::min(first, kFarthestBack); s < first; ++s)
    if (is_prose(input.reading.block_kind(s))) add_levels(input, figures, stated, s, out);
  std::erase_if(out, [&](const RelationFigure* f) { return !counts_same(near, *f); });
  out.insert(out.end(), near.begin(), near.end());
  return out;
}

// "The waiting list has halved. It holds 410 names ..."
bool goes_on(const CheckInput& input, uint32_t sentence, const RelationFigure& first) {
  return first.item.mention->sentence == sentence + 1 &&
         text_is(input.reading, sentence_of(input.reading, first.item).begin,
                 {"it", "they", "its", "their"});
}

// "The rate has risen by five percentage points.": a sentence of its own.
bool sums_up(const CheckInput& input, const Stated& stated, uint32_t sentence) {
  return stated.item && stated.sign != 0 && input.items.of(sentence).size() == 1 &&
         text_is(input.reading, input.reading.tokens.sentences[sentence].tokens.begin,
                 {"the", "that", "this", "it"}) &&
         !names_other_base(input, stated);
}

LevelsOfChange in_order(const CheckInput& input, const RelationPair& pair) {
  const auto first = is_first_earlier(input, pair.first->item, pair.second->item);
  if (!first) return {pair, false};
  return {*first ? pair : RelationPair{pair.second, pair.first}, true};
}

}  // namespace

bool is_gap(const Stated& stated) {
  return stated.kind == Kind::difference || stated.kind == Kind::points;
}

bool names_other_base(const CheckInput& input, const Stated& stated) {
  const Reading& r = input.reading;
  const uint32_t from = token_from(r, stated.span.end);
  const uint32_t end = r.tokens.sentences[r.sentence_of(from - 1)].tokens.end;
  return any_text(r, {std::min(from, end), end},
                  {"since", "from", "over", "in", "for", "after", "per", "than", "by"});
}

bool has_level_beside(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const uint32_t end = token_from(r, stated.span.end);
  if (end + 1 >= r.tokens.all.size() || !text_is(r, end, {"to"})) return false;
  const auto behind = mentions_in(input, {end + 1, end + 2});
  return !behind.empty() && behind.front().number() != nullptr &&
         behind.front().span != pair.first->item.mention->span &&
         behind.front().span != pair.second->item.mention->span;
}

std::optional<LevelsOfChange> levels_of_change(const CheckInput& input, const Figures& figures,
                                               const Stated& stated, uint32_t sentence) {
  if (!may_tell_levels(stated) || is_whole_of_part(input.reading, stated)) return std::nullopt;
  const std::vector<Sentence>& all = input.reading.tokens.sentences;
  const bool display = !is_prose(input.reading.block_kind(sentence));
  if (const auto pair = pair_ahead(input, figures, stated, sentence);
      pair && !has_level_beside(input, stated, *pair) &&
      (display || goes_on(input, sentence, *pair->first) ||
       takes_up(input, all[sentence].tokens, sentence_of(input.reading, pair->first->item))))
    return in_order(input, *pair);
  // "They counted twelve storks. The colony has tripled. The count came to thirty-six."
  const bool between = is_bare_ratio(input, stated, sentence);
  const bool definite = stated.kind == Kind::difference && stated.item &&
                        is_definite(input, *stated.item);  // "The 31 kilos he has shed"
  if (display || !(stated.apposed || between || definite || sums_up(input, stated, sentence)))
    return std::nullopt;
  Levels levels = levels_behind(input, figures, stated, sentence);
  if (between && sentence + 1 < all.size() && !holds_level(levels, sentence))
    add_levels(input, figures, stated, sentence + 1, levels);
  // The last figure before the change is one of the two.
  const auto pair = levels.empty() ? std::nullopt : only_pair(stated, levels, levels.size() - 1);
  if (!pair || has_level_beside(input, stated, *pair)) return std::nullopt;
  LevelsOfChange out = in_order(input, *pair);
  out.summed_up = sums_up(input, stated, sentence) &&
                  pair->first->item.mention->sentence != pair->second->item.mention->sentence &&
                  pair->second->item.mention->sentence + 1 == sentence;
  return out;
}

}  // namespace copydesk
