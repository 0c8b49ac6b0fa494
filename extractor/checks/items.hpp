#pragma once

#include <string_view>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// A number of one sentence with the fact that was made of it.
struct Item {
  MentionId id{};
  const Mention* mention = nullptr;
  const NumberValue* value = nullptr;
  const Fact* fact =
      nullptr;  ///< count, ordinal, amount or percent; null for a number without a noun
};

/// Every number fact's place among the facts, by its mention; null where a mention has none. Built
/// once for a check.
std::vector<const Fact*> facts_by_mention(const CheckInput& input);

/// The numbers of a sentence in the order of the text; `facts` is the table of facts_by_mention.
std::vector<Item> items_of(const CheckInput& input, uint32_t sentence,
                           const std::vector<const Fact*>& facts);

/// Printed words of a mention.
std::string printed(const CheckInput& input, const Mention& mention);
/// Printed words of an item with its noun where it has one.
std::string printed(const CheckInput& input, const Item& item);
/// The span to show as evidence: the fact's, else the mention's.
Span shown(const Item& item);

/// The head noun, empty without one.
std::string_view head_of(const Item& item);
/// Whether two heads name the same sort of thing: equal, or both people ("workers" among "people").
bool same_sort(const CheckInput& input, const Item& a, const Item& b);
bool counts_people(const CheckInput& input, const Item& item);

/// Whether a token range holds a word; folded.
bool holds_word(const Reading& reading, IndexRange tokens, std::string_view folded);

/// Whether a statement may be compared at all: the paper's own voice, real, not updated (X4-X7).
bool is_plain(const Qualifiers& q);

}  // namespace copydesk
