// A figure of the headline, deck, subheading or caption against the body (NEWSROOM M). A headline
// rounds, adds up and leaves the noun out, so a figure that the body does not have says nothing
// (TRAPS 19). Asked is only where the body's first sentences give another figure for the same
// thing, and nothing in the body makes the headline's one. Proof: tests/cases/headline.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/headline_figure.hpp"
#include "checks/headline_parts.hpp"
#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/score.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr size_t kLead = 3;         // sentences of the body that tell the headline's event
constexpr size_t kMostParts = 4;    // figures that a headline adds up
constexpr size_t kMostBody = 1000;  // figures of the body: more than any story has

bool is_display(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading ||
         kind == BlockKind::caption;
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), out_(out) { read(); }

  void article() {
    for (const HeadlineFigure& h : display_) {
      if (h.item.value->range.bounded() || h.item.value->hedge != Hedge::none) judge(h);
    }
  }

 private:
  // The body is read only when there is something to compare it with.
  void read() {
    for (const Items::Row& row : input_.items.rows())
      if (is_display(input_.reading.block_kind(row.sentence)))
        add(row, display_, scores_in(input_, row.sentence));
    if (display_.empty()) return;
    const uint32_t lead_end = end_of_lead();
    for (const Items::Row& row : input_.items.rows()) {
      if (!is_prose(input_.reading.block_kind(row.sentence))) continue;
      add(row, body_, {});
      if (row.sentence < lead_end) lead_ = body_.size();
      if (body_.size() >= kMostBody) return;
    }
  }

  // The two numbers of a score or vote are compared together (headline_score.cpp).
  void add(const Items::Row& row, std::vector<HeadlineFigure>& figures,
           const std::vector<Score>& scores) const {
    for (const Item& item : input_.items.of(row)) {
      const bool of_score = std::any_of(scores.begin(), scores.end(), [&](const Score& score) {
        return score.tokens.begin <= item.mention->tokens.begin &&
               item.mention->tokens.end <= score.tokens.end;
      });
      if (item.mention->kind != MentionKind::ordinal && !of_score)
        figures.push_back({item, topic_of(input_, item)});
    }
  }

  // Behind the first sentences of the body.
  uint32_t end_of_lead() const {
    const auto count = static_cast<uint32_t>(input_.reading.tokens.sentences.size());
    size_t body_sentences = 0;
    for (uint32_t s = 0; s < count; ++s)
      if (is_prose(input_.reading.block_kind(s)) && ++body_sentences > kLead) return s;
    return count;
  }

  void judge(const HeadlineFigure& h) {
    if (const HeadlineFigure* b = restated(h)) {
      if (turned_round(h, *b)) return ask(h, *b, "The directions differ.");
      // Headlines of a rise above a fall are judged in headline_turned.cpp.
      if (change_of(input_, h.item) * change_of(input_, b->item) < 0) return;
      return confirm(h, {*b});
    }
    if (const auto parts = summed(h); !parts.empty()) return confirm(h, parts);
    if (const auto parts = summed_in_lead(h); !parts.empty()) return confirm(h, parts);
    if (is_quoted(input_, h.item.mention->span) || !is_real(h)) return;
    if (const HeadlineFigure* b = competing(h)) return ask(h, *b, {});
    if (const HeadlineFigure* b = other_unit(h))
      ask(h, *b, "The unit differs and the number does not.");
  }

  const HeadlineFigure* restated(const HeadlineFigure& h) const {
    const bool telling = !h.topic.empty() || is_large(h) || !h.item.value->unit.empty();
    if (!telling) return nullptr;
    // The very figure first: "2.4 million" is not the "2 million" of the year before.
    for (const bool equal : {true, false})
      for (const bool same_topic : {true, false})
        for (const HeadlineFigure& b : body_)
          if (same_scale(h.item, b.item) && topics_agree(h, b) &&
              (b.topic == h.topic) == same_topic &&
              (same_topic || is_large(h) || !h.item.value->unit.empty()) &&
              (b.item.value->number == h.item.value->number) == equal && may_round(h, b) &&
              restates(*h.item.value, *b.item.value))
            return &b;
    if (!is_count(h) || !h.item.value->number) return nullptr;
    const Decimal number = *h.item.value->number;
    for (size_t i = 0; i < lead_; ++i) {
      if (body_[i].item.value->number != number) continue;
      // "Half a million shots" over "500,000 doses": figures so large and exact are one.
      if (is_count(body_[i]) && number >= Decimal(10000) && h.item.value->hedge == Hedge::none)
        return &body_[i];
      // "Three-quarters of a billion" over "750 million euros": it leaves the currency out.
      if (body_[i].item.mention->kind == MentionKind::money && head_of(h.item).empty() &&
          number >= Decimal(1'000'000))
        return &body_[i];
    }
    return nullptr;
  }

  // A headline rounds; it does not print a figure to more digits than the text.
  static bool may_round(const HeadlineFigure& h, const HeadlineFigure& b) {
    const NumberValue& above = *h.item.value;
    const NumberValue& below = *b.item.value;
    return above.number == below.number || above.hedge != Hedge::none ||
           below.hedge != Hedge::none || above.precision >= below.precision;
  }

  // "Rate rises to 4.1%" over "fell to 4.1 percent", the only such figure of the body.
  bool turned_round(const HeadlineFigure& h, const HeadlineFigure& b) const {
    if (is_count(h) || is_quoted(input_, b.item.mention->span)) return false;
    const int above = direction_to(input_, h.item);
    const int below = direction_to(input_, b.item);
    return above * below < 0 &&
           std::count_if(body_.begin(), body_.end(), [&](const HeadlineFigure& f) {
             return same_scale(f.item, b.item) && f.item.value->number == b.item.value->number;
           }) == 1;
  }

  std::vector<HeadlineFigure> of_topic(const HeadlineFigure& h) const {
    std::vector<HeadlineFigure> out;
    for (const HeadlineFigure& b : body_)
      if (!h.topic.empty() && same_scale(h.item, b.item) && b.topic == h.topic &&
          b.item.value->number)
        out.push_back(b);
    return out;
  }

  // The body's figures of the topic, one after the other, that make the headline's one.
  std::vector<HeadlineFigure> summed(const HeadlineFigure& h) const {
    const std::vector<HeadlineFigure> parts = of_topic(h);
    if (!h.item.value->number) return {};
    for (size_t first = 0; first < parts.size(); ++first) {
      Decimal sum = 0;
      for (size_t i = first; i < parts.size() && i < first + kMostParts; ++i) {
        sum = sum + *parts[i].item.value->number;
        if (i > first && contains(h.item.value->range, sum))
          return {parts.begin() + static_cast<std::ptrdiff_t>(first),
                  parts.begin() + static_cast<std::ptrdiff_t>(i) + 1};
      }
    }
    return {};
  }

  // "To axe 1,400 jobs" over "600 posts will go in Cork and 800 in Basel": under another name, two
  // figures side by side in a first sentence add up to the very number.
  std::vector<HeadlineFigure> summed_in_lead(const HeadlineFigure& h) const {
    if (!is_large(h) || h.item.value->hedge != Hedge::none ||
        h.item.mention->kind == MentionKind::percent)
      return {};
    for (size_t i = 0; i + 1 < lead_; ++i) {
      const HeadlineFigure& a = body_[i];
      const HeadlineFigure& b = body_[i + 1];
      if (a.item.mention->sentence != b.item.mention->sentence || !same_scale(h.item, a.item) ||
          !same_scale(a.item, b.item) || !(head_of(b.item).empty() || same_sort(a.item, b.item)) ||
          !a.item.value->number || !b.item.value->number)
        continue;
      const IndexRange gap = tokens_between(a.item.mention->tokens, b.item.mention->tokens);
      if (any_text(input_.reading, gap, {"and", "plus"}) &&
          !any_text(input_.reading, gap, {"to", "between"}) &&
          *a.item.value->number + *b.item.value->number == *h.item.value->number)
        return {a, b};
    }
    return {};
  }

  // "Eleven schools to close" over "the board voted to close 12 schools".
  bool is_other_count(const HeadlineFigure& h, const HeadlineFigure& b) const {
    const auto exact = [](const HeadlineFigure& f) {
      return f.item.value->number && *f.item.value->number < Decimal(100) &&
             f.item.value->hedge == Hedge::none;
    };
    return is_count(h) && is_count(b) && !h.topic.empty() && h.topic == b.topic && exact(h) &&
           exact(b) && *h.item.value->number > Decimal(1) && *b.item.value->number > Decimal(1) &&
           of_topic(h).size() == 1 && is_same_story(input_, h, b) &&
           std::none_of(body_.begin(), body_.end(), [&](const HeadlineFigure& f) {
             return f.item.value->number == h.item.value->number;
           });
  }

  const HeadlineFigure* competing(const HeadlineFigure& h) const {
    const HeadlineFigure* found = nullptr;
    for (size_t i = 0; i < lead_; ++i) {
      const HeadlineFigure& b = body_[i];
      if ((is_exchange(input_, h, b) || is_scale_slip(input_, h, b)) &&
          !is_quoted(input_, b.item.mention->span))
        return &b;
      if (!comparable_thing(h, b)) continue;
      if (!is_real(b) || tells_of_another(input_.reading, b.item) ||
          is_quoted(input_, b.item.mention->span) ||
          (b.item.fact != nullptr && b.item.fact->qualifiers.update) ||
          !(competes(h, b) || is_other_count(h, b)))
        return nullptr;
      if (found != nullptr && found->item.value->number != b.item.value->number) return nullptr;
      if (found == nullptr) found = &b;
    }
    return found;
  }

  // "A 30-metre wall of water" over "The wave, 30 feet high".
  const HeadlineFigure* other_unit(const HeadlineFigure& h) const {
    if (h.item.mention->kind != MentionKind::measure || !is_large(h)) return nullptr;
    const HeadlineFigure* found = nullptr;
    for (const HeadlineFigure& b : body_) {
      const NumberValue& v = *b.item.value;
      if (b.item.mention->kind != MentionKind::measure ||
          !same_dimension(h.item.value->unit, v.unit))
        continue;
      const auto same = convert(*h.item.value, v.unit);
      if (same && restates(v, *same)) return nullptr;
      if (v.number == h.item.value->number && found == nullptr) found = &b;
    }
    return found;
  }

  Finding finding_of(const HeadlineFigure& h, const std::vector<HeadlineFigure>& body) const {
    Finding f;
    f.check = "headline";
    f.rule = "core/headline";
    f.evidence.push_back({shown(h.item), "headline"});
    f.mentions.push_back(h.item.id);
    for (const HeadlineFigure& b : body) {
      f.evidence.push_back({shown(b.item), "body"});
      f.mentions.push_back(b.item.id);
    }
    return f;
  }

  void confirm(const HeadlineFigure& h, const std::vector<HeadlineFigure>& body) {
    Finding f = finding_of(h, body);
    f.verdict = Verdict::confirmed;
    for (const HeadlineFigure& b : body)
      f.equation += (f.equation.empty() ? printed(input_, *h.item.mention) + " = " : " + ") +
                    printed(input_, *b.item.mention);
    f.message = f.equation;
    out_.push_back(std::move(f));
  }

  void ask(const HeadlineFigure& h, const HeadlineFigure& b, const std::string& hint) {
    Finding f = finding_of(h, {b});
    f.verdict = Verdict::conflict;
    f.level = h.item.value->hedge == Hedge::none ? Level::warning : Level::note;
    f.equation = printed(input_, *h.item.mention) + " ≠ " + printed(input_, *b.item.mention);
    const bool caption = input_.reading.block_kind(h.item.mention->sentence) == BlockKind::caption;
    f.message = std::string(caption ? "the caption" : "the headline") + " says " +
                printed(input_, h.item) + ", the text " + printed(input_, b.item);
    f.question = "Do the two mean the same thing?";
    if (!hint.empty()) f.question += " " + hint;
    if (h.item.value->number && b.item.value->number)
      if (const auto slip = digit_slip(*h.item.value->number, *b.item.value->number); !slip.empty())
        f.question += " They would agree if " + slip + ".";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  std::vector<HeadlineFigure> display_;
  std::vector<HeadlineFigure> body_;
  size_t lead_ = 0;  // how many of body_ stand in the first sentences
};

void run(const CheckInput& input, Findings& out) {
  Run(input, out).article();
  check_headline_scores(input, out);
  check_headline_changes(input, out);
  check_headline_turned(input, out);
  check_headline_trends(input, out);
  check_headline_dates(input, out);
  check_headline_words(input, out);
  check_headline_lead(input, out);
  check_headline_lengths(input, out);
}

}  // namespace

const Check headline_check{
    "headline", "The headline, deck or a caption gives another figure than the text.",
    "Compared are figures about the same thing: equal heads, the same fate of people, the same "
    "unit. Rounded figures, sums of two figures of the text and figures that the text does not "
    "have stay silent.",
    Level::warning, run};

}  // namespace copydesk
