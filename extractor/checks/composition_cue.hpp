#pragma once

#include <cstdint>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

// The words that bind a total to its parts.

namespace copydesk {

/// How surely the words make the parts those of the total. Weak: a sum that fits to the digit is
/// worth saying; near: a sum that misses by little is worth a question, one that misses by more
/// leaves parts unsaid; strong: all parts are named.
enum class PartsCue : uint8_t { none, weak, near, strong };

/// The tokens between two numbers.
inline IndexRange tokens_apart(const Item& a, const Item& b) {
  return {a.mention->tokens.end, b.mention->tokens.begin};
}

/// From the words between a total and its first part.
PartsCue cue_before(const Reading& r, IndexRange between);

/// From the words around a total that stands behind its last part.
PartsCue cue_after(const Reading& r, const Item& last, const Item& total, uint32_t end);

/// What a sentence that speaks of the total of the one before says of it: "It includes", "That
/// total covers".
PartsCue anaphoric_cue(const Reading& r, const Sentence& sentence);

/// Whether the parts are surely all there are, whatever stands between: "nine women and 12 men" of
/// 21 people, "310 in Leeds and 140 in York" of 450.
bool are_all_parts(const CheckInput& input, const Item& total, const std::vector<Item>& parts);

/// "86 passengers and nine crew": two nouns that part people.
bool are_two_halves(const std::vector<Item>& parts);

/// "A 27-count indictment" and "eleven counts of fraud, nine of theft ...".
bool is_compound_of(const Reading& r, const Item& total, const std::vector<Item>& parts);

/// "12 women and 10 men to the 22-seat council", "the 12-member panel has seven women and five men"
bool fills_seats(const Reading& r, const Item& total, const std::vector<Item>& parts);

/// "Fourteen golds, nine silvers and seven bronzes" of 30 medals.
bool are_medals(const Item& total, const std::vector<Item>& parts);

/// "Seven were passengers, two were crew and four were bystanders."
bool opens_with_partition(const Reading& r, const std::vector<Item>& parts);

}  // namespace copydesk
