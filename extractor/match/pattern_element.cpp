#include "match/pattern_element.hpp"

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"

namespace copydesk {
namespace {

using Kind = PatternNode::Kind;

// A filter on a column that none of the class's lists has would never hold.
void check_column(PatternCursor& in, const PatternContext& context, std::string_view class_name,
                  const PatternCursor::Condition& c) {
  const auto known = context.lexicon.class_named(class_name);
  if (!known || in.stopped()) return;
  const std::vector<std::string_view> columns = context.lexicon.columns_of(*known);
  if (std::find(columns.begin(), columns.end(), c.name) == columns.end())
    in.fail(c.at, "the word class " + quoted(class_name) + " has no attribute " + quoted(c.name),
            did_you_mean(c.name, columns));
}

PatternNode class_node(PatternCursor& in, const PatternContext& context,
                       std::string_view class_name, size_t at, const Lexicon::Filters& filters) {
  PatternNode node;
  node.kind = Kind::word_class;
  const auto known = context.lexicon.class_named(class_name);
  if (!known) {
    const auto names = context.lexicon.class_names();
    in.fail(at, "unknown word class " + quoted(class_name), did_you_mean(class_name, names));
    return node;
  }
  const auto filtered = filters.empty() ? known : context.lexicon.add_filtered(*known, filters);
  if (!filtered) in.fail(at, "too many word classes: at most " + std::to_string(kMaxClasses));
  node.word_class = filtered.value_or(ClassId{});
  return node;
}

void add_condition(PatternCursor& in, MentionTest& test, PatternCursor::Condition c) {
  if (in.stopped()) return;
  const auto attribute = mention_attribute(c.name);
  if (!attribute) {
    in.fail(c.at, "unknown attribute " + quoted(c.name),
            did_you_mean(c.name, mention_attribute_names()));
    return;
  }
  const auto allowed = values_of(*attribute);
  for (const std::string& value : c.values) {
    const bool known = allowed.empty() || value == "any" || value == "none" ||
                       std::find(allowed.begin(), allowed.end(), value) != allowed.end();
    if (!known)
      in.fail(c.at, "unknown value " + quoted(value) + " of " + std::string(c.name),
              did_you_mean(value, allowed));
  }
  test.conditions.push_back({*attribute, c.negated, std::move(c.values)});
}

}  // namespace

PatternNode read_classes(PatternCursor& in, const PatternContext& context) {
  const size_t begin = in.place();
  in.go_to(begin + 1);
  std::vector<std::pair<std::string_view, size_t>> names;
  do {
    in.skip_blanks();
    const size_t at = in.place();
    names.emplace_back(in.name(), at);
    in.skip_blanks();
  } while (in.take('|'));
  Lexicon::Filters filters;
  while (!in.stopped() && in.peek() != '}' && !in.done()) {
    const PatternCursor::Condition c = in.condition();
    filters.push_back({std::string(c.name), c.negated, c.values});
    for (const auto& [class_name, at] : names) check_column(in, context, class_name, c);
    in.skip_blanks();
  }
  if (!in.take('}')) in.stop(begin, "the word class is not closed");
  PatternNode node;
  node.kind = Kind::choice;
  for (const auto& [class_name, at] : names)
    node.children.push_back(class_node(in, context, class_name, at, filters));
  return node.children.size() == 1 ? std::move(node.children.front()) : node;
}

PatternNode read_mention(PatternCursor& in) {
  const size_t begin = in.place();
  in.go_to(begin + 1);
  PatternNode node;
  node.kind = Kind::mention;
  do {
    in.skip_blanks();
    const size_t at = in.place();
    const std::string_view kind = in.name();
    const auto kinds = kinds_named(kind);
    if (!kinds)
      in.fail(at, "unknown mention kind " + quoted(kind), did_you_mean(kind, kind_names()));
    node.test.kinds |= kinds.value_or(0);
    in.skip_blanks();
  } while (in.take('|'));
  while (!in.stopped() && in.peek() != '>' && !in.done()) {
    add_condition(in, node.test, in.condition());
    in.skip_blanks();
  }
  if (!in.take('>')) in.stop(begin, "the mention is not closed");
  return node;
}

}  // namespace copydesk
