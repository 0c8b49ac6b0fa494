// A figure that follows from two others near it: a percent change, a difference, points between two
// percents, a share, a product (NEWSROOM A, D, E). Where the words bind all three, the rules of the
// packs judge; here the operands may stand in the sentence before, so a fit is confirmed and a
// misfit speaks only where a slip of the hand explains it exactly and no other pair is near.
// Proof: tests/cases/relation.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/change_claim.hpp"
#include "checks/index.hpp"
#include "checks/relation_bind.hpp"
#include "checks/relation_fit.hpp"
#include "checks/relation_gap.hpp"
#include "checks/relation_misfit.hpp"
#include "checks/relation_pair.hpp"
#include "checks/relation_proof.hpp"
#include "checks/relation_then.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 2;
constexpr uint32_t kSentencesAhead = 2;
constexpr size_t kMostOperands = 8;

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input),
        out_(out),
        composed_(out, "composition"),
        shared_(out, input.mentions, [](const Finding& f) {
          return f.verdict == Verdict::confirmed &&
                 (f.check == "percent-of" || f.check == "relation");
        }) {}

  void article() {
    const auto count = static_cast<uint32_t>(input_.reading.tokens.sentences.size());
    for (const Items::Row& row : input_.items.rows())
      if (may_tell_change(row)) judge_changes(row);
    for (uint32_t s = 0; s < count; ++s)
      for (const Stated& stated : stated_in(input_, s)) {
        if (figures_.empty()) read_figures();
        if (!stated.item || !claimed_[static_cast<size_t>(stated.item->id)]) judge(stated, s);
      }
  }

 private:
  // Only where something is stated: most articles state nothing of the kind.
  void read_figures() {
    for (const Item& item : input_.items.all()) {
      figures_.push_back({item, quantity_of(*item.value, {}), leaves_unit_out(input_, item)});
      NumberValue percent = *item.value;
      percent.unit = "percent";
      as_percents_.push_back({item, quantity_of(percent, {}), true});
    }
    claimed_ = input_.judged;
  }

  // A change takes a figure, another in the sentence or the one before, and a word for it.
  bool may_tell_change(const Items::Row& row) const {
    const SentenceWords& words = input_.reading.sentence_words[row.sentence];
    const auto holds = [&](const std::optional<ClassId>& c) { return c && words.has(*c); };
    return row.items.size() >= 2 &&
           (holds(input_.classes().direction) || holds(input_.classes().comparative) ||
            row.has(MentionKind::percent));
  }

  void judge_changes(const Items::Row& row) {
    for (const ChangeFrame& frame : change_frames(input_, row)) {
      if (figures_.empty()) read_figures();
      judge_change(input_, frame, claimed_, out_);
    }
  }

  // The figures stand in the sentence itself, in the ones before it, or in the next ones, which
  // spell out what a first one says.
  void judge(const Stated& stated, uint32_t s) {
    if (!stated.outcome.number || stated.outcome.number->is_zero()) return;
    const uint32_t last = static_cast<uint32_t>(input_.reading.tokens.sentences.size()) - 1;
    for (uint32_t back = 0; back <= kSentencesBack && back <= s; ++back)
      if (judge(stated, s - back, s, back <= 1 || stated.apposed)) return;
    for (uint32_t ahead = 1; ahead <= kSentencesAhead && s + ahead <= last; ++ahead)
      if (may_be_spelled_out(stated, s, s + ahead) && judge(stated, s, s + ahead, stated.promises))
        return;
    if (const auto levels = levels_of_change(input_, figures_, stated, s))
      judge_over_time(stated, *levels);
  }

  void judge_over_time(const Stated& stated, const LevelsOfChange& levels) {
    if (follows_over_time(stated, levels)) {
      if (is_no_chance(input_, stated, levels.pair, {})) confirm(stated, levels.pair);
    } else if (may_ask_over_time(input_, stated, levels)) {
      ask(stated, levels.pair, {});
    }
  }

  // "61% named the Herons", and the next paragraph tells how many were asked: a share of the body
  // promises nothing beyond its own paragraph. A headline does.
  bool may_be_spelled_out(const Stated& stated, uint32_t s, uint32_t ahead) const {
    const std::vector<Sentence>& all = input_.reading.tokens.sentences;
    return stated.promises || stated.kind != Stated::Kind::share ||
           all[s].block == all[ahead].block || !is_prose(input_.reading.block_kind(s));
  }

  bool judge(const Stated& stated, uint32_t from, uint32_t to, bool may_ask) {
    const std::vector<const RelationFigure*> operands = operands_for(stated, from, to);
    std::vector<RelationPair> pairs = pairs_of(stated, operands);
    if (stated.is_open)
      std::erase_if(pairs, [&](const RelationPair& pair) {
        return !is_spelled_out(input_, figures_, stated, pair);
      });
    bool holds = false;
    for (const RelationPair& pair : pairs) {
      const bool alone =
          pairs.size() == 1 &&
          (holds_as_printed(stated, pair) ||
           (is_exact_gap(stated, pair) && is_bound_to(input_, figures_, stated, pair)));
      if (!(fits(stated, pair) || alone) || !holds_its_part(figures_, stated, pair) ||
          stands_beside_larger(stated, pair, operands))
        continue;
      if (is_no_chance(input_, stated, pair, operands) ||
          is_spelled_out(input_, figures_, stated, pair))
        return confirm(stated, pair), true;
      holds = true;
    }
    if (holds) return true;
    // Words that hang a figure on what stands before it mean nothing behind it.
    if (stated.apposed && !stated.promises && !stated.linked)
      std::erase_if(pairs, [&](const RelationPair& pair) {
        return pair.second->item.mention->span.begin > stated.span.begin;
      });
    if (stated.kind == Stated::Kind::ratio && stated.promises) keep_nearest(stated, pairs);
    if (!may_ask || pairs.size() != 1 || may_hold_loosely(stated, pairs.front())) return false;
    if (is_own_change(stated) || changes_sign(input_, pairs.front())) return false;
    const std::string slip = slip_of(input_, figures_, stated, pairs.front());
    // "61.4 per cent, with 4,982 of 8,114 voting. It was 58.9 last time": theirs is the first.
    if (stated.kind == Stated::Kind::share &&
        shared_.has_both(pairs.front().first->item.id, pairs.front().second->item.id))
      return true;
    if (slip.empty() && !follows_by_words(input_, figures_, stated, pairs.front()) &&
        !is_surely_missed(stated, pairs.front()))
      return false;
    ask(stated, pairs.front(), slip);
    return true;
  }

  bool is_surely_missed(const Stated& stated, const RelationPair& pair) const {
    return clearly_misses(stated, pair) && (is_bound_to(input_, figures_, stated, pair) ||
                                            is_spelled_out(input_, figures_, stated, pair));
  }

  // "Health care added 44,000 and leisure 23,000, while factories lost 12,000": what one of them
  // lost is no difference of the others.
  bool is_own_change(const Stated& stated) const {
    if (stated.kind != Stated::Kind::difference || stated.apposed || !stated.item) return false;
    const uint32_t at = stated.item->mention->tokens.begin;
    return at > 0 && text_is(input_.reading, at - 1,
                             {"lost", "lose", "loses", "losing", "shed", "sheds", "shedding",
                              "added", "adds", "adding", "gained", "gains", "gaining", "cut"});
  }

  // "That is four times the $320 million": of the figure behind and the last before.
  static void keep_nearest(const Stated& stated, std::vector<RelationPair>& pairs) {
    const auto stands_around = [&](const RelationPair& pair) {
      return pair.first->item.mention->span.end <= stated.span.begin &&
             pair.second->item.mention->span.begin >= stated.span.end;
    };
    std::erase_if(pairs, [&](const RelationPair& pair) {
      return std::any_of(pairs.begin(), pairs.end(), [&](const RelationPair& other) {
        return stands_around(other) &&
               (other.first->item.mention->span.begin > pair.first->item.mention->span.begin ||
                other.second->item.mention->span.begin < pair.second->item.mention->span.begin);
      });
    });
  }

  // "Of 1,500 asked, 495 would go and 810 would stay": no share is of the 810.
  static bool stands_beside_larger(const Stated& stated, const RelationPair& pair,
                                   const std::vector<const RelationFigure*>& operands) {
    if (stated.kind != Stated::Kind::share || stated.linked || stated.apposed) return false;
    const bool first_is_whole = *pair.first->quantity.number > *pair.second->quantity.number;
    const RelationFigure& whole = first_is_whole ? *pair.first : *pair.second;
    return std::any_of(operands.begin(), operands.end(), [&](const RelationFigure* f) {
      return f->item.mention->sentence == whole.item.mention->sentence &&
             f->item.mention->kind == whole.item.mention->kind &&
             f->item.value->unit == whole.item.value->unit &&
             *f->quantity.number > *whole.quantity.number;
    });
  }

  // The last figures of a run of sentences that may belong to the stated one.
  std::vector<const RelationFigure*> operands_for(const Stated& stated, uint32_t from,
                                                  uint32_t to) const {
    std::vector<const RelationFigure*> out;
    for (uint32_t s = from; s <= to; ++s) {
      const std::span<const Item> items = input_.items.of(s);
      if (items.empty()) continue;
      const auto first = static_cast<size_t>(items.data() - input_.items.all().data());
      for (size_t i = first; i < first + items.size(); ++i)
        if (is_operand(input_, stated, figures_[i]))
          out.push_back(stated.kind == Stated::Kind::points && figures_[i].bare ? &as_percents_[i]
                                                                                : &figures_[i]);
    }
    if (out.size() > kMostOperands)
      out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(kMostOperands));
    return out;
  }

  // ---- findings ----

  Finding finding_of(const Stated& stated, const RelationPair& pair) const {
    Finding f;
    f.check = "relation";
    f.rule = "core/relation";
    f.evidence = {{stated.span, "stated"},
                  {shown(pair.first->item), "figure"},
                  {shown(pair.second->item), "figure"}};
    f.mentions = {pair.first->item.id, pair.second->item.id};
    if (stated.item) f.mentions.insert(f.mentions.begin(), stated.item->id);
    return f;
  }

  std::string stated_words(const Stated& stated) const {
    return plain_text(input_.reading.article, stated.span);
  }

  // "410 and 512", "28 of 84 seats"
  std::string pair_words(const RelationPair& pair) const {
    const Item& a = pair.first->item;
    const Item& b = pair.second->item;
    const bool one_phrase = shown(a).overlaps(shown(b));
    return (one_phrase ? printed(input_, *a.mention) : printed(input_, a)) +
           (one_phrase && is_part_of_whole(input_, pair) ? " of " : " and ") + printed(input_, b);
  }

  void confirm(const Stated& stated, const RelationPair& pair) {
    Finding f = finding_of(stated, pair);
    f.verdict = Verdict::confirmed;
    f.message = pair_words(pair) + ": " + stated_words(stated);
    f.equation = f.message;
    if (stated.item) claimed_[static_cast<size_t>(stated.item->id)] = true;
    out_.push_back(std::move(f));
  }

  void ask(const Stated& stated, const RelationPair& pair, const std::string& slip) {
    // "210 to Derby, 185 to Crewe and the other 245": the rest of a sum, which was judged.
    if (stated.item && composed_.has(stated.item->id)) return;
    Finding f = finding_of(stated, pair);
    f.verdict = Verdict::conflict;
    f.level = Level::warning;
    f.message = pair_words(pair) + " give " + computed_words(stated, pair) + "; the text says " +
                stated_words(stated);
    f.equation =
        pair_words(pair) + " → " + computed_words(stated, pair) + ", not " + stated_words(stated);
    f.question = "Which of the three figures is meant to be different?";
    if (!slip.empty()) f.question += " It would fit if " + slip + ".";
    if (stated.item) claimed_[static_cast<size_t>(stated.item->id)] = true;
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  ToldMentions composed_;
  ToldMentions shared_;                      // what a share is confirmed of
  std::vector<RelationFigure> figures_;      // for each item of the article
  std::vector<RelationFigure> as_percents_;  // the same, with the unit that a bare one leaves out
  std::vector<bool> claimed_;                // for each mention
};

void run(const CheckInput& input, Findings& out) {
  if (input.items.all().size() < 2) return;
  Run(input, out).article();
  check_gaps(input, out);
}

}  // namespace

const Check relation_check{
    "relation", "A change, difference, share or product does not follow from the figures near it.",
    "A stated figure is set against pairs of figures in its sentence and those around it, by unit, "
    "noun and time. A fit is confirmed. A misfit speaks only when one pair alone can be meant and "
    "the words draw the figure from the two, or a slip explains it: digits exchanged, a zero too "
    "many, the base swapped.",
    Level::warning, run};

}  // namespace copydesk
