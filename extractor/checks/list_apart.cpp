#include "checks/list_apart.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/announcement.hpp"
#include "checks/name_list.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLead = 2;         // sentences of the body below the headline
constexpr uint32_t kAnnouncedBy = 8;  // tokens: "Farmers in the quartet of taluks"
constexpr uint32_t kLongestDateline = 6;
constexpr uint32_t kLongestItem = 4;

bool is_capital(const Word& word) { return (word.shape & (kCapitalised | kUpper | kMixed)) != 0; }

// Behind "COIMBATORE:" or "KALDFOSS —", where a sentence has one.
uint32_t begin_behind_dateline(const Reading& r, IndexRange tokens) {
  const uint32_t end = std::min(tokens.end, tokens.begin + kLongestDateline);
  for (uint32_t i = tokens.begin; i < end; ++i)
    if (is_dash(r, i) || text_is(r, i, {":", "—"})) return i + 1;
  return tokens.begin;
}

// A list of short names or nouns that opens the sentence; of the last item nothing is known but its
// beginning.
std::optional<NameList> opening_list(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  IndexRange tokens = r.tokens.sentences[sentence].tokens;
  tokens.begin = begin_behind_dateline(r, tokens);
  if (tokens.size() < 6 || any_text(r, tokens, {";"}) || !is_capital(r.word(tokens.begin)))
    return std::nullopt;
  auto list = read_name_list(input, tokens);
  if (!list || list->uncertain || list->items.size() < 3) return std::nullopt;
  for (size_t i = 0; i + 1 < list->items.size(); ++i) {
    const Span item = list->items[i];
    if (token_from(r, item.end) - token_from(r, item.begin) > kLongestItem) return std::nullopt;
    // "First result, from Thorpe Lea, two hours and 15 minutes after the polls closed."
    if (text_is(r, token_from(r, item.begin), {"from", "in", "at", "on", "with", "by", "after"}))
      return std::nullopt;
  }
  // "On Monday, Ruiz, Bauer and Holm ..." opens with something else.
  return text_is(r, tokens.begin, {"on", "in", "at", "for", "after", "with", "from", "but", "and"})
             ? std::nullopt
             : list;
}

// "All five vegetables", "The trio", "The four men" behind a list of nothing but names.
bool opens_sentence(const CheckInput& input, const Announcement& a, bool names) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[a.sentence].tokens.begin;
  return a.tokens.begin == begin + 1 &&
         (text_is(r, begin, {"all"}) || (names && text_is(r, begin, {"the"})));
}

// The number was given before, with what it counts: the list may name others.
bool was_announced(const CheckInput& input, const Announcement& a) {
  for (uint32_t s = 0; s < a.sentence; ++s)
    for (const Announcement& earlier : announcements_in(input, s))
      if (earlier.number == a.number) return true;
  return false;
}

void check_before(const CheckInput& input, const Announcement& a, Findings& out) {
  const uint32_t begin = input.reading.tokens.sentences[a.sentence].tokens.begin;
  if (!a.definite || a.sentence == 0 || a.tokens.begin > begin + kAnnouncedBy) return;
  const auto list = opening_list(input, a.sentence - 1);
  if (!list) return;
  const bool fits = static_cast<int64_t>(list->items.size()) == a.number;
  const bool sure = opens_sentence(input, a, list->names) && a.plain && a.number > 2 &&
                    may_be_meant(a.number, list->items.size()) && !was_announced(input, a) &&
                    input.items.of(a.sentence - 1).size() <= 2;
  if (fits || sure) out.push_back(list_finding(input, a, list->items));
}

bool leads_to_list(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"at", "in", "on", "of", "to", "from", "with", "for", "by", "against", "named",
                  "hit", "visited", "visit", "include", "are", "were", "through", "as"});
}

// "Pilgrim Bridge", "the iron crossing"
bool begins_thing(const Reading& r, Span item) {
  const uint32_t token = token_from(r, item.begin);
  return is_capital(r.word(token)) || text_is(r, token, {"the", "a", "an"});
}

// A list of that many names or places somewhere in a sentence.
std::optional<NameList> list_of_size(const CheckInput& input, uint32_t sentence, int64_t number) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i + 5 < tokens.end; ++i) {
    if (i > tokens.begin && !leads_to_list(r, i - 1)) continue;
    if (!is_capital(r.word(i)) && !text_is(r, i, {"the", "a", "an"})) continue;
    auto list = read_name_list(input, {i, tokens.end});
    if (!list || list->uncertain || static_cast<int64_t>(list->items.size()) != number) continue;
    if (std::all_of(list->items.begin(), list->items.end(),
                    [&](Span item) { return begins_thing(r, item); }))
      return list;
  }
  return std::nullopt;
}

void check_headline(const CheckInput& input, const Announcement& a, Findings& out) {
  if (a.number < 3) return;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  uint32_t prose = 0;
  for (uint32_t s = a.sentence + 1; s < count && prose < kLead; ++s) {
    if (!is_prose(input.reading.block_kind(s))) continue;
    ++prose;
    if (const auto list = list_of_size(input, s, a.number))
      return out.push_back(list_finding(input, a, list->items));
  }
}

}  // namespace

void check_lists_apart(const CheckInput& input, Findings& out) {
  const auto collective = input.classes().collective;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s) {
    if (input.items.of(s).empty() &&
        !(collective && input.reading.sentence_words[s].has(*collective)))
      continue;
    const bool headline = input.reading.block_kind(s) == BlockKind::headline;
    for (const Announcement& a : announcements_in(input, s))
      headline ? check_headline(input, a, out) : check_before(input, a, out);
  }
}

}  // namespace copydesk
