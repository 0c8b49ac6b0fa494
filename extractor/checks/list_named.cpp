#include "checks/list_named.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/announcement.hpp"
#include "checks/name_list.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestName = 4;     // tokens
constexpr uint32_t kLongestSubject = 8;  // tokens: "The accused, identified by police as"
constexpr uint32_t kOpening = 5;         // tokens: "Each of the four countries"
constexpr int64_t kMostNames = 12;

/// How the words lead to a row of names.
enum class Lead : uint8_t {
  none,
  place,   ///< "in Lyon, Nantes and Lille"
  opens,   ///< the sentence begins with them
  called,  ///< "identified as A, B and C", "The winning bidders are A, B and C"
};

struct Row {
  NameList list;
  uint32_t begin = 0;
  Lead lead = Lead::none;
};

bool is_capital(const Word& word) { return (word.shape & (kCapitalised | kUpper | kMixed)) != 0; }

Lead lead_at(const Reading& r, IndexRange sentence, uint32_t token) {
  if (token == sentence.begin) return Lead::opens;
  const bool early = token <= sentence.begin + kLongestSubject;
  if (text_is(r, token - 1, {"as"}) &&
      any_text(r, {sentence.begin, token - 1}, {"identified", "named"}))
    return Lead::called;
  if (early && text_is(r, token - 1, {"are", "were", ":"}) &&
      text_is(r, sentence.begin, {"the", "they", "those", "these"}))
    return Lead::called;
  // "The arrested men, Rao, Nair and Kapse, were produced in court."
  if (early && text_is(r, token - 1, {","}) && text_is(r, sentence.begin, {"the", "those"}) &&
      r.word(token - 2).is(kLower))
    return Lead::called;
  return text_is(r, token - 1, {"in", "at", "from", "of", "to", "by", "are", "were", "with"})
             ? Lead::place
             : Lead::none;
}

bool are_bare_names(const Reading& r, const NameList& list) {
  return std::all_of(list.items.begin(), list.items.end(), [&](Span item) {
    const uint32_t from = token_from(r, item.begin);
    return token_from(r, item.end) - from <= kLongestName && is_capital(r.word(from));
  });
}

// The first row of names of a sentence.
std::optional<Row> row_of_names(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i) {
    if (!is_capital(r.word(i))) continue;
    const Lead lead = lead_at(r, tokens, i);
    if (lead == Lead::none) continue;
    auto list = read_name_list(input, {i, tokens.end});
    if (!list || !list->names || list->uncertain || !are_bare_names(r, *list)) continue;
    return Row{std::move(*list), i, lead};
  }
  return std::nullopt;
}

bool is_open(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"including", "among", "other", "others", "such", "like", "another", "also",
                   "unidentified", "unnamed", "yet", "not", "besides", "along", "fourth", "fifth"});
}

// "Will each host a weekend", "have all signed" right behind the names.
bool tells_of_each(const Reading& r, const Row& row, IndexRange sentence) {
  return row.list.end < sentence.end &&
         any_text(r, {row.list.end, std::min(sentence.end, row.list.end + 3)},
                  {"each", "all", "both"});
}

// "The accused", "the winning bidders": those that were announced.
bool names_announced(const CheckInput& input, const Announcement& a, const Row& row,
                     IndexRange sentence) {
  const Reading& r = input.reading;
  const auto person = input.classes().person_noun;
  if (text_is(r, sentence.begin, {"they"})) return true;
  for (uint32_t i = sentence.begin + 1; i < row.begin; ++i) {
    const Word& word = r.word(i);
    if (!word.is(kLower)) continue;
    if (may_count_same_things(input, word.lemma, a.head)) return true;
    if (a.people && ((person && word.has(*person)) ||
                     text_is(r, i, {"accused", "arrested", "dead", "deceased", "detained"})))
      return true;
  }
  return false;
}

bool may_ask(const CheckInput& input, const Announcement& a, const Row& row, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const IndexRange announced = r.tokens.sentences[a.sentence].tokens;
  return a.plain && may_be_meant(a.number, row.list.items.size()) && !is_open(r, tokens) &&
         !is_open(r, announced) && !is_quoted(input, row.list.items.front());
}

bool check_behind(const CheckInput& input, const Announcement& a, bool alone, Findings& out) {
  const uint32_t next = a.sentence + 1;
  if (next >= input.reading.tokens.sentences.size()) return false;
  const auto row = row_of_names(input, next);
  if (!row) return false;
  const IndexRange tokens = input.reading.tokens.sentences[next].tokens;
  const bool tied = (row->lead == Lead::called && names_announced(input, a, *row, tokens)) ||
                    (row->lead == Lead::opens && tells_of_each(input.reading, *row, tokens));
  const auto named = static_cast<int64_t>(row->list.items.size());
  const bool fits = named == a.number && (named > 2 || row->lead != Lead::place);
  if (!fits && (named == a.number || !alone || !tied || !may_ask(input, a, *row, next)))
    return false;
  out.push_back(list_finding(input, a, row->list.items));
  return true;
}

// ---- "The three had worked", "All three were remanded", "Each of the four countries" ----

std::optional<Announcement> taken_up(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = sentence_of(r, item);
  const uint32_t at = item.mention->tokens.begin;
  const auto n = item.value->number ? item.value->number->to_int() : std::nullopt;
  if (item.mention->kind != MentionKind::cardinal || item.value->hedge != Hedge::none || !n ||
      *n < 2 || *n > kMostNames || at == sentence.begin || at > sentence.begin + kOpening ||
      !text_is(r, at - 1, {"the", "all"}) || text_is(r, item.mention->tokens.end, {"-"}))
    return std::nullopt;
  Announcement a;
  a.number = *n;
  a.span = shown(item);
  a.tokens = item.mention->tokens;
  a.sentence = item.mention->sentence;
  a.definite = true;
  a.people = item.people;
  a.plain = !is_quoted(input, item.mention->span);
  a.head = head_of(item);
  a.mention = item.id;
  return a;
}

// Nothing but "the", "all" or "each of the" before the number.
bool opens_with_number(const Reading& r, const Announcement& a) {
  const IndexRange sentence = r.tokens.sentences[a.sentence].tokens;
  const uint32_t at = a.tokens.begin;
  return at == sentence.begin + 1 ||
         (at == sentence.begin + 3 && text_is(r, sentence.begin, {"each", "all"})) ||
         (at == sentence.begin + 2 && text_is(r, sentence.begin, {"all"}));
}

bool was_counted_before(const CheckInput& input, const Announcement& a) {
  return std::any_of(input.items.all().begin(), input.items.all().end(), [&](const Item& item) {
    return item.mention->span.begin < a.span.begin && item.mention->kind == MentionKind::cardinal &&
           item.value->number && *item.value->number == Decimal(a.number);
  });
}

void check_before(const CheckInput& input, const Item& item, Findings& out) {
  const auto a = taken_up(input, item);
  if (!a || a->sentence == 0) return;
  const uint32_t before = a->sentence - 1;
  if (!is_prose(input.reading.block_kind(before))) return;
  const auto row = row_of_names(input, before);
  if (!row) return;
  const auto named = static_cast<int64_t>(row->list.items.size());
  const bool fits = named == a->number;
  const bool sure = row->lead != Lead::place && a->number > 2 && named > 2 &&
                    opens_with_number(input.reading, *a) && !was_counted_before(input, *a) &&
                    input.items.of(before).empty() && may_ask(input, *a, *row, before);
  if (fits || sure) out.push_back(list_finding(input, *a, row->list.items));
}

}  // namespace

void check_lists_named(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "list-count");
  for (const Items::Row& items : input.items.rows()) {
    if (!items.has(MentionKind::cardinal) || !is_prose(input.reading.block_kind(items.sentence)))
      continue;
    const std::vector<Announcement> announced = announcements_in(input, items.sentence);
    for (const Announcement& a : announced)
      if (a.mention && !told.has(*a.mention) && a.number <= kMostNames)
        check_behind(input, a, announced.size() == 1, out);
    for (const Item& item : input.items.of(items))
      if (!told.has(item.id)) check_before(input, item, out);
  }
}

}  // namespace copydesk
