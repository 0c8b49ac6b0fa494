#include "pack/text_data.hpp"

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

AbbreviationKind abbreviation_kind(std::string_view sort) {
  if (sort == "title") return AbbreviationKind::title;
  if (sort == "month" || sort == "weekday") return AbbreviationKind::month;
  if (sort == "reference") return AbbreviationKind::number;
  return AbbreviationKind::general;
}

// "aug." also as "aug": words are looked up without the punctuation around them.
void insert_bare(std::string word, std::unordered_set<std::string>& set) {
  if (word.ends_with('.')) set.insert(word.substr(0, word.size() - 1));
  set.insert(std::move(word));
}

void add_boilerplate(const Entry& row, TextData& data) {
  std::string line = fold(row.surface);
  const std::string_view role = row.text("role");
  if (role == "phrase" && row.text("word") != "yes") data.boilerplate_starts.add(line);
  if (role == "section") data.boilerplate_sections.insert(line);
  if (role == "end") data.boilerplate_ends.insert(line);
  data.boilerplate.insert(std::move(line));
}

void add_page_word(const Entry& row, TextData& data) {
  std::string word = fold(row.surface);
  const std::string_view role = row.text("role");
  if (role == "credit")
    data.credit_words.insert(std::move(word));
  else if (role == "date")
    insert_bare(std::move(word), data.date_words);
  else if (role == "caption")
    data.caption_starts.add(std::move(word));
  else if (role == "byline")
    data.byline_starts.add(std::move(word));
  else if (role == "correction")
    data.correction_starts.add(std::move(word));
}

}  // namespace

void add_text_data(std::string_view class_name, const Entry& row, TextData& data) {
  if (class_name == "abbreviation")
    data.abbreviations[std::string(row.surface)] = {abbreviation_kind(row.text("sort")),
                                                    row.text("word") == "yes"};
  else if (class_name == "boilerplate")
    add_boilerplate(row, data);
  else if (class_name == "page-word")
    add_page_word(row, data);
  else if (class_name == "month")
    insert_bare(fold(row.surface), data.months);
  else if (class_name == "weekday")
    insert_bare(fold(row.surface), data.weekdays);
  else if (class_name == "news-agency")
    data.agencies.insert(fold(row.surface));
  else if (class_name == "function-word")
    data.sentence_starters.insert(fold(row.surface));
  else if (class_name == "say-verb")
    data.say_verbs.insert(fold(row.surface));
}

}  // namespace copydesk
