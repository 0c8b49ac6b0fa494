// A number of things and the list that names them (NEWSROOM B): "the five nominees are Chen, Duarte
// and Okafor", "all three Baltic states, Estonia, Latvia and Lithuania", "covers four areas:" with
// bullets behind, "Ruiz, Bauer and Holm make up the three-person crew". Asks only when every item
// is a name, or every item a bullet, and the list is closed by one "and": titles that hold commas
// or an "and", open lists and quotations stay silent. Proof: tests/cases/list-count.case
#include <algorithm>
#include <optional>
#include <string>

#include "checks/announcement.hpp"
#include "checks/index.hpp"
#include "checks/list_apart.hpp"
#include "checks/list_blocks.hpp"
#include "checks/list_named.hpp"
#include "checks/list_place.hpp"
#include "checks/list_spoken.hpp"
#include "checks/name_list.hpp"
#include "checks/people_list.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFarthestNoun = 4;    // sentences from "five streets" to "The streets are ..."
constexpr uint32_t kFarthestNames = 12;  // sentences from "two crew members died" to their names

// "Detroit, Mich.", "Lyon, France": the state belongs to the item before it. A list of nothing but
// states has none of these.
bool names_states(const CheckInput& input, const NameList& list) {
  const auto state = input.classes().us_state;
  const auto country = input.classes().country;
  size_t places = 0;
  bool behind_comma = false;
  for (const Span item : list.items) {
    const uint32_t token = token_from(input.reading, item.begin);
    const Word& word = input.reading.word(token);
    const bool whole = input.reading.token(token).span.end == item.end;
    if (!whole || !((state && word.has(*state)) || (country && word.has(*country)))) continue;
    ++places;
    // "Europe, North America and China": behind "and" it is an item of its own.
    behind_comma = behind_comma || (token > 0 && text_is(input.reading, token - 1, {","}));
  }
  return behind_comma && places < list.items.size();
}

bool ends_clause(const Reading& r, uint32_t token, uint32_t end) {
  return token >= end || is_dash(r, token) || text_is(r, token, {",", ".", ")", ";"});
}

// "Cass and Dorn in Missouri; Linnet in Kansas; and Arden and Tully in Oklahoma": lists in a list
// have as many items as names stand before their places.
std::optional<std::vector<Span>> nested_items(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  std::vector<Span> out;
  size_t groups = 0;
  uint32_t begin = tokens.begin;
  for (uint32_t i = tokens.begin; i <= tokens.end; ++i) {
    if (i < tokens.end && !text_is(r, i, {";"})) continue;
    if (begin < i && text_is(r, begin, {"and"})) ++begin;
    uint32_t item = begin;
    uint32_t k = begin;
    for (; k <= i && item < i; ++k) {
      const bool place = k < i && text_is(r, k, {"in", "from"});
      if (k < i && !place && !text_is(r, k, {",", "and"})) continue;
      if (item == k || !r.word(item).is(kCapitalised)) return std::nullopt;
      out.push_back(r.span({item, k}));
      item = k + 1;
      if (place) break;
    }
    if (k >= i) return std::nullopt;  // no place: the semicolon parts single items
    ++groups;
    begin = i + 1;
  }
  return groups >= 2 ? std::optional(std::move(out)) : std::nullopt;
}

// "Tom, Dick, Harry": no titles, ages and places among them.
bool are_bare_names(const Reading& r, const std::vector<Span>& items) {
  constexpr uint32_t kLongest = 3;  // tokens
  return std::all_of(items.begin(), items.end(), [&](Span item) {
    return token_from(r, item.end) - token_from(r, item.begin) <= kLongest &&
           r.word(token_from(r, item.begin)).is(kCapitalised);
  });
}

// "The five finalists, Anna Frost, John Boyle and Mary Tully, will meet": nothing but their names,
// between the comma behind the noun and one that goes on with the sentence.
bool is_row_apposed(const CheckInput& input, const Announcement& a, const ListPlace& place,
                    const PeopleList& people) {
  const Reading& r = input.reading;
  if (!a.definite || place.tokens.begin != a.tokens.end + 1) return false;
  const auto names = read_name_list(input, place.tokens);
  return names && names->names && !names->uncertain &&
         names->items.size() == people.people.size() && are_bare_names(r, names->items) &&
         names->end + 1 < place.tokens.end && text_is(r, names->end, {","}) &&
         r.word(names->end + 1).is(kLower) &&
         !text_is(r, names->end + 1, {"and", "or", "as", "plus"});
}

bool check_people(const CheckInput& input, const Announcement& a, const ListPlace& place,
                  Findings& out) {
  const PeopleList list = read_people(input, place.tokens);
  if (list.people.size() < 2) return false;
  // A name that is not known as one stands in the list all the same.
  const auto names = read_name_list(input, place.tokens);
  const bool parted = any_text(input.reading, place.tokens, {";"});
  if (names && names->names && !names->uncertain && names->items.size() > list.people.size() &&
      (parted || are_bare_names(input.reading, names->items)))
    return false;
  const bool fits = static_cast<int64_t>(list.people.size()) == a.number;
  const bool may_ask = place.sure && a.plain &&
                       (place.apposed ? is_row_apposed(input, a, place, list) : list.complete);
  if (fits || (may_ask && may_be_meant(a.number, list.people.size())))
    out.push_back(list_finding(input, a, list.people));
  return true;
}

// "Two wins, eight losses and six points": counts beside it, not what it counts. "Two mines, 16
// from Tamsel and nine from Vadu" are two.
bool are_all_counts(const CheckInput& input, const std::vector<Span>& items) {
  const Reading& r = input.reading;
  const auto& c = input.classes();
  return std::all_of(items.begin(), items.end(), [&](Span item) {
    const uint32_t token = token_from(r, item.begin);
    const bool number = r.token(token).kind == TokenKind::number ||
                        (c.number_word && r.word(token).has(*c.number_word));
    return number && token + 1 < r.tokens.all.size() &&
           !(c.function_word && r.word(token + 1).has(*c.function_word));
  });
}

// "Petra Vogt, 31;": an age.
bool is_set_apart(const Reading& r, const Item& item) {
  const IndexRange tokens = item.mention->tokens;
  return tokens.begin > 0 && text_is(r, tokens.begin - 1, {","}) &&
         (tokens.end >= r.tokens.all.size() || text_is(r, tokens.end, {",", ";", ".", ")", "and"}));
}

// "Leeds, Hull and the two from York": an item that stands for several.
bool holds_counts(const CheckInput& input, const Announcement& a, const ListPlace& place) {
  const Span span = input.reading.span(place.tokens);
  for (uint32_t s = a.sentence; s <= a.sentence + 1; ++s) {
    if (s >= input.reading.tokens.sentences.size()) break;
    for (const Item& item : input.items.of(s))
      if (item.mention->kind == MentionKind::cardinal && span.contains(item.mention->span) &&
          !is_set_apart(input.reading, item))
        return true;
  }
  return false;
}

void check_names(const CheckInput& input, const Announcement& a, const ListPlace& place,
                 Findings& out) {
  const uint32_t end = place.tokens.end;
  auto list = read_name_list(input, place.tokens);
  const bool bare = !list && place.sure && !place.apposed;
  if (bare) list = read_bare_list(input, place.tokens);
  if (!list || list->uncertain) return;
  if (place.apposed && are_all_counts(input, list->items)) return;
  // "On both sides, giving taxpayers and schools a fair deal" goes on with the sentence.
  if (place.apposed && !list->names && !list->short_words) return;
  const bool fits = static_cast<int64_t>(list->items.size()) == a.number;
  // "Three trials: new stories in Leeds and York" names the first one of them.
  if (!fits && list->items.size() == 2 && !are_bare_names(input.reading, list->items)) return;
  const bool closed = ends_clause(input.reading, list->end, end);
  const bool sort = list->names || (place.colon && list->short_words && closed);
  const bool may_ask = place.sure && a.plain && sort && !holds_counts(input, a, place) &&
                       (!place.apposed || closed) && may_be_meant(a.number, list->items.size()) &&
                       !names_states(input, *list);
  if (fits || may_ask) out.push_back(list_finding(input, a, list->items));
}

/// Whether the words there were read as a list.
bool check_place(const CheckInput& input, const Announcement& a, const ListPlace& place,
                 Findings& out) {
  const size_t before = out.size();
  if (place.tokens.empty()) return false;
  const auto nested = any_text(input.reading, place.tokens, {";"})
                          ? nested_items(input, place.tokens)
                          : std::nullopt;
  const bool fits = nested && static_cast<int64_t>(nested->size()) == a.number;
  if (fits || (nested && place.colon && a.plain && may_be_meant(a.number, nested->size())))
    out.push_back(list_finding(input, a, *nested));
  else if (!a.people || !check_people(input, a, place, out))
    check_names(input, a, place, out);
  return out.size() > before;
}

// "The third is not known", "the others have not been identified": near the names.
bool leaves_some_unnamed(const CheckInput& input, uint32_t sentence) {
  const auto& sentences = input.reading.tokens.sentences;
  const uint32_t last = std::min(sentence + 1, static_cast<uint32_t>(sentences.size()) - 1);
  return any_text(input.reading, {sentences[sentence].tokens.begin, sentences[last].tokens.end},
                  {"other", "others", "third", "fourth", "fifth", "unidentified", "unknown", "yet",
                   "not", "two", "three", "one"});
}

// Another number of the same things stands between the two.
bool names_between(const CheckInput& input, const Announcement& a, uint32_t sentence) {
  for (uint32_t s = a.sentence + 1; s < sentence && a.topic != "dead"; ++s)
    for (const Item& item : input.items.of(s))
      if (head_of(item) == a.head) return true;
  return false;
}

// What is announced here may be listed in the sentence behind, the dead of an accident much later.
void check_next(const CheckInput& input, const Announcement& a, bool alone, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t reach = a.topic == "dead" ? kFarthestNames : a.head.empty() ? 1 : kFarthestNoun;
  for (uint32_t s = a.sentence + 1; s < count && s <= a.sentence + reach; ++s) {
    auto place = list_in_next(input, a, s);
    if (!place) continue;
    alone = alone && !names_between(input, a, s);
    place->sure = alone && (a.topic != "dead" || !leaves_some_unnamed(input, s));
    if (a.topic == "dead" ? check_people(input, a, *place, out)
                          : check_place(input, a, *place, out))
      return;
  }
}

void check_sentence(const CheckInput& input, uint32_t sentence, Findings& out) {
  const std::vector<Announcement> announced = announcements_in(input, sentence);
  for (const Announcement& a : announced) {
    if (const auto place = list_behind(input, a); place && check_place(input, a, *place, out))
      continue;
    if (const auto place = list_before(input, a); place && check_place(input, a, *place, out))
      continue;
    check_next(input, a, announced.size() == 1, out);
  }
}

bool may_announce(const CheckInput& input, uint32_t sentence) {
  const auto collective = input.classes().collective;
  return !input.items.of(sentence).empty() ||
         (collective && input.reading.sentence_words[sentence].has(*collective));
}

void run(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s)
    if (may_announce(input, s)) check_sentence(input, s, out);
  check_list_blocks(input, out);
  check_lists_apart(input, out);
  check_spoken_lists(input, out);
  check_lists_named(input, out);
}

}  // namespace

const Check list_count_check{
    "list-count", "A list has more or fewer items than the text says.",
    "Compared are a number with its noun, or a word like \"trio\", and the closed list that names "
    "them: right behind it, right before it, in the next sentence, or the bullets and numbered "
    "points below it. Lists whose items may hold commas or an \"and\" of their own stay silent.",
    Level::warning, run};

}  // namespace copydesk
