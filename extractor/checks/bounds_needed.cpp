#include <algorithm>
#include <optional>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kCueReach = 6;     // tokens: "is binding only if at least"
constexpr uint32_t kSentencesOn = 2;  // from what was needed to what it got

// "Needed 60 percent", "only if at least 40 percent", "a quorum of 50", "the 60 percent required"
bool is_needed(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const bool vote = item.mention->kind == MentionKind::percent ||
                    (item.mention->kind == MentionKind::cardinal && item.value->unit.empty());
  if (!vote || !item.value->number || item.value->form == NumberForm::fraction ||
      (item.value->hedge != Hedge::none && item.value->hedge != Hedge::at_least))
    return false;
  return any_text(r, words_before(r, item, kCueReach),
                  {"needed", "needs", "need", "requires", "required", "require", "requiring",
                   "threshold", "quorum", "hurdle", "unless", "only", "minimum"}) ||
         any_text(r, words_behind(r, item, 3), {"threshold", "hurdle", "quorum", "required"});
}

// +1 or -1 where all words of the sentence that tell the outcome tell the same; "not enough".
std::optional<int> outcome_in(const CheckInput& input, uint32_t sentence, uint32_t from) {
  const auto outcome = input.classes().outcome_word;
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  std::optional<int> out;
  for (uint32_t i = std::max(tokens.begin, from); outcome && i < tokens.end; ++i) {
    const Entry* entry = r.word(i).has(*outcome) ? r.words.entry(r.word(i), *outcome) : nullptr;
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    if (!sign || !sign->number) continue;
    const bool denied = i > tokens.begin && (input.bits(i - 1) & kNegation) != 0;
    const int told = denied ? -sign->number->sign() : sign->number->sign();
    if (out && *out != told) return std::nullopt;
    out = told;
  }
  return out;
}

// The only figure of that unit that the sentence gives.
const Item* got_in(const CheckInput& input, uint32_t sentence, const Item& needed) {
  const Item* out = nullptr;
  for (const Item& item : input.items.of(sentence)) {
    if (item.id == needed.id || item.mention->kind != needed.mention->kind ||
        item.value->unit != needed.value->unit)
      continue;
    if (out != nullptr || !is_plain_figure(item)) return nullptr;
    out = &item;
  }
  return out;
}

bool is_of_one_thing(const Item& needed, const Item& got) {
  if (!needed.value->unit.empty()) return true;
  const bool sort = head_of(got).empty() || head_of(needed).empty() || same_sort(needed, got);
  return sort && *got.value->number * Decimal(3) >= *needed.value->number &&
         *got.value->number <= *needed.value->number * Decimal(3);
}

// What is voted on; a goal or a rate needs no votes.
bool is_ballot(const CheckInput& input, uint32_t first, uint32_t last) {
  const Reading& r = input.reading;
  const IndexRange tokens = {r.tokens.sentences[first].tokens.begin,
                             r.tokens.sentences[last].tokens.end};
  return any_text(r, tokens,
                  {"vote", "votes", "voters", "voted", "turnout", "referendum", "ballot", "ballots",
                   "motion", "measure", "amendment", "bill", "proposal", "levy", "quorum",
                   "electorate", "delegates", "shareholders", "cast"});
}

// "But turnout was too low": there is something else that decides.
bool has_another_reason(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"but", "although", "though", "despite", "also", "if", "unless", "would", "could",
                   "both", "veto", "vetoed", "another"});
}

void judge(const CheckInput& input, const Item& needed, Findings& out) {
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  const uint32_t first = needed.mention->sentence;
  if (got_in(input, first, needed) != nullptr) return;
  for (uint32_t s = first + 1; s < std::min(count, first + kSentencesOn + 1); ++s) {
    const Item* got = got_in(input, s, needed);
    if (got == nullptr) continue;
    const auto outcome = outcome_in(input, s, 0);
    if (!outcome || !is_of_one_thing(needed, *got) || !is_ballot(input, first, s)) return;
    const bool reached = *got->value->number >= *needed.value->number;
    const bool fits = reached == (*outcome > 0);
    if (!fits && (has_another_reason(r, r.tokens.sentences[s].tokens) ||
                  is_quoted(input, got->mention->span) || is_quoted(input, needed.mention->span)))
      return;
    return out.push_back(
        bounds_finding(shown(*got), {shown(needed)}, fits,
                       printed(input, *got->mention) + (reached ? " reaches " : " is short of ") +
                           printed(input, *needed.mention) +
                           (fits           ? ""
                            : *outcome > 0 ? ", and it is said to be enough"
                                           : ", and it is said not to be enough")));
  }
}

}  // namespace

void check_needed(const CheckInput& input, Findings& out) {
  if (!input.classes().outcome_word) return;
  for (const Item& item : input.items.all())
    if (is_needed(input, item)) judge(input, item, out);
}

}  // namespace copydesk
