#include "pack/word_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/line_index.hpp"
#include "base/nearest.hpp"
#include "pack/files.hpp"
#include "pack/text_data.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

// Cuts off the part up to the next separator, which is dropped.
std::string_view next_part(std::string_view& rest, char separator) {
  const size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  return part;
}

std::string_view next_line(std::string_view& rest) {
  std::string_view line = next_part(rest, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_comment(std::string_view line) { return line == "#" || line.starts_with("# "); }

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) parts.push_back(next_part(text, separator));
  return parts;
}

// A row that ends in a period is an abbreviation ("Dec."), though the scanner takes the period of a
// word that stands at the end of a text for the end of its sentence.
void join_last_period(std::vector<std::string>& words) {
  if (words.size() < 2 || words.back() != ".") return;
  words.pop_back();
  words.back() += '.';
}

std::string_view kind_name(size_t i) { return to_string(static_cast<MentionKind>(i)); }

std::string nearest_kind(std::string_view name) {
  std::vector<std::string_view> kinds;
  for (size_t i = 0; i < kMentionKinds; ++i) kinds.push_back(kind_name(i));
  return did_you_mean(name, kinds);
}

}  // namespace

bool is_plain(std::string_view surface) {
  char before = ' ';
  for (const char c : surface) {
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    if (!letter && (c != ' ' || before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

Error WordLists::Row::error(std::string message, std::string hint) const {
  return {path, number, 1, std::move(message), std::move(hint), std::string(line)};
}

void WordLists::add_folder(const std::string& folder, Errors& errors) {
  for (const auto& [name, proper] : {std::pair("words", false), std::pair("names", true)})
    for (const PackFile& file : files_in(folder, name, ".tsv", errors))
      add_list(file.path, file.stem, proper, read_pack_file(file.path, errors), errors);
  ++pack_;
}

void WordLists::add_list(const std::string& path, std::string_view class_name, bool proper,
                         std::string text, Errors& errors) {
  const std::optional<ClassId> word_class = lexicon_.add_class(class_name);
  if (!word_class) {
    errors.push_back(
        {path, 0, 0, "too many word classes: at most " + std::to_string(kMaxClasses), {}, {}});
    return;
  }
  std::string_view rest = lexicon_.keep(std::move(text));
  const WordList* list = nullptr;
  for (uint32_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = next_line(rest);
    if (line.empty() || is_comment(line)) continue;
    if (list == nullptr) {
      std::vector<std::string_view> columns = parts_of(line, '\t');
      columns.erase(columns.begin());
      list = lexicon_.add_list({*word_class, proper, pack_, std::move(columns)});
    } else {
      add_row(*list, {path, number, line}, errors);
    }
  }
}

void WordLists::add_row(const WordList& list, const Row& row, Errors& errors) {
  std::string_view cells = row.line;
  Entry entry{&list, list.word_class, list.proper, next_part(cells, '\t'), {}, std::nullopt};
  entry.cells = cells;
  if (entry.surface.empty()) return errors.push_back(row.error("the row has no surface"));
  if (static_cast<size_t>(std::count(cells.begin(), cells.end(), '\t')) >= list.columns.size() &&
      entry.surface.size() < row.line.size())
    return errors.push_back(row.error("the row has more cells than the header has columns"));
  if (const std::string_view kind = entry.text("kind"); !kind.empty()) {
    entry.kind = mention_kind(kind);
    if (!entry.kind)
      errors.push_back(
          row.error("unknown mention kind \"" + std::string(kind) + '"', nearest_kind(kind)));
  }
  const std::string_view class_name = lexicon_.class_name(list.word_class);
  add_text_data(class_name, entry, text_);
  // Whole lines and page furniture, which only text/ looks for.
  if (class_name == "boilerplate" || class_name == "page-word") return;
  const EntryId id = lexicon_.add_entry(entry);
  add_surface(id, entry.surface);
  std::string_view aliases = entry.text("aliases");
  while (!aliases.empty())
    if (const std::string_view alias = next_part(aliases, '|'); !alias.empty())
      add_surface(id, alias);
}

void WordLists::add_surface(EntryId entry, std::string_view surface) {
  if (!is_plain(surface)) return pending_.push_back({entry, surface});
  folded_ = fold(surface);
  words_.clear();
  for (std::string_view rest = folded_; !rest.empty();) words_.push_back(next_part(rest, ' '));
  lexicon_.add_surface(entry, surface, words_);
}

void WordLists::enter_surfaces(const Cut& cut) {
  std::vector<std::string_view> texts;
  texts.reserve(pending_.size());
  for (const Pending& p : pending_) texts.push_back(p.surface);
  std::vector<std::vector<std::string>> words = cut(texts, text_);
  for (size_t i = 0; i < pending_.size() && i < words.size(); ++i) {
    for (std::string& word : words[i]) word = fold(word);
    join_last_period(words[i]);
    words_.assign(words[i].begin(), words[i].end());
    lexicon_.add_surface(pending_[i].entry, pending_[i].surface, words_);
  }
  pending_.clear();
}

}  // namespace copydesk
