#include "match/pattern_parser.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/nearest.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

using Kind = PatternNode::Kind;

constexpr uint32_t kLongestGap = 30;
constexpr uint32_t kMostRepeats = 64;
constexpr size_t kDeepest = 40;

bool is_name_start(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_name_part(char c) { return is_name_start(c) || is_digit(c) || c == '-'; }

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

class Parser {
 public:
  Parser(std::string_view text, const PatternContext& context,
         std::vector<std::string>& open_macros)
      : text_(text), context_(context), open_macros_(open_macros) {}

  PatternNode whole() {
    PatternNode node = choice(0);
    if (at_ < text_.size()) fail(at_, "unexpected " + quoted(text_.substr(at_, 1)));
    return node;
  }
  Errors take_errors() { return std::move(errors_); }

 private:
  struct Condition {
    size_t at = 0;
    std::string_view name;
    bool negated = false;
    std::vector<std::string> values;
  };

  void fail(size_t at, std::string message, std::string hint = {}) {
    if (!errors_.empty() && (stopped_ || errors_.back().column == column(at))) return;
    errors_.push_back({{}, 1, column(at), std::move(message), std::move(hint), {}});
  }
  // An error after which the rest cannot be understood.
  void stop(size_t at, std::string message, std::string hint = {}) {
    fail(at, std::move(message), std::move(hint));
    stopped_ = true;
    at_ = text_.size();
  }
  uint32_t column(size_t at) const {
    uint32_t column = 1;
    for (size_t i = 0; i < at && i < text_.size(); ++i)
      column += (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return column;
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (at_ < text_.size() &&
           std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }
  std::string_view name() {
    const size_t begin = at_;
    if (is_name_start(peek()))
      while (is_name_part(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
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
    if (depth > kDeepest) stop(at_, "groups are nested too deeply");
    for (skip_blanks(); at_ < text_.size() && peek() != '|' && peek() != ')'; skip_blanks())
      node.children.push_back(item(depth));
    return node;
  }

  PatternNode item(size_t depth) {
    const size_t begin = at_;
    std::string_view before;
    if (is_name_start(peek())) {
      before = name();
      if (!take(':')) at_ = begin, before = {};
    }
    PatternNode node = quantified(atom(depth), begin);
    std::string_view behind;
    if (peek() == ':' && at_ + 1 < text_.size() && is_name_start(text_[at_ + 1])) {
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
    const size_t at = at_;
    PatternNode node;
    node.kind = Kind::repeat;
    if (take('?')) {
      node.most = 1;
    } else if (take('*')) {
      node.most = PatternNode::kUnbounded;
    } else if (take('+')) {
      node.least = 1;
      node.most = PatternNode::kUnbounded;
    } else if (peek() == '{' && at_ + 1 < text_.size() &&
               (is_digit(text_[at_ + 1]) || text_[at_ + 1] == ',')) {
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
    const size_t at = at_;
    take('{');
    const auto number = [&](uint32_t fallback) {
      uint32_t value = 0;
      const auto [end, error] =
          std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
      if (end == text_.data() + at_) return fallback;
      at_ = static_cast<size_t>(end - text_.data());
      return error == std::errc() ? value : PatternNode::kUnbounded - 1;
    };
    node.least = number(0);
    node.most = node.least;
    if (take(',')) node.most = number(PatternNode::kUnbounded);
    if (!take('}')) stop(at, "the bounds are not closed", "write {2,4}");
  }

  PatternNode atom(size_t depth) {
    const size_t begin = at_;
    switch (peek()) {
      case '"':
      case '\'':
        return literal();
      case '{':
        return classes();
      case '<':
        return mention();
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
      stop(begin, "unexpected " + quoted(text_.substr(begin, 1)));
    } else {
      static constexpr std::string_view kKeywords[] = {"any", "start", "end"};
      const std::string hint = did_you_mean(word, kKeywords);
      fail(begin, "unexpected " + quoted(word),
           hint.empty() ? "words of the text stand in quotes" : hint);
    }
    return node;
  }

  PatternNode group(size_t depth) {
    const size_t begin = at_;
    take('(');
    PatternNode node = choice(depth + 1);
    if (!take(')')) stop(begin, "the group is not closed");
    if (node.kind == Kind::sequence && node.children.empty()) fail(begin, "the group is empty");
    return node;
  }

  // The text up to the closing mark, which is dropped; a backslash keeps the mark.
  std::string delimited(char mark, std::string_view what) {
    const size_t begin = at_++;
    std::string out;
    for (; at_ < text_.size() && text_[at_] != mark; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == mark) ++at_;
      out += text_[at_];
    }
    if (!take(mark)) stop(begin, std::string(what) + " is not closed");
    return out;
  }

  PatternNode literal() {
    const size_t begin = at_;
    const bool exact = peek() == '\'';
    const std::string text = delimited(peek(), "the literal");
    PatternNode node;
    for (const std::string& word : context_.cut(text)) {
      PatternNode child;
      child.kind = exact ? Kind::exact : Kind::word;
      child.number = context_.lexicon.add_word(fold(word));
      if (exact) child.text = plain_form(word);
      node.children.push_back(std::move(child));
    }
    if (node.children.empty() && !stopped_) fail(begin, "the literal is empty");
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  PatternNode lemma() {
    const size_t begin = at_++;
    PatternNode node;
    node.kind = Kind::lemma;
    const std::string_view word = name();
    if (word.empty()) fail(begin, "a lemma is a word right behind the ~");
    node.text = fold(word);
    node.number = context_.lexicon.add_word(node.text);
    return node;
  }

  PatternNode expression() {
    const size_t begin = at_;
    const std::string text = delimited('/', "the expression");
    PatternNode node;
    node.kind = Kind::word_class;
    if (stopped_) return node;
    const Lexicon::Expression added = context_.lexicon.add_expression(text);
    if (!added.word_class) fail(begin, added.error, added.hint);
    node.word_class = added.word_class.value_or(ClassId{});
    return node;
  }

  PatternNode classes() {
    const size_t begin = at_++;
    std::vector<std::pair<std::string_view, size_t>> names;
    do {
      skip_blanks();
      const size_t at = at_;
      names.emplace_back(name(), at);
      skip_blanks();
    } while (take('|'));
    Lexicon::Filters filters;
    while (!stopped_ && peek() != '}' && at_ < text_.size()) {
      const Condition c = condition();
      filters.push_back({std::string(c.name), c.negated, c.values});
      for (const auto& [class_name, at] : names) check_column(class_name, c);
      skip_blanks();
    }
    if (!take('}')) stop(begin, "the word class is not closed");
    PatternNode node;
    node.kind = Kind::choice;
    for (const auto& [class_name, at] : names)
      node.children.push_back(class_node(class_name, at, filters));
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  void check_column(std::string_view class_name, const Condition& c);

  PatternNode class_node(std::string_view class_name, size_t at, const Lexicon::Filters& filters) {
    PatternNode node;
    node.kind = Kind::word_class;
    const auto known = context_.lexicon.class_named(class_name);
    if (!known) {
      const auto names = context_.lexicon.class_names();
      fail(at, "unknown word class " + quoted(class_name), did_you_mean(class_name, names));
      return node;
    }
    const auto filtered = filters.empty() ? known : context_.lexicon.add_filtered(*known, filters);
    if (!filtered) fail(at, "too many word classes: at most " + std::to_string(kMaxClasses));
    node.word_class = filtered.value_or(ClassId{});
    return node;
  }

  // attribute=value|value or attribute!=value
  Condition condition() {
    Condition c;
    c.at = at_;
    c.name = name();
    c.negated = take('!');
    if (c.name.empty() || !take('=')) {
      stop(c.at, "expected attribute=value");
      return c;
    }
    do {
      const size_t begin = at_;
      while (at_ < text_.size() &&
             std::string_view(" \t\r\n|}>").find(text_[at_]) == std::string_view::npos)
        ++at_;
      c.values.emplace_back(text_.substr(begin, at_ - begin));
      if (c.values.back().empty()) fail(begin, "the attribute has no value");
    } while (take('|'));
    return c;
  }

  PatternNode mention() {
    const size_t begin = at_++;
    PatternNode node;
    node.kind = Kind::mention;
    do {
      skip_blanks();
      const size_t at = at_;
      const std::string_view kind = name();
      const auto kinds = kinds_named(kind);
      if (!kinds)
        fail(at, "unknown mention kind " + quoted(kind), did_you_mean(kind, kind_names()));
      node.test.kinds |= kinds.value_or(0);
      skip_blanks();
    } while (take('|'));
    while (!stopped_ && peek() != '>' && at_ < text_.size()) {
      add_condition(node.test, condition());
      skip_blanks();
    }
    if (!take('>')) stop(begin, "the mention is not closed");
    return node;
  }

  void add_condition(MentionTest& test, Condition c) {
    if (stopped_) return;
    const auto attribute = mention_attribute(c.name);
    if (!attribute) {
      fail(c.at, "unknown attribute " + quoted(c.name),
           did_you_mean(c.name, mention_attribute_names()));
      return;
    }
    const auto allowed = values_of(*attribute);
    for (const std::string& value : c.values) {
      const bool known = allowed.empty() || value == "any" || value == "none" ||
                         std::find(allowed.begin(), allowed.end(), value) != allowed.end();
      if (!known)
        fail(c.at, "unknown value " + quoted(value) + " of " + std::string(c.name),
             did_you_mean(value, allowed));
    }
    test.conditions.push_back({*attribute, c.negated, std::move(c.values)});
  }

  PatternNode macro(size_t depth) {
    const size_t begin = at_++;
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

  std::string_view text_;
  const PatternContext& context_;
  std::vector<std::string>& open_macros_;
  Errors errors_;
  size_t at_ = 0;
  bool stopped_ = false;
};

// A filter on a column that none of the class's lists has would never hold.
void Parser::check_column(std::string_view class_name, const Condition& c) {
  const auto known = context_.lexicon.class_named(class_name);
  if (!known || stopped_) return;
  const std::vector<std::string_view> columns = context_.lexicon.columns_of(*known);
  if (std::find(columns.begin(), columns.end(), c.name) == columns.end())
    fail(c.at, "the word class " + quoted(class_name) + " has no attribute " + quoted(c.name),
         did_you_mean(c.name, columns));
}

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
