#include "checks/composition_told.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/composition_report.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesApart = 3;
constexpr size_t kFewest = 2;
constexpr size_t kMost = 6;
constexpr int64_t kSureFrom = 100;     // significant digits of a total that no chance hits
constexpr int64_t kDetailedFrom = 10;  // of a part
constexpr uint32_t kOfReach = 2;       // tokens: "nine of the injured"

bool may_be_summed(const Item& item) {
  const MentionKind kind = item.mention->kind;
  return (kind == MentionKind::cardinal || kind == MentionKind::money ||
          kind == MentionKind::measure) &&
         item.value->number && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->form != NumberForm::article &&
         item.value->number->sign() > 0 && item.value->range.bounded();
}

bool same_unit(const Item& a, const Item& b) {
  return a.mention->kind == b.mention->kind && a.value->unit == b.value->unit;
}

bool tells_of_change(const CheckInput& input, uint32_t sentence) {
  const CheckClasses& classes = input.classes();
  const auto has = [&](const std::optional<ClassId>& c) {
    return c && input.reading.sentence_words[sentence].has(*c);
  };
  return has(classes.direction) || has(classes.comparative);
}

// The figures of one unit from `first` on, in the order of the text or against it.
class Row {
 public:
  Row(const CheckInput& input, size_t total, bool forward)
      : input_(input), items_(input.items.all()), total_(total), forward_(forward) {}

  // The parts that make the total to the digit.
  std::optional<Composition> exact() const {
    const Item& total = items_[total_];
    Composition c{total, {}, PartsCue::weak};
    Decimal sum = 0;
    for (size_t i = total_; const Item* next = next_of(i);) {
      if (!may_be_part(*next) || c.parts.size() == kMost) break;
      c.parts.push_back(*next);
      sum = sum + *next->value->number;
      if (*total.value->number < sum) break;
      if (sum == *total.value->number && c.parts.size() >= kFewest && is_detailed(c)) return c;
    }
    return std::nullopt;
  }

 private:
  const Item* next_of(size_t& at) const {
    while (forward_ ? at + 1 < items_.size() : at > 0) {
      at = forward_ ? at + 1 : at - 1;
      if (same_unit(items_[at], items_[total_])) return &items_[at];
    }
    return nullptr;
  }

  bool may_be_part(const Item& part) const {
    const Item& total = items_[total_];
    const uint32_t a = total.mention->sentence;
    const uint32_t b = part.mention->sentence;
    return may_be_summed(part) && *part.value->number < *total.value->number &&
           std::max(a, b) - std::min(a, b) <= kSentencesApart &&
           is_prose(input_.reading.block_kind(b));
  }

  // Two figures and the third may also be told as a change from one to the other.
  bool is_detailed(const Composition& c) const {
    const bool detailed = std::all_of(c.parts.begin(), c.parts.end(), [](const Item& part) {
      return std::abs(part.value->number->coefficient()) >= kDetailedFrom;
    });
    const bool changes = tells_of_change(input_, c.total.mention->sentence) ||
                         std::any_of(c.parts.begin(), c.parts.end(), [&](const Item& part) {
                           return tells_of_change(input_, part.mention->sentence);
                         });
    return c.parts.size() > kFewest ? detailed || !changes
                                    : detailed && !changes && !tells_of_gap(c);
  }

  // "A hole of £5.5 million", "284 votes behind": two figures and what lies between.
  bool tells_of_gap(const Composition& c) const {
    const auto gap = input_.classes().gap_noun;
    const auto tells = [&](const Item& item) {
      const uint32_t s = item.mention->sentence;
      return (gap && input_.reading.sentence_words[s].has(*gap)) ||
             (input_.places.bits_in(s) & (kShortfall | kRest | kConcludes)) != 0;
    };
    return tells(c.total) || std::any_of(c.parts.begin(), c.parts.end(), tells);
  }

  const CheckInput& input_;
  std::span<const Item> items_;
  size_t total_;
  bool forward_;
};

// ---- a slip in the total ----

bool is_closed_row(const Reading& r, const std::vector<Item>& parts) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const IndexRange gap = tokens_between(parts[i].mention->tokens, parts[i + 1].mention->tokens);
    const bool last = i + 2 == parts.size();
    if (last ? !any_text(r, gap, {"and"}) : !any_text(r, gap, {",", ";"})) return false;
    if (any_text(r, gap, {"including", "from", "to", "of", "than", "compared", "between"}))
      return false;
  }
  return parts.size() >= kFewest;
}

std::vector<Item> figures_like(const CheckInput& input, uint32_t sentence, const Item& like) {
  std::vector<Item> out;
  for (const Item& item : input.items.of(sentence))
    if (item.id != like.id && same_unit(item, like)) out.push_back(item);
  return out;
}

bool is_one_sort(const CheckInput& input, const Item& total, const std::vector<Item>& parts) {
  if (!total.value->unit.empty()) return true;
  const std::string_view head = head_of(parts.front());
  return (total.people && parts.front().people) ||
         may_count_same_things(input, head_of(total), head);
}

bool opens_list(const CheckInput& input, uint32_t sentence) {
  return any_text(
      input.reading, input.reading.tokens.sentences[sentence].tokens,
      {"including", "include", "includes", "among", "least", "more", "another", "other", "others",
       "previous", "earlier", "ago", "last", "expected", "if", "per", "each"});
}

// The row of the sentence right before or behind the total's, which has no other figure of the
// unit.
std::optional<Composition> slipped(const CheckInput& input, const Item& total) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t s = total.mention->sentence;
  const bool rows = (s > 0 && input.items.of(s - 1).size() >= kFewest) ||
                    (s + 1 < count && input.items.of(s + 1).size() >= kFewest);
  if (!rows || !figures_like(input, s, total).empty() || is_quoted(input, total.mention->span) ||
      opens_list(input, s) || tells_of_change(input, s))
    return std::nullopt;
  for (const uint32_t at : {s - std::min(s, 1U), s + 1}) {
    if (at == s || at >= count || input.items.of(at).size() < kFewest ||
        !is_prose(input.reading.block_kind(at)))
      continue;
    std::vector<Item> parts = figures_like(input, at, total);
    if (!std::all_of(parts.begin(), parts.end(), may_be_summed) ||
        !is_closed_row(input.reading, parts) || !is_one_sort(input, total, parts) ||
        opens_list(input, at) || tells_of_change(input, at))
      continue;
    Decimal sum = 0;
    for (const Item& part : parts) sum = sum + *part.value->number;
    if (digit_slip(sum, *total.value->number) == kDigitMistyped ||
        digit_slip(sum, *total.value->number) == kDigitsExchanged)
      return Composition{total, std::move(parts), PartsCue::near};
  }
  return std::nullopt;
}

// ---- "nine of the injured ... the other six" ----

// "Nine of the injured", "31 of them": a part of what was counted before.
bool is_part_of_told(const Reading& r, const Item& item) {
  const IndexRange behind = words_behind(r, item, kOfReach);
  return may_be_summed(item) && behind.size() == kOfReach && text_is(r, behind.begin, {"of"}) &&
         text_is(r, behind.begin + 1, {"the", "them", "those", "these", "whom"}) &&
         (behind.end >= sentence_of(r, item).end || r.token(behind.end).kind != TokenKind::number);
}

bool is_rest(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return may_be_summed(item) && at >= sentence_of(r, item).begin + 2 &&
         text_is(r, at - 2, {"the"}) && text_is(r, at - 1, {"other", "remaining"});
}

// "Nine of them are in the city and five in the villages": both parts, perhaps of three.
bool is_second_part(const Reading& r, const Item& part, const Item& next) {
  const IndexRange gap = tokens_between(part.mention->tokens, next.mention->tokens);
  return part.mention->sentence == next.mention->sentence && gap.size() <= 14 && !gap.empty() &&
         text_is(r, gap.end - 1, {"and"}) && may_be_summed(next);
}

// The only count that is larger than the part in the sentences before it.
const Item* whole_before(const CheckInput& input, const Item& part) {
  const uint32_t s = part.mention->sentence;
  const Item* found = nullptr;
  for (uint32_t at = s - std::min(s, 2U); at <= s; ++at)
    for (const Item& item : input.items.of(at)) {
      if (item.mention->span.begin >= part.mention->span.begin || !same_unit(item, part) ||
          item.value->form == NumberForm::article)
        continue;
      if (found != nullptr || !may_be_summed(item) || *item.value->number <= *part.value->number)
        return nullptr;
      found = &item;
    }
  return found;
}

bool may_be_rest_of(const CheckInput& input, const Item& rest, const Item& whole) {
  return head_of(rest).empty() || (rest.people && whole.people) ||
         may_count_same_things(input, head_of(rest), head_of(whole));
}

}  // namespace

void check_told_parts(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  const std::span<const Item> items = input.items.all();
  for (size_t i = 0; i < items.size(); ++i) {
    const Item& total = items[i];
    if (!may_be_summed(total) || !is_prose(input.reading.block_kind(total.mention->sentence)) ||
        told.has(total.id))
      continue;
    const int64_t digits = std::abs(total.value->number->coefficient());
    if (digits < kDetailedFrom) continue;
    std::optional<Composition> c;
    if (digits >= kSureFrom) c = Row(input, i, true).exact();
    if (!c && digits >= kSureFrom) c = Row(input, i, false).exact();
    if (!c) c = slipped(input, total);
    if (c && std::none_of(c->parts.begin(), c->parts.end(),
                          [&](const Item& part) { return told.has(part.id); }))
      report_composition(input, *c, out);
  }
}

void check_others_left(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  const std::span<const Item> items = input.items.all();
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& part = items[i];
    const Item& rest = items[i + 1];
    const bool left = is_rest(input.reading, rest);
    if (!is_part_of_told(input.reading, part) ||
        !(left || is_second_part(input.reading, part, rest)) ||
        rest.mention->sentence > part.mention->sentence + 1 || told.has(rest.id))
      continue;
    const Item* whole = whole_before(input, part);
    if (whole != nullptr && may_be_rest_of(input, rest, *whole))
      report_composition(input, {*whole, {part, rest}, left ? PartsCue::near : PartsCue::weak},
                         out);
  }
}

}  // namespace copydesk
