#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checks/check_words.hpp"
#include "match/mention_test.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

struct CheckInput;

/// A number of one sentence with the fact that was made of it.
struct Item {
  MentionId id{};
  const Mention* mention = nullptr;
  const NumberValue* value = nullptr;
  const Fact* fact =
      nullptr;          ///< count, ordinal, amount or percent; null for a number without a noun
  bool people = false;  ///< it counts people: "people", "workers"
};

/// The numbers of one article, sentence by sentence. Serves one article after another.
class Items {
 public:
  struct Row {
    uint32_t sentence = 0;
    IndexRange items;
    KindMask kinds = 0;

    bool has(MentionKind kind) const { return (kinds & mask_of(kind)) != 0; }
  };

  void read(const Reading& reading, const Mentions& mentions, const Facts& facts,
            const CheckWords& words);

  /// The sentences that hold numbers, in order.
  std::span<const Row> rows() const { return rows_; }
  /// Its numbers in the order of the text.
  std::span<const Item> of(const Row& row) const {
    return std::span(items_).subspan(row.items.begin, row.items.size());
  }
  std::span<const Item> of(uint32_t sentence) const {
    const uint32_t row = row_of_[sentence];
    return row == kNone ? std::span<const Item>() : of(rows_[row]);
  }
  std::span<const Item> all() const { return items_; }
  /// Whether the article has numbers of that kind.
  bool any(MentionKind kind) const { return (kinds_ & mask_of(kind)) != 0; }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;

  std::vector<const Fact*> fact_of_;  // for each mention
  std::vector<Item> items_;
  std::vector<Row> rows_;
  std::vector<uint32_t> row_of_;  // for each sentence
  KindMask kinds_ = 0;
};

/// Printed words of a mention.
std::string printed(const CheckInput& input, const Mention& mention);
/// Printed words of an item with its noun where it has one.
std::string printed(const CheckInput& input, const Item& item);
/// The span to show as evidence: the fact's, else the mention's.
Span shown(const Item& item);

/// The tokens of its sentence.
IndexRange sentence_of(const Reading& reading, const Item& item);
IndexRange sentence_of(const Reading& reading, const Mention& mention);
/// As many tokens of its sentence right before it.
IndexRange words_before(const Reading& reading, const Item& item, uint32_t reach);
/// As many tokens of its sentence right behind it.
IndexRange words_behind(const Reading& reading, const Item& item, uint32_t reach);

/// The head noun, empty without one.
std::string_view head_of(const Item& item);
/// Whether two heads name the same sort of thing: equal, or both people ("workers" among "people").
bool same_sort(const Item& a, const Item& b);
/// Whether two are printed in one unit: two counts, two sums of one currency, two percents.
bool same_scale(const Item& a, const Item& b);
/// A number above zero and with bounds that is neither a place in a row nor a percent.
bool is_positive_amount(const Item& item);

/// Whether a statement may be compared at all: the paper's own voice, real, not updated (X4-X7).
bool is_plain(const Qualifiers& q);

}  // namespace copydesk
