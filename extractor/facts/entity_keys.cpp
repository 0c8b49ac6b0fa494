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

std::vector<std::string> NameKeys::words(IndexRange tokens) const {
  std::vector<std::string> out;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Word& w = reading_.word(i);
    if (w.is(kPunctuation)) continue;
    const Entry* number =
        number_word_ && tokens.size() > 1 ? reading_.words.entry(w, *number_word_) : nullptr;
    const std::string_view value = number != nullptr ? number->text("value") : std::string_view();
    out.emplace_back(value.empty() ? w.folded : value);
  }
  return out;
}

std::string NameKeys::whole(const Mention& mention) const {
  const NameValue* name = mention.name();
  const bool listed = name != nullptr && mention.kind != MentionKind::person &&
                      !name->canonical.empty() && name->canonical != reading_.text(mention.span);
  if (!listed) return joined(words(mention.tokens));
  std::string key = name->canonical;
  std::replace(key.begin(), key.end(), '-', ' ');
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return key;
}

std::string NameKeys::surname(const Mention& mention) const {
  std::vector<std::string> parts_of_name = words(mention.tokens);
  while (parts_of_name.size() > 1 && is_generation(parts_of_name.back())) parts_of_name.pop_back();
  const NameValue* name = mention.name();
  if (name == nullptr || name->given.empty()) return joined(parts_of_name);
  const auto parts = std::count_if(name->surname.begin(), name->surname.end(),
                                   [](char c) { return c == ' ' || c == '-'; });
  const size_t count = std::min(parts_of_name.size(), static_cast<size_t>(parts) + 1);
  parts_of_name.erase(parts_of_name.begin(),
                      parts_of_name.end() - static_cast<std::ptrdiff_t>(count));
  return joined(parts_of_name);
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
