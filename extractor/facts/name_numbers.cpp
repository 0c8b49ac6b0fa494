#include "facts/name_numbers.hpp"

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

char folded_letter(char c) {
  if (c == '-') return ' ';
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

void NameNumbers::clear() {
  names_.clear();
  folded_.clear();
}

NameNumber NameNumbers::word(const Reading& reading, uint32_t token, bool alone) {
  const Symbol symbol = reading.token(token).symbol;
  const Word& w = reading.words[symbol];
  if (!alone && number_word_ && w.has(*number_word_)) {
    const Entry* entry = reading.words.entry(w, *number_word_);
    const std::string_view value = entry != nullptr ? entry->text("value") : std::string_view();
    if (!value.empty()) return of(value);
  }
  if (folded_.size() <= symbol) folded_.resize(reading.words.size(), 0);
  if (folded_[symbol] == 0) folded_[symbol] = of(w.folded);
  return folded_[symbol];
}

void NameNumbers::add_words(const Reading& reading, IndexRange tokens,
                            std::vector<NameNumber>& out) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (!reading.word(i).is(kPunctuation)) out.push_back(word(reading, i, tokens.size() == 1));
}

NameNumber NameNumbers::joined(std::span<const NameNumber> words) {
  if (words.size() == 1) return words.front();
  text_.clear();
  for (const NameNumber word : words) {
    if (!text_.empty()) text_ += ' ';
    text_ += text(word);
  }
  return of(text_);
}

NameNumber NameNumbers::whole(const Reading& reading, const Mention& mention,
                              std::span<const NameNumber> words) {
  const NameValue* name = mention.name();
  const bool listed = name != nullptr && mention.kind != MentionKind::person &&
                      !name->canonical.empty() && name->canonical != reading.text(mention.span);
  if (!listed) return joined(words);
  text_.resize(name->canonical.size());
  std::transform(name->canonical.begin(), name->canonical.end(), text_.begin(), folded_letter);
  return of(text_);
}

NameNumber NameNumbers::surname(const Mention& mention, std::span<const NameNumber> words) {
  while (words.size() > 1 && is_generation(text(words.back())))
    words = words.first(words.size() - 1);
  const NameValue* name = mention.name();
  if (name == nullptr || name->given.empty()) return joined(words);
  const auto parts = std::count_if(name->surname.begin(), name->surname.end(),
                                   [](char c) { return c == ' ' || c == '-'; });
  return joined(words.last(std::min(words.size(), static_cast<size_t>(parts) + 1)));
}

bool same_person(const NameNumbers& numbers, std::span<const NameNumber> a,
                 std::span<const NameNumber> b) {
  if (a.empty() || b.empty() ||
      is_generation(numbers.text(a.back())) != is_generation(numbers.text(b.back())))
    return false;
  if (a.front() == b.front()) return true;
  const std::string_view x = numbers.text(a.front());
  const std::string_view y = numbers.text(b.front());
  return is_initial_of(x, y) || is_initial_of(y, x);
}

std::vector<std::string> initials(const NameNumbers& numbers, std::span<const NameNumber> words) {
  std::string all;
  std::string great;
  for (const NameNumber number : words) {
    const std::string_view word = numbers.text(number);
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
