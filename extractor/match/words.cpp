#include "match/words.hpp"

#include <string>
#include <utility>
#include <vector>

#include "match/lemma.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_lower(char c) { return 'a' <= c && c <= 'z'; }

// What a word's characters add up to, fed one at a time.
class ShapeReader {
 public:
  void letter(LetterCase letter_case) {
    ++letters_;
    if (letter_case == LetterCase::upper) {
      ++upper_;
      if (letters_ == 1) first_upper_ = true;
      if (run_ > 0) inner_upper_ = true;
    }
    if (letter_case == LetterCase::lower) ++lower_;
    ++run_;
    other_than_punctuation_ = true;
  }
  void digit() {
    bits_ |= kHasDigit;
    other_than_punctuation_ = true;
    run_ = 0;
  }
  void mark(char32_t c) {
    if (c == '-') bits_ |= kHyphenated;
    if (c == '.') bits_ |= kPeriods;
    run_ = 0;
  }
  void other() {
    other_than_punctuation_ = true;
    run_ = 0;
  }

  uint16_t bits() const {
    unsigned bits = bits_;
    if (!other_than_punctuation_) return kPunctuation;
    if (letters_ == 0) return static_cast<uint16_t>(bits);
    bits |= kHasLetter;
    if (upper_ == 0 && lower_ > 0) bits |= kLower;
    if (first_upper_ && lower_ > 0) bits |= kCapitalised;
    if (upper_ >= 2 && lower_ == 0) bits |= kUpper;
    if (inner_upper_ && lower_ > 0) bits |= kMixed;
    return static_cast<uint16_t>(bits);
  }

 private:
  unsigned bits_ = 0;
  int letters_ = 0;
  int upper_ = 0;
  int lower_ = 0;
  int run_ = 0;  // letters since the last hyphen, apostrophe or period
  bool first_upper_ = false;
  bool inner_upper_ = false;
  bool other_than_punctuation_ = false;
};

void read_ascii(char c, ShapeReader& shape) {
  if (is_lower(c))
    shape.letter(LetterCase::lower);
  else if (is_upper(c))
    shape.letter(LetterCase::upper);
  else if (is_digit(c))
    shape.digit();
  else if (std::string_view("$+<=>^`|~").find(c) == std::string_view::npos)
    shape.mark(static_cast<unsigned char>(c));
  else
    shape.other();
}

void read_code_point(char32_t c, ShapeReader& shape) {
  const LetterCase letter_case = copydesk::letter_case(c);
  if (letter_case != LetterCase::none)
    shape.letter(letter_case);
  else if (is_punctuation(c))
    shape.mark(c == 0x2010 || c == 0x2011 ? U'-' : c);
  else if (!is_combining_mark(c))
    shape.other();
}

bool is_initial(std::string_view word) {
  return !word.empty() && is_upper(word[0]) && (word.size() == 1 || word.substr(1) == ".");
}

// "2,500", "3.5", "1": digits with single separators between them.
bool is_plain_number(std::string_view word) {
  if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
  for (size_t i = 1; i + 1 < word.size(); ++i)
    if (!is_digit(word[i]) && ((word[i] != ',' && word[i] != '.') || !is_digit(word[i + 1])))
      return false;
  return true;
}

bool is_ordinal(std::string_view word) {
  if (word.size() < 3 || !is_plain_number(word.substr(0, word.size() - 2))) return false;
  const std::string ending = fold(word.substr(word.size() - 2));
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

}  // namespace

uint16_t shape_of(std::string_view word) {
  ShapeReader reader;
  for (size_t at = 0; at < word.size();) {
    if (static_cast<unsigned char>(word[at]) < 0x80U)
      read_ascii(word[at++], reader);
    else
      read_code_point(next_code_point(word, at), reader);
  }
  unsigned bits = reader.bits();
  if (is_initial(word)) bits |= kInitial;
  if ((bits & kHasDigit) != 0 && (bits & kHasLetter) == 0 && is_plain_number(word)) bits |= kDigits;
  if ((bits & kHasDigit) != 0 && (bits & kHasLetter) != 0 && is_ordinal(word))
    bits |= kOrdinalDigits;
  return static_cast<uint16_t>(bits);
}

bool fits_case(std::string_view surface, std::string_view printed) {
  constexpr size_t kShortName = 3;
  if (surface == printed) return true;
  if (printed.size() > kShortName && (shape_of(printed) & kUpper) != 0) return true;
  return !(is_ascii(printed) && is_ascii(surface)) && plain_form(printed) == plain_form(surface);
}

Words::Words(const Lexicon& lexicon) : lexicon_(&lexicon), groups_(lexicon.class_named("synonym")) {
  constexpr size_t kUsual = size_t{1} << 16U;  // words of a day's news: only those met take memory
  words_.reserve(kUsual);
}

void Words::update(const Symbols& symbols) {
  for (auto symbol = static_cast<Symbol>(words_.size()); symbol < symbols.size(); ++symbol)
    words_.push_back(learn(symbols.text(symbol)));
}

Word Words::learn(std::string_view text) {
  Word word;
  word.text = text;
  word.folded = is_folded_ascii(text) ? text : store(fold(text));
  word.shape = shape_of(text);
  word.number = lexicon_->word_number(word.folded);
  word.phrase_node = lexicon_->step(0, word.number);
  if (word.phrase_node != 0) word.phrase_seconds = lexicon_->next_words(word.phrase_node);
  learn_rows(word);
  lexicon_->add_expression_classes(text, word.classes);
  word.lemma = word.is(kHasLetter) ? lemma_of(word) : word.folded;
  word.lemma_number = word.lemma == word.folded ? word.number : lexicon_->word_number(word.lemma);
  word.pattern_word = lexicon_->pattern_word(word.number);
  word.pattern_lemma = lexicon_->pattern_word(word.lemma_number);
  return word;
}

void Words::learn_rows(Word& word) {
  const Lexicon::RowsView rows = lexicon_->word_rows(word.number);
  std::vector<EntryId> fitting;
  for (size_t i = 0; i < rows.entries.size(); ++i) {
    const Entry& entry = lexicon_->entry(rows.entries[i]);
    if (!entry.proper || fits_case(rows.surfaces[i], word.text)) fitting.push_back(rows.entries[i]);
  }
  for (const EntryId id : fitting) {
    lexicon_->add_classes(id, word.classes);
    word.names = word.names || lexicon_->entry(id).is_name();
  }
  word.entries = rows.entries;
  if (fitting.size() == rows.entries.size()) return;
  rows_.push_back(std::move(fitting));
  word.entries = rows_.back();
}

std::string_view Words::lemma_of(const Word& word) {
  bool is_name = false;
  for (const EntryId id : word.entries) {
    const Entry& entry = lexicon_->entry(id);
    is_name = is_name || entry.proper;
    if (entry.proper || entry.word_class == groups_) continue;
    if (const std::string_view lemma = entry.text("lemma"); !lemma.empty())
      return store(fold(lemma));
  }
  if (is_name || !word.folded.ends_with('s')) return word.folded;
  const std::string singular = regular_singular(word.folded);
  return word.folded.starts_with(singular) ? word.folded.substr(0, singular.size())
                                           : store(singular);
}

const Entry* Words::entry(const Word& word, ClassId c) const {
  if (!word.has(c)) return nullptr;
  for (const EntryId id : word.entries)
    if (lexicon_->entry(id).word_class == c) return &lexicon_->entry(id);
  return nullptr;
}

void Words::clear() {
  words_.clear();
  strings_.clear();
  rows_.clear();
}

}  // namespace copydesk
