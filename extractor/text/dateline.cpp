#include "text/dateline.hpp"

#include <algorithm>
#include <string>

#include "text/bytes.hpp"
#include "text/words_of.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr size_t kMostWords = 16;
constexpr size_t kMostDateWords = 14;

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(std::string_view word) {
  return is_number(word) && word.size() == 4 && (word[0] == '1' || word[0] == '2');
}

bool is_day(std::string_view word) {
  const std::string_view digits =
      word.substr(0, std::min(word.find_first_not_of("0123456789"), word.size()));
  const std::string_view tail = word.substr(digits.size());
  return !digits.empty() && digits.size() <= 2 &&
         (tail.empty() || tail == "st" || tail == "nd" || tail == "rd" || tail == "th");
}

// "5:30".
bool is_clock(std::string_view word) {
  return is_at(word, 0, kDigitByte) && word.find(':') != std::string_view::npos &&
         word.find_first_not_of("0123456789:") == std::string_view::npos;
}

// "2025-08-01", "8/1/2025", "1.8.25": three numbers.
bool is_numeric_date(std::string_view word) {
  if (word.size() < 6 || word.size() > 10 || !is_at(word, 0, kDigitByte)) return false;
  const size_t first = word.find_first_not_of("0123456789");
  if (first == std::string_view::npos) return false;
  const char sign = word[first];
  const size_t second = word.find(sign, first + 1);
  return (sign == '-' || sign == '/' || sign == '.') && second != std::string_view::npos &&
         second + 1 < word.size() && is_number(word.substr(first + 1, second - first - 1)) &&
         is_number(word.substr(second + 1));
}

bool is_all_caps(std::string_view word) {
  const auto capitals =
      std::count_if(word.begin(), word.end(), [](char c) { return is_byte(c, kUpperByte); });
  return capitals >= 2 && std::none_of(word.begin(), word.end(),
                                       [](char c) { return is_byte(c, kLowerByte | kDigitByte); });
}

// The size of the dash that the word is or ends with; 0 for none.
size_t dash_size(std::string_view word) {
  for (const std::string_view dash : {"—", "–", "--", "―"})
    if (word.size() >= dash.size() && word.substr(word.size() - dash.size()) == dash)
      return dash.size();
  return word == "-" ? 1 : 0;
}

// What the words before the dash have shown so far.
struct Evidence {
  size_t words = 0;
  bool caps = false;  // the first word is in capitals: WASHINGTON
  bool month = false;
  bool day = false;
  bool year = false;
  bool agency = false;    // something in brackets
  bool place = false;     // "Austin, Texas"
  bool only_date = true;  // nothing but weekday, month, day, year

  bool dated() const { return month && (day || year); }
  bool by_dash() const { return caps || dated() || agency || place; }
  bool by_colon() const { return dated() || (caps && agency); }
};

class Dateline {
 public:
  Dateline(std::string_view text, const TextData& data) : text_(text), data_(&data) {}

  size_t end() {
    WordWalk walk(text_);
    bool comma = false;
    for (std::string_view word; seen_.words < kMostWords && walk.next(word); ++seen_.words) {
      if (seen_.only_date && seen_.dated() && seen_.year && !comma)
        return begins_text(walk.begin()) ? walk.begin() - 1 : 0;
      const size_t dash = dash_size(word);
      if (dash == word.size())
        return seen_.words > 0 && ends_by_dash() && begins_text(walk.end()) ? walk.end() : 0;
      if (!takes(dash == 0 ? word : word.substr(0, word.size() - dash), comma)) return 0;
      if (dash != 0) return ends_by_dash() && begins_text(walk.end()) ? walk.end() : 0;
      if (word.back() == ':') return seen_.by_colon() && begins_text(walk.end()) ? walk.end() : 0;
      comma = word.back() == ',';
    }
    return 0;
  }

 private:
  // Notes what a word of the prefix shows; false when no dateline has such a word.
  bool takes(std::string_view word, bool behind_comma) {
    const std::string_view plain = bare(word);
    const std::string folded = fold(plain);
    bracket_ = bracket_ || word.front() == '(';
    const bool inside = bracket_;
    if (word.find(')') != std::string_view::npos) {
      bracket_ = false;
      seen_.agency = true;
    }
    if (data_->months.contains(folded)) return seen_.month = true;
    if (data_->weekdays.contains(folded)) return true;
    if (is_year(plain)) return seen_.year = true;
    if (is_day(plain)) return seen_.day = true;
    seen_.only_date = false;
    if (inside) return true;
    if (plain.empty()) return false;
    if (seen_.words == 0) seen_.caps = is_all_caps(plain);
    const bool capital = is_upper(decode_at(plain, 0).value);
    seen_.place = seen_.place || (behind_comma && capital);
    return capital || ((folded == "and" || folded == "of" || folded == "de" || folded == "la" ||
                        folded == "near") &&
                       seen_.words > 0);
  }

  bool ends_by_dash() const { return seen_.by_dash() && !bracket_; }

  // Behind a dateline the story begins: nothing, a capital, a digit or a quotation mark.
  bool begins_text(size_t at) const {
    at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
    if (at == text_.size()) return true;
    const char32_t c = decode_at(text_, at).value;
    return is_upper(c) || char_class(c) == CharClass::digit || char_class(c) == CharClass::open ||
           c == U'"' || c == U'\'' || c == U'‘';
  }

  std::string_view text_;
  const TextData* data_;
  Evidence seen_;
  bool bracket_ = false;
};

}  // namespace

size_t dateline_end(std::string_view text, const TextData& data) {
  return Dateline(text, data).end();
}

bool is_date_line(std::string_view text, const TextData& data) {
  WordWalk walk(text);
  bool month = false;
  bool number = false;
  bool numeric = false;
  size_t words = 0;
  for (std::string_view word; walk.next(word);) {
    if (++words > kMostDateWords) return false;
    const std::string_view plain = bare(word);
    const std::string folded = fold(plain);
    if (data.months.contains(folded)) {
      month = true;
    } else if (is_year(plain) || is_day(plain)) {
      number = true;
    } else if (is_numeric_date(plain)) {
      numeric = true;
    } else if (!plain.empty() && !is_clock(plain) && !data.weekdays.contains(folded) &&
               !data.date_words.contains(folded) && dash_size(plain) == 0 && plain != "•") {
      return false;
    }
  }
  return (month && number) || (numeric && words > 0);
}

}  // namespace copydesk
