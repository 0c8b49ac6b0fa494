#include "rulebook.hpp"

#include <algorithm>

#include "checks/checks.hpp"
#include "pack/pack.hpp"

namespace copydesk {
namespace {

std::string bracketed(const Example& example) {
  if (!example.span) return example.text;
  std::string text = example.text;
  text.insert(example.span->end, "]");
  text.insert(example.span->begin, "[");
  return text;
}

std::string fact_of(const Rule& rule) {
  if (rule.fact_type.empty()) return {};
  std::string fields;
  for (const FactField& field : rule.fact_fields)
    fields += (fields.empty() ? "" : ", ") + field.name;
  return rule.fact_type + '(' + fields + ')';
}

RuleText text_of(const Rule& rule) {
  RuleText text{rule.id,    rule.check, rule.file, rule.line, rule.find, fact_of(rule),
                rule.claim, {},         rule.says, rule.asks, rule.note, {}};
  for (const Slip& slip : rule.slips) text.slips.push_back(slip.name);
  for (const Example& example : rule.examples)
    text.examples.push_back({std::string(to_string(example.expect)), bracketed(example)});
  return text;
}

std::string summary_of(const Rule& rule) {
  if (!rule.note.empty()) return rule.note;
  return "The figures do not satisfy " + rule.claim + ".";
}

}  // namespace

std::vector<RuleText> rules_of(const Pack& pack) {
  std::vector<RuleText> out;
  for (const Rule& rule : pack.rules.rules) out.push_back(text_of(rule));
  return out;
}

std::vector<CheckDescription> checks_of(const Pack& pack) {
  std::vector<CheckDescription> out;
  for (const Check* check : all_checks())
    out.push_back({std::string(check->id), std::string(check->summary), std::string(check->help),
                   check->level});
  for (const Rule& rule : pack.rules.rules)
    if (!rule.claim.empty())
      out.push_back({rule.check, summary_of(rule), "copydesk explain " + rule.id, rule.level});
  const auto by_id = [](const CheckDescription& a, const CheckDescription& b) {
    return a.id < b.id;
  };
  std::stable_sort(out.begin(), out.end(), by_id);
  const auto same_id = [](const CheckDescription& a, const CheckDescription& b) {
    return a.id == b.id;
  };
  out.erase(std::unique(out.begin(), out.end(), same_id), out.end());
  return out;
}

}  // namespace copydesk
