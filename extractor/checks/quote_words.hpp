#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

// The words of quotations, and how two quotations of the same words differ.

namespace copydesk {

struct QuotedWord {
  std::string_view folded;
  uint32_t token = 0;
  uint32_t number = 0;   ///< Word::number: equal words have equal numbers
  bool negates = false;  ///< "not", "never", "isn't"
  /// Words may be missing before this one, or stand in square brackets for others: "we [...] must".
  bool after_gap = false;
};

/// The words between the marks of a quotation without the marks of grammar.
struct QuotedWords {
  const Mention* mention = nullptr;
  std::vector<QuotedWord> words;
  bool has_gaps = false;
  size_t negations = 0;
};

QuotedWords words_of_quote(const CheckInput& input, const Mention& quote);

/// The tokens of `whole` that say what all of `part` says, from its word `first` on, where gaps
/// stand for any words; nothing when they do not.
std::optional<IndexRange> words_from(const QuotedWords& part, const QuotedWords& whole,
                                     size_t first);

/// How the same sentence was printed otherwise.
struct Alteration {
  IndexRange tokens;        ///< of the whole, the words that answer to the part
  uint32_t part_token = 0;  ///< the word that was changed
  uint32_t whole_token = 0;
  enum class Kind : uint8_t { word, order, negation } kind = Kind::word;
};

/// The one place of `whole` that says what `part` says but for one telling word, for the order of
/// its words or for a negation. Neither may have gaps. Where the text says that words are
/// `repeated`, fewer of them need agree.
std::optional<Alteration> find_alteration(const CheckInput& input, const QuotedWords& part,
                                          const QuotedWords& whole, bool repeated);

}  // namespace copydesk
