#include "checks/name_list.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestItem = 9;  // tokens
constexpr size_t kMostItems = 20;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// "&" joins the words of one name: "Kessler & Sons".
bool is_and(const Reading& r, uint32_t i) { return r.word(i).folded == "and"; }
bool is_comma(const Reading& r, uint32_t i) { return r.word(i).text == ","; }
bool is_capital(const Word& w) {
  return (w.shape & (kCapitalised | kUpper | kInitial | kMixed)) != 0;
}

// Words that may stand inside a name or before one without making it something else.
bool is_inner(const Reading& r, uint32_t i) {
  const Word& w = r.word(i);
  if (is_capital(w)) return true;
  if (r.token(i).kind == TokenKind::number) return true;
  return is_one_of(w.folded, {"-",  "'",   "'s",  ".",   "of",  "the", "de", "del", "della",
                              "di", "da",  "van", "von", "der", "den", "la", "le",  "el",
                              "al", "bin", "st.", "a",   "for", "y",   "e",  "&"});
}

// A conjunction other than "and", a relative or a verb shows that the words are no plain list.
bool breaks_list(const CheckInput& input, uint32_t i) {
  const Word& w = input.reading.word(i);
  if (is_one_of(w.folded,
                {"or", "but",  "who", "which", "that", "where", "while", "including", "such",
                 "is", "are",  "was", "were",  "has",  "have",  "had",   "will",      "would",
                 "to", "also", "(",   ")",     ":",    "—",     "–",     "\""}))
    return true;
  const auto say = input.classes().say_verb;
  return say && w.has(*say) && !is_capital(w);
}

struct Split {
  std::vector<IndexRange> items;
  size_t ands = 0;
  bool closed = false;
  uint32_t end = 0;  // the token behind the last item
};

void push(Split& split, uint32_t begin, uint32_t end) {
  if (begin < end) split.items.push_back({begin, end});
}

// After the last "and" an item goes on only as far as a name does, or to the first stop for
// lower-case items.
uint32_t last_item_end(const CheckInput& input, uint32_t begin, uint32_t end) {
  const Reading& r = input.reading;
  uint32_t i = begin;
  bool seen_capital = false;
  for (; i < end && i - begin < kLongestItem; ++i) {
    if (is_comma(r, i) || breaks_list(input, i) || r.word(i).text == "." || r.word(i).text == ";")
      break;
    if (seen_capital && !is_inner(r, i)) break;
    seen_capital = seen_capital || is_capital(r.word(i));
  }
  return i;
}

// "A, B and C, and D", "A and B Program, C Program and D Program": more list behind an "and".
bool goes_on(const Reading& r, uint32_t at, uint32_t end) {
  if (at + 1 >= end || !is_comma(r, at)) return false;
  if (is_and(r, at + 1)) return true;
  if (!is_capital(r.word(at + 1))) return false;
  for (uint32_t i = at + 2; i < end && !text_is(r, i, {".", ";"}); ++i)
    if (is_and(r, i)) return true;
  return false;
}

Split split_at_commas(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  Split split;
  uint32_t begin = tokens.begin;
  for (uint32_t i = tokens.begin; i < tokens.end && split.items.size() < kMostItems; ++i) {
    if (i - begin > kLongestItem || breaks_list(input, i)) return split;
    if (is_and(r, i)) {
      push(split, begin, i);
      ++split.ands;
      begin = i + 1;
      const uint32_t end = last_item_end(input, begin, tokens.end);
      push(split, begin, end);
      split.end = end;
      split.closed = end > begin;
      if (goes_on(r, end, tokens.end)) ++split.ands;
      return split;
    }
    if (!is_comma(r, i)) continue;
    push(split, begin, i);
    begin = i + 1;
  }
  return split;
}

Split split_at_semicolons(const Reading& r, IndexRange tokens) {
  Split split;
  uint32_t begin = tokens.begin;
  for (uint32_t i = tokens.begin; i <= tokens.end; ++i) {
    if (i < tokens.end && r.word(i).text != ";") continue;
    if (begin < i && is_and(r, begin)) ++begin, split.closed = true;
    push(split, begin, i);
    // Pieces that are lists of their own make the count ambiguous.
    for (uint32_t k = begin; k < i; ++k) split.ands += is_and(r, k) ? 1 : 0;
    begin = i + 1;
  }
  split.closed = split.closed || split.items.size() > 2;
  split.end = tokens.end;
  split.ands += 1;
  return split;
}

bool has_semicolon(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (r.word(i).text == ";") return true;
  return false;
}

// "awarded through the Health Service", "medals from the Kuwaiti government": no name, whatever
// stands in it.
bool opens_otherwise(const Word& first) {
  const std::string_view text = first.folded;
  if (!first.is(kLower) || is_one_of(text, {"its", "his"})) return false;
  return text.ends_with("ed") || text.ends_with("ing") || text.ends_with("s") ||
         is_one_of(text, {"by", "through", "with", "from", "for", "into"});
}

bool begins_name(const Reading& r, IndexRange item) {
  if (opens_otherwise(r.word(item.begin))) return false;
  for (uint32_t i = item.begin; i < item.end && i < item.begin + 4; ++i)
    if (is_capital(r.word(i))) return true;
  return false;
}

// "flour", "baking powder", "a cap on rents": no verb, no "and" of its own.
bool is_short(const CheckInput& input, IndexRange item) {
  constexpr uint32_t kMostWords = 3;
  const auto function_word = input.classes().function_word;
  if (item.size() > kMostWords) return false;
  for (uint32_t i = item.begin; i < item.end; ++i) {
    const Word& word = input.reading.word(i);
    if (!word.is(kLower) || (i > item.begin && function_word && word.has(*function_word)))
      return false;
  }
  return true;
}

NameList list_of(const CheckInput& input, const Split& split) {
  const Reading& r = input.reading;
  NameList out;
  out.end = split.end;
  out.names = std::all_of(split.items.begin(), split.items.end(),
                          [&](IndexRange item) { return begins_name(r, item); });
  out.short_words = std::all_of(split.items.begin(), split.items.end(),
                                [&](IndexRange item) { return is_short(input, item); });
  for (const IndexRange item : split.items) out.items.push_back(r.span(item));
  return out;
}

}  // namespace

std::optional<NameList> read_name_list(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  const Split split =
      has_semicolon(r, tokens) ? split_at_semicolons(r, tokens) : split_at_commas(input, tokens);
  if (!split.closed || split.items.size() < 2) return std::nullopt;
  NameList out = list_of(input, split);
  out.uncertain = split.ands != 1;
  return out;
}

std::optional<NameList> read_bare_list(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  while (!tokens.empty() && text_is(r, tokens.end - 1, {"."})) --tokens.end;
  Split split;
  uint32_t begin = tokens.begin;
  for (uint32_t i = tokens.begin; i <= tokens.end; ++i) {
    if (i < tokens.end && (is_and(r, i) || breaks_list(input, i) || text_is(r, i, {";"})))
      return std::nullopt;
    if (i < tokens.end && !is_comma(r, i)) continue;
    if (i - begin > kLongestItem || i == begin) return std::nullopt;
    push(split, begin, i);
    begin = i + 1;
  }
  split.end = tokens.end;
  if (split.items.size() < 3) return std::nullopt;
  NameList out = list_of(input, split);
  return out.names ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace copydesk
