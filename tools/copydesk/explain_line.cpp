#include "explain_line.hpp"

#include <variant>

namespace copydesk::tool {
namespace {

// Field values in words.
struct FieldText {
  const Inspection& seen;

  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const NumberValue& value) const {
    return to_string(value.range) + (value.unit.empty() ? "" : ' ' + value.unit);
  }
  std::string operator()(const TimeValue& value) const { return value.timex; }
  std::string operator()(EntityId id) const {
    return seen.facts.entities[static_cast<size_t>(id)].name;
  }
  std::string operator()(MentionId id) const {
    return "m" + std::to_string(static_cast<uint32_t>(id) + 1);
  }
  template <typename T>
  std::string operator()(const std::vector<T>& list) const {
    std::string out;
    for (const T& item : list) out += (out.empty() ? "" : ", ") + (*this)(item);
    return out;
  }
};

std::string value_text(const Mention& mention) {
  if (const NumberValue* number = mention.number())
    return to_string(number->range) + (number->unit.empty() ? "" : ' ' + number->unit);
  if (const TimeValue* time = mention.time())
    return time->timex + " (" + std::string(to_string(time->anchor)) + ')';
  if (const NameValue* name = mention.name()) return name->canonical;
  if (const auto* role = std::get_if<RoleValue>(&mention.value)) return role->title;
  return {};
}

std::string qualifier_text(const Qualifiers& q, const Inspection& seen) {
  std::string out;
  const auto add = [&](std::string_view text) {
    out += (out.empty() ? "" : ", ") + std::string(text);
  };
  if (q.modality != Modality::actual) add(to_string(q.modality));
  if (q.speaker) add("said by " + seen.facts.entities[static_cast<size_t>(*q.speaker)].name);
  if (q.quoted) add("quoted");
  if (q.attributed) add("attributed");
  if (q.open) add("open list");
  if (q.update) add("moving figure");
  if (q.as_of) add("as of " + q.as_of->timex);
  return out;
}

class LineExplainer {
 public:
  LineExplainer(const Article& article, Workspace& workspace, const ReportSettings& settings,
                std::optional<uint32_t> line)
      : article_(article),
        seen_(inspect(article, workspace)),
        hits_(rule_hits(article, workspace)),
        report_(make_report(article, seen_, settings)),
        locator_(article),
        line_(line) {}

  std::string text() {
    blocks();
    section("read");
    for (const Mention& m : seen_.mentions)
      if (touches(m.span))
        item(std::string(to_string(m.kind)) + ' ' + words(m.span), value_text(m), m.rule);
    section("facts");
    for (const Fact& fact : seen_.facts.facts)
      if (touches(fact.span))
        item(std::string(fact.type) + ' ' + words(fact.span), fact_text(fact), fact.rule);
    section("rules that fit");
    for (const RuleHit& hit : hits_)
      if (touches(hit.span)) item(words(hit.span), capture_text(hit), hit.rule);
    section("compared");
    for (const ReportedFinding& f : report_.findings)
      if (touches(f)) finding(f);
    return std::move(out_);
  }

 private:
  // Headings appear with their first item, so that an empty section says so.
  void section(std::string_view name) {
    if (!items_ && started_) out_ += "  nothing\n";
    started_ = true;
    items_ = false;
    out_ += name;
    out_ += ":\n";
  }

  void item(std::string_view what, std::string_view value, std::string_view rule) {
    items_ = true;
    out_ += "  ";
    append_visible(out_, what);
    if (!value.empty()) out_ += " = ";
    append_visible(out_, value);
    if (!rule.empty()) out_ += " [";
    append_visible(out_, rule);
    out_ += rule.empty() ? "\n" : "]\n";
  }

  std::string words(Span span) const { return '"' + plain_text(article_, span) + '"'; }

  bool touches(Span span) {
    if (!line_) return true;
    const Place place = locator_.place(span);
    return place.from.line <= *line_ && *line_ <= place.to.line;
  }
  bool touches(const ReportedFinding& f) {
    for (const Evidence& evidence : f.finding.evidence)
      if (touches(evidence.span)) return true;
    return !line_;
  }

  void blocks() {
    for (const Block& block : seen_.document.blocks)
      if (touches(block.span)) {
        out_ += to_string(block.kind);
        out_ += ": ";
        append_visible(out_, plain_text(article_, block.span));
        out_ += '\n';
        if (!is_copy(block.kind)) out_ += "  (such a block gives no facts and no findings)\n";
      }
    if (out_.empty()) out_ += "nothing stands in this line\n";
  }

  std::string fact_text(const Fact& fact) const {
    std::string out;
    for (const auto& [name, value] : fact.fields)
      out.append(out.empty() ? "" : ", ")
          .append(name)
          .append(" ")
          .append(std::visit(FieldText{seen_}, value));
    const std::string qualifiers = qualifier_text(fact.qualifiers, seen_);
    return qualifiers.empty() ? out : out + "; " + qualifiers;
  }

  std::string capture_text(const RuleHit& hit) const {
    std::string out;
    for (const auto& [name, span] : hit.captures)
      out += (out.empty() ? "" : ", ") + name + ' ' + words(span);
    return out;
  }

  void finding(const ReportedFinding& f) {
    std::string value = f.finding.message;
    if (!f.finding.equation.empty()) value += "; " + f.finding.equation;
    if (f.suppressed) value += "; suppressed: " + *f.suppressed;
    item(std::string(to_string(f.finding.verdict)) + ' ' + f.finding.check, value, f.finding.rule);
  }

  const Article& article_;
  Inspection seen_;
  std::vector<RuleHit> hits_;
  Report report_;
  Locator locator_;
  std::optional<uint32_t> line_;
  std::string out_;
  bool started_ = false;
  bool items_ = true;
};

}  // namespace

std::string explain_line(const Article& article, Workspace& workspace,
                         const ReportSettings& settings, std::optional<uint32_t> line) {
  std::string out = LineExplainer(article, workspace, settings, line).text();
  if (out.ends_with("compared:\n")) out += "  nothing: no rule and no check found two sides here\n";
  return out;
}

}  // namespace copydesk::tool
