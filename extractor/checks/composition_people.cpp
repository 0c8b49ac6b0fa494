#include "checks/composition_people.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kReach = 14;       // tokens from the people to the list of them
constexpr uint32_t kLongestNoun = 3;  // tokens: "a young police officer"
constexpr int64_t kFarthest = 2;      // off by more, the list is of others
constexpr int64_t kMostPeople = 30;   // nobody tells more of them one by one

/// "two men", "a woman"
struct Member {
  IndexRange tokens;
  int64_t count = 1;
  std::optional<MentionId> id;  ///< none of "a"
};

struct Told {
  std::vector<Member> members;
  IndexRange tokens;
};

class Reader {
 public:
  Reader(const CheckInput& input, uint32_t sentence)
      : input_(input),
        r_(input.reading),
        end_(r_.tokens.sentences[sentence].tokens.end),
        items_(input.items.of(sentence)) {}

  // The list that opens behind the first mark behind the people.
  std::optional<Told> list_behind(const Item& people) const {
    const uint32_t begin = token_from(r_, shown(people).end);
    for (uint32_t i = begin; i < std::min(end_, begin + kReach); ++i) {
      if (item_at(i) != nullptr) return std::nullopt;
      // "met two brothers, a nun and a thief" is a list itself.
      if (i == begin && text_is(r_, i, {","}) && !is_anybody(people)) return std::nullopt;
      if (text_is(r_, i, {",", ":", "(", "—", "–"})) return list_at(i + 1);
    }
    return std::nullopt;
  }

 private:
  static bool is_anybody(const Item& people) {
    return head_of(people) == "people" || head_of(people) == "person";
  }

  const Item* item_at(uint32_t token) const {
    const auto at = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
      return item.mention->tokens.begin == token;
    });
    return at == items_.end() ? nullptr : &*at;
  }

  std::optional<Told> list_at(uint32_t begin) const {
    Told out;
    bool closed = false;
    for (uint32_t i = begin; i < end_;) {
      const auto member = member_at(i);
      if (!member) break;
      out.members.push_back(*member);
      i = member->tokens.end;
      out.tokens = {begin, i};
      if (closed) break;
      if (i < end_ && text_is(r_, i, {","})) ++i;
      if (i < end_ && text_is(r_, i, {"and"})) {
        closed = true;
        ++i;
      } else if (out.tokens.end == i) {
        break;
      }
    }
    const bool whole = closed && out.members.size() > 1 && ends_clause(out.tokens.end);
    return whole ? std::optional(out) : std::nullopt;
  }

  // "two men", "a young woman"
  std::optional<Member> member_at(uint32_t begin) const {
    Member out;
    uint32_t noun = begin + 1;
    if (const Item* item = item_at(begin)) {
      const NumberValue& n = *item->value;
      const auto count = n.number ? n.number->to_int() : std::nullopt;
      if (item->mention->kind != MentionKind::cardinal || n.hedge != Hedge::none || !count)
        return std::nullopt;
      out.count = *count;
      out.id = item->id;
      noun = item->mention->tokens.end;
    } else if (!text_is(r_, begin, {"a", "an", "one"})) {
      return std::nullopt;
    }
    for (uint32_t i = noun; i < std::min(end_, noun + kLongestNoun); ++i) {
      if (!r_.word(i).is(kLower)) return std::nullopt;
      if (!is_person(i)) continue;
      const bool goes_on = i + 1 < end_ && is_person(i + 1);  // "police officer"
      out.tokens = {begin, goes_on ? i + 2 : i + 1};
      return out;
    }
    return std::nullopt;
  }

  bool is_person(uint32_t token) const {
    const auto person = input_.classes().person_noun;
    const auto kin = input_.classes().relative;
    const Word& word = r_.word(token);
    return (person && word.has(*person)) || (kin && word.has(*kin));
  }

  bool ends_clause(uint32_t token) const {
    if (token >= end_ || text_is(r_, token, {".", ";", ")", "—", "–"})) return true;
    return text_is(r_, token, {","}) && token + 1 < end_ &&
           !text_is(r_, token + 1, {"and", "or", "among", "including", "as", "with", "plus"}) &&
           item_at(token + 1) == nullptr && !text_is(r_, token + 1, {"a", "an", "another"});
  }

  const CheckInput& input_;
  const Reading& r_;
  uint32_t end_;
  std::span<const Item> items_;
};

bool is_people(const Item& item) {
  return item.people && item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->hedge == Hedge::none && item.fact != nullptr && !item.fact->qualifiers.open &&
         item.fact->field("part") == nullptr && Decimal(1) < *item.value->number &&
         *item.value->number <= Decimal(kMostPeople);
}

void judge(const CheckInput& input, const Item& people, const Told& told, Findings& out) {
  const int64_t total = *people.value->number->to_int();
  int64_t sum = 0;
  std::string parts;
  for (const Member& member : told.members) {
    sum += member.count;
    parts += (parts.empty() ? "" : " + ") + std::to_string(member.count);
  }
  const bool fits = sum == total;
  const Span list = input.reading.span(told.tokens);
  if (!fits && (std::abs(sum - total) > kFarthest || is_quoted(input, people.mention->span) ||
                is_quoted(input, list)))
    return;
  Finding f = finding_of_check("composition", verdict_of(fits));
  f.evidence = {{shown(people), "total"}, {list, "parts"}};
  f.mentions = {people.id};
  for (const Member& member : told.members)
    if (member.id) f.mentions.push_back(*member.id);
  f.equation = std::to_string(total) + (fits ? " = " : " ≠ ") + parts;
  const std::string words = plain_text(input.reading.article, list);
  f.message =
      fits ? printed(input, people) + ": " + words
           : words + " make " + std::to_string(sum) + "; the text says " + printed(input, people);
  if (!fits) f.question = "Is somebody missing from the list, or is the number another?";
  out.push_back(std::move(f));
}

}  // namespace

void check_people_told(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  for (const Items::Row& row : input.items.rows())
    for (const Item& item : input.items.of(row)) {
      if (!is_people(item) || told.has(item.id)) continue;
      if (const auto list = Reader(input, row.sentence).list_behind(item))
        judge(input, item, *list, out);
    }
}

}  // namespace copydesk
