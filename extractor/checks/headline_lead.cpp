#include <algorithm>
#include <string>
#include <vector>

#include "checks/headline_figure.hpp"
#include "checks/headline_parts.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr size_t kOpening = 2;         // sentences of the body that repeat the headline
constexpr uint32_t kWidestGap = 5;     // tokens: "three young women and two children"
constexpr uint32_t kHintReach = 6;     // tokens around a figure that set it apart
constexpr int64_t kFarthest = 2;       // off by more, the lead tells of others
constexpr int64_t kTellingCount = 13;  // a count that a lead repeats by no chance

bool is_exact(const CheckInput& input, const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none && item.value->unit != "point" &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0 &&
         !is_quoted(input, item.mention->span);
}

bool is_whole_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->number->to_int();
}

// ---- "Six hurt" above "sent four workers and two firefighters to the hospital" ----

// People side by side: nothing but a few words and "and" or a comma between them.
std::vector<Item> people_side_by_side(const CheckInput& input, uint32_t sentence) {
  std::vector<Item> out;
  for (const Item& item : input.items.of(sentence)) {
    if (!item.people || !is_whole_count(item)) continue;
    if (!out.empty()) {
      const IndexRange gap = tokens_between(out.back().mention->tokens, item.mention->tokens);
      if (gap.size() > kWidestGap || !any_text(input.reading, gap, {"and", ","}) ||
          any_text(input.reading, gap, {"including", "among", "of"}))
        return {};
    }
    out.push_back(item);
  }
  return out.size() >= 2 ? out : std::vector<Item>{};
}

bool tells_of_more(const CheckInput& input, const std::vector<uint32_t>& lead) {
  return std::any_of(lead.begin(), lead.end(), [&](uint32_t s) {
    return any_text(input.reading, input.reading.tokens.sentences[s].tokens,
                    {"another", "others", "other", "more", "including", "least", "also", "later"});
  });
}

bool check_people_sum(const CheckInput& input, const Item& above, Findings& out) {
  const std::string_view fate = topic_of(input, above);
  if (!is_whole_count(above) || (!above.people && fate.empty())) return false;
  const std::vector<uint32_t> lead = headline_opening(input, above.mention->sentence);
  for (const uint32_t s : lead) {
    const std::vector<Item> parts = people_side_by_side(input, s);
    if (parts.empty()) continue;
    int64_t sum = 0;
    std::vector<Span> spans;
    for (const Item& part : parts) {
      sum += *part.value->number->to_int();
      spans.push_back(shown(part));
    }
    const int64_t told = *above.value->number->to_int();
    const bool same_fate = !fate.empty() && topic_of(input, parts.front()) == fate;
    const bool near = sum != told && std::abs(sum - told) <= kFarthest;
    if (sum != told && !(near && same_fate && s == lead.front() && !tells_of_more(input, lead)))
      return false;
    out.push_back(headline_finding(input, shown(above), spans, sum == told));
    return true;
  }
  return false;
}

// ---- "Three charged" above "Two men have been charged" ----

size_t people_named(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const auto person = input.classes().person_noun;
  size_t out = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    out += (person && r.word(i).has(*person) && r.word(i).is(kLower)) ? 1 : 0;
  return out;
}

// Somebody else turns up below: "a third man", "others", "his brother".
bool adds_people(const CheckInput& input, uint32_t headline) {
  const std::vector<uint32_t> lead = headline_lead(input, headline);
  return std::any_of(lead.begin(), lead.end(), [&](uint32_t s) {
    const auto items = input.items.of(s);
    return tells_of_more(input, {s}) || (input.places.bits_in(s) & kRelative) != 0 ||
           std::any_of(items.begin(), items.end(),
                       [](const Item& item) { return item.mention->kind == MentionKind::ordinal; });
  });
}

// The only people of the first sentence that are counted, and the only count of their fate in the
// body.
const Item* only_people(const CheckInput& input, const Item& above, std::string_view fate) {
  const uint32_t first = headline_opening(input, above.mention->sentence).front();
  const Item* found = nullptr;
  for (const Item& item : input.items.all()) {
    if (!is_prose(input.reading.block_kind(item.mention->sentence))) continue;
    if (is_whole_count(item) && item.value->number == above.value->number) return nullptr;
    if (item.mention->kind != MentionKind::cardinal || topic_of(input, item) != fate) continue;
    if (found != nullptr || item.mention->sentence != first || !item.people) return nullptr;
    found = &item;
  }
  return found;
}

bool check_only_people(const CheckInput& input, const Item& above, Findings& out) {
  const std::string_view fate = topic_of(input, above);
  const std::vector<uint32_t> lead = headline_opening(input, above.mention->sentence);
  if (!is_whole_count(above) || !is_exact(input, above) || lead.empty() || fate.empty() ||
      *above.value->number < Decimal(2) ||
      above.mention->tokens.begin != sentence_of(input.reading, above).begin)
    return false;
  const Item* below = only_people(input, above, fate);
  if (below == nullptr || !is_exact(input, *below) || !is_whole_count(*below) ||
      *below->value->number < Decimal(2) || below->fact->qualifiers.open ||
      fate == head_of(*below) || people_named(input, lead.front()) != 1 ||
      adds_people(input, above.mention->sentence) ||
      abs(*below->value->number - *above.value->number) > Decimal(kFarthest))
    return false;
  out.push_back(headline_finding(input, shown(above), {shown(*below)}, false));
  return true;
}

// ---- "To cut 300 jobs" above "will lay off 300 workers" ----

bool check_same_count(const CheckInput& input, const Item& above, Findings& out) {
  if (!is_whole_count(above) || head_of(above) == "vote" ||
      *above.value->number < Decimal(kTellingCount))
    return false;
  for (const uint32_t s : headline_opening(input, above.mention->sentence))
    for (const Item& item : input.items.of(s))
      if (is_whole_count(item) && item.value->number == above.value->number) {
        out.push_back(headline_finding(input, shown(above), {shown(item)}, true));
        return true;
      }
  return false;
}

// ---- "Fares to go up 20 cents" above "will pay 30 cents more" ----

// "A first £2 million", "the previous $3m": not what the headline tells.
bool is_set_apart(const CheckInput& input, const Item& item) {
  const auto other = input.classes().other_one;
  const auto tells = [&](IndexRange tokens) {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (other && input.reading.word(i).has(*other)) return true;
    return false;
  };
  return tells(words_before(input.reading, item, kHintReach)) ||
         tells(words_behind(input.reading, item, kHintReach));
}

// "Including $2m for roads", "$2m so far": less than all.
bool is_some(const CheckInput& input, const Item& item) {
  return any_text(input.reading, words_before(input.reading, item, kHintReach),
                  {"including", "among", "only", "least", "saving", "fee", "fees"}) ||
         any_text(input.reading, words_behind(input.reading, item, kHintReach),
                  {"so", "each", "design", "study", "phase", "deposit", "fee", "including"});
}

// The only figure of its unit in a sentence.
const Item* only_one_like(const CheckInput& input, uint32_t sentence, const Item& like) {
  const Item* found = nullptr;
  for (const Item& item : input.items.of(sentence)) {
    if (!same_scale(item, like)) continue;
    if (found != nullptr) return nullptr;
    found = &item;
  }
  return found;
}

// The body has the headline's figure, or two that make it.
bool may_be_made(const CheckInput& input, const Item& above) {
  std::vector<const Item*> like;
  for (const Item& item : input.items.all())
    if (item.id != above.id && same_scale(item, above)) like.push_back(&item);
  if (like.size() > kOpening) return true;  // which one the headline tells is open
  return std::any_of(like.begin(), like.end(), [&](const Item* item) {
    return !item->value->number || item->value->number == above.value->number ||
           restates(*above.value, *item->value) || restates(*item->value, *above.value);
  });
}

bool is_same_change(const CheckInput& input, const Item& above, const Item& below) {
  const bool directed = change_of(input, above) * change_of(input, below) > 0;
  return directed && shared_words(input, above.mention->sentence, below.mention->sentence) >= 1;
}

// A headline cuts off and rounds up: only a misprint or a gap of its own is worth a question.
bool is_far_or_slip(Decimal x, Decimal y) {
  const std::string slip = digit_slip(x, y);
  return slip == kDigitMistyped || slip == kDigitsExchanged || abs(x - y) * Decimal(5) >= max(x, y);
}

bool tells_the_same(const CheckInput& input, const Item& above, const Item& below) {
  if (above.mention->kind == MentionKind::percent) return is_same_change(input, above, below);
  const Decimal x = *above.value->number;
  const Decimal y = *below.value->number;
  return above.mention->kind == MentionKind::money && max(x, y) <= min(x, y) * Decimal(3) &&
         is_far_or_slip(x, y) &&
         shared_words(input, above.mention->sentence, below.mention->sentence) >= 2;
}

bool check_only_figure(const CheckInput& input, const Item& above, Findings& out) {
  const std::vector<uint32_t> lead = headline_opening(input, above.mention->sentence);
  if (lead.empty() || !is_exact(input, above) ||
      only_one_like(input, above.mention->sentence, above) != &above)
    return false;
  const Item* below = only_one_like(input, lead.front(), above);
  if (below == nullptr || !is_exact(input, *below) || is_some(input, *below) ||
      is_set_apart(input, *below) || is_set_apart(input, above) || may_be_made(input, above) ||
      !tells_the_same(input, above, *below))
    return false;
  out.push_back(headline_finding(input, shown(above), {shown(*below)}, false));
  return true;
}

}  // namespace

std::vector<uint32_t> headline_opening(const CheckInput& input, uint32_t headline) {
  std::vector<uint32_t> out = headline_lead(input, headline);
  if (out.size() > kOpening) out.erase(out.begin() + kOpening, out.end());
  return out;
}

void check_headline_lead(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "headline");
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s) {
    if (input.reading.block_kind(s) != BlockKind::headline) continue;
    for (const Item& item : input.items.of(s))
      if (!told.has(item.id) && item.mention->kind != MentionKind::ordinal &&
          !check_people_sum(input, item, out) && !check_same_count(input, item, out) &&
          !check_only_people(input, item, out))
        check_only_figure(input, item, out);
  }
}

}  // namespace copydesk
