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

void add_boilerplate(const Entry& row, TextData& data) {
  std::string line = fold(row.surface);
  const std::string_view role = row.text("role");
  if (role == "phrase" && row.text("word") != "yes") data.boilerplate_starts.push_back(line);
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
    data.date_words.insert(std::move(word));
  else if (role == "caption")
    data.caption_starts.push_back(std::move(word));
  else if (role == "byline")
    data.byline_starts.push_back(std::move(word));
  else if (role == "correction")
    data.correction_starts.push_back(std::move(word));
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
    data.months.insert(fold(row.surface));
  else if (class_name == "weekday")
    data.weekdays.insert(fold(row.surface));
  else if (class_name == "news-agency")
    data.agencies.insert(fold(row.surface));
  else if (class_name == "function-word")
    data.sentence_starters.insert(fold(row.surface));
  else if (class_name == "say-verb")
    data.say_verbs.insert(fold(row.surface));
}

}  // namespace copydesk
