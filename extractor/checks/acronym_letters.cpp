#include "checks/acronym_letters.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestName = 20;  // tokens

bool is_small(const CheckInput& input, uint32_t token) {
  return (input.bits(token) & kSmallWord) != 0;
}

bool joins_words(const CheckInput& input, uint32_t token) {
  return (input.bits(token) & kJoinsWords) != 0;
}

std::optional<char> initial(const Reading& r, uint32_t token) {
  const std::string_view folded = r.word(token).folded;
  if (folded.empty() || folded.front() < 'a' || folded.front() > 'z') return std::nullopt;
  return static_cast<char>(folded.front() - 'a' + 'A');
}

// Reads words from the last to the first, and letters with them.
class Walk {
 public:
  Walk(const CheckInput& input, std::string_view letters, uint32_t begin)
      : input_(input), r_(input.reading), letters_(letters), begin_(begin) {}

  /// The token of the first letter when those before `end` carry the first `left` letters.
  std::optional<uint32_t> back(uint32_t end, size_t left) const {
    if (left == 0) return end;
    if (end == begin_) return std::nullopt;
    const uint32_t at = end - 1;
    if (joins_words(input_, at) || r_.word(at).is(Keyword::comma)) return back(at, left);
    if (initial(r_, at) == letters_[left - 1])
      if (const auto first = back(at, left - 1)) return first;
    return may_be_passed(at) ? back(at, left) : std::nullopt;
  }

 private:
  bool may_be_passed(uint32_t token) const {
    return is_small(input_, token) || (token > begin_ && r_.word(token - 1).is(Keyword::hyphen));
  }

  const CheckInput& input_;
  const Reading& r_;
  std::string_view letters_;
  uint32_t begin_;
};

// Whether the letters stand in the words from `token` on in their order, the first letter of each
// word among them.
bool holds_from(const Reading& r, std::string_view letters, uint32_t token, uint32_t end) {
  if (letters.empty()) return token >= end;
  if (token >= end || initial(r, token) != letters.front()) return false;
  letters.remove_prefix(1);
  if (holds_from(r, letters, token + 1, end)) return true;
  for (const char c : r.word(token).folded.substr(1)) {
    if (letters.empty() || c - 'a' + 'A' != letters.front()) continue;
    letters.remove_prefix(1);
    if (holds_from(r, letters, token + 1, end)) return true;
  }
  return false;
}

void add_word(const Reading& r, uint32_t token, Initials& out) {
  if (const auto letter = initial(r, token)) out.letters.push_back(*letter);
  out.lemmas.push_back(r.word(token).lemma);
  out.proper = out.proper && (r.word(token).shape & (kCapitalised | kUpper | kMixed)) != 0;
}

}  // namespace

std::optional<IndexRange> words_abbreviated(const CheckInput& input, std::string_view letters,
                                            uint32_t begin, uint32_t end) {
  const Reading& r = input.reading;
  while (end > begin && (joins_words(input, end - 1) || r.word(end - 1).is(Keyword::comma))) --end;
  const uint32_t farthest = end > begin + kLongestName ? end - kLongestName : begin;
  const auto first = Walk(input, letters, farthest).back(end, letters.size());
  if (!first || is_small(input, *first)) return std::nullopt;
  return IndexRange{*first, end};
}

bool may_hold_letters(const CheckInput& input, std::string_view letters, IndexRange words) {
  for (uint32_t first = words.begin; first < words.end; ++first)
    if (holds_from(input.reading, letters, first, words.end)) return true;
  return false;
}

std::optional<Initials> last_words(const CheckInput& input, size_t count, uint32_t begin,
                                   uint32_t end) {
  const Reading& r = input.reading;
  uint32_t at = end;
  for (size_t found = 0; found < count;) {
    if (at == begin) return std::nullopt;
    --at;
    if (is_small(input, at) || text_is(r, at, {"'", "’", "'s", "’s"}))
      continue;  // "Workers' Union"
    if (r.token(at).kind != TokenKind::word || !initial(r, at)) return std::nullopt;
    ++found;
  }
  return initials_of(input, {at, end});
}

Initials initials_of(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  Initials out;
  out.tokens = tokens;
  out.proper = true;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (r.token(i).kind == TokenKind::word && !is_small(input, i) && !text_is(r, i, {"'s", "’s"}))
      add_word(r, i, out);
  return out;
}

std::string letters_of_words(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  std::string out;
  for (uint32_t i = tokens.begin; i < tokens.end && out.size() <= kMostLetters; ++i)
    if (r.token(i).kind == TokenKind::word && !is_small(input, i))
      if (const auto letter = initial(r, i)) out.push_back(*letter);
  return out;
}

bool are_transposed(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  if (in_a == a.end() || in_a + 1 == a.end()) return false;
  return in_a[0] == in_b[1] && in_a[1] == in_b[0] && std::equal(in_a + 2, a.end(), in_b + 2);
}

bool are_transposed_inside(std::string_view a, std::string_view b) {
  constexpr size_t kFewest = 4;
  return a.size() >= kFewest && are_transposed(a, b) && a.front() == b.front() &&
         a.back() == b.back();
}

bool ends_otherwise(std::string_view a, std::string_view b) {
  return a.size() == b.size() && a.size() > 2 && a.back() != b.back() &&
         a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1);
}

bool has_vowel(std::string_view letters) {
  return letters.find_first_of("AEIOUY") != std::string_view::npos;
}

bool differ_by_letter(std::string_view a, std::string_view b) {
  constexpr size_t kFewest = 4;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kFewest || b.size() > a.size() + 1 || a.front() != b.front()) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  if (in_a == a.end()) return false;
  const auto rest = in_a + (a.size() == b.size() ? 1 : 0);
  return std::equal(rest, a.end(), in_b + 1, b.end()) &&
         (a.size() == b.size() || a.back() == b.back());
}

}  // namespace copydesk
