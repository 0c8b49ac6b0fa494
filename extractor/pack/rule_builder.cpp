#include "pack/rule_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/nearest.hpp"
#include "match/equation.hpp"
#include "match/pattern.hpp"
#include "pack/rule_keys.hpp"

namespace copydesk {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

bool is_id(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

class Builder {
 public:
  Builder(const RawFile& file, const RawRule& raw, const PatternContext& context)
      : file_(file), raw_(raw), context_(context) {}

  Rule build(const std::string& pack) {
    errors_ = check_keys(file_, raw_);
    rule_.file = file_.path;
    rule_.line = raw_.line;
    read_id(pack);
    read_pattern();
    read_unless();
    read_meaning();
    read_words();
    read_examples();
    check_captures();
    return std::move(rule_);
  }
  Errors take_errors() {
    std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
      return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return std::move(errors_);
  }

 private:
  // ---- access ----

  void fail(const RawText& at, std::string message, std::string hint = {}) {
    errors_.push_back(file_.error_in(at, 1, std::move(message), std::move(hint)));
  }
  void fail_rule(std::string message, std::string hint = {}) {
    errors_.push_back(file_.error(raw_.line, raw_.column, std::move(message), std::move(hint)));
  }
  void fail_all(const RawText& in, const Errors& errors) {
    for (const Error& e : errors)
      errors_.push_back(file_.error_in(in, e.column, e.message, e.hint));
  }
  template <typename T>
  const T* get(std::string_view key) const {
    const RawField* field = raw_.field(key);
    return field != nullptr ? std::get_if<T>(&field->value) : nullptr;
  }
  const RawText* text(std::string_view key) const { return get<RawText>(key); }
  const std::vector<RawPair>& table(std::string_view key) const {
    static const std::vector<RawPair> none;
    const auto* pairs = get<std::vector<RawPair>>(key);
    return pairs != nullptr ? *pairs : none;
  }

  // ---- parts of a rule ----

  void read_id(const std::string& pack) {
    const RawText* id = text("id");
    if (id == nullptr) return fail_rule("the rule has no id");
    if (!is_id(id->text)) fail(*id, "an id is of lower-case letters, digits and hyphens");
    rule_.id = pack + '/' + id->text;
    rule_.check = id->text;
    if (const RawText* check = text("check")) {
      if (!is_id(check->text))
        fail(*check, "the name of a check is of lower-case letters, digits and hyphens");
      rule_.check = check->text;
    }
  }

  void read_pattern() {
    const RawText* find = text("find");
    if (find == nullptr) return fail_rule("the rule has no pattern: key \"find\"");
    rule_.find = find->text;
    const Result<ProgramPtr> program = compile_pattern(find->text, context_);
    if (!program) return fail_all(*find, program.errors());
    rule_.program = *program;
    rule_.captures = (*program)->captures;
    used_.assign(rule_.captures.size(), false);
  }

  void read_unless() {
    static constexpr std::string_view kSides[] = {"before", "after", "within"};
    std::shared_ptr<const Program>* const slots[] = {&rule_.unless.before, &rule_.unless.after,
                                                     &rule_.unless.within};
    for (const RawPair& pair : table("unless")) {
      const auto side = std::find(std::begin(kSides), std::end(kSides), pair.key.text);
      if (side == std::end(kSides)) {
        fail(pair.key, "unknown key " + quoted(pair.key.text) + " of unless",
             did_you_mean(pair.key.text, kSides));
        continue;
      }
      const Result<ProgramPtr> program = compile_context(pair.value.text, context_);
      if (!program)
        fail_all(pair.value, program.errors());
      else if (!(*program)->captures.empty())
        fail(pair.value, "negative context has no use for captures");
      else
        *slots[side - std::begin(kSides)] = *program;
    }
  }

  void read_meaning() {
    if (raw_.field("gives") == nullptr && raw_.field("claim") == nullptr)
      fail_rule("the rule neither gives a fact nor claims anything");
    if (raw_.field("slips") != nullptr && raw_.field("claim") == nullptr)
      fail(raw_.field("slips")->key, "slips explain a claim, and the rule has none");
    if (!rule_.program) return;  // without captures everything else would be wrong too
    for (const RawPair& pair : table("gives")) read_field(pair);
    if (raw_.field("gives") != nullptr && rule_.fact_type.empty())
      fail(raw_.field("gives")->key, "\"gives\" needs a type");
    if (const RawText* claim = text("claim")) {
      rule_.claim = claim->text;
      rule_.equation = read_equation(*claim);
    }
    for (const RawPair& pair : table("slips"))
      rule_.slips.push_back({pair.key.text, read_equation(pair.value)});
  }

  void read_field(const RawPair& pair) {
    const std::string& value = pair.value.text;
    if (pair.key.text == "type") {
      if (!is_id(value))
        fail(pair.value, "the type of a fact is of lower-case letters, digits and hyphens");
      rule_.fact_type = value;
    } else if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'') {
      rule_.fact_fields.push_back({pair.key.text, std::nullopt, value.substr(1, value.size() - 2)});
    } else if (const auto capture = use(value)) {
      rule_.fact_fields.push_back({pair.key.text, capture, {}});
    } else {
      const std::string hint = nearest_capture(value);
      fail(pair.value, "unknown capture " + quoted(value),
           hint.empty() ? "a text of its own stands in 'quotes'" : hint);
    }
  }

  EquationPtr read_equation(const RawText& in) {
    const Result<EquationPtr> equation = parse_equation(in.text, rule_.captures);
    if (!equation) {
      fail_all(in, equation.errors());
      return nullptr;
    }
    for (const uint16_t capture : captures_of(**equation)) used_[capture] = true;
    return *equation;
  }

  void read_words() {
    static constexpr std::string_view kLevels[] = {"note", "warning", "error"};
    if (const RawText* says = text("says")) rule_.says = read_template(*says);
    if (const RawText* asks = text("asks")) rule_.asks = read_template(*asks);
    if (const RawText* note = text("note")) rule_.note = note->text;
    if (const RawText* level = text("level")) {
      const auto known = std::find(std::begin(kLevels), std::end(kLevels), level->text);
      if (known == std::end(kLevels))
        fail(*level, "unknown level " + quoted(level->text), "one of note, warning, error");
      else
        rule_.level = static_cast<Level>(known - std::begin(kLevels) + 1);
    }
    if (const RawText* published = text("published")) {
      rule_.published = parse_date(published->text);
      if (!rule_.published) fail(*published, "not a date: YYYY-MM-DD");
    }
  }

  // Checks the {names} of a message.
  std::string read_template(const RawText& in) {
    for (size_t at = in.text.find('{'); at != std::string::npos; at = in.text.find('{', at + 1)) {
      const size_t close = in.text.find('}', at);
      const std::string name =
          in.text.substr(at + 1, close == std::string::npos ? close : close - at - 1);
      if (name == "computed" || !rule_.program || use(name)) continue;
      const auto before = static_cast<uint32_t>(
          std::count_if(in.text.begin(), in.text.begin() + static_cast<std::ptrdiff_t>(at),
                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
      errors_.push_back(
          file_.error_in(in, before + 2, "unknown capture " + quoted(name), nearest_capture(name)));
    }
    return in.text;
  }

  // ---- examples ----

  void read_examples() {
    static constexpr std::pair<std::string_view, Example::Expect> kLists[] = {
        {"finds", Example::Expect::finds},
        {"confirms", Example::Expect::confirms},
        {"flags", Example::Expect::flags},
        {"ignores", Example::Expect::ignores}};
    for (const auto& [name, expect] : kLists)
      if (const auto* texts = get<std::vector<RawText>>(name))
        for (const RawText& t : *texts) read_example(t, expect);
    const auto ignored =
        std::count_if(rule_.examples.begin(), rule_.examples.end(),
                      [](const Example& e) { return e.expect == Example::Expect::ignores; });
    if (ignored == static_cast<std::ptrdiff_t>(rule_.examples.size()))
      fail_rule("the rule has no proof: a sentence in \"finds\", \"confirms\" or \"flags\"");
    if (ignored == 0) fail_rule("the rule has no proof of its silence: a sentence in \"ignores\"");
  }

  void read_example(const RawText& in, Example::Expect expect) {
    Example example{expect,  in.text,   std::nullopt,
                    in.line, in.column, std::string(file_.lines.line(in.line))};
    const size_t open = in.text.find('[');
    const size_t close = in.text.find(']');
    const bool marked = open != std::string::npos && close != std::string::npos && open < close &&
                        in.text.find('[', open + 1) == std::string::npos &&
                        in.text.find(']', close + 1) == std::string::npos;
    if (expect != Example::Expect::ignores && !marked)
      return fail(in, "the example does not mark the words that are matched",
                  "put them in [brackets], once");
    if (expect == Example::Expect::ignores &&
        (open != std::string::npos || close != std::string::npos))
      return fail(in, "an example of silence has no words to mark");
    if ((expect == Example::Expect::confirms || expect == Example::Expect::flags) &&
        text("claim") == nullptr)
      return fail(in, "a rule without a claim neither confirms nor flags", "use \"finds\"");
    if (marked) {
      example.text.erase(close, 1).erase(open, 1);
      example.span = Span{static_cast<uint32_t>(open), static_cast<uint32_t>(close - 1)};
    }
    rule_.examples.push_back(std::move(example));
  }

  // ---- captures ----

  std::optional<uint16_t> use(std::string_view name) {
    const auto found = std::find(rule_.captures.begin(), rule_.captures.end(), name);
    if (found == rule_.captures.end()) return std::nullopt;
    const auto index = static_cast<uint16_t>(found - rule_.captures.begin());
    used_[index] = true;
    return index;
  }

  std::string nearest_capture(std::string_view name) const {
    const std::vector<std::string_view> names(rule_.captures.begin(), rule_.captures.end());
    return did_you_mean(name, names);
  }

  void check_captures() {
    const RawText* find = text("find");
    if (find == nullptr || !errors_.empty()) return;
    for (size_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) continue;
      const size_t at = find->text.find(rule_.captures[i] + ':');
      const size_t place = at != std::string::npos ? at : find->text.find(':' + rule_.captures[i]);
      const auto column = place == std::string::npos ? 1U : static_cast<uint32_t>(place) + 1U;
      errors_.push_back(file_.error_in(
          *find, column, "the capture " + quoted(rule_.captures[i]) + " is never used"));
    }
  }

  const RawFile& file_;
  const RawRule& raw_;
  const PatternContext& context_;
  Rule rule_;
  std::vector<bool> used_;  // for each capture
  Errors errors_;
};

}  // namespace

std::optional<Rule> build_rule(const RawFile& file, const RawRule& raw, const std::string& pack,
                               const PatternContext& context, Errors& errors) {
  Builder builder(file, raw, context);
  Rule rule = builder.build(pack);
  Errors own = builder.take_errors();
  if (own.empty()) return rule;
  errors.insert(errors.end(), std::make_move_iterator(own.begin()),
                std::make_move_iterator(own.end()));
  return std::nullopt;
}

}  // namespace copydesk
