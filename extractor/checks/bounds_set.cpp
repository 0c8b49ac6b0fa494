#include <algorithm>
#include <cstdlib>
#include <optional>

#include "checks/bounds_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kOwnReach = 12;   // tokens from "at 5.2 kilometres" to "the longest"
constexpr uint32_t kWholeReach = 6;  // tokens from "longest" to "three"
constexpr uint32_t kSentencesOn = 2;
constexpr uint32_t kAgeReach = 9;  // tokens from "the oldest" to the age
constexpr int64_t kLargestSet = 20;

bool is_plain_figure(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.mention->kind != MentionKind::ordinal && item.value->form != NumberForm::vague;
}

// "At 5.2 kilometres, the tunnel is the longest"
const Item* own_before(const CheckInput& input, const Extreme& extreme) {
  const Item* own = nullptr;
  for (const Item& item : input.items.of(extreme.sentence))
    if (is_plain_figure(item) && item.mention->tokens.end <= extreme.token &&
        extreme.token - item.mention->tokens.end <= kOwnReach)
      own = &item;
  return own;
}

// "of the three tunnels"
const Item* whole_behind(const CheckInput& input, const Extreme& extreme) {
  for (const Item& item : input.items.of(extreme.sentence)) {
    if (item.mention->tokens.begin <= extreme.token) continue;
    const IndexRange gap = {extreme.token + 1, item.mention->tokens.begin};
    const auto n = item.value->number ? item.value->number->to_int() : std::nullopt;
    const bool set = n && *n >= 3 && *n <= kLargestSet && gap.size() <= kWholeReach &&
                     item.mention->kind == MentionKind::cardinal &&
                     any_text(input.reading, gap, {"of", "among"});
    return set ? &item : nullptr;
  }
  return nullptr;
}

bool is_one_of_set(const Item& own, const Item& item) {
  return is_plain_figure(item) && item.mention->kind == own.mention->kind &&
         item.value->unit == own.value->unit &&
         (head_of(item).empty() || head_of(own).empty() || same_sort(own, item));
}

// The figures behind the set's size, as far as its sentence and the next ones go.
std::vector<Item> others_behind(const CheckInput& input, const Item& own, const Item& whole) {
  std::vector<Item> out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t first = whole.mention->sentence;
  for (uint32_t s = first; s < std::min(count, first + kSentencesOn + 1); ++s)
    for (const Item& item : input.items.of(s))
      if (item.mention->span.begin > whole.mention->span.end && is_one_of_set(own, item))
        out.push_back(item);
  return out;
}

std::string words(const CheckInput& input, const Item& item) {
  return printed(input, *item.mention);
}

}  // namespace

Finding bounds_finding(Span own, const std::vector<Span>& others, bool fits, std::string message) {
  Finding f = finding_of_check("bounds", verdict_of(fits));
  f.evidence = {{own, "figure"}};
  for (const Span span : others) f.evidence.push_back({span, "other"});
  f.message = std::move(message);
  f.equation = f.message;
  if (!fits)
    f.question = "Which of the figures, or the word for their order, is meant to be another?";
  return f;
}

namespace {

// "Of the four stores, Aldo was the cheapest"
const Item* whole_before(const CheckInput& input, const Extreme& extreme) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[extreme.sentence].tokens.begin;
  if (!text_is(r, begin, {"of", "among"})) return nullptr;
  for (const Item& item : input.items.of(extreme.sentence)) {
    const auto n = item.value->number ? item.value->number->to_int() : std::nullopt;
    const bool set = n && *n >= 3 && *n <= kLargestSet &&
                     item.mention->kind == MentionKind::cardinal &&
                     item.mention->tokens.begin <= begin + kWholeReach &&
                     item.mention->tokens.end < extreme.token;
    return set ? &item : nullptr;
  }
  return nullptr;
}

// "The lowest of four bids. The firm offered to do the work for $6.38 million.": the first figure
// behind the set, no later than in the next sentence.
const Item* own_behind(const CheckInput& input, const Extreme& extreme, const Item& whole) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t from = std::max(extreme.token, whole.mention->tokens.end);
  for (uint32_t s = extreme.sentence; s < std::min(count, extreme.sentence + 2); ++s)
    for (const Item& item : input.items.of(s))
      if (item.mention->tokens.begin > from && item.mention->kind != MentionKind::ordinal)
        return is_plain_figure(item) ? &item : nullptr;
  return nullptr;
}

struct RankedSet {
  const Item* own = nullptr;
  const Item* whole = nullptr;
};

RankedSet set_of(const CheckInput& input, const Extreme& extreme) {
  const Item* whole = whole_behind(input, extreme);
  if (const Item* own = own_before(input, extreme); own != nullptr && whole != nullptr)
    return {own, whole};
  if (whole == nullptr) whole = whole_before(input, extreme);
  return {whole != nullptr ? own_behind(input, extreme, *whole) : nullptr, whole};
}

}  // namespace

void check_ranked_set(const CheckInput& input, const Extreme& extreme, Findings& out) {
  const RankedSet set = set_of(input, extreme);
  const Item* own = set.own;
  const Item* whole = set.whole;
  const auto rank = static_cast<size_t>(extreme.rank.value_or(1));
  if (own == nullptr || rank == 0) return;
  const Item& first = own->mention->span.begin < whole->mention->span.begin ? *whole : *own;
  const std::vector<Item> others = others_behind(input, *own, first);
  const auto beyond =
      static_cast<size_t>(std::count_if(others.begin(), others.end(), [&](const Item& item) {
        return extreme.sign > 0 ? *item.value->number > *own->value->number
                                : *item.value->number < *own->value->number;
      }));
  const auto all = static_cast<size_t>(*whole->value->number->to_int());
  const bool fits = others.size() >= 2 && others.size() < all && beyond + 1 == rank;
  const bool closed = others.size() + 1 == all;
  if (!fits && (!closed || is_quoted(input, own->mention->span))) return;
  std::vector<Span> spans;
  std::string list;
  for (const Item& item : others) {
    spans.push_back(item.mention->span);
    list += (list.empty() ? "" : ", ") + words(input, item);
  }
  out.push_back(bounds_finding(own->mention->span, spans, fits,
                               words(input, *own) + " is called the " +
                                   std::string(input.reading.word(extreme.token).folded) +
                                   ", beside " + list));
}

// ---- ages ----

namespace {

bool is_age_range(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  return item.mention->kind == MentionKind::cardinal && !item.value->number &&
         item.value->range.bounded() && *item.value->range.high <= Decimal(110) && at > begin &&
         any_text(r, {at - std::min(at - begin, 3U), at}, {"aged", "ages", "age"});
}

struct Age {
  Decimal years;
  Span span;
};

// "27-year-old", "Jordan Pike, 27,", "is 27": the first one behind "the oldest".
std::optional<Age> age_behind(const CheckInput& input, const Extreme& extreme) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[extreme.sentence].tokens.end;
  std::optional<Age> found;
  const auto take = [&](const Mention& m, Decimal years) {
    if (m.tokens.begin > extreme.token && m.tokens.begin - extreme.token <= kAgeReach && !found)
      found = Age{years, m.span};
  };
  for (const Mention& m : mentions_between(input, extreme.sentence, extreme.sentence + 1)) {
    const TimeValue* time = m.time();
    if (time != nullptr && time->type == TimeType::duration &&
        time->granularity == Granularity::year && time->length && time->length->is_point() &&
        r.text(m.span).ends_with("old"))
      take(m, *time->length->low);
    const NumberValue* number = m.number();
    if (number != nullptr && number->number && m.kind == MentionKind::cardinal &&
        m.tokens.begin > 0 && text_is(r, m.tokens.begin - 1, {",", "is", "was", "aged"}) &&
        (m.tokens.end >= end || text_is(r, m.tokens.end, {",", ".", ";", "and"})))
      take(m, *number->number);
  }
  return found;
}

}  // namespace

void check_age_range(const CheckInput& input, const Extreme& extreme, Findings& out) {
  const Reading& r = input.reading;
  if (!text_is(r, extreme.token, {"oldest", "youngest"}) || extreme.rank) return;
  const auto age = age_behind(input, extreme);
  if (!age) return;
  for (uint32_t back = 0; back <= std::min(extreme.sentence, 3U); ++back)
    for (const Item& range : input.items.of(extreme.sentence - back)) {
      if (!is_age_range(input, range) || range.mention->span.begin > age->span.begin) continue;
      const bool fits = contains(range.value->range, age->years);
      const bool opens = extreme.token <= r.tokens.sentences[extreme.sentence].tokens.begin + 1;
      if (!fits && (!opens || is_quoted(input, age->span))) return;
      return out.push_back(bounds_finding(age->span, {range.mention->span}, fits,
                                          plain_text(r.article, age->span) + " of the " +
                                              std::string(r.word(extreme.token).folded) +
                                              ", ages " + words(input, range)));
    }
}

}  // namespace copydesk
