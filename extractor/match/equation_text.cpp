// An equation with the printed words of its captures filled in.
#include "match/equation_value.hpp"

namespace copydesk {
namespace {

std::string operand_text(const Operand& operand) {
  if (const auto* q = std::get_if<Quantity>(&operand)) return q->printed;
  if (const auto* w = std::get_if<WordMeaning>(&operand)) return w->printed;
  if (const auto* t = std::get_if<TimeValue>(&operand)) return t->timex;
  return "?";
}

std::string call_text(const Equation& equation, std::span<const Operand> operands,
                      const Expression& e) {
  const Expression& child = equation.nodes[e.children[0]];
  const auto* list = child.kind == Expression::Kind::capture
                         ? std::get_if<std::vector<Quantity>>(&operands[child.capture])
                         : nullptr;
  if (list != nullptr && e.function == Function::count) return std::to_string(list->size());
  // "third ≤ five", not "number(third) ≤ five"
  if (e.function == Function::number) return filled(equation, operands, e.children[0]);
  std::string out;
  if (list != nullptr && e.function == Function::sum) {
    for (const Quantity& q : *list) out += (out.empty() ? "" : " + ") + q.printed;
    return out;
  }
  if (const auto* word = child.kind == Expression::Kind::capture
                             ? std::get_if<WordMeaning>(&operands[child.capture])
                             : nullptr)
    return (e.function == Function::sign ? word->sign : word->factor)
        .value_or(Decimal(0))
        .to_string();
  for (const FunctionName& f : kFunctions)
    if (f.function == e.function) out = std::string(f.name) + "(";
  for (size_t i = 0; i < e.children.size(); ++i)
    out += (i == 0 ? "" : ", ") + filled(equation, operands, e.children[i]);
  return out + ")";
}

// The direction that a product such as `sign(dir) * pct` starts with, when the words give one.
std::optional<Decimal> direction_of(const Equation& equation, std::span<const Operand> operands,
                                    uint32_t index) {
  const Expression& e = equation.nodes[index];
  if (e.kind != Expression::Kind::multiply) return std::nullopt;
  const Expression& first = equation.nodes[e.children[0]];
  if (first.kind != Expression::Kind::call || first.function != Function::sign) return std::nullopt;
  const Expression& word = equation.nodes[first.children[0]];
  const auto* meaning = word.kind == Expression::Kind::capture
                            ? std::get_if<WordMeaning>(&operands[word.capture])
                            : nullptr;
  return meaning != nullptr ? meaning->sign : std::nullopt;
}

std::string_view relation_text(EquationSign relation) {
  constexpr std::array<std::string_view, 5> texts = {" = ", " < ", " ≤ ", " > ", " ≥ "};
  return texts[static_cast<size_t>(relation)];
}

// `sign(dir) * (a - b) > 0`, as people write it: "9 < 40" where the word says less.
std::optional<std::string> comparison_of(const Equation& equation,
                                         std::span<const Operand> operands, bool holds) {
  const auto direction = direction_of(equation, operands, equation.left);
  if (!direction || equation.relation != EquationSign::greater) return std::nullopt;
  const Expression& gap = equation.nodes[equation.nodes[equation.left].children[1]];
  const Expression& zero = equation.nodes[equation.right];
  if (gap.kind != Expression::Kind::subtract || zero.kind != Expression::Kind::number ||
      !zero.number.is_zero())
    return std::nullopt;
  const std::string_view sign = direction->is_negative() ? " < " : " > ";
  return filled(equation, operands, gap.children[0]) + (holds ? "" : " is not") +
         std::string(sign) + filled(equation, operands, gap.children[1]);
}

}  // namespace

std::string filled(const Equation& equation, std::span<const Operand> operands, uint32_t index) {
  const Expression& e = equation.nodes[index];
  const auto child = [&](size_t i, bool tight) {
    const Expression::Kind kind = equation.nodes[e.children[i]].kind;
    const bool loose = kind == Expression::Kind::add || kind == Expression::Kind::subtract;
    const std::string text = filled(equation, operands, e.children[i]);
    return tight && loose ? "(" + text + ")" : text;
  };
  switch (e.kind) {
    case Expression::Kind::number:
      return e.number.to_string();
    case Expression::Kind::capture:
      return operand_text(operands[e.capture]);
    case Expression::Kind::negate:
      return "-" + child(0, true);
    case Expression::Kind::add:
      // "1 - 20 percent" for a fall, not "1 + -1 × 20 percent".
      if (const auto direction = direction_of(equation, operands, e.children[1]))
        return child(0, false) + (direction->is_negative() ? " - " : " + ") +
               filled(equation, operands, equation.nodes[e.children[1]].children[1]);
      return child(0, false) + " + " + child(1, false);
    case Expression::Kind::subtract:
      return child(0, false) + " - " + child(1, true);
    case Expression::Kind::multiply:
      return child(0, true) + " × " + child(1, true);
    case Expression::Kind::divide:
      return child(0, true) + " / " + child(1, true);
    default:
      return call_text(equation, operands, e);
  }
}

std::string filled_whole(const Equation& equation, std::span<const Operand> operands, bool holds) {
  if (const auto comparison = comparison_of(equation, operands, holds)) return *comparison;
  const std::string_view sign = relation_text(equation.relation);
  const std::string left = filled(equation, operands, equation.left);
  const std::string right = filled(equation, operands, equation.right);
  if (holds) return left + std::string(sign) + right;
  return left + (equation.relation == EquationSign::equal ? " ≠ " : " is not" + std::string(sign)) +
         right;
}

}  // namespace copydesk
