#include "checks/spelling.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool is_ending(std::string_view tail) {
  static constexpr std::array<std::string_view, 20> kEndings = {
      "s", "es", "'s",  "a",   "ova", "ová", "eva",   "evna", "ovna", "ina",
      "á", "an", "ian", "ite", "ism", "ist", "esque", "ese",  "i",    "ly"};
  return std::find(kEndings.begin(), kEndings.end(), tail) != kEndings.end();
}

template <typename Char>
int distance(std::basic_string_view<Char> x, std::basic_string_view<Char> y, int most) {
  const auto gap = static_cast<int>(x.size()) - static_cast<int>(y.size());
  if (gap > most || -gap > most) return most + 1;
  // What both begin and end with costs nothing.
  const auto same = std::mismatch(x.begin(), x.end(), y.begin(), y.end());
  x.remove_prefix(static_cast<size_t>(same.first - x.begin()));
  y.remove_prefix(static_cast<size_t>(same.second - y.begin()));
  for (; !x.empty() && !y.empty() && x.back() == y.back(); x.remove_suffix(1)) y.remove_suffix(1);

  const size_t width = y.size() + 1;
  std::vector<int> rows(3 * width);
  int* before = rows.data();
  int* last = before + width;
  int* row = last + width;
  std::iota(last, last + width, 0);
  int least_of_last = 0;
  for (size_t i = 1; i <= x.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t k = 1; k <= y.size(); ++k) {
      row[k] =
          std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + (x[i - 1] == y[k - 1] ? 0 : 1)});
      if (i > 1 && k > 1 && x[i - 1] == y[k - 2] && x[i - 2] == y[k - 1])
        row[k] = std::min(row[k], before[k - 2] + 1);
    }
    const int least = *std::min_element(row, row + width);
    if (least > most && least_of_last > most) return most + 1;  // no row below has less
    least_of_last = least;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[y.size()], most + 1);
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int most) {
  if (is_ascii(a) && is_ascii(b)) return distance(a, b, most);
  return distance<char32_t>(code_points(a), code_points(b), most);
}

bool is_form_of(std::string_view a, std::string_view b) {
  // "Qa'ida" and "Qaida" are one transliteration.
  const auto bare = [](std::string_view word) {
    std::string out(word);
    std::erase(out, '\'');
    return out;
  };
  const auto has_apostrophe = [](std::string_view word) {
    return word.find('\'') != std::string_view::npos;
  };
  if ((has_apostrophe(a) || has_apostrophe(b)) && a != b && bare(a) == bare(b)) return true;
  if (is_ascii(a) != is_ascii(b)) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.starts_with(a) && is_ending(b.substr(a.size()))) return true;
  // "Valdesia", "Valdesian", "Valdesians"
  if (a.ends_with('a') && b.starts_with(a) &&
      (b.substr(a.size()) == "n" || b.substr(a.size()) == "ns"))
    return true;
  if (a.size() != b.size() || a.empty()) return false;
  const bool same_stem = a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1);
  return same_stem && is_vowel(a.back()) && is_vowel(b.back());
}

bool looks_misspelled(std::string_view a, std::string_view b) {
  constexpr size_t kShortest = 5;
  constexpr size_t kLong = 7;
  const size_t length = std::min(a.size(), b.size());
  if (length < kShortest || a.front() != b.front() || is_form_of(a, b)) return false;
  const int most = length >= kLong ? 2 : 1;
  const int distance = edit_distance(a, b, most);
  return 0 < distance && distance <= most;
}

}  // namespace copydesk
