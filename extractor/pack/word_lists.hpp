#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "match/lexicon.hpp"
#include "model/text_data.hpp"

namespace copydesk {

/// Cuts each text into its printed tokens, as the pipeline cuts articles.
using Cut = std::function<std::vector<std::vector<std::string>>(
    std::span<const std::string_view> texts, const TextData& data)>;

/// Letters and single blanks: one token a word, whatever the tokeniser thinks of other characters.
bool is_plain(std::string_view surface);

/// Reads `words/*.tsv` (matched without case) and `names/*.tsv` (with case) of the pack folders
/// into the lexicon.
///
/// A list: comment lines ("# ..." or a lone "#"), one header row naming the columns, then a row a
/// line, cells parted by tabs. The first column is the surface, `aliases` holds more surfaces
/// parted by "|", `kind` is a mention kind; every other column is an attribute of the entry. The
/// file's stem names the class, to which several packs may add.
class WordLists {
 public:
  WordLists(Lexicon& lexicon, TextData& text) : lexicon_(lexicon), text_(text) {}

  /// Takes in the lists of one folder; call once a folder, in the order of loading.
  void add_folder(const std::string& folder, Errors& errors);
  /// Takes in one list from memory. `path` is for messages only.
  void add_list(const std::string& path, std::string_view class_name, bool proper, std::string text,
                Errors& errors);
  /// Cuts the surfaces and enters them. Once, after all folders.
  void enter_surfaces(const Cut& cut);

 private:
  struct Pending {
    EntryId entry;
    std::string_view surface;
  };

  struct Row {
    const std::string& path;
    uint32_t number;
    std::string_view line;

    Error error(std::string message, std::string hint = {}) const;
  };

  void add_row(const WordList& list, const Row& row, Errors& errors);
  void add_surface(EntryId entry, std::string_view surface);

  Lexicon& lexicon_;
  TextData& text_;
  uint16_t pack_ = 0;
  std::vector<Pending> pending_;
  std::string folded_;                   // of the surface at hand
  std::vector<std::string_view> words_;  // likewise
};

}  // namespace copydesk
