#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/symbols.hpp"
#include "match/class_set.hpp"
#include "match/keywords.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// A cell of a word list: its text, and its number where it is one.
struct Attribute {
  std::string_view text;
  std::optional<Decimal> number;
};

/// What the rows of one word list have in common.
struct WordList {
  ClassId word_class{};
  bool proper = false;  ///< from names/: matched with case (or in capitals)
  uint16_t pack = 0;    ///< a later pack's row overrides the same surface of an earlier one
  std::vector<std::string_view> columns;  ///< behind the first
};

/// One row of a word list or gazetteer. Its cells stay as they lie in the file and are read when
/// asked for: most rows of a gazetteer are never met.
struct Entry {
  const WordList* list = nullptr;
  ClassId word_class{};
  bool proper = false;              ///< matched with case
  std::string_view surface;         ///< first column
  std::string_view cells;           ///< the others, parted by tabs
  std::optional<MentionKind> kind;  ///< of a gazetteer row that is a name

  /// A row of a gazetteer of names.
  bool is_name() const { return kind && proper && copydesk::is_name(*kind); }
  /// Nothing when the cell is empty or there is no such column.
  std::optional<Attribute> attribute(std::string_view name) const;
  /// The text of a cell; empty when there is none.
  std::string_view text(std::string_view name) const;
};

enum class EntryId : uint32_t {};

/// Every word list and gazetteer of the loaded packs: immutable once frozen; reading it is
/// thread-safe. Single words are best reached through Words, phrases of several tokens through
/// phrases_at (match/phrases.hpp).
class Lexicon {
 public:
  Lexicon();
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  std::optional<ClassId> class_named(std::string_view name) const;
  std::string_view class_name(ClassId c) const { return class_names_[static_cast<size_t>(c)]; }
  size_t classes() const { return class_names_.size(); }
  const Entry& entry(EntryId id) const { return entries_[static_cast<size_t>(id)]; }
  size_t size() const { return entries_.size(); }

  /// The entries of one folded word on its own whatever its case, in the order of loading.
  std::span<const EntryId> word_entries(std::string_view folded) const {
    return word_rows(word_number(folded)).entries;
  }
  /// Entries, and for each the surface (the first column or an alias) that led to it.
  struct RowsView {
    std::span<const EntryId> entries;
    std::span<const std::string_view> surfaces;
  };
  RowsView word_rows(uint32_t word_number) const { return word_rows_.of(word_number); }
  /// The entry of that class for a folded single word, whatever its case; null when it has none.
  const Entry* find(ClassId c, std::string_view folded) const;

  // A trie over folded words for surfaces of several tokens. Node 0 is the root.
  /// The number of a folded word that occurs in some list, phrase or pattern; 0 when it occurs in
  /// none.
  uint32_t word_number(std::string_view folded) const { return words_.find(folded); }
  size_t words() const { return words_.size(); }
  /// None for a word that no pattern names.
  PatternWord pattern_word(uint32_t number) const {
    return number < pattern_words_.size() ? pattern_words_[number] : PatternWord::none;
  }
  std::string_view word(uint32_t number) const { return words_.text(number); }
  /// 0 when there is no such edge.
  uint32_t step(uint32_t node, uint32_t word_number) const;
  /// The bits of the words that may follow a node: most steps fail, and this tells without looking
  /// them up.
  uint64_t next_words(uint32_t node) const { return next_words_[node]; }
  static uint64_t next_bit(uint32_t word_number) {
    return word_number == 0 ? 0 : uint64_t{1} << (word_number * 0x9E3779B1U >> 26U);
  }
  /// The entries whose surfaces end at this node.
  RowsView phrase_rows(uint32_t node) const { return phrase_rows_.of(node); }

  /// The classes of an entry: that of its list, and the filtered ones that it fits.
  void add_classes(EntryId id, ClassSet& classes) const;
  /// Which token expressions fit a printed word; adds their classes.
  void add_expression_classes(std::string_view word, ClassSet& classes) const;

  /// The named classes, in the order of loading.
  std::vector<std::string_view> class_names() const;
  /// The attributes that the lists of a class have.
  std::vector<std::string_view> columns_of(ClassId c) const;

  // ---- Building: lists first, then freeze, then read. See pack/word_lists.

  /// Keeps a file's text alive as long as the lexicon; returns the kept text.
  std::string_view keep(std::string text);
  /// The number of that class, new or old; nothing when there are too many.
  std::optional<ClassId> add_class(std::string_view name);
  const WordList* add_list(WordList list);
  EntryId add_entry(const Entry& entry);
  /// Adds one of an entry's surfaces (kept text) with the folded tokens that our own tokeniser cuts
  /// it into.
  void add_surface(EntryId id, std::string_view surface,
                   std::span<const std::string_view> folded_words);
  /// Makes sure that a word of a pattern has a number and a PatternWord.
  uint32_t add_word(std::string_view folded);
  /// The class of words that an RE2 expression matches as a whole, or the reason why there is none.
  struct Expression {
    std::optional<ClassId> word_class;
    std::string error;
    std::string hint;
  };
  Expression add_expression(std::string_view expression);
  /// What the cells of a row must hold: one of the values, or with `negated` none of them.
  struct Filter {
    std::string column;
    bool negated = false;
    std::vector<std::string> values;

    bool operator==(const Filter&) const = default;
  };
  using Filters = std::vector<Filter>;
  /// The class of those entries of `base` that pass the filters; nothing when there are too many
  /// classes.
  std::optional<ClassId> add_filtered(ClassId base, const Filters& filters);
  /// Readies everything for reading. False when the token expressions need more memory than they
  /// may have.
  [[nodiscard]] bool freeze();

 private:
  struct Surface {
    uint32_t word;  // of a single word its number, of a phrase its node
    EntryId entry;
    std::string_view text;
  };
  struct Edge {
    uint32_t from = 0;
    uint32_t word = 0;
    uint32_t to = 0;  // 0: free
  };
  // Entries by number, in one flat array: those of n lie at [first[n], first[n + 1]).
  struct Rows {
    std::vector<uint32_t> first;
    std::vector<EntryId> entries;
    std::vector<std::string_view> surfaces;
    RowsView of(uint32_t n) const;
  };
  struct Filtered {
    ClassId base{};
    Filters filters;
    ClassId word_class{};
  };
  struct Expressions;

  std::optional<ClassId> add_unnamed_class();
  uint32_t add_edge(uint32_t node, uint32_t word);
  size_t slot(uint32_t node, uint32_t word) const;
  bool is_hidden(EntryId id, std::span<const Surface> group) const;
  Rows rows_of(std::vector<Surface>& surfaces, size_t count) const;

  std::vector<std::string> class_names_;
  std::map<std::string, ClassId, std::less<>> class_ids_;
  std::vector<std::unique_ptr<const std::string>> texts_;
  std::vector<std::unique_ptr<const WordList>> lists_;
  std::vector<Entry> entries_;
  Symbols words_;
  std::vector<PatternWord> pattern_words_;  // by word number
  size_t pattern_word_count_ = 0;
  std::vector<Surface> single_;
  std::vector<Surface> phrases_;
  Rows word_rows_;
  Rows phrase_rows_;
  std::vector<Edge> edges_;
  uint32_t nodes_ = 1;
  std::vector<uint64_t> next_words_;  // for each node
  std::vector<Filtered> filtered_;
  std::unique_ptr<Expressions> expressions_;
};

}  // namespace copydesk
