#include "checks/composition_closed.hpp"

#include <optional>
#include <vector>

#include "checks/composition_report.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kReach = 6;    // sentences of the body
constexpr uint32_t kOpening = 3;  // tokens before "else"
constexpr size_t kMostParts = 6;

bool is_exact_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0;
}

// "Eighteen hurt", "Twenty-nine held"
bool tells_of_fate(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const auto fate = input.classes().fate;
  const uint32_t behind = item.mention->tokens.end;
  return behind < r.tokens.all.size() &&
         ((fate && r.word(behind).has(*fate)) ||
          text_is(r, behind,
                  {"held", "arrested", "detained", "charged", "jailed", "rescued", "freed",
                   "trapped", "evacuated", "quarantined", "stranded", "infected"}));
}

// "Eighteen hurt as tram hits bus"
const Item* people_of_headline(const CheckInput& input) {
  const Reading& r = input.reading;
  if (r.tokens.sentences.empty() || r.block_kind(0) != BlockKind::headline) return nullptr;
  const std::span<const Item> items = input.items.of(uint32_t{0});
  if (items.empty() || !is_exact_count(items.front()) ||
      items.front().mention->tokens.begin != r.tokens.sentences[0].tokens.begin)
    return nullptr;
  const Item& item = items.front();
  return item.people || tells_of_fate(input, item) ? &item : nullptr;
}

// "No one else was injured", "Nobody else", "There were no other casualties"
bool closes(const Reading& r, IndexRange sentence) {
  const uint32_t end = std::min(sentence.end, sentence.begin + kOpening + 1);
  for (uint32_t i = sentence.begin + 1; i < end; ++i)
    if ((text_is(r, i, {"else"}) && text_is(r, i - 1, {"one", "nobody", "none", "anybody"})) ||
        (text_is(r, i, {"other", "others"}) && text_is(r, i - 1, {"no"})))
      return true;
  return false;
}

// Those that the sentence counts; nothing where one may be counted twice.
bool add_groups(const CheckInput& input, uint32_t sentence, std::vector<Item>& out) {
  const Reading& r = input.reading;
  for (const Item& item : input.items.of(sentence)) {
    if (item.mention->kind != MentionKind::cardinal || item.value->form == NumberForm::article)
      continue;
    if (!head_of(item).empty() && !item.people) continue;
    const uint32_t behind = item.mention->tokens.end;
    const bool of = behind < r.tokens.all.size() && text_is(r, behind, {"of"});
    if (!is_exact_count(item) || of || is_definite(input, item)) return false;
    out.push_back(item);
  }
  return true;
}

}  // namespace

void check_closed_groups(const CheckInput& input, Findings& out) {
  const Item* total = people_of_headline(input);
  if (total == nullptr) return;
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  std::vector<Item> groups;
  for (uint32_t s = 1; s < std::min(count, kReach + 1); ++s) {
    if (closes(r, r.tokens.sentences[s].tokens)) {
      if (groups.size() >= 2 && groups.size() <= kMostParts)
        report_composition(input, {*total, std::move(groups), PartsCue::near}, out);
      return;
    }
    if (!add_groups(input, s, groups)) return;
  }
}

}  // namespace copydesk
