#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "match/lexicon.hpp"
#include "match/pattern_parser.hpp"
#include "match/rule.hpp"
#include "pack/raw_rules.hpp"
#include "pack/word_lists.hpp"

namespace copydesk {

/// Reads the rules of one pack folder: every `*.toml` in it. Overlays: a rule replaces that of the
/// same id (without the pack's name) that an earlier folder brought; macros stay visible to later
/// folders.
///
/// Keys of a `[[rule]]`, all strings unless said otherwise:
///   id       lower-case letters, digits and hyphens; required
///   find     the pattern (match/pattern_parser.hpp); required
///   unless   table: before, after, within: patterns that veto a match
///   gives    table: type, and a field for each other key: a capture's name, or a text in 'single
///   quotes' claim    the equation (match/equation.hpp) that the words assert slips    table: what
///   went wrong -> the equation that then holds says     what to tell of a conflict; {name} stands
///   for a capture, {computed} for the value that would hold asks     the question for the writer,
///   likewise level    error, warning (unless said otherwise) or note check    the check that the
///   findings belong to; the rule's id unless said otherwise note     why the rule is as it is, for
///   `explain` published   the date of the article that the examples stand in, YYYY-MM-DD finds,
///   confirms, flags, ignores   lists of example sentences; all but `ignores` mark the matched
///   words in [brackets]
class RuleFiles {
 public:
  RuleFiles(Lexicon& lexicon, const TextData& text, const Cut& cut)
      : lexicon_(lexicon), text_(text), cut_(cut) {}

  void add_folder(const std::string& folder, const std::string& pack, Errors& errors);
  /// Rules from memory, as if they were a folder of one file.
  void add_text(const std::string& path, const std::string& pack, std::string text, Errors& errors);
  std::vector<Rule> take() { return std::move(rules_); }

 private:
  void add_files(const std::string& pack, const std::deque<RawFile>& files, Errors& errors);
  void add_macros(const std::deque<RawFile>& files, const PatternContext& context, Errors& errors);
  void add_rule(Rule rule);
  std::vector<std::string> cut_literal(std::string_view text) const;

  Lexicon& lexicon_;
  const TextData& text_;
  const Cut& cut_;
  Macros macros_;
  std::vector<Rule> rules_;
  std::unordered_map<std::string, size_t> place_of_;  // of a rule by its id without the pack's name
};

}  // namespace copydesk
