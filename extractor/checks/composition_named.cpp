#include "checks/composition_named.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 3;
constexpr uint32_t kLongestSubject = 3;  // tokens: "The ruined buildings"

/// "They", "The buildings", "The dead"
struct Subject {
  std::string_view noun;  ///< its lemma; empty of "they"
  bool people = false;
  uint32_t end = 0;  ///< the token of the verb
};

bool is_to_be(const Reading& r, uint32_t token) {
  return text_is(r, token, {"were", "are", "comprised", "comprise", "consisted", "consist"});
}

std::optional<Subject> subject_of(const CheckInput& input, IndexRange sentence) {
  const Reading& r = input.reading;
  const uint32_t begin = sentence.begin;
  if (begin + 2 >= sentence.end) return std::nullopt;
  if (text_is(r, begin, {"they"}) && is_to_be(r, begin + 1)) return Subject{{}, false, begin + 1};
  if (!text_is(r, begin, {"the", "those", "these"})) return std::nullopt;
  for (uint32_t i = begin + 2; i < std::min(sentence.end, begin + 2 + kLongestSubject); ++i) {
    if (!is_to_be(r, i)) continue;
    const Word& noun = r.word(i - 1);
    const auto person = input.classes().person_noun;
    const bool people =
        (person && noun.has(*person)) ||
        text_is(r, i - 1, {"dead", "injured", "wounded", "missing", "victims", "casualties"});
    return Subject{noun.lemma, people, i};
  }
  return std::nullopt;
}

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.fact != nullptr &&
         !head_of(item).empty() && item.fact->field("part") == nullptr;
}

// Right behind the verb, and nothing goes on behind the last.
bool are_all_that_is_said(const Reading& r, uint32_t verb, const std::vector<Item>& parts,
                          uint32_t end) {
  const uint32_t first = text_is(r, verb + 1, {"of"}) ? verb + 2 : verb + 1;
  if (parts.front().mention->tokens.begin != first) return false;
  const uint32_t behind = token_from(r, shown(parts.back()).end);
  return behind >= end || r.word(behind).is(kPunctuation);
}

bool may_be_total(const Item& item, const Subject& subject) {
  if (!is_exact_count(item)) return false;
  return subject.noun.empty() || head_of(item) == subject.noun || (subject.people && item.people);
}

}  // namespace

bool total_named_again(const CheckInput& input, uint32_t sentence, Composition& c) {
  const IndexRange tokens = input.reading.tokens.sentences[sentence].tokens;
  const auto subject = subject_of(input, tokens);
  if (!subject || !are_all_that_is_said(input.reading, subject->end, c.parts, tokens.end) ||
      !std::all_of(c.parts.begin(), c.parts.end(), is_exact_count))
    return false;
  const Item* total = nullptr;
  const uint32_t reach = std::min(subject->noun.empty() ? 1U : kSentencesBack, sentence);
  for (const Item& item : in_sentences(input.items.all(), sentence - reach, sentence)) {
    if (!may_be_total(item, *subject)) continue;
    if (total != nullptr && total->value->number != item.value->number) return false;
    total = &item;
  }
  if (total == nullptr) return false;
  c.total = *total;
  // "Twenty were hurt. The dead were ...": a noun of people may be of some of them.
  const bool same_noun = head_of(*total) == subject->noun;
  c.cue = same_noun ? PartsCue::near : PartsCue::weak;
  return true;
}

}  // namespace copydesk
