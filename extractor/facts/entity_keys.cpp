#include "facts/entity_keys.hpp"

#include <algorithm>

namespace copydesk {
namespace {

bool is_generation(std::string_view word) {
  return word == "jr." || word == "jr" || word == "sr." || word == "sr" || word == "ii" ||
         word == "iii" || word == "iv";
}

bool is_initial_of(std::string_view initial, std::string_view word) {
  return !initial.empty() && initial.size() <= 2 && (initial.size() == 1 || initial[1] == '.') &&
         !word.empty() && initial[0] == word[0];
}

bool is_small(std::string_view word) {
  return word == "of" || word == "and" || word == "the" || word == "for" || word == "in" ||
         word == "on" || word == "to" || word == "de" || word == "&" || word == "at";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace

std::vector<std::string> folded_words(const Reading& reading, IndexRange tokens) {
  const auto number_word = reading.lexicon().class_named("number-word");
  std::vector<std::string> words;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Word& w = reading.word(i);
    if (w.is(kPunctuation)) continue;
    const Entry* number =
        number_word && tokens.size() > 1 ? reading.words.entry(w, *number_word) : nullptr;
    const std::string_view value = number != nullptr ? number->text("value") : std::string_view();
    words.emplace_back(value.empty() ? w.folded : value);
  }
  return words;
}

std::string name_key(const Reading& reading, const Mention& mention) {
  const NameValue* name = mention.name();
  const bool listed = name != nullptr && mention.kind != MentionKind::person &&
                      !name->canonical.empty() && name->canonical != reading.text(mention.span);
  if (!listed) return joined(folded_words(reading, mention.tokens));
  std::string key = name->canonical;
  std::replace(key.begin(), key.end(), '-', ' ');
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return key;
}

std::string surname_key(const Reading& reading, const Mention& mention) {
  std::vector<std::string> words = folded_words(reading, mention.tokens);
  while (words.size() > 1 && is_generation(words.back())) words.pop_back();
  const NameValue* name = mention.name();
  if (name == nullptr || name->given.empty()) return joined(words);
  const auto parts = std::count_if(name->surname.begin(), name->surname.end(),
                                   [](char c) { return c == ' ' || c == '-'; });
  const size_t count = std::min(words.size(), static_cast<size_t>(parts) + 1);
  words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(count));
  return joined(words);
}

bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty() || is_generation(a.back()) != is_generation(b.back())) return false;
  const std::string& x = a.front();
  const std::string& y = b.front();
  return x == y || is_initial_of(x, y) || is_initial_of(y, x);
}

std::vector<std::string> initials(const std::vector<std::string>& words) {
  std::string all;
  std::string great;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    all += word[0];
    if (!is_small(word)) great += word[0];
  }
  if (all == great) return {all};
  return {all, great};
}

std::string without_periods(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != '.'; });
  return out;
}

}  // namespace copydesk
