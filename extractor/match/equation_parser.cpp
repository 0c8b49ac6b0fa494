#include <algorithm>
#include <optional>

#include "match/equation.hpp"
#include "match/equation_tree.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kMaxNodes = 200;
constexpr int kMaxDepth = 40;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// A recursive descent over the grammar at the head of equation.hpp. The first error ends it.
class Parser {
 public:
  Parser(std::string_view text, std::span<const std::string> captures)
      : text_(text), captures_(captures) {}

  Result<EquationPtr> run() {
    out_.left = sum(0);
    if (!error_) relation();
    if (!error_) out_.right = sum(0);
    skip();
    if (!error_ && at_ < text_.size()) fail("unexpected '" + std::string(1, text_[at_]) + "'");
    if (error_) return *error_;
    std::sort(out_.captures.begin(), out_.captures.end());
    out_.captures.erase(std::unique(out_.captures.begin(), out_.captures.end()),
                        out_.captures.end());
    return EquationPtr(std::make_shared<const Equation>(std::move(out_)));
  }

 private:
  void fail(std::string message, std::string hint = {}) {
    if (error_) return;
    error_ = Error{"", 0, static_cast<uint32_t>(at_ + 1), std::move(message), std::move(hint), {}};
  }

  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  bool take(std::string_view token) {
    skip();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }

  void relation() {
    if (take("<="))
      out_.relation = EquationSign::less_equal;
    else if (take(">="))
      out_.relation = EquationSign::greater_equal;
    else if (take("<"))
      out_.relation = EquationSign::less;
    else if (take(">"))
      out_.relation = EquationSign::greater;
    else if (take("="))
      out_.relation = EquationSign::equal;
    else
      fail("expected one of = < <= > >=");
  }

  uint32_t add(Expression e) {
    if (out_.nodes.size() >= kMaxNodes) fail("the equation is too long");
    out_.nodes.push_back(std::move(e));
    return static_cast<uint32_t>(out_.nodes.size() - 1);
  }

  uint32_t node(Expression::Kind kind, std::vector<uint32_t> children) {
    Expression e;
    e.kind = kind;
    e.children = std::move(children);
    return add(std::move(e));
  }

  uint32_t sum(int depth) {
    uint32_t left = product(depth);
    while (!error_) {
      if (take("+"))
        left = node(Expression::Kind::add, {left, product(depth)});
      else if (take("-"))
        left = node(Expression::Kind::subtract, {left, product(depth)});
      else
        break;
    }
    return left;
  }

  uint32_t product(int depth) {
    uint32_t left = unary(depth);
    while (!error_) {
      if (take("*"))
        left = node(Expression::Kind::multiply, {left, unary(depth)});
      else if (take("/"))
        left = node(Expression::Kind::divide, {left, unary(depth)});
      else
        break;
    }
    return left;
  }

  uint32_t unary(int depth) {
    if (depth > kMaxDepth) fail("the equation is nested too deeply");
    if (error_) return 0;
    if (take("-")) return node(Expression::Kind::negate, {unary(depth + 1)});
    if (take("(")) {
      const uint32_t inner = sum(depth + 1);
      if (!error_ && !take(")")) fail("expected ')'");
      return inner;
    }
    skip();
    size_t end = at_;
    while (end < text_.size() && (is_name_byte(text_[end]) || text_[end] == '.')) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    if (word.empty()) {
      fail("expected a number, a capture or a function");
      return 0;
    }
    return word[0] >= '0' && word[0] <= '9' ? literal(word) : name(word, depth);
  }

  uint32_t literal(std::string_view word) {
    const auto value = Decimal::parse(word);
    if (!value) fail("'" + std::string(word) + "' is not a number");
    at_ += word.size();
    Expression e;
    e.number = value.value_or(Decimal(0));
    return add(std::move(e));
  }

  uint32_t name(std::string_view word, int depth) {
    const auto function = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                       [&](const FunctionName& f) { return f.name == word; });
    if (function != std::end(kFunctions) && text_.substr(at_ + word.size()).starts_with("(")) {
      at_ += word.size() + 1;
      return call(*function, depth);
    }
    const auto capture = std::find(captures_.begin(), captures_.end(), word);
    if (capture == captures_.end()) {
      fail("unknown capture '" + std::string(word) + "'", known_captures());
      return 0;
    }
    at_ += word.size();
    Expression e;
    e.kind = Expression::Kind::capture;
    e.capture = static_cast<uint16_t>(capture - captures_.begin());
    out_.captures.push_back(e.capture);
    return add(std::move(e));
  }

  uint32_t call(const FunctionName& function, int depth) {
    std::vector<uint32_t> arguments;
    do arguments.push_back(sum(depth + 1));
    while (!error_ && take(","));
    if (!error_ && !take(")")) fail("expected ')'");
    if (!error_ && (arguments.size() < function.least || arguments.size() > function.most))
      fail("wrong number of arguments of " + std::string(function.name));
    Expression e;
    e.kind = Expression::Kind::call;
    e.function = function.function;
    e.children = std::move(arguments);
    return add(std::move(e));
  }

  std::string known_captures() const {
    std::string out = "the pattern has";
    for (const std::string& c : captures_) out += " " + c;
    return captures_.empty() ? "the pattern has no captures" : out;
  }

  std::string_view text_;
  std::span<const std::string> captures_;
  size_t at_ = 0;
  Equation out_;
  std::optional<Error> error_;
};

}  // namespace

Result<EquationPtr> parse_equation(std::string_view text, std::span<const std::string> captures) {
  return Parser(text, captures).run();
}

const std::vector<uint16_t>& captures_of(const Equation& equation) { return equation.captures; }

}  // namespace copydesk
