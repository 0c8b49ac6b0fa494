#include "find/gazetteer_numbered.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace copydesk {
namespace {

constexpr MentionKind kUnknown = MentionKind::identifier;
constexpr uint32_t kMaxBaseTokens = 4;  // "Standard & Poor's"

// "IX", "XLIV"; a single letter only where a word of the packs asks for it, which the caller sees
// to.
bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
}

// Digits that can be a part of a name: "9", "39A", "214", "737"; not "2,500", "3.5", "11:44",
// "12th".
bool is_name_number(const Word& w) {
  if (!w.is(kHasDigit) || w.is(kOrdinalDigits) || w.text.size() > 5) return false;
  return std::all_of(w.text.begin(), w.text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

class NumberedNames {
 public:
  NumberedNames(const FindInput& input, const NameClasses& classes, Mentions& out)
      : input_(input), reading_(input.reading), classes_(classes), out_(out) {}

  void run() {
    input_.triggers.each_sentence([this](uint32_t s, std::span<const uint32_t> numbers) {
      sentence_ = s;
      limit_ = reading_.tokens.sentences[s].tokens;
      uint32_t free = limit_.begin + 1;  // behind the last name; the first word has none before it
      for (const uint32_t i : numbers)
        if (free <= i) free = try_number(i);
    });
    settle_repeated();
  }

 private:
  struct Base {
    uint32_t begin = 0;
    MentionKind kind = kUnknown;
    bool listed = false;     // a word of the packs says that a number belongs to it
    bool takes_year = true;  // "Vision 2030"; "Section 1932" has nothing to do with the year
  };

  enum class Belongs : uint8_t { no, if_repeated, yes };

  // One spelling of word and number, wherever it stands.
  struct Seen {
    int times = 0;
    MentionKind kind = kUnknown;
  };

  struct FoundName {
    IndexRange tokens;
    uint32_t sentence = 0;
    MentionKind kind = kUnknown;
    const Seen* seen = nullptr;
    bool doubtful = false;
  };

  // Returns the token behind the name at number `i`, or `i`.
  uint32_t try_number(uint32_t i) {
    const bool hyphen = is_joint(reading_, i - 1, limit_.end);
    if (hyphen && i < limit_.begin + 2) return i;
    const uint32_t word = hyphen ? i - 2 : i - 1;
    if (!hyphen && !reading_.token(i).space_before) return i;
    const bool clitic = reading_.word(word).is(Keyword::possessive);  // "Standard & Poor's 500"
    if ((!clitic && !is_capital(reading_.word(word))) || input_.taken[word] != 0) return i;
    const std::optional<Base> base = base_at(word);
    if (!base || (clitic && !base->listed)) return i;
    const Belongs belongs = belongs_to(*base, word, i, hyphen);
    if (belongs == Belongs::no) return i;
    const uint32_t end = extended(i + 1, *base);
    const MentionKind kind = base->kind != kUnknown ? base->kind : kind_behind(end);
    Seen& seen = seen_[uint64_t{reading_.token(word).symbol} << 32U | reading_.token(i).symbol];
    ++seen.times;
    if (kind != kUnknown) seen.kind = kind;
    found_.push_back({{base->begin, end}, sentence_, kind, &seen, belongs == Belongs::if_repeated});
    return end;
  }

  // What the text calls a mission once is one everywhere, and a doubtful name that comes again is
  // one.
  void settle_repeated() {
    for (const FoundName& name : found_) {
      const MentionKind kind = name.kind != kUnknown ? name.kind : name.seen->kind;
      if (name.doubtful && name.seen->times < 2 && kind == kUnknown) continue;
      Mention m{kind, reading_.span(name.tokens), name.tokens, name.sentence, "core/gazetteer", {}};
      if (kind != kUnknown) {
        NameValue value;
        value.canonical = std::string(reading_.text(m.span));
        m.value = std::move(value);
      }
      out_.push_back(std::move(m));
    }
  }

  // "The Rs 320 crore" is money.
  bool is_money_sign(const Word& word) const {
    const Entry* entry =
        word.has(classes_.currency) ? reading_.words.entry(word, classes_.currency) : nullptr;
    return entry != nullptr && entry->text("use") == "sign";
  }

  // The words before the number: a phrase of the packs ("Launch Complex"), else the word alone.
  std::optional<Base> base_at(uint32_t word) const {
    const Word& w = reading_.word(word);
    if (w.classes.any(classes_.calendar) || w.has(classes_.holiday) || is_money_sign(w))
      return std::nullopt;
    for (uint32_t begin = word - std::min(word - limit_.begin, kMaxBaseTokens - 1); begin <= word;
         ++begin) {
      if (!is_capital(reading_.word(begin)) || input_.taken[begin] != 0) continue;
      if (const auto base = listed({begin, word + 1})) return base;
    }
    return Base{word, kUnknown, false, true};
  }

  std::optional<Base> listed(IndexRange tokens) const {
    std::optional<Base> base;
    for (const EntryId id : rows_of(reading_, tokens)) {
      const Entry& e = reading_.lexicon().entry(id);
      if (names_a_thing(e)) return Base{tokens.begin, *e.kind, true, true};
      if (e.word_class != classes_.numbered_name) continue;
      if (const auto kind = mention_kind(e.text("kind")))
        base = Base{tokens.begin, *kind, true, e.text("year") != "no"};
    }
    return base;
  }

  static bool names_a_thing(const Entry& e) {
    return e.proper && (e.kind == MentionKind::vehicle || e.kind == MentionKind::mission);
  }

  Belongs belongs_to(const Base& base, uint32_t word, uint32_t number, bool hyphen) const {
    const Word& w = reading_.word(word);
    const Word& n = reading_.word(number);
    if (base.listed) {
      const bool plain =
          !is_year(n.text) || hyphen || !base.takes_year || base.kind == MentionKind::mission;
      return plain ? Belongs::yes : Belongs::no;
    }
    if (!n.is(kHasDigit) || is_ordinary(w, word) || starts_score_or_unit(number))
      return Belongs::no;
    if (hyphen) return Belongs::yes;
    if (is_year(n.text) || names_someone(w) || counts_noun_behind(number)) return Belongs::no;
    return has_article(base.begin) ? Belongs::yes : Belongs::if_repeated;
  }

  // "About 12", "The 9": a word that only begins its sentence.
  bool is_ordinary(const Word& w, uint32_t word) const {
    if (w.has(classes_.function_word) || w.has(classes_.number_word)) return true;
    return w.classes.any(classes_.ordinary) && capital_is_forced(reading_, sentence_, word);
  }

  bool names_someone(const Word& w) const {
    return w.classes.any(classes_.places) || w.has(classes_.nationality) ||
           w.has(classes_.surname) || w.has(classes_.given_name) || w.has(classes_.team) ||
           w.has(classes_.title) || w.classes.any(classes_.ordinary);
  }

  bool starts_score_or_unit(uint32_t number) const {
    if (number + 1 >= limit_.end) return false;
    const Word& next = reading_.word(number + 1);
    const bool joined = is_joint(reading_, number + 1, limit_.end);
    return next.folded == "%" || next.folded == "percent" || next.folded == ":" ||
           next.folded == "million" || next.folded == "billion" ||
           (joined && reading_.word(number + 2).is(kHasDigit));
  }

  bool counts_noun_behind(uint32_t number) const {
    if (number + 1 >= limit_.end) return false;
    const Word& next = reading_.word(number + 1);
    return next.is(kLower) && (next.lemma != next.folded || next.has(classes_.person_noun));
  }

  bool has_article(uint32_t begin) const {
    if (begin == limit_.begin) return false;
    const std::string_view before = reading_.word(begin - 1).folded;
    return before == "the" || before == "a" || before == "an";
  }

  MentionKind kind_behind(uint32_t end) const {
    if (end >= limit_.end) return kUnknown;
    const Entry* e = reading_.words.entry(reading_.word(end), classes_.kind_noun);
    return e != nullptr ? mention_kind(e->text("kind")).value_or(kUnknown) : kUnknown;
  }

  // "737-800", "Falcon 9 Block 5", "737 MAX 8".
  uint32_t extended(uint32_t end, const Base& base) const {
    if (is_joint(reading_, end, limit_.end) && reading_.word(end + 1).is(kHasDigit) && base.listed)
      end += 2;
    if (base.kind != MentionKind::vehicle || end + 1 >= limit_.end) return end;
    const Word& next = reading_.word(end);
    const Word& after = reading_.word(end + 1);
    const bool model = is_capital(next) && reading_.token(end).space_before &&
                       is_name_number(after) && !next.classes.any(classes_.calendar) &&
                       !is_year(after.text);
    return model ? end + 2 : end;
  }

  const FindInput& input_;
  const Reading& reading_;
  const NameClasses& classes_;
  Mentions& out_;
  uint32_t sentence_ = 0;
  IndexRange limit_;
  std::unordered_map<uint64_t, Seen> seen_;
  std::vector<FoundName> found_;
};

}  // namespace

bool is_number_of_name(const Word& w) {
  return w.is(kHasDigit) ? is_name_number(w) : (w.is(kUpper) || w.is(kInitial)) && is_roman(w.text);
}

void find_numbered_names(const FindInput& input, const NameClasses& classes, Mentions& out) {
  NumberedNames(input, classes, out).run();
}

}  // namespace copydesk
