#include "text/abbreviations.hpp"

#include <string>

#include "text/bytes.hpp"

namespace copydesk {
namespace {

constexpr size_t kLongest = 16;

bool begins_upper(std::string_view printed) { return is_at(printed, 0, kUpperByte); }

// "No.", "Fig." and "v." point at what follows; without that they are words.
bool keeps_reference(const Abbreviation& abbreviation, std::string_view printed,
                     const PeriodContext& context) {
  if (context.behind == Neighbour::digit || context.roman_behind) return true;
  if (begins_upper(printed)) return false;
  if (!abbreviation.word) return true;
  return context.before == Neighbour::upper && context.behind == Neighbour::upper;
}

// A word that is also an abbreviation: a name or number before it, or a text that goes on behind
// it, decides.
bool keeps_word(std::string_view printed, const PeriodContext& context) {
  const bool goes_on = context.behind == Neighbour::lower || context.behind == Neighbour::digit ||
                       context.behind == Neighbour::comma;
  if (goes_on || context.before == Neighbour::digit) return true;
  if (!begins_upper(printed)) return false;
  return context.before == Neighbour::upper || context.before == Neighbour::comma;
}

bool keeps_period(const Abbreviation& abbreviation, std::string_view printed,
                  const PeriodContext& context) {
  switch (abbreviation.kind) {
    case AbbreviationKind::number:
      return keeps_reference(abbreviation, printed, context);
    case AbbreviationKind::title:
      return !abbreviation.word || context.behind != Neighbour::none ||
             context.before != Neighbour::lower;
    default:
      return !abbreviation.word || keeps_word(printed, context);
  }
}

// A single capital: an initial ("J. Smith") or a word ("Plan B.").
bool is_initial(char letter, const PeriodContext& context) {
  const bool in_name = context.before == Neighbour::upper || context.before == Neighbour::comma;
  switch (context.behind) {
    case Neighbour::none:
      return false;
    case Neighbour::upper:
      return letter != 'I' || in_name || context.before == Neighbour::none;
    case Neighbour::comma:
      return true;
    default:
      return in_name;
  }
}

}  // namespace

const Abbreviation* find_abbreviation(const TextData& data, std::string_view printed) {
  if (printed.size() > kLongest) return nullptr;
  std::string key(printed);
  if (const auto hit = data.abbreviations.find(key); hit != data.abbreviations.end())
    return &hit->second;
  if (!begins_upper(printed)) return nullptr;
  for (size_t i = 1; i < key.size(); ++i) key[i] = lower_byte(key[i]);  // "SEN." as "Sen."
  if (const auto hit = data.abbreviations.find(key); hit != data.abbreviations.end())
    return &hit->second;
  key[0] = lower_byte(key[0]);
  const auto hit = data.abbreviations.find(key);
  // A word that merely begins a sentence or stands in a headline is not yet a unit ("In. ").
  return hit == data.abbreviations.end() || hit->second.word ? nullptr : &hit->second;
}

bool is_abbreviation(const TextData& data, std::string_view printed, const PeriodContext& context) {
  if (printed.size() == 2 && begins_upper(printed)) return is_initial(printed[0], context);
  const Abbreviation* known = find_abbreviation(data, printed);
  if (known != nullptr && keeps_period(*known, printed, context)) return true;
  if (printed.size() != 2) return false;
  const bool digit = context.behind == Neighbour::digit;
  return (context.before == Neighbour::opening && (digit || context.behind == Neighbour::upper)) ||
         (context.before == Neighbour::comma && digit);
}

}  // namespace copydesk
