#include "text/credit.hpp"

#include <algorithm>
#include <string>

#include "text/bytes.hpp"
#include "text/words_of.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestCaption = 80;  // words, with its credit
constexpr size_t kLongestCredit = 10;
constexpr size_t kLongestLabel = 40;  // bytes

// What the words of a possible credit show.
struct CreditWords {
  size_t words = 0;
  bool named = false;    // "photo", "Reuters"
  bool slash = false;    // "Agency/Name", "Agency / Name"
  bool lower = false;    // a small word that no name has
  bool capitals = true;  // nothing but words in capitals: "NASA"
};

bool is_name_particle(std::string_view folded) {
  return folded == "of" || folded == "the" || folded == "and" || folded == "de" ||
         folded == "van" || folded == "von" || folded == "for" || folded == "via" || folded == "by";
}

CreditWords look_at(std::string_view text, const TextData& data) {
  CreditWords out;
  WordWalk walk(text);
  for (std::string_view word; walk.next(word); ++out.words) {
    const size_t slash = word.find('/');
    if (word == "/" ||
        (slash != std::string_view::npos && slash > 0 &&
         is_at(word, slash + 1, kUpperByte | kWideByte) && is_at(word, 0, kUpperByte)))
      out.slash = true;
    const std::string_view plain = bare(word.substr(0, slash == 0 ? word.size() : slash));
    if (plain.empty()) continue;
    out.capitals =
        out.capitals && plain.size() >= 2 &&
        std::all_of(plain.begin(), plain.end(), [](char c) { return is_byte(c, kUpperByte); });
    const std::string folded = fold(plain);
    if (data.credit_words.contains(folded) || data.agencies.contains(folded))
      out.named = true;
    else if (is_lower(decode_at(plain, 0).value) && !is_name_particle(folded))
      out.lower = true;
  }
  return out;
}

// "(Staff photo by Jane Doe)", "(NASA via AP)" at the end, behind a sentence or standing alone.
size_t bracketed(std::string_view text, const TextData& data) {
  if (text.back() != ')') return kNoCredit;
  const size_t open = text.rfind('(');
  if (open == std::string_view::npos) return kNoCredit;
  const std::string_view words = text.substr(open + 1, text.size() - open - 2);
  CreditWords inside = look_at(words, data);
  if (words.find(" via ") != std::string_view::npos && !inside.lower) inside.named = true;
  if (inside.words > kLongestCredit || (!inside.named && !(inside.slash && !inside.lower)))
    return kNoCredit;
  const size_t before = open == 0 ? open : text.find_last_not_of(' ', open - 1);
  return open == 0 || text[before] == '.' || inside.named ? open : kNoCredit;
}

// "Photo: Jane Doe", "Image credit: NASA", "Photo by Jane Doe", at the begin of the text.
bool is_labelled(std::string_view text, const TextData& data) {
  const std::string_view head = text.substr(0, kLongestLabel);
  const auto has = [head](std::string_view sign) {
    return head.find(sign) != std::string_view::npos;
  };
  if (!has(":") && !(has("y ") && (has(" by ") || has(" courtesy ")))) return false;
  WordWalk walk(text);
  bool named = false;
  std::string_view word;
  for (size_t words = 0; words < 3 && walk.next(word); ++words) {
    const bool credit = data.credit_words.contains(fold(bare(word)));
    named = named || credit;
    if (word.back() == ':') return named;
    if (words == 0 &&
        (!is_upper(decode_at(word, 0).value) || data.sentence_starters.contains(fold(word))))
      return false;
    if (words > 0 && named && (word == "by" || word == "courtesy")) return true;
    if (words > 0 && !credit && word != "credit") return false;
  }
  return false;
}

bool is_credit(std::string_view text, const TextData& data) {
  const CreditWords seen = look_at(text, data);
  if (seen.words == 0 || seen.words > kLongestCredit || text.back() == ':') return false;
  return is_labelled(text, data) || (!seen.lower && (seen.named || seen.slash));
}

// "... a spacecraft in orbit. NASA": a body in capitals behind a whole sentence.
bool is_owner(std::string_view text, size_t at, const TextData& data) {
  constexpr size_t kMostWords = 3;
  constexpr std::ptrdiff_t kWholeSentence = 5;
  const CreditWords seen = look_at(text.substr(at), data);
  if (!seen.capitals || seen.words > kMostWords || !is_byte(text.back(), kLetterByte)) return false;
  return at >= 3 && is_byte(text[at - 3], kLowerByte) &&
         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), ' ') >=
             kWholeSentence;
}

// Whether something new begins at `at`: a capital or bracket behind the mark that ends a sentence.
// An initial's period ends none.
bool begins_behind_sentence(std::string_view text, size_t at) {
  const char before = text[at - 2];
  const bool end =
      before == '.' || before == '!' || before == '?' || before == ')' || before == '"';
  if (!end && !is_byte(before, kWideByte)) return false;
  const bool single = at >= 4 && is_byte(text[at - 3], kLetterByte) &&
                      !is_byte(text[at - 4], kWordByte | kWideByte);
  if (before == '.' && single) return false;
  return is_at(text, at, kUpperByte | kWideByte) || text[at] == '(';
}

// The credit that stands behind a finished sentence at the end of the text. When it is finished by
// a period itself only a labelled one counts ("Credit: NASA.").
size_t behind_sentence(std::string_view text, bool ends_sentence, const TextData& data) {
  size_t words = 0;
  for (size_t at = text.size(); at > 2 && words <= kLongestCredit; --at) {
    if (text[at - 1] != ' ') continue;
    ++words;
    if (!begins_behind_sentence(text, at)) continue;
    const std::string_view tail = text.substr(at);
    if (ends_sentence ? is_labelled(tail, data) : is_credit(tail, data) || is_owner(text, at, data))
      return at;
  }
  return kNoCredit;
}

// Whether "AGENCY/Name" or "AGENCY / Name" has its slash there; the begin of the agency's name,
// else kNoCredit.
size_t agency_begin(std::string_view text, size_t slash) {
  const size_t name = text.find_first_not_of(" /", slash);
  if (slash == 0 || name == std::string_view::npos) return kNoCredit;
  if (!is_at(text, name, kUpperByte) || !is_at(text, name + 1, kLowerByte)) return kNoCredit;
  const size_t end = text.find_last_not_of(' ', slash - 1) + 1;
  size_t begin = end;
  while (begin > 0 &&
         (is_byte(text[begin - 1], kUpperByte) || text[begin - 1] == '-' || text[begin - 1] == '/'))
    --begin;
  const bool whole_word = begin == 0 || text[begin - 1] == ' ';
  return end - begin >= 2 && whole_word ? begin : kNoCredit;
}

// "… prize winner NASA / Jane Doe": capitals, a slash, a name, and nothing but names behind.
size_t slashed(std::string_view text, const TextData& data) {
  if (text.back() == ':') return kNoCredit;
  for (size_t slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    const size_t begin = agency_begin(text, slash);
    if (begin == kNoCredit) continue;
    const CreditWords seen = look_at(text.substr(begin), data);
    if (!seen.lower && seen.words <= kLongestCredit) return begin;
  }
  return kNoCredit;
}

}  // namespace

size_t credit_begin(const ParagraphForm& form, const TextData& data) {
  const std::string_view text = form.text;
  if (form.words > kLongestCaption || text.size() < 2) return kNoCredit;
  if (is_labelled(text, data) && form.words <= kLongestCredit + 2) return 0;
  if (const size_t at = bracketed(text, data); at != kNoCredit) return at;
  if (const size_t at = behind_sentence(text, form.ends_sentence, data); at != kNoCredit) return at;
  if (form.ends_sentence) return kNoCredit;
  return slashed(text, data);
}

}  // namespace copydesk
