#include "match/pattern_parser.hpp"

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"
#include "match/pattern_cursor.hpp"
#include "match/pattern_element.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

using Kind = PatternNode::Kind;

constexpr uint32_t kLongestGap = 30;
constexpr uint32_t kMostRepeats = 64;
constexpr size_t kDeepest = 40;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

class Parser {
 public:
  Parser(std::string_view text, const PatternContext& context,
         std::vector<std::string>& open_macros)
      : in_(text), context_(context), open_macros_(open_macros) {}

  PatternNode whole() {
    PatternNode node = choice(0);
    if (!in_.done()) fail(in_.place(), "unexpected " + quoted(in_.text(in_.place(), 1)));
    return node;
  }
  Errors take_errors() { return in_.take_errors(); }

 private:
  // The cursor's verbs, for reading.
  char peek() const { return in_.peek(); }
  bool take(char c) { return in_.take(c); }
  void skip_blanks() { in_.skip_blanks(); }
  std::string_view name() { return in_.name(); }
  void fail(size_t at, std::string message, std::string hint = {}) {
    in_.fail(at, std::move(message), std::move(hint));
  }
  void stop(size_t at, std::string message, std::string hint = {}) {
    in_.stop(at, std::move(message), std::move(hint));
  }
  // Passes the mark that begins an element; its place.
  size_t step() {
    const size_t at = in_.place();
    in_.go_to(at + 1);
    return at;
  }

  PatternNode choice(size_t depth) {
    PatternNode node;
    node.kind = Kind::choice;
    do node.children.push_back(sequence(depth));
    while (take('|'));
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  PatternNode sequence(size_t depth) {
    PatternNode node;
    if (depth > kDeepest) stop(in_.place(), "groups are nested too deeply");
    for (skip_blanks(); !in_.done() && peek() != '|' && peek() != ')'; skip_blanks())
      node.children.push_back(item(depth));
    return node;
  }

  PatternNode item(size_t depth) {
    const size_t begin = in_.place();
    std::string_view before;
    if (PatternCursor::begins_name(peek())) {
      before = name();
      if (!take(':')) {
        in_.go_to(begin);
        before = {};
      }
    }
    PatternNode node = quantified(atom(depth), begin);
    std::string_view behind;
    if (peek() == ':' && PatternCursor::begins_name(in_.peek_behind())) {
      take(':');
      behind = name();
    }
    if (!behind.empty()) node = captured(std::move(node), behind);
    if (!before.empty()) node = captured(std::move(node), before);
    return node;
  }

  static PatternNode captured(PatternNode inner, std::string_view name) {
    PatternNode node;
    node.kind = Kind::capture;
    node.text = name;
    node.children.push_back(std::move(inner));
    return node;
  }

  PatternNode quantified(PatternNode inner, size_t begin) {
    const size_t at = in_.place();
    PatternNode node;
    node.kind = Kind::repeat;
    if (take('?')) {
      node.most = 1;
    } else if (take('*')) {
      node.most = PatternNode::kUnbounded;
    } else if (take('+')) {
      node.least = 1;
      node.most = PatternNode::kUnbounded;
    } else if (peek() == '{' && (is_digit(in_.peek_behind()) || in_.peek_behind() == ',')) {
      bounds(node);
    } else {
      return inner;
    }
    const bool gap = inner.kind == Kind::any;
    const uint32_t limit = gap ? kLongestGap : kMostRepeats;
    const bool unbounded = node.most == PatternNode::kUnbounded;
    if (gap && unbounded)
      fail(at, "a gap needs a bound", "write any{0,4}; at most " + std::to_string(kLongestGap));
    else if (!unbounded && node.most > limit)
      fail(at, (gap ? "a gap of more than " : "more repeats than ") + std::to_string(limit));
    else if (node.least > node.most)
      fail(at, "the lower bound lies above the upper one");
    else if (node.most == 0)
      fail(begin, "an element that is repeated no times");
    node.children.push_back(std::move(inner));
    return node;
  }

  void bounds(PatternNode& node) {
    const size_t at = in_.place();
    take('{');
    node.least = in_.number().value_or(0);
    node.most = node.least;
    if (take(',')) node.most = in_.number().value_or(PatternNode::kUnbounded);
    if (!take('}')) stop(at, "the bounds are not closed", "write {2,4}");
  }

  PatternNode atom(size_t depth) {
    const size_t begin = in_.place();
    switch (peek()) {
      case '"':
      case '\'':
        return literal();
      case '{':
        return read_classes(in_, context_);
      case '<':
        return read_mention(in_);
      case '/':
        return expression();
      case '~':
        return lemma();
      case '$':
        return macro(depth);
      case '(':
        return group(depth);
      default:
        break;
    }
    const std::string_view word = name();
    PatternNode node;
    if (word == "any") {
      node.kind = Kind::any;
    } else if (word == "start") {
      node.kind = Kind::start;
    } else if (word == "end") {
      node.kind = Kind::end;
    } else if (word.empty()) {
      stop(begin, "unexpected " + quoted(in_.text(begin, 1)));
    } else {
      static constexpr std::string_view kKeywords[] = {"any", "start", "end"};
      const std::string hint = did_you_mean(word, kKeywords);
      fail(begin, "unexpected " + quoted(word),
           hint.empty() ? "words of the text stand in quotes" : hint);
    }
    return node;
  }

  PatternNode group(size_t depth) {
    const size_t begin = in_.place();
    take('(');
    PatternNode node = choice(depth + 1);
    if (!take(')')) stop(begin, "the group is not closed");
    if (node.kind == Kind::sequence && node.children.empty()) fail(begin, "the group is empty");
    return node;
  }

  PatternNode literal() {
    const size_t begin = in_.place();
    const bool exact = peek() == '\'';
    const std::string text = in_.delimited(peek(), "the literal");
    PatternNode node;
    for (const std::string& word : context_.cut(text)) {
      PatternNode child;
      child.kind = exact ? Kind::exact : Kind::word;
      child.number = context_.lexicon.add_word(fold(word));
      if (exact) child.text = plain_form(word);
      node.children.push_back(std::move(child));
    }
    if (node.children.empty() && !in_.stopped()) fail(begin, "the literal is empty");
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  PatternNode lemma() {
    const size_t begin = step();
    PatternNode node;
    node.kind = Kind::lemma;
    const std::string_view word = name();
    if (word.empty()) fail(begin, "a lemma is a word right behind the ~");
    node.text = fold(word);
    node.number = context_.lexicon.add_word(node.text);
    return node;
  }

  PatternNode expression() {
    const size_t begin = in_.place();
    const std::string text = in_.delimited('/', "the expression");
    PatternNode node;
    node.kind = Kind::word_class;
    if (in_.stopped()) return node;
    const Lexicon::Expression added = context_.lexicon.add_expression(text);
    if (!added.word_class) fail(begin, added.error, added.hint);
    node.word_class = added.word_class.value_or(ClassId{});
    return node;
  }

  PatternNode macro(size_t depth) {
    const size_t begin = step();
    const std::string macro_name(name());
    const auto found = context_.macros.find(macro_name);
    if (found == context_.macros.end()) {
      std::vector<std::string_view> names;
      for (const auto& [known, pattern] : context_.macros) names.push_back(known);
      std::sort(names.begin(), names.end());
      fail(begin, "unknown macro " + quoted("$" + macro_name), did_you_mean(macro_name, names));
      return {};
    }
    if (std::find(open_macros_.begin(), open_macros_.end(), macro_name) != open_macros_.end() ||
        depth > kDeepest) {
      fail(begin, "the macro " + quoted("$" + macro_name) + " holds itself");
      return {};
    }
    open_macros_.push_back(macro_name);
    Parser inner(found->second, context_, open_macros_);
    PatternNode node = inner.whole();
    open_macros_.pop_back();
    if (const Errors errors = inner.take_errors(); !errors.empty())
      fail(begin,
           "the macro " + quoted("$" + macro_name) + " is broken: " + errors.front().message);
    return node;
  }

  PatternCursor in_;
  const PatternContext& context_;
  std::vector<std::string>& open_macros_;
};

}  // namespace

Result<PatternNode> parse_pattern(std::string_view text, const PatternContext& context) {
  std::vector<std::string> open_macros;
  Parser parser(text, context, open_macros);
  PatternNode node = parser.whole();
  Errors errors = parser.take_errors();
  if (!errors.empty()) return errors;
  return node;
}

}  // namespace copydesk
