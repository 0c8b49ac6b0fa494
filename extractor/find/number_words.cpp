#include "find/number_words.hpp"

#include <algorithm>
#include <string>

#include "find/unit_names.hpp"

namespace copydesk {
namespace {

Role role_named(std::string_view name) {
  if (name == "unit") return Role::unit;
  if (name == "teen") return Role::teen;
  if (name == "ten") return Role::ten;
  if (name == "hundred") return Role::hundred;
  if (name == "scale") return Role::scale;
  if (name == "collective") return Role::collective;
  return Role::none;
}

NumberWord word_of(const Entry& entry) {
  NumberWord out;
  const std::string_view note = entry.text("note");
  if (note == "word") return out;  // "score", "gross": too often something else
  out.role = role_named(entry.text("role"));
  out.value = Decimal::parse(entry.text("value")).value_or(0);
  out.loose = note == "about";
  out.abbreviation = note == "abbreviation";
  return out;
}

// Figures begin with a digit, a point, or a character beyond ASCII: a full-width digit or a
// fraction sign.
bool may_be_figures(const Word& word) {
  if (word.text.empty() || word.is(kPunctuation)) return false;
  const auto first = static_cast<unsigned char>(word.text[0]);
  return ('0' <= first && first <= '9') || first == '.' || first >= 0x80;
}

// "USD", "RMB"; "MEUR", "meur".
bool has_form_of_code(std::string_view text) {
  if (text.size() == 4) return text[0] == 'M' || text[0] == 'm';
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

// "C", "F" and "K" are degrees where the text speaks of the weather.
bool is_temperature(std::string_view text) { return text == "C" || text == "F" || text == "K"; }

bool is_decade_word(const Lexicon& lexicon, ClassId number_word, std::string_view folded) {
  if (!folded.ends_with("ies")) return false;
  const Entry* ten =
      lexicon.find(number_word, std::string(folded.substr(0, folded.size() - 3)) + "y");
  return ten != nullptr && ten->text("role") == "ten";
}

}  // namespace

void NumberWords::clear() {
  records_.clear();
  traits_.clear();
  numerals_.resize(1);
  figures_.resize(1);
}

void NumberWords::learn(const Words& words, Symbol first) {
  for (Symbol symbol = first; symbol < words.size(); ++symbol) {
    const Word& word = words[symbol];
    records_.push_back(record_of(words, word));
    traits_.push_back(static_cast<uint8_t>(traits_of(words, word, records_.back().cues)));
  }
}

NumberWords::Record NumberWords::record_of(const Words& words, const Word& word) {
  Record record;
  record.cues = cues_of(word.folded);
  if (const NumberWord numeral = numeral_of(words, word); numeral.role != Role::none) {
    record.numeral = static_cast<uint32_t>(numerals_.size());
    numerals_.push_back(numeral);
  }
  if (!may_be_figures(word)) return record;
  if (const std::optional<Figures> figures = read_figures(word.text)) {
    record.figures = static_cast<uint32_t>(figures_.size());
    figures_.push_back(*figures);
  }
  return record;
}

unsigned NumberWords::traits_of(const Words& words, const Word& word,
                                const NumberCues& cues) const {
  unsigned traits = 0;
  const bool glued = word.is(kHasDigit) && word.is(kHasLetter);
  if (glued || word.classes.any(classes_.starters) || cues.has(NumberCue::article))
    traits |= kNumber;
  if (may_be_figures(word)) traits |= kFigures;
  if (has_form_of_code(word.text)) traits |= kCode;
  if (is_decade_word(words.lexicon(), classes_.word, word.folded)) traits |= kDecade | kNumber;
  return traits;
}

NumberWord NumberWords::numeral_of(const Words& words, const Word& word) const {
  if (const Entry* entry = words.entry(word, classes_.word)) return word_of(*entry);
  const std::string_view folded = word.folded;
  if (!folded.ends_with('s') || folded.size() < 5 || folded.size() > 12) return {};
  const Entry* singular = words.lexicon().find(classes_.word, folded.substr(0, folded.size() - 1));
  if (singular == nullptr) return {};
  const NumberWord out = word_of(*singular);
  const bool counted = (multiplies(out.role) && !out.abbreviation) || out.role == Role::hundred;
  return counted ? out : NumberWord{};
}

NumberWords::UnitTrait NumberWords::unit_trait_of(const Word& word, const NumberCues& cues) const {
  const UnitNames::Beginning begins = UnitNames::get().beginning(word.text, word.folded);
  if (begins.currency || word.has(classes_.currency)) return UnitTrait::money;
  const bool mark = cues.has(NumberCue::inch_mark) || cues.has(NumberCue::foot_mark) ||
                    cues.has(NumberCue::opener);
  const bool listed = word.has(classes_.unit) || word.has(classes_.percent);
  return begins.unit || mark || listed || is_temperature(word.text) ? UnitTrait::unit
                                                                    : UnitTrait::none;
}

}  // namespace copydesk
