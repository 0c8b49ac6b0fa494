#include "checks/composition_group.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/composition_parts.hpp"
#include "checks/composition_report.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 3;
constexpr uint32_t kLongestGroup = 8;  // tokens: "The crew of the Halley Spirit,"

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0;
}

/// The words that call the group before its parts.
struct Group {
  std::string_view noun;  ///< lemma; empty of "The 180 passengers and six crew"
  std::vector<Item> parts;
};

// "The men,", "The crew of the Halley Spirit,": the noun behind the article.
std::optional<std::string_view> group_before(const CheckInput& input, IndexRange words) {
  const Reading& r = input.reading;
  const auto verb = input.classes().finite_verb;
  if (words.size() < 3 || words.size() > kLongestGroup || !text_is(r, words.end - 1, {","}) ||
      !text_is(r, words.begin, {"the", "those", "these"}) || !r.word(words.begin + 1).is(kLower))
    return std::nullopt;
  uint32_t noun = words.begin + 1;
  for (uint32_t i = noun; i + 1 < words.end && !text_is(r, i, {"of", "in", "from", "aboard"}); ++i)
    noun = i;
  for (uint32_t i = words.begin + 1; i + 1 < words.end; ++i)
    if ((verb && r.word(i).has(*verb)) ||
        text_is(r, i, {"other", "others", "and", "latest", "new", ",", "another", "second"}))
      return std::nullopt;
  return r.word(noun).lemma;
}

// "Nine Filipinos": a nationality is no noun of the lists.
bool names_nationality(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return head_of(item).empty() && behind < r.tokens.all.size() && r.word(behind).is(kCapitalised);
}

bool ends_apposition(const Reading& r, const Item& last, uint32_t end) {
  uint32_t behind = token_from(r, shown(last).end);
  if (names_nationality(r, last)) behind = last.mention->tokens.end + 1;
  return behind < end && (text_is(r, behind, {","}) || is_dash(r, behind));
}

std::optional<Group> group_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const std::span<const Item> items = input.items.of(sentence);
  if (items.size() < 2) return std::nullopt;
  Group group{{}, closed_run(r, items, 0)};
  if (group.parts.size() < 2 || !std::all_of(group.parts.begin(), group.parts.end(), [&](auto& p) {
        return is_exact_count(p) && (!head_of(p).empty() || names_nationality(r, p));
      }))
    return std::nullopt;
  const uint32_t first = group.parts.front().mention->tokens.begin;
  if (first == tokens.begin + 1 && text_is(r, tokens.begin, {"the"}))
    return are_two_halves(group.parts) ? std::optional(group) : std::nullopt;
  const auto noun = group_before(input, {tokens.begin, first});
  if (!noun || !ends_apposition(r, group.parts.back(), tokens.end)) return std::nullopt;
  group.noun = *noun;
  return group;
}

// "The men", "the group": whoever was counted before.
bool is_any_group(std::string_view noun) {
  constexpr std::string_view kGroups[] = {
      "group",    "party",   "man",      "men",       "woman",    "women",
      "people",   "victim",  "dead",     "injured",   "wounded",  "detainee",
      "hostage",  "captive", "suspect",  "passenger", "survivor", "missing",
      "prisoner", "migrant", "casualty", "contingent"};
  return std::find(std::begin(kGroups), std::end(kGroups), noun) != std::end(kGroups);
}

// The sailors of a ship are its crew, the players of a club its squad.
bool stands_for(std::string_view noun, std::string_view counted) {
  constexpr std::pair<std::string_view, std::string_view> kBodies[] = {
      {"crew", "sailor"},  {"crew", "seafarer"},  {"crew", "fisherman"}, {"crew", "astronaut"},
      {"crew", "seaman"},  {"crew", "crewman"},   {"team", "climber"},   {"team", "player"},
      {"squad", "player"}, {"panel", "judge"},    {"jury", "juror"},     {"cast", "actor"},
      {"choir", "singer"}, {"class", "pupil"},    {"class", "student"},  {"team", "athlete"},
      {"team", "rescuer"}, {"team", "scientist"}, {"board", "director"}, {"cabinet", "minister"}};
  return std::any_of(std::begin(kBodies), std::end(kBodies), [&](const auto& body) {
    return body.first == noun && body.second == counted;
  });
}

bool calls(const CheckInput& input, const Group& group, const Item& total) {
  const std::string_view head = head_of(total);
  if (group.noun.empty()) return head == "people" || head == "person";
  return group.noun == head || may_count_same_things(input, group.noun, head) ||
         stands_for(group.noun, head) || (total.people && is_any_group(group.noun));
}

bool is_sum(const Item& total, const std::vector<Item>& parts) {
  Decimal sum = 0;
  for (const Item& part : parts) sum = sum + *part.value->number;
  return total.value->number == sum;
}

// The count that the parts make, else the only one that the group can be called after.
std::optional<Composition> composed(const CheckInput& input, const Group& group,
                                    uint32_t sentence) {
  const Item* only = nullptr;
  bool two = false;
  for (const Item& item :
       in_sentences(input.items.all(), sentence - std::min(sentence, kSentencesBack), sentence)) {
    if (!is_exact_count(item) || head_of(item).empty() || item.fact->field("part") != nullptr)
      continue;
    const bool called = calls(input, group, item);
    const bool people = item.people || called;
    if (people && is_sum(item, group.parts)) return Composition{item, group.parts, PartsCue::weak};
    if (!people || *item.value->number < *group.parts.front().value->number) continue;
    two = two || only != nullptr || !called;
    only = &item;
  }
  if (only == nullptr || two || !is_plain(only->fact->qualifiers) || only->fact->qualifiers.open ||
      is_quoted(input, only->mention->span))
    return std::nullopt;
  return Composition{*only, group.parts, PartsCue::near};
}

}  // namespace

void check_group_apposed(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  for (const Items::Row& row : input.items.rows()) {
    if (row.sentence == 0 || row.items.size() < 2 ||
        !is_prose(input.reading.block_kind(row.sentence)))
      continue;
    const auto group = group_in(input, row.sentence);
    if (!group || told.has(group->parts.front().id)) continue;
    const auto c = composed(input, *group, row.sentence);
    if (c && !told.has(c->total.id)) report_composition(input, *c, out);
  }
}

}  // namespace copydesk
