#include "text/page_phrases.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/bytes.hpp"
#include "text/paragraphs.hpp"
#include "text/scan_link.hpp"
#include "text/words_of.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestFurniture = 40;  // words
constexpr uint32_t kLongestListed = 18;
constexpr uint32_t kLongestByline = 25;
constexpr uint32_t kLongestCaption = 80;
constexpr size_t kLongestRow = 400;  // bytes
constexpr size_t kOpening = 64;      // bytes; no phrase that begins a line is longer

std::string_view trim_begin(std::string_view text, std::string_view marks) {
  return text.substr(std::min(text.find_first_not_of(marks), text.size()));
}

std::string_view trim(std::string_view text, std::string_view marks) {
  const size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

// A line's words without what pages put around them: bullets, arrows, a colon, the number of
// comments in brackets.
std::string_view core_of(std::string_view folded) {
  constexpr std::string_view kMarks = " -*|>[](){}#.:!+=";
  folded.remove_prefix(bullet_size(folded));
  if (!folded.empty() && folded.back() == ')') {
    const size_t open = folded.rfind('(');
    const std::string_view inside = open == std::string_view::npos ? folded : folded.substr(open);
    if (inside.find_first_not_of("(0123456789,)") == std::string_view::npos)
      folded.remove_suffix(inside.size());
  }
  const std::string_view core = trim(folded, kMarks);
  // "7 min read": a number before the phrase.
  const std::string_view words = trim_begin(core, "0123456789");
  return words.size() < core.size() && byte_at(words, 0) == ' ' ? words.substr(1) : core;
}

bool starts_with_phrase(std::string_view folded, std::string_view phrase) {
  return folded.substr(0, phrase.size()) == phrase && !is_at(folded, phrase.size(), kWordByte);
}

bool starts_with_any(std::string_view folded, const StartPhrases& phrases) {
  const auto some = phrases.with(byte_at(folded, 0));
  return std::any_of(some.begin(), some.end(), [folded](const std::string& phrase) {
    return starts_with_phrase(folded, phrase);
  });
}

// At most `size` bytes, cut between two characters.
std::string_view prefix(std::string_view text, size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

// The first words, folded; empty where their first letter begins no phrase, which costs nothing.
std::string opening_for(const StartPhrases& phrases, std::string_view text) {
  const bool ascii = !is_at(text, 0, kWideByte) && !is_at(text, 1, kWideByte);
  if (ascii && phrases.with(lower_byte(byte_at(text, 0))).empty()) return {};
  return fold(prefix(text, kOpening));
}

// All of it, folded; empty for long paragraphs.
std::string folded_if_short(const ParagraphForm& form) {
  return form.text.size() > kShortParagraph ? std::string() : fold(form.text);
}

// What a whole line is; the sets of headings are parts of the set of lines.
Furniture listed(std::string_view line, const TextData& data) {
  const std::string key(line);
  if (!data.boilerplate.contains(key)) return Furniture::none;
  if (data.boilerplate_ends.contains(key)) return Furniture::end;
  return data.boilerplate_sections.contains(key) ? Furniture::section : Furniture::line;
}

// "More from Local": a heading that names its section behind a preposition.
bool is_open_heading(std::string_view core, const TextData& data) {
  constexpr size_t kMostWords = 4;
  size_t words = 0;
  for (size_t at = core.find(' '); at != std::string_view::npos && words < kMostWords;
       at = core.find(' ', at + 1), ++words) {
    const std::string_view phrase = core.substr(0, at);
    const std::string_view last = phrase.substr(phrase.rfind(' ') + 1);
    if (last != "from" && last != "in" && last != "on" && last != "about") continue;
    const auto behind = std::count(core.begin() + static_cast<std::ptrdiff_t>(at), core.end(), ' ');
    if (behind <= 3 && data.boilerplate_sections.contains(std::string(phrase))) return true;
  }
  return false;
}

bool is_copyright(std::string_view folded) {
  return folded.substr(0, 2) == "©" || starts_with_phrase(folded, "(c)") ||
         (starts_with_phrase(folded, "copyright") &&
          folded.find_first_of("0123456789") != std::string_view::npos);
}

// "Related: ...", "Contact: ...": a phrase of the page with its object.
bool is_labelled(std::string_view folded, const TextData& data) {
  const size_t colon = folded.find(':');
  return colon != std::string_view::npos && colon + 1 < folded.size() && folded[colon + 1] == ' ' &&
         data.boilerplate.contains(std::string(core_of(folded.substr(0, colon))));
}

bool is_phone(std::string_view text) {
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return is_byte(c, kDigitByte); });
  if (digits < 7 || text.find_first_not_of("0123456789 -/.()+") != std::string_view::npos)
    return false;
  // "3000000", "-1.2345678" and "1 234 567" are numbers
  return text[0] == '+' || text[0] == '(' || text[0] == '0' ||
         text.find_first_of("-/", 1) != std::string_view::npos;
}

}  // namespace

Furniture furniture_of(const ParagraphForm& form, const TextData& data) {
  if (form.words > kLongestFurniture) return Furniture::none;
  const std::string folded = folded_if_short(form);
  if (folded.empty()) return Furniture::none;
  if (form.words <= kLongestListed) {
    if (const Furniture whole = listed(folded, data); whole != Furniture::none) return whole;
    if (const Furniture core = listed(core_of(folded), data); core != Furniture::none) return core;
  }
  if (form.words <= kLongestListed && !form.ends_sentence && is_open_heading(core_of(folded), data))
    return Furniture::section;
  if (starts_with_any(folded, data.boilerplate_starts)) return Furniture::line;
  const bool line =
      is_rule(form.text) || is_copyright(folded) || is_labelled(folded, data) || is_address(form);
  return line ? Furniture::line : Furniture::none;
}

bool is_breadcrumb(const ParagraphForm& form) {
  if (form.ends_sentence || form.words > 30) return false;
  for (const std::string_view sign : {" » ", " › ", " > ", " → ", " / ", " | ", " • ", " · "}) {
    const bool arrow = sign == " » " || sign == " › " || sign == " > " || sign == " → ";
    size_t at = form.text.find(sign);
    if (at == std::string_view::npos) continue;
    size_t begin = 0;
    bool short_parts = true;
    for (; at != std::string_view::npos; begin = at + sign.size(), at = form.text.find(sign, begin))
      short_parts =
          short_parts && std::count(form.text.begin() + static_cast<std::ptrdiff_t>(begin),
                                    form.text.begin() + static_cast<std::ptrdiff_t>(at), ' ') < 3;
    const auto last_spaces =
        std::count(form.text.begin() + static_cast<std::ptrdiff_t>(begin), form.text.end(), ' ');
    return short_parts && (arrow || last_spaces < 3);
  }
  return false;
}

bool is_byline(const ParagraphForm& form, const TextData& data) {
  if (form.text.size() > kShortParagraph || form.words > kLongestByline || form.words < 2 ||
      form.last == U':')
    return false;
  const bool bracket = form.text.front() == '(';
  const std::string folded = opening_for(data.byline_starts, form.text.substr(bracket ? 1 : 0));
  for (const std::string& phrase : data.byline_starts.with(byte_at(folded, 0))) {
    if (!starts_with_phrase(folded, phrase) || folded.size() <= phrase.size() + 1) continue;
    const bool by = phrase.size() == 2;
    if (by && (form.ends_sentence || form.words > 16)) continue;
    const size_t name = (bracket ? 1 : 0) + phrase.size() + 1;
    if (is_at(form.text, name, kUpperByte | kWideByte)) return true;
  }
  return false;
}

bool is_correction(const ParagraphForm& form, const TextData& data) {
  const std::string opening = opening_for(data.correction_starts, form.text);
  const auto phrases = data.correction_starts.with(byte_at(opening, 0));
  return std::any_of(phrases.begin(), phrases.end(), [&opening](const std::string& phrase) {
    if (!starts_with_phrase(opening, phrase)) return false;
    if (std::count(phrase.begin(), phrase.end(), ' ') >= 2) return true;
    // A word or two are a label; only a longer phrase begins a sentence.
    const char behind = byte_at(opening, phrase.size());
    return behind == ':' || behind == ',' || behind == '\0' ||
           opening.compare(phrase.size(), 2, " -") == 0;
  });
}

bool begins_caption(const ParagraphForm& form, const TextData& data) {
  if (form.words > kLongestCaption) return false;
  const std::string opening = opening_for(data.caption_starts, trim_begin(form.text, "("));
  const auto phrases = data.caption_starts.with(byte_at(opening, 0));
  return std::any_of(phrases.begin(), phrases.end(), [&opening](const std::string& phrase) {
    if (!starts_with_phrase(opening, phrase)) return false;
    const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
    const std::string_view behind = std::string_view(opening).substr(phrase.size());
    const bool dash = behind.substr(0, 3) == " - " || behind.substr(0, 5) == " – " ||
                      behind.substr(0, 5) == " — ";
    return dash || spaces >= 2 || byte_at(behind, 0) == ':' ||
           (spaces == 1 && byte_at(behind, 0) == ',');
  });
}

bool is_address(const ParagraphForm& form) {
  constexpr uint32_t kMostAddresses = 6;
  if (form.words == 0 || form.words > kMostAddresses) return false;
  if (is_phone(form.text)) return true;
  size_t addresses = 0;
  WordWalk walk(form.text);
  for (std::string_view word; walk.next(word);) {
    if (word == "/" || word == "|" || word == "or" || word == "and") continue;
    while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ';'))
      word.remove_suffix(1);
    if (word.empty() || link_end(word, 0) != word.size()) return false;
    ++addresses;
  }
  return addresses > 0;
}

bool is_table_row(const ParagraphForm& form) {
  if (form.text.size() > kLongestRow || form.ends_sentence) return false;
  const auto tabs = std::count(form.text.begin(), form.text.end(), '\t');
  const auto bars = std::count(form.text.begin(), form.text.end(), '|');
  size_t gaps = 0;
  for (size_t at = form.text.find("   "); at != std::string_view::npos;
       at = form.text.find("   ", at)) {
    ++gaps;
    at = form.text.find_first_not_of(' ', at);
  }
  return tabs >= 1 || bars >= 2 || gaps >= 2;
}

bool is_name_like(std::string_view text) {
  WordWalk walk(text);
  size_t words = 0;
  for (std::string_view word; walk.next(word); ++words)
    if (words == 4 || !is_upper(decode_at(word, 0).value) ||
        word.find_first_of("0123456789:") != std::string_view::npos)
      return false;
  return words >= 2;
}

bool repeats(const ParagraphForm& a, const ParagraphForm& b) {
  const ParagraphForm& less = a.words <= b.words ? a : b;
  const std::string folded = folded_if_short(less);
  const std::string more = folded_if_short(a.words <= b.words ? b : a);
  size_t shared = 0;
  size_t counted = 0;
  WordWalk walk(folded);
  for (std::string_view word; walk.next(word);) {
    word = bare(word);
    if (word.size() < 4) continue;
    ++counted;
    if (more.find(word) != std::string::npos) ++shared;
  }
  return counted >= 2 && shared * 10 >= counted * 6;
}

}  // namespace copydesk
