// Names with digits, and names of the gazetteers that hold a number word or a word of the calendar:
// they are settled before times and numbers, so that "Falcon Nine" is no nine and "Black Friday" no
// weekday. All other names are for the name recogniser, which sees the whole article's evidence.
#include <algorithm>

#include "find/gazetteer_numbered.hpp"
#include "find/index.hpp"

namespace copydesk {
namespace {

bool holds_number_or_calendar(const Reading& reading, IndexRange tokens,
                              const NameClasses& classes) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Word& w = reading.word(i);
    if (w.is(kHasDigit) || w.has(classes.number_word) || w.has(classes.month) ||
        w.has(classes.weekday))
      return true;
  }
  return false;
}

const Entry* named_entry(const Reading& reading, const PhraseHit& hit) {
  for (const EntryId id : hit.entries) {
    const Entry& e = reading.lexicon().entry(id);
    if (e.kind && e.proper) return &e;
  }
  return nullptr;
}

void find_listed_names(const FindInput& input, const NameClasses& classes, Mentions& out) {
  const Reading& reading = input.reading;
  for (uint32_t s = 0; s < reading.tokens.sentences.size(); ++s) {
    if (!is_copy(reading.block_kind(s))) continue;
    const IndexRange limit = reading.tokens.sentences[s].tokens;
    uint32_t free = limit.begin;  // behind the last name
    for (const PhraseRows& phrase : reading.phrases.in(limit)) {
      const uint32_t i = phrase.tokens.begin;
      if (i < free || !phrase.names) continue;
      const Word& w = reading.word(i);
      if (!is_capital(w) && !w.is(kHasDigit)) continue;
      const PhraseHit hit = longest_name(reading, i, limit.end);
      if (hit.tokens.size() < 2 || !holds_number_or_calendar(reading, hit.tokens, classes))
        continue;
      const Entry* entry = named_entry(reading, hit);
      if (entry == nullptr) continue;
      NameValue value;
      value.canonical = std::string(entry->surface);
      value.sort = entry->text("sort");
      out.push_back({*entry->kind, reading.span(hit.tokens), hit.tokens, s, "core/gazetteer",
                     std::move(value)});
      free = hit.tokens.end;
    }
  }
}

class GazetteerFinder final : public Finder {
 public:
  explicit GazetteerFinder(const Lexicon& lexicon) : classes_(lexicon) {}
  bool is_trigger(const Word& word, Symbol) const override { return is_number_of_name(word); }
  void find(const FindInput& input, Mentions& out) override {
    find_listed_names(input, classes_, out);
    find_numbered_names(input, classes_, out);
  }

 private:
  NameClasses classes_;
};

}  // namespace

extern const Recogniser gazetteer_recogniser{"gazetteer", Layer::gazetteer,
                                             make_finder<GazetteerFinder>};

}  // namespace copydesk
