// What the rules' `gives` say: one fact for each match, its fields from the captures.
#include <string>

#include "facts/builders.hpp"

namespace copydesk {
namespace {

// A capture that is one mention stands for its value or its entity, any other for its words.
FieldValue value_of(const FactInput& input, const Capture& capture) {
  if (capture.mention) {
    const auto index = static_cast<size_t>(*capture.mention);
    const Mention& mention = input.mentions[index];
    if (const NumberValue* number = mention.number()) return *number;
    if (const TimeValue* time = mention.time()) return *time;
    if (input.entity_of[index]) return *input.entity_of[index];
  }
  return plain_text(input.reading.article, input.reading.span(capture.tokens));
}

// A part that is repeated was captured several times: a list of its words.
void add_captured(const FactInput& input, const RuleMatch& match, const FactField& field,
                  Fact& fact) {
  const Capture* only = nullptr;
  std::vector<std::string> words;
  for (const Capture& capture : match.captures) {
    if (capture.name != *field.capture || capture.tokens.empty()) continue;
    only = &capture;
    words.push_back(plain_text(input.reading.article, input.reading.span(capture.tokens)));
    if (capture.mention) fact.evidence.push_back(*capture.mention);
  }
  if (words.size() == 1)
    fact.fields.emplace_back(field.name, value_of(input, *only));
  else if (words.size() > 1)
    fact.fields.emplace_back(field.name, std::move(words));
}

}  // namespace

void build_rule_facts(const FactInput& input, const Matches& matches, const RuleSet& rules,
                      std::vector<Fact>& out) {
  for (const RuleMatch& match : matches) {
    const Rule& rule = rules.rules[static_cast<size_t>(match.rule)];
    if (rule.fact_type.empty()) continue;
    Fact& fact = out.emplace_back();
    fact.type = rule.fact_type;
    fact.rule = rule.id;
    fact.span = input.reading.span(match.tokens);
    fact.sentence = match.sentence;
    fact.qualifiers = input.qualifying.at(match.tokens, match.sentence);
    for (const FactField& field : rule.fact_fields) {
      if (field.capture)
        add_captured(input, match, field, fact);
      else
        fact.fields.emplace_back(field.name, field.literal);
    }
  }
}

}  // namespace copydesk
