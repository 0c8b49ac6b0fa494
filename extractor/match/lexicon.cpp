#include "match/lexicon.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <utility>

namespace copydesk {
namespace {

constexpr size_t kFirstEdges = size_t{1} << 10U;
constexpr size_t kLongestExpression = 2'000;

uint64_t hash_of(uint32_t node, uint32_t word) {
  uint64_t h = (uint64_t{node} << 32U | word) * 0xD6E8FEB86659FD93U;
  return h ^ h >> 32U;
}

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

bool passes(const Entry& row, const Lexicon::Filters& filters) {
  return std::all_of(filters.begin(), filters.end(), [&](const Lexicon::Filter& f) {
    const std::string_view cell = row.text(f.column);
    return (std::find(f.values.begin(), f.values.end(), cell) != f.values.end()) != f.negated;
  });
}

}  // namespace

// The token expressions of all packs as one automaton: a word meets all of them in one pass.
struct Lexicon::Expressions {
  RE2::Set set{quiet(), RE2::ANCHOR_BOTH};
  std::vector<std::pair<std::string, ClassId>> members;
};

Lexicon::Lexicon() : edges_(kFirstEdges), expressions_(std::make_unique<Expressions>()) {
  for (const std::string_view keyword : kKeywords) words_.intern(keyword);
}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::string_view Entry::text(std::string_view name) const {
  // Most lists lack most of the columns that are asked for.
  const auto column = std::find(list->columns.begin(), list->columns.end(), name);
  if (column == list->columns.end()) return {};
  std::string_view rest = cells;
  for (auto before = column - list->columns.begin(); before > 0; --before) {
    const size_t tab = rest.find('\t');
    if (tab == std::string_view::npos) return {};
    rest.remove_prefix(tab + 1);
  }
  return rest.substr(0, rest.find('\t'));
}

std::optional<Attribute> Entry::attribute(std::string_view name) const {
  const std::string_view cell = text(name);
  if (cell.empty()) return std::nullopt;
  return Attribute{cell, Decimal::parse(cell)};
}

std::optional<ClassId> Lexicon::class_named(std::string_view name) const {
  const auto found = class_ids_.find(name);
  if (found == class_ids_.end()) return std::nullopt;
  return found->second;
}

Lexicon::RowsView Lexicon::Rows::of(uint32_t n) const {
  if (n + size_t{1} >= first.size()) return {};
  const size_t count = first[n + 1] - first[n];
  return {std::span(entries).subspan(first[n], count),
          std::span(surfaces).subspan(first[n], count)};
}

const Entry* Lexicon::find(ClassId c, std::string_view folded) const {
  for (const EntryId id : word_entries(folded))
    if (entry(id).word_class == c) return &entry(id);
  return nullptr;
}

size_t Lexicon::slot(uint32_t node, uint32_t word) const {
  const size_t mask = edges_.size() - 1;
  size_t at = hash_of(node, word) & mask;
  while (edges_[at].to != 0 && (edges_[at].from != node || edges_[at].word != word))
    at = (at + 1) & mask;
  return at;
}

uint32_t Lexicon::step(uint32_t node, uint32_t word_number) const {
  return word_number == 0 ? 0 : edges_[slot(node, word_number)].to;
}

uint32_t Lexicon::add_edge(uint32_t node, uint32_t word) {
  if (nodes_ * size_t{2} > edges_.size()) {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    for (const Edge& e : old)
      if (e.to != 0) edges_[slot(e.from, e.word)] = e;
  }
  Edge& edge = edges_[slot(node, word)];
  if (edge.to == 0) edge = {node, word, nodes_++};
  return edge.to;
}

std::string_view Lexicon::keep(std::string text) {
  texts_.push_back(std::make_unique<const std::string>(std::move(text)));
  return *texts_.back();
}

std::optional<ClassId> Lexicon::add_class(std::string_view name) {
  if (const auto known = class_named(name)) return known;
  if (class_names_.size() == kMaxClasses) return std::nullopt;
  const auto id = static_cast<ClassId>(class_names_.size());
  class_names_.emplace_back(name);
  class_ids_.emplace(name, id);
  return id;
}

const WordList* Lexicon::add_list(WordList list) {
  lists_.push_back(std::make_unique<const WordList>(std::move(list)));
  return lists_.back().get();
}

EntryId Lexicon::add_entry(const Entry& entry) {
  entries_.push_back(entry);
  return static_cast<EntryId>(entries_.size() - 1);
}

void Lexicon::add_surface(EntryId id, std::string_view surface,
                          std::span<const std::string_view> folded_words) {
  if (folded_words.empty()) return;
  if (folded_words.size() == 1) {
    single_.push_back({words_.intern(folded_words[0]), id, surface});
    return;
  }
  uint32_t node = 0;
  for (const std::string_view word : folded_words) node = add_edge(node, words_.intern(word));
  phrases_.push_back({node, id, surface});
}

uint32_t Lexicon::add_word(std::string_view folded) {
  const uint32_t number = words_.intern(folded);
  if (pattern_words_.size() <= number) pattern_words_.resize(number + size_t{1});
  if (pattern_words_[number] == PatternWord::none)
    pattern_words_[number] = static_cast<PatternWord>(1 + pattern_word_count_++ % UINT8_MAX);
  return number;
}

std::optional<ClassId> Lexicon::add_unnamed_class() {
  if (class_names_.size() == kMaxClasses) return std::nullopt;
  class_names_.emplace_back();
  return static_cast<ClassId>(class_names_.size() - 1);
}

Lexicon::Expression Lexicon::add_expression(std::string_view expression) {
  for (const auto& [text, id] : expressions_->members)
    if (text == expression) return {id, {}, {}};
  if (expression.size() > kLongestExpression)
    return {std::nullopt,
            "the expression is longer than " + std::to_string(kLongestExpression) + " bytes",
            "a word list is faster and easier to read"};
  std::string error;
  if (expressions_->set.Add(re2::StringPiece(expression.data(), expression.size()), &error) < 0)
    return {std::nullopt, "bad expression: " + error, {}};
  const auto id = add_unnamed_class();
  if (!id)
    return {
        id, "too many word classes and expressions: at most " + std::to_string(kMaxClasses), {}};
  expressions_->members.emplace_back(expression, *id);
  return {id, {}, {}};
}

void Lexicon::add_expression_classes(std::string_view word, ClassSet& classes) const {
  if (expressions_->members.empty()) return;
  const re2::StringPiece text(word.data(), word.size());
  std::vector<int> hits;
  RE2::Set::ErrorInfo error{};
  if (expressions_->set.Match(text, &hits, &error)) {
    for (const int hit : hits) classes.add(expressions_->members[static_cast<size_t>(hit)].second);
  } else if (error.kind ==
             RE2::Set::kOutOfMemory) {  // a word that needs too large an automaton: one by one
    for (const auto& [expression, id] : expressions_->members)
      if (RE2::FullMatch(text, RE2(expression, quiet()))) classes.add(id);
  }
}

std::optional<ClassId> Lexicon::add_filtered(ClassId base, const Filters& filters) {
  for (const Filtered& f : filtered_)
    if (f.base == base && f.filters == filters) return f.word_class;
  const auto id = add_unnamed_class();
  if (id) filtered_.push_back({base, filters, *id});
  return id;
}

void Lexicon::add_classes(EntryId id, ClassSet& classes) const {
  const Entry& row = entry(id);
  classes.add(row.word_class);
  for (const Filtered& f : filtered_)
    if (f.base == row.word_class && passes(row, f.filters)) classes.add(f.word_class);
}

std::vector<std::string_view> Lexicon::class_names() const {
  std::vector<std::string_view> names;
  for (const std::string& name : class_names_)
    if (!name.empty()) names.push_back(name);
  return names;
}

std::vector<std::string_view> Lexicon::columns_of(ClassId c) const {
  std::vector<std::string_view> columns;
  for (const auto& list : lists_)
    if (list->word_class == c)
      columns.insert(columns.end(), list->columns.begin(), list->columns.end());
  return columns;
}

// Sorts surfaces into rows by counting; a row of a later pack hides those of earlier packs in the
// same class.
Lexicon::Rows Lexicon::rows_of(std::vector<Surface>& surfaces, size_t count) const {
  std::vector<uint32_t> first(count + 1);
  for (const Surface& s : surfaces) ++first[s.word + 1];
  for (size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<Surface> sorted(surfaces.size());
  std::vector<uint32_t> next(first.begin(), first.end());
  for (const Surface& s : surfaces) sorted[next[s.word]++] = s;

  Rows rows;
  rows.first.reserve(count + 1);
  rows.entries.reserve(sorted.size());
  rows.surfaces.reserve(sorted.size());
  for (size_t n = 0; n < count; ++n) {
    rows.first.push_back(static_cast<uint32_t>(rows.entries.size()));
    const auto group = std::span(sorted).subspan(first[n], first[n + 1] - first[n]);
    for (const Surface& s : group) {
      if (group.size() > 1 && is_hidden(s.entry, group)) continue;
      rows.entries.push_back(s.entry);
      rows.surfaces.push_back(s.text);
    }
  }
  rows.first.push_back(static_cast<uint32_t>(rows.entries.size()));
  surfaces = {};
  return rows;
}

bool Lexicon::is_hidden(EntryId id, std::span<const Surface> group) const {
  const WordList& list = *entry(id).list;
  return std::any_of(group.begin(), group.end(), [&](const Surface& other) {
    const WordList& rival = *entry(other.entry).list;
    return rival.word_class == list.word_class && rival.pack > list.pack;
  });
}

bool Lexicon::freeze() {
  word_rows_ = rows_of(single_, words_.size());
  phrase_rows_ = rows_of(phrases_, nodes_);
  next_words_.assign(nodes_, 0);
  for (const Edge& edge : edges_)
    if (edge.to != 0) next_words_[edge.from] |= next_bit(edge.word);
  return expressions_->members.empty() || expressions_->set.Compile();
}

}  // namespace copydesk
