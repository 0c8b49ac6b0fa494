#include "find/identifier_digits.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace copydesk {
namespace {

constexpr uint32_t kMaxPhoneTokens = 14;
constexpr size_t kMaxPhoneDigits = 15;  // ITU-T E.164

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view printed(const SentenceText& text, uint32_t i) {
  return text.inside(i) ? text.word(i).text : std::string_view();
}

// The digit groups of what may be a telephone number, and how they are joined.
struct PhoneRun {
  uint32_t end = 0;
  std::array<uint8_t, kMaxPhoneDigits + 1> sizes{};
  size_t groups = 0;
  size_t digits = 0;
  bool international = false;
  bool hyphens = false;  ///< every group but one in brackets joined by hyphen or period
  bool brackets = false;
};

void add_group(PhoneRun& run, std::string_view digits) {
  if (run.groups < run.sizes.size())
    run.sizes[run.groups++] = static_cast<uint8_t>(std::min<size_t>(digits.size(), UINT8_MAX));
  run.digits += digits.size();
}

// One token of digits, or of digits parted by periods ("202.555.0123").
bool add_digits(PhoneRun& run, std::string_view token) {
  size_t begin = 0;
  while (begin <= token.size()) {
    const size_t end = std::min(token.find('.', begin), token.size());
    if (!all_digits(token.substr(begin, end - begin))) return false;
    add_group(run, token.substr(begin, end - begin));
    begin = end + 1;
  }
  run.hyphens = run.hyphens || token.find('.') != std::string_view::npos;
  return true;
}

PhoneRun read_run(const SentenceText& text, uint32_t at) {
  PhoneRun run;
  uint32_t i = at;
  if (printed(text, i) == "+" && text.glued(i + 1)) {
    run.international = true;
    ++i;
  }
  const uint32_t limit = at + kMaxPhoneTokens;
  while (i < limit && text.open(i)) {
    if (printed(text, i) == "(" && text.is_number(i + 1) && printed(text, i + 2) == ")" &&
        all_digits(printed(text, i + 1))) {
      add_group(run, printed(text, i + 1));
      run.brackets = true;
      i += 3;
    } else if (text.is_number(i) && add_digits(run, printed(text, i))) {
      ++i;
    } else {
      break;
    }
    run.end = i;
    if (run.groups == 1 && run.digits == 3 && printed(text, i) == "/" && text.glued(i) &&
        text.glued(i + 1) && text.hyphen(i + 2)) {  // "202/224-4623"
      run.hyphens = true;
      ++i;
      continue;
    }
    if (text.hyphen(i) && text.is_number(i + 1)) {
      run.hyphens = true;
      ++i;
    }
  }
  return run;
}

bool speaks_of_phones(const SentenceText& text, uint32_t at) {
  const uint32_t first = at - std::min<uint32_t>(at - text.begin(), 4);
  for (uint32_t i = first; i < at; ++i)
    for (const std::string_view word : {"phone", "telephone", "tel", "tel.", "call", "fax",
                                        "hotline", "dial", "text", "contact", "mobile", "cell"})
      if (text.is(i, word)) return true;
  return false;
}

bool groups_are(const PhoneRun& run, std::initializer_list<uint8_t> sizes) {
  return std::equal(run.sizes.begin(), run.sizes.begin() + run.groups, sizes.begin(), sizes.end());
}

std::vector<std::string_view> parts_of(std::string_view token) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (begin <= token.size()) {
    const size_t end = std::min(token.find('.', begin), token.size());
    parts.push_back(token.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_date(const std::vector<std::string_view>& parts) {
  return parts.size() == 3 && parts[0].size() <= 2 && parts[1].size() <= 2 &&
         (parts[2].size() == 2 || parts[2].size() == 4);
}

bool is_street(const SentenceText& text, uint32_t i) {
  constexpr std::array<std::string_view, 31> kStreets = {
      "pike",  "plaza", "circle",   "square",   "building", "street",    "st.",     "avenue",
      "ave.",  "ave",   "road",     "rd.",      "rd",       "boulevard", "blvd.",   "blvd",
      "drive", "dr.",   "lane",     "ln.",      "way",      "court",     "terrace", "parkway",
      "pkwy",  "pkwy.", "broadway", "crescent", "mews",     "turnpike",  "alley"};
  return text.inside(i) &&
         std::find(kStreets.begin(), kStreets.end(), text.word(i).folded) != kStreets.end() &&
         !text.word(i).is(kLower);
}

}  // namespace

uint32_t phone_end(const SentenceText& text, uint32_t at) {
  const std::string_view first = printed(text, at);
  const bool starts =
      first == "(" || first == "+" || (text.is_number(at) && !first.empty() && is_digit(first[0]));
  if (!starts || !text.open(at)) return 0;
  if (text.is_number(at) && (text.hyphen(at - 1) || printed(text, at - 1) == "+") &&
      at > text.begin())
    return 0;
  const PhoneRun run = read_run(text, at);
  if (run.digits > kMaxPhoneDigits || run.groups < 2)
    return run.international && run.digits >= 8 && run.digits <= kMaxPhoneDigits ? run.end : 0;
  if (run.international) return run.digits >= 8 ? run.end : 0;
  const bool local = groups_are(run, {3, 4});
  const bool national = groups_are(run, {3, 3, 4}) || groups_are(run, {1, 3, 3, 4});
  if (national && (run.hyphens || run.brackets || speaks_of_phones(text, at))) return run.end;
  const bool alone = printed(text, at - 1) == "(" && printed(text, run.end) == ")";
  if (local && run.hyphens && (alone || speaks_of_phones(text, at))) return run.end;
  const bool trunk_zero = first[0] == '0' && run.digits >= 9;  // "020 7946 0958"
  return trunk_zero && run.sizes[0] >= 3 ? run.end : 0;
}

uint32_t doi_end(const SentenceText& text, uint32_t at) {
  const std::string_view number = printed(text, at);
  if (!number.starts_with("10.") || number.size() < 7 ||
      number.find('.', 3) != std::string_view::npos)
    return 0;
  if (printed(text, at + 1) != "/" || !text.glued(at + 1) || !text.glued(at + 2)) return 0;
  uint32_t end = at + 3;
  while (text.glued(end) && text.open(end)) ++end;
  while (end > at + 3 && text.word(end - 1).is(kPunctuation) && printed(text, end - 1) != ")")
    --end;
  return end;
}

uint32_t version_end(const SentenceText& text, uint32_t at) {
  const std::string_view number = printed(text, at);
  if (std::count(number.begin(), number.end(), '.') < 2) return 0;
  const std::vector<std::string_view> parts = parts_of(number);
  if (parts.size() < 3 || is_date(parts)) return 0;
  return std::all_of(parts.begin(), parts.end(), all_digits) ? at + 1 : 0;
}

uint32_t serial_end(const SentenceText& text, uint32_t at) {
  if (text.hyphen(at - 1) || !all_digits(printed(text, at))) return 0;
  constexpr size_t kLongGroup = 4;
  uint32_t end = at + 1;
  size_t groups = 1;
  size_t longest_behind = 0;
  while (text.hyphen(end) && all_digits(printed(text, end + 1))) {
    longest_behind = std::max(longest_behind, printed(text, end + 1).size());
    end += 2;
    ++groups;
  }
  if (groups > 3) return longest_behind >= kLongGroup ? end : 0;
  const bool numbered = text.is(at - 1, "no.") || text.is(at - 1, "nos.");
  const bool case_number = numbered && printed(text, at).size() == 2 && longest_behind > 2;
  return groups == 2 && case_number ? end : 0;
}

uint32_t version_word_end(const SentenceText& text, uint32_t at) {
  const std::string_view word = printed(text, at);
  if (word.size() < 2 || (word[0] != 'v' && word[0] != 'V') || !is_digit(word[1])) return 0;
  const std::vector<std::string_view> parts = parts_of(word.substr(1));
  return std::all_of(parts.begin(), parts.end(), all_digits) ? at + 1 : 0;
}

uint32_t house_number_end(const SentenceText& text, uint32_t at) {
  const std::string_view number = printed(text, at);
  if (!all_digits(number) || number.size() > 5 || text.hyphen(at + 1)) return 0;
  for (uint32_t i = at + 1; i < at + 5 && text.inside(i); ++i) {
    if (i > at + 1 && is_street(text, i)) return at + 1;
    const Word& word = text.word(i);
    const bool name =
        word.is(kCapitalised) || word.is(kInitial) || word.is(kOrdinalDigits) || word.is(kUpper);
    if (!name) return 0;
  }
  return 0;
}

uint32_t zip_code_end(const SentenceText& text, uint32_t at) {
  const std::string_view number = printed(text, at);
  if (!all_digits(number) || number.size() != 5 || at < text.begin() + 2) return 0;
  const std::string_view state = printed(text, at - 1);
  const bool two_capitals = state.size() == 2 && is_capital(state[0]) && is_capital(state[1]);
  if ((!two_capitals && state != "D.C.") || printed(text, at - 2) != ",") return 0;
  const std::string_view more = printed(text, at + 2);
  return text.hyphen(at + 1) && all_digits(more) && more.size() == 4 ? at + 3 : at + 1;
}

uint32_t postcode_end(const SentenceText& text, uint32_t at) {
  const std::string_view outward = printed(text, at);
  const std::string_view inward = printed(text, at + 1);
  if (outward.size() < 2 || outward.size() > 4 || inward.size() != 3 || !text.open(at + 1))
    return 0;
  if (!is_digit(inward[0]) || !is_capital(inward[1]) || !is_capital(inward[2])) return 0;
  size_t letters = 0;
  while (letters < outward.size() && is_capital(outward[letters])) ++letters;
  return 1 <= letters && letters <= 2 && letters < outward.size() && is_digit(outward[letters])
             ? at + 2
             : 0;
}

}  // namespace copydesk
