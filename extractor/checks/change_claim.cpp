#include "checks/change_claim.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "match/equation.hpp"

namespace copydesk {
namespace {

// The operands of the equations, in this order.
enum Name : uint16_t { kNewer, kOlder, kShare, kStep, kDirection };
const std::vector<std::string>& names() {
  static const std::vector<std::string> all = {"new", "old", "pct", "step", "dir"};
  return all;
}

EquationPtr compiled(std::string_view text) { return parse_equation(text, names()).value(); }

/// What three figures of a change assert, and the one that is stated by the other two.
struct Claim {
  std::array<ChangeRole, 3> roles;
  EquationPtr equation;
  Name stated;
  /// The slips that explain a misfit, tested in order (T3).
  std::vector<std::pair<std::string_view, EquationPtr>> slips;
};

const std::vector<Claim>& claims() {
  static const std::vector<Claim> all = {
      {{ChangeRole::newer, ChangeRole::older, ChangeRole::share},
       compiled("new = old * (1 + sign(dir) * pct)"),
       kShare,
       {{"the base were the later figure", compiled("old = new * (1 - sign(dir) * pct)")},
        {"the direction were the other one", compiled("new = old * (1 - sign(dir) * pct)")},
        {"the percent were that of the new figure, not of the change", compiled("new = old * pct")},
        {"a digit of the percent were shifted by one place",
         compiled("new = old * (1 + sign(dir) * pct / 10)")}}},
      {{ChangeRole::newer, ChangeRole::older, ChangeRole::step},
       compiled("new = old + sign(dir) * step"),
       kStep,
       {{"the direction were the other one", compiled("new = old - sign(dir) * step")},
        {"a zero were dropped or added", compiled("abs(new - old) = step * 10")}}},
      {{ChangeRole::older, ChangeRole::share, ChangeRole::step},
       compiled("step = old * pct"),
       kStep,
       {}},
      {{ChangeRole::newer, ChangeRole::share, ChangeRole::step},
       compiled("step = new * pct / (1 + sign(dir) * pct)"),
       kStep,
       {}},
  };
  return all;
}

bool has_all(const ChangeFrame& frame, const Claim& claim) {
  return std::all_of(claim.roles.begin(), claim.roles.end(),
                     [&](ChangeRole role) { return frame[role] != nullptr; });
}

std::string words(const CheckInput& input, const Item& item) {
  return plain_text(input.reading.article, item.mention->span);
}

// "Up to 635,173 from 542,378" says where it stands, not how far it may go.
Quantity figure_of(const CheckInput& input, const Item& item) {
  NumberValue value = *item.value;
  if (value.hedge == Hedge::up_to && value.number) {
    value.hedge = Hedge::none;
    value.range = value.precision > 0 ? around(*value.number, Decimal(5, value.precision - 1))
                                      : exactly(*value.number);
  }
  return quantity_of(value, words(input, item));
}

int sign_of(const ChangeFrame& frame) {
  const Item* newer = frame[ChangeRole::newer];
  const Item* older = frame[ChangeRole::older];
  if (frame.sign != 0 || newer == nullptr || older == nullptr) return frame.sign;
  return *newer->value->number < *older->value->number ? -1 : 1;
}

std::vector<Operand> operands_of(const CheckInput& input, const ChangeFrame& frame) {
  constexpr std::array<ChangeRole, 4> kRoles = {ChangeRole::newer, ChangeRole::older,
                                                ChangeRole::share, ChangeRole::step};
  std::vector<Operand> out;
  for (const ChangeRole role : kRoles)
    out.push_back(frame[role] != nullptr ? Operand(figure_of(input, *frame[role])) : Operand());
  const int sign = sign_of(frame);
  out.push_back(WordMeaning{Decimal(sign), std::nullopt, sign < 0 ? "down" : "up"});
  return out;
}

// "291,720, which is 32,100 more than the two losers had won": a few people are no level of votes.
bool are_of_one_size(const ChangeFrame& frame) {
  constexpr int kMost = 100;
  const Item* newer = frame[ChangeRole::newer];
  const Item* older = frame[ChangeRole::older];
  if (newer == nullptr || older == nullptr) return true;
  const Decimal a = abs(*newer->value->number);
  const Decimal b = abs(*older->value->number);
  return a <= b * Decimal(kMost) && b <= a * Decimal(kMost);
}

bool may_ask(const CheckInput& input, const ChangeFrame& frame) {
  if (!frame.bound || !are_of_one_size(frame)) return false;
  return std::all_of(frame.figures.begin(), frame.figures.end(), [&](const Item* item) {
    return item == nullptr ||
           ((item->value->hedge == Hedge::none || item->value->hedge == Hedge::up_to) &&
            !is_quoted(input, item->mention->span) &&
            (item->fact == nullptr || item->fact->qualifiers.modality != Modality::negated));
  });
}

Finding finding_of(const ChangeFrame& frame, const Claim& claim, const Outcome& outcome) {
  Finding f;
  f.check = "relation";
  f.rule = "core/relation";
  f.verdict = outcome.verdict;
  f.equation = outcome.filled;
  f.message = outcome.filled;
  for (auto role = claim.roles.rbegin(); role != claim.roles.rend(); ++role) {
    f.evidence.push_back({shown(*frame[*role]), is_level(*role) ? "figure" : "stated"});
    f.mentions.push_back(frame[*role]->id);
  }
  return f;
}

void ask(const Claim& claim, const std::vector<Operand>& operands, Finding& f) {
  f.level = Level::warning;
  const auto solution = solve(*claim.equation, operands, claim.stated);
  const auto& stated = std::get<Quantity>(operands[claim.stated]);
  if (solution)
    f.message = "the other figures give " + solution->printed + "; the text says " + stated.printed;
  f.question = "Which of the three figures is meant to be different?";
  const std::vector<Operand> as_printed = to_the_digit(operands);
  for (const auto& [name, equation] : claim.slips)
    if (evaluate(*equation, as_printed).verdict == Verdict::confirmed) {
      f.question += " It would fit if " + std::string(name) + ".";
      break;
    }
}

// "It got $22.5 million. That is a third more than the $68 million": more by that much.
bool is_step_taken_up(const ChangeFrame& frame, const std::vector<Operand>& operands) {
  static const EquationPtr kStepOnly = compiled("new = old * pct");
  return frame.taken_up && frame[ChangeRole::share] != nullptr &&
         evaluate(*kStepOnly, operands).verdict == Verdict::confirmed;
}

// Whether a fit is worth telling: hedges of half of all numbers prove nothing.
bool tells(const std::vector<Operand>& operands) {
  return std::all_of(operands.begin(), operands.end(), [](const Operand& operand) {
    const auto* q = std::get_if<Quantity>(&operand);
    return q == nullptr || q->range.bounded();
  });
}

}  // namespace

void judge_change(const CheckInput& input, const ChangeFrame& frame, std::vector<bool>& claimed,
                  Findings& out) {
  const std::vector<Operand> operands = operands_of(input, frame);
  const auto is_claimed = [&](ChangeRole role) {
    return frame[role] == nullptr || claimed[static_cast<size_t>(frame[role]->id)];
  };
  bool told_share = is_claimed(ChangeRole::share);
  bool told_step = is_claimed(ChangeRole::step);
  for (const Claim& claim : claims()) {
    const bool by_share = claim.roles.back() == ChangeRole::share;
    const bool by_both = claim.roles[1] == ChangeRole::share;
    if (!has_all(frame, claim) || (by_share  ? told_share
                                   : by_both ? told_share || told_step
                                             : told_step))
      continue;
    if (claim.roles.front() == ChangeRole::newer && sign_of(frame) == 0) continue;
    const Outcome outcome = evaluate(*claim.equation, operands);
    if (by_share || by_both) told_share = true;
    if (!by_share) told_step = true;
    if (outcome.verdict == Verdict::unknown) continue;
    Finding f = finding_of(frame, claim, outcome);
    if (outcome.verdict == Verdict::conflict) {
      if (!may_ask(input, frame) || is_step_taken_up(frame, operands)) continue;
      ask(claim, operands, f);
    } else if (!tells(operands)) {
      continue;
    }
    out.push_back(std::move(f));
  }
  if (frame[ChangeRole::share] != nullptr && told_share)
    claimed[static_cast<size_t>(frame[ChangeRole::share]->id)] = true;
  if (frame[ChangeRole::step] != nullptr && told_step)
    claimed[static_cast<size_t>(frame[ChangeRole::step]->id)] = true;
}

}  // namespace copydesk
