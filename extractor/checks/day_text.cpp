#include "checks/day_text.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

std::optional<int> number_of(const CheckInput& input, std::optional<ClassId> c, uint32_t token) {
  const Word& word = input.reading.word(token);
  if (!c || !word.has(*c)) return std::nullopt;
  const Entry* entry = input.reading.words.entry(word, *c);
  const auto number = entry != nullptr ? entry->attribute("number") : std::nullopt;
  if (!number || !number->number) return std::nullopt;
  const auto value = number->number->to_int();
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<int> whole(std::string_view text, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
    return std::nullopt;
  return value;
}

}  // namespace

std::optional<Weekday> weekday_at(const CheckInput& input, uint32_t token) {
  const auto number = number_of(input, input.classes().weekday, token);
  return number && *number >= 1 && *number <= 7 ? std::optional(static_cast<Weekday>(*number))
                                                : std::nullopt;
}

bool is_plural_weekday(const CheckInput& input, uint32_t token) {
  const auto weekdays = input.classes().weekday;
  const Word& word = input.reading.word(token);
  if (!weekdays || !word.has(*weekdays)) return false;
  const Entry* entry = input.reading.words.entry(word, *weekdays);
  return entry != nullptr && entry->attribute("plural").has_value();
}

std::optional<int> month_at(const CheckInput& input, uint32_t token) {
  return number_of(input, input.classes().month, token);
}

std::optional<int> day_at(const Reading& reading, uint32_t token) {
  const Word& word = reading.word(token);
  std::string_view text = word.folded;
  if (word.is(kOrdinalDigits)) text.remove_suffix(2);
  return whole(text, 1, 31);
}

std::optional<int> year_at(const Reading& reading, uint32_t token) {
  return whole(reading.word(token).folded, 1900, 2099);
}

std::string day_name(Date date) {
  constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::string(months[static_cast<size_t>(date.month) - 1]) + " " + std::to_string(date.day);
}

std::string long_name(Date date) { return day_name(date) + ", " + std::to_string(date.year); }

PrintedYears years_in(const Reading& reading, IndexRange tokens) {
  PrintedYears out;
  uint32_t last = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!year_at(reading, i)) continue;
    for (uint32_t k = last + 1; !out.spans.empty() && k < i; ++k)
      out.one_list = out.one_list && text_is(reading, k, {",", "and"});
    out.spans.push_back(reading.token(i).span);
    last = i;
  }
  return out;
}

}  // namespace copydesk
