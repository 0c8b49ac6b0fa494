#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesOn = 3;  // from "every 40 minutes" to "it had logged 36"
constexpr int64_t kFewest = 4;        // of what happens so often

/// "A birth every 40 minutes"
struct Every {
  const Mention* mention = nullptr;
  Decimal hours;
};

std::optional<Every> every_of(const Reading& r, const Mention& m) {
  const TimeValue* value = m.time();
  if (value == nullptr || value->hedge != Hedge::none) return std::nullopt;
  const bool every = text_is(r, m.tokens.begin, {"every"}) ||
                     (m.tokens.begin > 0 && text_is(r, m.tokens.begin - 1, {"every"}));
  if (!every) return std::nullopt;
  // "PT40M": a time of the day, in hours, minutes or seconds.
  const std::string_view timex = value->timex;
  if (!timex.starts_with("PT") || timex.size() < 4) return std::nullopt;
  int64_t count = 0;
  const char* end = timex.data() + timex.size() - 1;
  if (std::from_chars(timex.data() + 2, end, count).ptr != end || count < 1) return std::nullopt;
  switch (timex.back()) {
    case 'H':
      return Every{&m, Decimal(count)};
    case 'M':
      return Every{&m, Decimal(count) / Decimal(60)};
    case 'S':
      return Every{&m, Decimal(count) / Decimal(3600)};
    default:
      return std::nullopt;
  }
}

// "From one midnight to the next", "in a day", "over 24 hours", "round the clock".
bool lasts_a_day(const Reading& r, IndexRange sentence) {
  for (uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
    if (text_is(r, i, {"hours"}) && text_is(r, i - 1, {"24"})) return true;
    if (text_is(r, i, {"hour"}) && i >= sentence.begin + 2 && text_is(r, i - 2, {"24"}))
      return true;
    if (text_is(r, i, {"next"}) && i >= sentence.begin + 3 && text_is(r, i - 1, {"the"}) &&
        text_is(r, i - 3, {"midnight", "dawn", "noon", "morning"}))
      return true;
    if (text_is(r, i, {"midnight"}) && text_is(r, i - 1, {"to"}) &&
        any_text(r, {sentence.begin, i - 1}, {"midnight"}))
      return true;
  }
  return false;
}

bool is_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->unit.empty() && item.value->form != NumberForm::fraction &&
         *item.value->number >= Decimal(kFewest);
}

void report(const CheckInput& input, const Every& every, const Item& total, Decimal expected,
            bool fits, Findings& out) {
  const std::string told = plain_text(input.reading.article, total.mention->span);
  Finding f = finding_of_check("magnitude", verdict_of(fits));
  f.evidence = {{every.mention->span, "interval"}, {shown(total), "total"}};
  f.mentions = {total.id};
  f.equation = expected.to_string() + (fits ? " = " : " ≠ ") + told;
  f.message = "one " + plain_text(input.reading.article, every.mention->span) + " makes " +
              expected.to_string() + " in 24 hours; the text says " + told;
  if (!fits) f.question = "Which of the two figures is meant to be different?";
  out.push_back(std::move(f));
}

// The count that a day makes, else the only one of the sentences, with its digits exchanged.
void check_interval(const CheckInput& input, const Every& every, Findings& out) {
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  const uint32_t s = every.mention->sentence;
  if (!lasts_a_day(r, r.tokens.sentences[s].tokens)) return;
  const Decimal expected = (Decimal(24) / every.hours).rounded(0);
  const Item* slipped = nullptr;
  for (uint32_t i = s; i < std::min(count, s + kSentencesOn); ++i)
    for (const Item& item : input.items.of(i)) {
      if (!is_count(item) || every.mention->span.overlaps(item.mention->span)) continue;
      if (*item.value->number == expected) return report(input, every, item, expected, true, out);
      if (digit_slip(*item.value->number, expected) == kDigitsExchanged &&
          item.value->hedge == Hedge::none && !is_quoted(input, item.mention->span))
        slipped = &item;
    }
  if (slipped != nullptr) report(input, every, *slipped, expected, false, out);
}

}  // namespace

void check_intervals(const CheckInput& input, Findings& out) {
  if (input.items.all().empty()) return;
  for (const Mention& m : input.mentions)
    if (const auto every = every_of(input.reading, m)) check_interval(input, *every, out);
}

}  // namespace copydesk
