// A measure and its conversion (NEWSROOM J): "100 km (62 miles)", "10 to 15 miles (16 to 24 km)",
// "260 miles, or 420 km,", "850 square feet — 79 square metres". Asks only where the words say that
// the two are one: brackets, "or" behind a comma, "that is". Elsewhere two measures that agree to
// the last digit are confirmed and others say nothing. Proof: tests/cases/unit-conversion.case
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"
#include "checks/unit_apart.hpp"
#include "checks/unit_link.hpp"
#include "checks/unit_pair.hpp"
#include "checks/unit_report.hpp"
#include "checks/unit_sense.hpp"
#include "checks/unit_twice.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kBeforeBracket = 4;  // tokens: "31 miles away (50 km)"
constexpr uint32_t kInsideBracket = 3;  // tokens: "(or about 50 km)"
constexpr uint32_t kLongestBracket = 24;
constexpr uint32_t kLooseReading = 10;  // the same of a thermometer's, where there are but two
constexpr uint32_t kLoose = 4;          // sentences between two measures that agree without a link

// The pounds of "1st 5lb", which reads as an ordinal and a measure.
bool is_behind_stones(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  if (item.value->unit != "pound" || at == 0) return false;
  const std::string_view before = r.word(at - 1).folded;
  return before.size() > 2 && before.ends_with("st") && before.front() >= '0' &&
         before.front() <= '9';
}

std::vector<Item> measures_of(const CheckInput& input, const Items::Row& row) {
  std::vector<Item> out;
  for (const Item& item : input.items.of(row))
    if (item.mention->kind == MentionKind::measure && is_known_unit(item.value->unit) &&
        !is_behind_stones(input.reading, item))
      out.push_back(item);
  return out;
}

// ---- brackets ----

struct Bracket {
  uint32_t open = 0;
  uint32_t close = 0;  // one past the last token inside
};

// The bracket that `item` stands at the head of.
std::optional<Bracket> bracket_around(const Reading& r, const Item& item, uint32_t begin,
                                      uint32_t end) {
  uint32_t i = item.mention->tokens.begin;
  for (uint32_t steps = 0; steps <= kInsideBracket && i > begin; ++steps) {
    --i;
    if (!text_is(r, i, {"(", "["})) {
      if (text_is(r, i, {")", ",", ";"})) return std::nullopt;
      continue;
    }
    uint32_t close = item.mention->tokens.end;
    while (close < end && close < i + kLongestBracket && !text_is(r, close, {")", "]"})) ++close;
    return Bracket{i, close};
  }
  return std::nullopt;
}

bool joined_dimensions(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens, {"by", "x", "×"});
}

bool all_units_differ(const std::vector<Item>& items) {
  for (size_t i = 0; i < items.size(); ++i)
    for (size_t k = i + 1; k < items.size(); ++k)
      if (items[i].value->unit == items[k].value->unit) return false;
  return true;
}

// "96 miles (37 km of it on gravel)": a part of it.
Link link_in_bracket(const Reading& r, const Item& inside, Bracket bracket) {
  const uint32_t behind = inside.mention->tokens.end;
  return behind < bracket.close && text_is(r, behind, {"of", "on", "in", "from", "with"})
             ? Link::loose
             : Link::sure;
}

// "23 miles by 42 miles (37 kilometers by 67 kilometers)": first with first, second with second.
void judge_bracket(const CheckInput& input, const std::vector<Item>& before,
                   const std::vector<Item>& inside, Bracket bracket, Findings& out) {
  const Reading& r = input.reading;
  if (before.empty() || bracket.open - before.back().mention->tokens.end > kBeforeBracket) return;
  // "[1 cm = 0.39 inch]" explains the unit, not the figure before it.
  if (any_text(r, {bracket.open, bracket.close}, {"="})) return;
  const bool dimensions = joined_dimensions(r, {bracket.open, bracket.close});
  if (!dimensions && all_units_differ(inside)) {
    for (const Item& b : inside)
      if (convertible(before.back(), b))
        judge_conversion(input, before.back(), b, link_in_bracket(r, b, bracket), out);
    return;
  }
  if (inside.size() < 2 || before.size() < inside.size()) return;
  const size_t skip = before.size() - inside.size();
  for (size_t i = 0; i < inside.size(); ++i)
    if (convertible(before[skip + i], inside[i]))
      judge_conversion(input, before[skip + i], inside[i], link_in_bracket(r, inside[i], bracket),
                       out);
}

// ---- the article ----

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input),
        out_(out),
        told_(out, "unit-conversion"),
        measures_(input.reading.tokens.sentences.size()) {
    for (const Items::Row& row : input.items.rows())
      if (row.has(MentionKind::measure)) {
        measures_[row.sentence] = measures_of(input, row);
        const BlockKind kind = input.reading.block_kind(row.sentence);
        if (kind == BlockKind::headline || kind == BlockKind::deck)
          above_.insert(above_.end(), measures_[row.sentence].begin(),
                        measures_[row.sentence].end());
      }
  }

  void article() {
    for (uint32_t s = 0; s < measures_.size(); ++s) {
      check_units_apart(input_, s, out_);
      if (measures_[s].empty()) continue;
      linked(s);
      for (const Item& b : measures_[s]) loose(s, b);
    }
    check_told_twice(input_, out_);
  }

 private:
  // "It was about 400 metres (1,300ft) off its track."
  bool has_own_conversion(const std::vector<Item>& items) const {
    const Reading& r = input_.reading;
    return items.size() > 1 && convertible(items[0], items[1]) &&
           items[1].mention->tokens.begin == items[0].mention->tokens.end + 1 &&
           text_is(r, items[0].mention->tokens.end, {"("});
  }

  void linked(uint32_t s) {
    const Reading& r = input_.reading;
    const Sentence& sentence = r.tokens.sentences[s];
    const std::vector<Item>& items = measures_[s];
    const bool equation = s > 0 && !measures_[s - 1].empty() &&
                          takes_up(input_, measures_[s - 1].back(), items.front()) &&
                          sentence.block - r.tokens.sentences[s - 1].block <= 1 &&
                          !has_own_conversion(items) &&
                          convertible(measures_[s - 1].back(), items.front());
    if (s > 0 && !equation && tells_again(r, items.front())) {
      const Item* before = told_before(r, measures_[s - 1], items.front());
      if (before != nullptr && convertible(*before, items.front()))
        judge_conversion(input_, *before, items.front(),
                         says_what_it_is(r, items.front()) ? Link::sure : Link::apposed, out_);
    }
    if (equation)
      judge_conversion(input_, measures_[s - 1].back(), items.front(), Link::sure, out_);
    for (size_t i = 1; i < items.size(); ++i) {
      const auto bracket = bracket_around(r, items[i], sentence.tokens.begin, sentence.tokens.end);
      if (!bracket) {
        if (!convertible(items[i - 1], items[i])) continue;
        const Link link = link_between(input_, items[i - 1], items[i]);
        if (link == Link::sure || link == Link::apposed)
          judge_conversion(input_, items[i - 1], items[i], link, out_);
        continue;
      }
      size_t last = i;
      while (last < items.size() && items[last].mention->tokens.begin < bracket->close) ++last;
      judge_bracket(input_, {items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i)},
                    {items.begin() + static_cast<std::ptrdiff_t>(i),
                     items.begin() + static_cast<std::ptrdiff_t>(last)},
                    *bracket, out_);
      i = last - 1;
    }
  }

  // A thermometer's figures are short: they agree by chance unless there is one of each scale.
  bool may_agree(const Item& a, const Item& b) {
    if (!is_temperature(a)) return agree_precisely(*a.value, *b.value);
    return only_of_unit(a) && only_of_unit(b) &&
           compare_in_words(input_.reading, a, b).fit == Fit::exact;
  }

  bool only_of_unit(const Item& item) {
    if (times_used_.empty())
      for (const Item& other : input_.items.all()) ++times_used_[other.value->unit];
    return times_used_[item.value->unit] == 1;
  }

  bool agrees(const Item& a, const Item& b) {
    if (a.mention->span == b.mention->span || !convertible(a, b) || !may_agree(a, b)) return false;
    confirm_conversion(input_, a, b, out_);
    return true;
  }

  // "1,200-pound pumpkin" over "445 kilograms": the conversion with two digits exchanged.
  bool has_slipped(const Item& a, const Item& b) {
    if (a.mention->span == b.mention->span || !convertible(a, b) ||
        is_quoted(input_, b.mention->span))
      return false;
    const std::string slip = pen_slip(*a.value, *b.value);
    if (slip.empty()) return false;
    Comparison c = compare_in_words(input_.reading, a, b);
    if (c.fit != Fit::misfit && c.fit != Fit::unrelated) return false;
    c.slip = slip == kDigitsExchanged || slip == kDigitMistyped ? std::string() : slip;
    ask_conversion(input_, a, b, c, out_);
    return true;
  }

  // The same length told again in another unit, a few sentences on or in the headline.
  void loose(uint32_t s, const Item& b) {
    if (told_.has(b.id)) return;
    std::vector<const Item*> near;
    const uint32_t reach = is_temperature(b) ? kLooseReading : kLoose;
    for (uint32_t back = 0; back <= reach && back <= s; ++back)
      for (const Item& a : measures_[s - back])
        if (a.mention->span.begin < b.mention->span.begin) near.push_back(&a);
    for (const Item& a : above_)
      if (a.mention->sentence < s) near.push_back(&a);
    for (const Item* a : near)
      if (agrees(*a, b)) return;
    for (const Item* a : near)
      if (!told_.has(a->id) && has_slipped(*a, b)) return;
  }

  const CheckInput& input_;
  Findings& out_;
  ToldMentions told_;
  std::vector<std::vector<Item>> measures_;                  // for each sentence
  std::unordered_map<std::string_view, size_t> times_used_;  // of a unit
  std::vector<Item> above_;                                  // of the headline and the deck
};

void run(const CheckInput& input, Findings& out) {
  const auto items = input.items.all();
  const auto measures = std::count_if(items.begin(), items.end(), [](const Item& item) {
    return item.mention->kind == MentionKind::measure;
  });
  if (measures > 0) Run(input, out).article();
}

}  // namespace

const Check unit_conversion_check{
    "unit-conversion", "A measure and its conversion into another unit are not the same.",
    "Compared are measures of one kind that the words call one: in brackets, behind \"or\" or a "
    "dash, after \"that is\". A conversion holds when the exact or the stylebook factor rounds to "
    "the printed figure, or within two percent; coarse rounding is a note.",
    Level::error, run};

}  // namespace copydesk
