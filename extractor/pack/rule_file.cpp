#include "pack/rule_file.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "pack/files.hpp"
#include "pack/raw_rules.hpp"
#include "pack/rule_builder.hpp"

namespace copydesk {
namespace {

std::string_view bare_id(std::string_view id) { return id.substr(id.find('/') + 1); }

}  // namespace

void RuleFiles::add_folder(const std::string& folder, const std::string& pack, Errors& errors) {
  std::deque<RawFile> files;
  for (const PackFile& file : files_in(folder, {}, ".toml", errors))
    parse_rule_file(files.emplace_back(file.path, read_pack_file(file.path, errors)), errors);
  add_files(pack, files, errors);
}

void RuleFiles::add_text(const std::string& path, const std::string& pack, std::string text,
                         Errors& errors) {
  std::deque<RawFile> files;
  parse_rule_file(files.emplace_back(path, std::move(text)), errors);
  add_files(pack, files, errors);
}

void RuleFiles::add_files(const std::string& pack, const std::deque<RawFile>& files,
                          Errors& errors) {
  const PatternContext context{lexicon_, macros_,
                               [this](std::string_view text) { return cut_literal(text); }};
  add_macros(files, context, errors);
  std::unordered_map<std::string, std::string> places;  // of this pack's ids
  for (const RawFile& file : files) {
    for (const RawRule& raw : file.rules) {
      const RawField* id = raw.field("id");
      const auto* text = id != nullptr ? std::get_if<RawText>(&id->value) : nullptr;
      if (text != nullptr) {
        const auto [first, is_new] =
            places.emplace(text->text, file.path + ':' + std::to_string(text->line));
        if (!is_new)
          errors.push_back(file.error_in(*text, 1, "the pack has two rules \"" + text->text + '"',
                                         "the first is at " + first->second));
      }
      if (std::optional<Rule> rule = build_rule(file, raw, pack, context, errors))
        add_rule(std::move(*rule));
    }
  }
}

std::vector<std::string> RuleFiles::cut_literal(std::string_view text) const {
  if (!is_plain(text)) {
    auto words = cut_(std::span(&text, 1), text_);
    return words.empty() ? std::vector<std::string>() : std::move(words.front());
  }
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

void RuleFiles::add_rule(Rule rule) {
  const auto [known, is_new] = place_of_.emplace(bare_id(rule.id), rules_.size());
  if (is_new)
    rules_.push_back(std::move(rule));
  else
    rules_[known->second] = std::move(rule);
}

// All macros before any pattern, since they may stand anywhere in the pack; each is proved on its
// own.
void RuleFiles::add_macros(const std::deque<RawFile>& files, const PatternContext& context,
                           Errors& errors) {
  std::unordered_map<std::string, uint32_t> lines;
  for (const RawFile& file : files) {
    for (const RawPair& macro : file.macros) {
      if (!lines.emplace(macro.key.text, macro.key.line).second)
        errors.push_back(
            file.error_in(macro.key, 1, "the pack has two macros \"" + macro.key.text + '"'));
      macros_[macro.key.text] = macro.value.text;
    }
  }
  for (const RawFile& file : files) {
    for (const RawPair& macro : file.macros) {
      const Result<PatternNode> tree = parse_pattern(macro.value.text, context);
      if (tree) continue;
      for (const Error& e : tree.errors())
        errors.push_back(file.error_in(macro.value, e.column, e.message, e.hint));
    }
  }
}

}  // namespace copydesk
