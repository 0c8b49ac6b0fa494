// Evaluates the equations of the rules' `claim` over what their patterns captured. Knows no
// sentence: which words make a claim is the packs' business. Says nothing about words between
// quotation marks. Proof: every rule's own confirms, flags and ignores.
#include <algorithm>
#include <string>

#include "checks/claim_binding.hpp"
#include "checks/index.hpp"
#include "match/equation.hpp"
#include "match/phrases.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kId = "claim";

// ---- from captures to operands ----

WordMeaning meaning_of(const Reading& reading, IndexRange tokens) {
  WordMeaning out;
  out.printed = plain_text(reading.article, reading.span(tokens));
  const auto take = [&](const Entry& entry) {
    const auto sign = entry.attribute("sign");
    const auto factor = entry.attribute("factor");
    if (sign && !out.sign) out.sign = sign->number;
    if (factor && !out.factor) out.factor = factor->number;
  };
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    for (const EntryId id : reading.word(i).entries) take(reading.lexicon().entry(id));
  for (const PhraseRows& phrase : reading.phrases.in(tokens))
    if (phrase.tokens.end <= tokens.end)
      for (const EntryId id : reading.phrases.entries(phrase)) take(reading.lexicon().entry(id));
  return out;
}

Operand operand_of(const CheckInput& input, const Capture& capture) {
  if (!capture.mention) return meaning_of(input.reading, capture.tokens);
  const Mention& m = input.mentions[static_cast<size_t>(*capture.mention)];
  if (const NumberValue* n = m.number())
    return quantity_of(*n, plain_text(input.reading.article, m.span));
  if (const TimeValue* t = m.time()) return *t;
  return std::monostate{};
}

// Beside "3.5 per cent" a writer who prints "3 per cent" means 3.0: the percents of one claim share
// the finest rounding that is printed.
void share_rounding(std::vector<Operand>& operands) {
  const auto slack_of = [](const Operand& operand) -> std::optional<Decimal> {
    const auto* q = std::get_if<Quantity>(&operand);
    if (q == nullptr || q->unit != "percent" || q->hedged || !q->number || !q->range.bounded())
      return std::nullopt;
    return *q->range.high - *q->number;
  };
  std::optional<Decimal> finest;
  for (const Operand& operand : operands)
    if (const auto slack = slack_of(operand)) finest = finest ? min(*finest, *slack) : *slack;
  for (Operand& operand : operands)
    if (slack_of(operand)) {
      Quantity& q = std::get<Quantity>(operand);
      q.range = around(*q.number, *finest);
    }
}

// A capture that matched several times becomes a list of quantities.
std::vector<Operand> operands_of(const CheckInput& input, const Rule& rule,
                                 const RuleMatch& match) {
  std::vector<Operand> out(rule.captures.size());
  for (const Capture& capture : match.captures) {
    Operand next = operand_of(input, capture);
    Operand& slot = out[capture.name];
    const auto* quantity = std::get_if<Quantity>(&next);
    if (auto* list = std::get_if<std::vector<Quantity>>(&slot);
        list != nullptr && quantity != nullptr)
      list->push_back(*quantity);
    else if (auto* first = std::get_if<Quantity>(&slot); first != nullptr && quantity != nullptr)
      slot = std::vector<Quantity>{*first, *quantity};
    else
      slot = std::move(next);
  }
  share_rounding(out);
  return out;
}

// ---- words for people ----

std::string capture_text(const CheckInput& input, const Rule& rule, const RuleMatch& match,
                         std::string_view name) {
  std::string out;
  for (const Capture& c : match.captures)
    if (rule.captures[c.name] == name)
      out += (out.empty() ? "" : ", ") +
             plain_text(input.reading.article, input.reading.span(c.tokens));
  return out;
}

// Which capture {computed} stands in for: the last figure that `says` names; it is what "the text
// says".
std::optional<uint16_t> computed_capture(const Rule& rule, const std::vector<Operand>& operands) {
  std::optional<uint16_t> out;
  size_t best = 0;
  for (size_t i = 0; i < rule.captures.size(); ++i) {
    if (!std::holds_alternative<Quantity>(operands[i])) continue;
    const size_t at = rule.says.rfind("{" + rule.captures[i] + "}");
    if (at != std::string::npos && at >= best) best = at, out = static_cast<uint16_t>(i);
  }
  return out;
}

std::string fill(std::string_view pattern, const CheckInput& input, const Rule& rule,
                 const RuleMatch& match, std::string_view computed) {
  std::string out;
  for (size_t at = 0; at < pattern.size();) {
    const size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += pattern[at++];
      continue;
    }
    const std::string_view name = pattern.substr(at + 1, close - at - 1);
    out += name == "computed" ? std::string(computed) : capture_text(input, rule, match, name);
    at = close + 1;
  }
  return out;
}

std::vector<Evidence> evidence_of(const CheckInput& input, const Rule& rule,
                                  const RuleMatch& match) {
  std::vector<Evidence> out;
  for (const Capture& c : match.captures)
    out.push_back({input.reading.span(c.tokens), rule.captures[c.name]});
  return out;
}

const Slip* fitting_slip(const Rule& rule, const std::vector<Operand>& operands) {
  const std::vector<Operand> printed = to_the_digit(operands);
  for (const Slip& slip : rule.slips)
    if (slip.equation && evaluate(*slip.equation, printed).verdict == Verdict::confirmed)
      return &slip;
  return nullptr;
}

// Whether one side is a third larger than the other even where the two come closest.
bool is_far_apart(const Quantity& a, const Quantity& b) {
  const auto above = [](const Interval& low, const Interval& high) {
    return low.high && high.low && low.high->sign() > 0 && *high.low > *low.high * Decimal(13, -1);
  };
  return above(a.range, b.range) || above(b.range, a.range);
}

// T2: somewhat outside the band of a hedge is worth a note; no hedge reaches far. A plain figure
// carries the rule's own level.
Level level_of(const Rule& rule, const Outcome& outcome) {
  const bool far = outcome.left && outcome.right && is_far_apart(*outcome.left, *outcome.right);
  return outcome.hedged && !far ? Level::note : rule.level;
}

void ask(Finding& finding, const CheckInput& input, const Rule& rule, const RuleMatch& match,
         const std::vector<Operand>& operands, const Outcome& outcome) {
  const auto wanted = computed_capture(rule, operands);
  const auto solution = wanted ? solve(*rule.equation, operands, *wanted) : std::nullopt;
  const std::string computed = solution        ? solution->printed
                               : outcome.right ? printed(*outcome.right)
                                               : "?";
  finding.level = level_of(rule, outcome);
  if (!rule.says.empty()) finding.message = fill(rule.says, input, rule, match, computed);
  finding.question = rule.asks.empty() ? "Which of these figures is meant to be different?"
                                       : fill(rule.asks, input, rule, match, computed);
  if (const Slip* slip = fitting_slip(rule, operands))
    finding.question += " It would fit if " + slip->name + ".";
}

void judge(const CheckInput& input, const RuleMatch& match, Findings& out) {
  const Rule& rule = input.pack.rules.rules[static_cast<size_t>(match.rule)];
  if (!rule.equation) return;
  const std::vector<Operand> operands = operands_of(input, rule, match);
  const Outcome outcome = evaluate(*rule.equation, operands);
  if (outcome.verdict == Verdict::conflict && is_loosely_bound(input, match)) return;
  Finding finding;
  finding.check = rule.check;
  finding.rule = rule.id;
  finding.verdict = outcome.verdict;
  finding.equation = outcome.filled;
  finding.message = outcome.filled;
  finding.evidence = evidence_of(input, rule, match);
  for (const Capture& c : match.captures)
    if (c.mention) finding.mentions.push_back(*c.mention);
  if (is_quoted(input, input.reading.span(match.tokens)) && outcome.verdict == Verdict::conflict) {
    finding.verdict = Verdict::unknown;
    finding.message = outcome.filled + " does not hold, but the words are a quotation";
  } else if (outcome.verdict == Verdict::unknown) {
    finding.message = outcome.filled + ": " + outcome.why;
  } else if (outcome.verdict == Verdict::conflict) {
    ask(finding, input, rule, match, operands, outcome);
  }
  out.push_back(std::move(finding));
}

void run(const CheckInput& input, Findings& out) {
  for (const RuleMatch& match : input.matches) judge(input, match, out);
}

}  // namespace

const Check claim_check{
    kId, "Figures of one sentence do not fit the relation that its words state.",
    "Each rule of the packs states what its words assert as an equation. The printed figures are "
    "taken as intervals; a conflict means that no values inside them make the equation true. "
    "Quotations and figures that are not each other's stay silent.",
    Level::warning, run};

}  // namespace copydesk
