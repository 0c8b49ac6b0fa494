#include "match/pattern.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <utility>

#include "match/needs.hpp"

namespace copydesk {
namespace {

using Kind = PatternNode::Kind;
using Op = Instruction::Op;

bool can_be_empty(const PatternNode& node) {
  switch (node.kind) {
    case Kind::start:
    case Kind::end:
      return true;
    case Kind::sequence:
      return std::all_of(node.children.begin(), node.children.end(), can_be_empty);
    case Kind::choice:
      return std::any_of(node.children.begin(), node.children.end(), can_be_empty);
    case Kind::repeat:
      return node.least == 0 || can_be_empty(node.children.front());
    case Kind::capture:
      return can_be_empty(node.children.front());
    default:
      return false;
  }
}

// Thompson's construction (1968): fragments of code with preferences, one after another.
class Compiler {
 public:
  // False when the program grows beyond the limit.
  bool compile(const PatternNode& node) {
    emit(node);
    add({Op::match, 0, 0});
    return out_.code.size() <= kMaxInstructions;
  }
  Program take() { return std::move(out_); }

 private:
  uint32_t here() const { return static_cast<uint32_t>(out_.code.size()); }
  uint32_t add(Instruction i) {
    if (out_.code.size() <= kMaxInstructions)
      out_.code.push_back(i);  // one too many is enough to know
    return here() - 1;
  }
  void add_element(Op op, uint32_t arg) { add({op, arg, here() + 1}); }
  bool full() const { return out_.code.size() > kMaxInstructions; }

  void emit(const PatternNode& node) {
    if (full()) return;
    switch (node.kind) {
      case Kind::word:
        return add_element(Op::word, node.number);
      case Kind::exact:
        out_.texts.push_back(node.text);
        add({Op::exact, static_cast<uint32_t>(out_.texts.size() - 1), here() + 1});
        return;
      case Kind::lemma:
        return add_element(Op::lemma, node.number);
      case Kind::word_class:
        return add_element(Op::word_class, static_cast<uint32_t>(node.word_class));
      case Kind::mention:
        return add_element(Op::mention, test(node.test));
      case Kind::any:
        return add_element(Op::any, 0);
      case Kind::start:
        return add_element(Op::start, 0);
      case Kind::end:
        return add_element(Op::end, 0);
      case Kind::sequence:
        for (const PatternNode& child : node.children) emit(child);
        return;
      case Kind::choice:
        return emit_choice(node);
      case Kind::repeat:
        return emit_repeat(node);
      case Kind::capture:
        return emit_capture(node);
    }
  }

  void emit_choice(const PatternNode& node) {
    std::vector<uint32_t> ends;
    for (size_t i = 0; i < node.children.size(); ++i) {
      const bool last = i + 1 == node.children.size();
      const uint32_t split = last ? 0 : add({Op::split, here() + 1, 0, true});
      emit(node.children[i]);
      if (last) break;
      ends.push_back(add({Op::jump, 0, 0}));
      out_.code[split].next = here();
    }
    for (const uint32_t end : ends) out_.code[end].next = here();
  }

  void emit_repeat(const PatternNode& node) {
    const PatternNode& child = node.children.front();
    const bool lazy = child.kind == Kind::any;  // gaps stay short
    for (uint32_t i = 0; i < node.least && !full(); ++i) emit(child);
    if (node.most == PatternNode::kUnbounded) return emit_loop(child);
    std::vector<uint32_t> skips;
    for (uint32_t i = node.least; i < node.most && !full(); ++i) {
      skips.push_back(add({Op::split, here() + 1, 0}));
      emit(child);
    }
    for (const uint32_t skip : skips) link(skip, here(), lazy);
  }

  // Points a split at the code behind its loop or option, preferred or not.
  void link(uint32_t split, uint32_t behind, bool lazy) {
    out_.code[split].next = behind;
    if (lazy) std::swap(out_.code[split].arg, out_.code[split].next);
  }

  void emit_loop(const PatternNode& child) {
    const uint32_t split = add({Op::split, here() + 1, 0});
    emit(child);
    add({Op::jump, 0, split});
    link(split, here(), false);
  }

  void emit_capture(const PatternNode& node) {
    const auto known = std::find(out_.captures.begin(), out_.captures.end(), node.text);
    const auto name = static_cast<uint32_t>(known - out_.captures.begin());
    if (known == out_.captures.end()) out_.captures.push_back(node.text);
    add_element(Op::open, name);
    emit(node.children.front());
    add_element(Op::close, name);
  }

  uint32_t test(const MentionTest& test) {
    const auto known = std::find(out_.tests.begin(), out_.tests.end(), test);
    const auto number = static_cast<uint32_t>(known - out_.tests.begin());
    if (known == out_.tests.end()) out_.tests.push_back(test);
    return number;
  }

  Program out_;
};

// Where a walk through the program stands: the next instruction, whether a token was taken, whether
// `end` was passed.
struct Stand {
  uint32_t at = 0;
  bool moved = false;
  bool ended = false;

  auto operator<=>(const Stand&) const = default;
};

bool consumes(Op op) { return op <= Op::any; }

void follow(const Instruction& i, const Stand& s, std::deque<Stand>& todo) {
  switch (i.op) {
    case Op::split:
      todo.push_back({i.arg, s.moved, s.ended});
      todo.push_back({i.next, s.moved, s.ended});
      return;
    case Op::start:
      if (!s.moved) todo.push_back({i.next, false, s.ended});
      return;
    case Op::end:
      todo.push_back({i.next, s.moved, true});
      return;
    case Op::jump:
    case Op::open:
    case Op::close:
      todo.push_back({i.next, s.moved, s.ended});
      return;
    case Op::match:
      return;
    default:
      if (!s.ended) todo.push_back({i.next, true, false});
  }
}

void add_first(const Instruction& i, const Lexicon& lexicon, Program& program) {
  switch (i.op) {
    case Op::mention:
      program.first_kinds |= program.tests[i.arg].kinds;
      break;
    case Op::word_class:
      program.first_classes.add(static_cast<ClassId>(i.arg));
      break;
    case Op::word:
    case Op::lemma:
      program.first_words.add(lexicon.pattern_word(i.arg));
      break;
    default:
      program.first_any = true;
  }
}

// Walks every way through the program. Whether one of them ends: `end "x"` and `"x" start` never
// do.
bool explore(const Lexicon& lexicon, Program& program) {
  std::set<Stand> seen;
  std::deque<Stand> todo = {{}};
  bool ends = false;
  while (!todo.empty()) {
    const Stand s = todo.front();
    todo.pop_front();
    if (!seen.insert(s).second) continue;
    const Instruction& i = program.code[s.at];
    ends = ends || i.op == Op::match;
    if (!s.moved && consumes(i.op)) add_first(i, lexicon, program);
    follow(i, s, todo);
  }
  return ends;
}

Error whole_pattern(std::string message, std::string hint = {}) {
  return {{}, 1, 1, std::move(message), std::move(hint), {}};
}

Result<ProgramPtr> compile(std::string_view text, const PatternContext& context,
                           bool needs_anchor) {
  const Result<PatternNode> tree = parse_pattern(text, context);
  if (!tree) return tree.errors();
  if (can_be_empty(*tree)) return whole_pattern("the pattern fits where there is nothing");
  Compiler compiler;
  if (!compiler.compile(*tree))
    return whole_pattern(
        "the pattern needs more than " + std::to_string(kMaxInstructions) + " states",
        "long lists of words belong into a word list");
  Program program = compiler.take();
  if (!explore(context.lexicon, program)) return whole_pattern("the pattern can never fit");
  program.needs = needs_of(*tree);
  program.least_mentions = least_mentions(*tree);
  for (const MentionTest& test : program.tests) program.mention_kinds |= test.kinds;
  if (needs_anchor && program.needs.empty())
    return whole_pattern("the pattern has no word, class or mention that it always needs");
  return ProgramPtr(std::make_shared<const Program>(std::move(program)));
}

std::string operand(const Program& program, const Instruction& i, const Lexicon& lexicon) {
  switch (i.op) {
    case Op::word:
      return " \"" + std::string(lexicon.word(i.arg)) + '"';
    case Op::lemma:
      return " ~" + std::string(lexicon.word(i.arg));
    case Op::exact:
      return " '" + program.texts[i.arg] + "'";
    case Op::word_class:
      return " {" + std::string(lexicon.class_name(static_cast<ClassId>(i.arg))) + '}';
    case Op::mention:
      return ' ' + to_string(program.tests[i.arg]);
    case Op::open:
    case Op::close:
      return ' ' + program.captures[i.arg];
    case Op::split:
      return ' ' + std::to_string(i.arg) + ' ' + std::to_string(i.next);
    case Op::jump:
      return ' ' + std::to_string(i.next);
    default:
      return {};
  }
}

}  // namespace

Result<ProgramPtr> compile_pattern(std::string_view text, const PatternContext& context) {
  return compile(text, context, true);
}

Result<ProgramPtr> compile_context(std::string_view text, const PatternContext& context) {
  return compile(text, context, false);
}

std::string to_string(const Program& program, const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 13> names = {
      "word", "exact", "lemma", "class", "mention", "any",  "split",
      "jump", "start", "end",   "open",  "close",   "match"};
  std::string out;
  for (size_t at = 0; at < program.code.size(); ++at) {
    const Instruction& i = program.code[at];
    out += std::to_string(at) + ' ' + std::string(names[static_cast<size_t>(i.op)]) +
           operand(program, i, lexicon) + '\n';
  }
  return out;
}

}  // namespace copydesk
