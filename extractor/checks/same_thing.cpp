#include "checks/same_thing.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kShortNoun = 3;  // letters: "fee"
constexpr size_t kStem = 5;       // letters that a verb and its noun share: "donate", "donation"

bool are_of_one_stem(std::string_view a, std::string_view b) {
  const auto shared = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
  const size_t shorter = std::min(a.size(), b.size());
  return a == b || (shared >= static_cast<std::ptrdiff_t>(kStem) &&
                    static_cast<size_t>(shared) + 1 >= shorter);
}

// "Fined" and "fine": two words of one act.
bool are_of_one_act(const CheckInput& input, const Word& a, const Word& b) {
  const auto acts = input.classes().act;
  if (!acts || !a.has(*acts) || !b.has(*acts)) return false;
  const Words& words = input.reading.words;
  return words.entry(a, *acts)->text("act") == words.entry(b, *acts)->text("act");
}

}  // namespace

bool is_named_sum(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t behind = item.mention->tokens.end;
  return item.mention->kind == MentionKind::money && at > 0 && behind < r.tokens.all.size() &&
         text_is(r, at - 1, {"the", "its", "this", "that", "their"}) && r.word(behind).is(kLower) &&
         r.word(behind).text.size() >= kShortNoun &&
         !(input.classes().function_word && r.word(behind).has(*input.classes().function_word));
}

bool names_thing_of(const CheckInput& input, const Item& first, const Item& second) {
  if (!is_named_sum(input, second)) return false;
  const Reading& r = input.reading;
  const std::string_view noun = r.word(second.mention->tokens.end).lemma;
  const IndexRange tokens = r.tokens.sentences[first.mention->sentence].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (r.word(i).is(kHasLetter) &&
        (are_of_one_stem(r.word(i).lemma, noun) ||
         are_of_one_act(input, r.word(i), r.word(second.mention->tokens.end))))
      return true;
  return false;
}

bool may_count_same_things(const CheckInput& input, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const auto sorts = input.classes().thing_sort;
  if (!sorts) return false;
  const Lexicon& lexicon = input.reading.lexicon();
  const Entry* first = lexicon.find(*sorts, a);
  const Entry* second = first != nullptr ? lexicon.find(*sorts, b) : nullptr;
  return second != nullptr && first->text("sort") == second->text("sort");
}

}  // namespace copydesk
