// People, organisations, places and things by evidence: every capitalised stretch of the article is
// weighed, each spelling is decided once, and the decision holds everywhere (DESIGN 3.3). Headings,
// whose capitals show nothing, are read last, with what the running text has taught.
#include <algorithm>
#include <array>

#include "find/index.hpp"
#include "find/name_evidence.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestName = 6;  // tokens of a name looked up in a heading

// What is known of the names of one article; kept for its memory.
struct NameNotes {
  NameTable table;
  std::vector<NameCandidate> places;
  std::vector<uint32_t> headings;
};

class Names {
 public:
  Names(const FindInput& input, const NameClasses& classes, const NameVocabulary& vocabulary,
        NameNotes& notes, Mentions& out)
      : input_(input),
        reading_(input.reading),
        classes_(classes),
        vocabulary_(vocabulary),
        table_(notes.table),
        places_(notes.places),
        headings_(notes.headings),
        out_(out) {}

  void run() {
    table_.begin(reading_, vocabulary_);
    cut_names(input_, classes_, table_, places_, headings_);
    for (const NameCandidate& place : places_)
      weigh_context(reading_, classes_, vocabulary_, place, table_[place.name]);
    for (uint32_t i = 0; i < table_.size(); ++i) weigh_form(reading_, classes_, table_[i]);
    decide_names(reading_, classes_, places_, table_);
    emit_all();
  }

 private:
  // Names of headings and of running text, in the order of the text.
  void emit_all() {
    auto heading = headings_.begin();
    for (const NameCandidate& place : places_) {
      for (; heading != headings_.end() && *heading < place.sentence; ++heading)
        read_heading(*heading);
      if (is_certain(place))
        emit(place.tokens, place.title, place.sentence, *table_[place.name].kind);
    }
    for (; heading != headings_.end(); ++heading) read_heading(*heading);
  }

  // At the start of a sentence one word alone needs to be known from elsewhere.
  bool is_certain(const NameCandidate& place) const {
    const NameString& name = table_[place.name];
    if (!name.kind) return false;
    if (!place.forced || place.tokens.size() > 1 || name.listed || name.follows || name.free > 0)
      return true;
    const Word& w = reading_.word(place.tokens.begin);
    if (w.is(kUpper) || w.is(kMixed)) return true;
    constexpr int kAlone = 4;
    return !w.classes.any(classes_.ordinary) && !w.has(classes_.name_part) &&
           name.total(static_cast<size_t>(*name.kind)) >= kAlone;
  }

  void read_heading(uint32_t sentence) {
    const IndexRange limit = reading_.tokens.sentences[sentence].tokens;
    for (uint32_t i = limit.begin; i < limit.end;)
      i = std::max(i + 1, read_heading_at(i, sentence, limit));
  }

  uint32_t read_heading_at(uint32_t i, uint32_t sentence, IndexRange limit) {
    if (reading_.token(i).kind != TokenKind::word || input_.taken[i] != 0 ||
        !is_capital(reading_.word(i)))
      return i;
    std::array<uint64_t, kLongestName + 1> keys{};  // of the first n words
    const uint32_t longest = std::min(limit.end - i, kLongestName);
    for (uint32_t n = 1; n <= longest; ++n) keys[n] = table_.extended(keys[n - 1], i + n - 1);
    for (uint32_t end = i + longest; end > i; --end) {
      if (!is_capital(reading_.word(end - 1)) && !reading_.word(end - 1).is(kHasDigit)) continue;
      const auto found = table_.find(keys[end - i]);
      if (!found || !table_[*found].kind) continue;
      const NameString& name = table_[*found];
      if (end == i + 1 && reading_.word(i).classes.any(classes_.ordinary) &&
          !reading_.word(i).is(kUpper))
        continue;
      if (name.free > 0 || name.listed || name.follows || end > i + 1)
        return emit({i, end}, {}, sentence, *name.kind);
    }
    return read_listed(i, sentence, limit);
  }

  // A heading's own evidence: the gazetteers, and a listed given name before a listed surname.
  uint32_t read_listed(uint32_t i, uint32_t sentence, IndexRange limit) {
    const PhraseHit hit = longest_name(reading_, i, limit.end);
    if (!hit.entries.empty()) {
      NameString name;
      name.sample = hit.tokens;
      weigh_form(reading_, classes_, name);
      const auto best = std::max_element(name.score.begin(), name.score.end());
      const bool sure = name.listed && !reading_.word(i).classes.any(classes_.ordinary);
      if (sure || (hit.tokens.size() > 1 && *best > 0))
        return emit(hit.tokens, {}, sentence, static_cast<MentionKind>(best - name.score.begin()));
    }
    if (i + 1 >= limit.end || input_.taken[i + 1] != 0) return i;
    const Word& first = reading_.word(i);
    const Word& second = reading_.word(i + 1);
    const bool person = first.has(classes_.given_name) && second.has(classes_.surname) &&
                        is_capital(second) && !first.classes.any(classes_.ordinary) &&
                        !second.classes.any(classes_.ordinary);
    return person ? emit({i, i + 2}, {}, sentence, MentionKind::person) : i;
  }

  uint32_t emit(IndexRange tokens, IndexRange title, uint32_t sentence, MentionKind kind) {
    Mention& mention = out_.emplace_back();
    mention.kind = kind;
    mention.span = reading_.span(tokens);
    mention.tokens = tokens;
    mention.sentence = sentence;
    mention.rule = "core/name";
    auto& value = mention.value.emplace<NameValue>();
    if (kind == MentionKind::person)
      fill_person(tokens, value);
    else
      fill_listed(tokens, kind, value);
    if (value.canonical.empty()) value.canonical = plain_text(reading_.article, mention.span);
    if (!title.empty()) value.title = plain_text(reading_.article, reading_.span(title));
    return tokens.end;
  }

  void fill_person(IndexRange tokens, NameValue& value) const {
    uint32_t last = tokens.end - 1;
    while (last > tokens.begin && reading_.word(last).has(classes_.name_suffix)) --last;
    if (last > tokens.begin && reading_.word(last).is(Keyword::comma)) --last;
    uint32_t first = last;
    while (first > tokens.begin && is_joint(reading_, first - 1, tokens.end) &&
           first >= tokens.begin + 2)
      first -= 2;
    while (first > tokens.begin + 1 && reading_.word(first - 1).has(classes_.name_particle))
      --first;
    if (first == tokens.begin + 1 && opens_surname(tokens.begin, last)) --first;
    value.surname = plain_text(reading_.article, reading_.span({first, last + 1}));
    if (first > tokens.begin)
      value.given = plain_text(reading_.article, reading_.span({tokens.begin, first}));
  }

  // "Van der Berg said", "Mrs von Ahn": no given name. "Van Morrison" may have one.
  bool opens_surname(uint32_t first, uint32_t last) const {
    const Word& word = reading_.word(first);
    const bool two_particles = first + 1 < last && !word.has(classes_.given_name);
    return word.has(classes_.name_particle) && (word.is(kLower) || two_particles);
  }

  void fill_listed(IndexRange tokens, MentionKind kind, NameValue& value) const {
    const PhraseHit hit = longest_name(reading_, tokens.begin, tokens.end);
    if (hit.tokens != tokens) return;
    for (const EntryId id : hit.entries) {
      const Entry& e = reading_.lexicon().entry(id);
      if (e.kind != kind) continue;
      value.canonical = e.surface;
      value.sort = e.text("sort");
      value.zone = e.text("zone");
      return;
    }
  }

  const FindInput& input_;
  const Reading& reading_;
  const NameClasses& classes_;
  const NameVocabulary& vocabulary_;
  NameTable& table_;
  std::vector<NameCandidate>& places_;
  std::vector<uint32_t>& headings_;
  Mentions& out_;
};

class NameFinder final : public Finder {
 public:
  explicit NameFinder(const Lexicon& lexicon) : classes_(lexicon) {}
  bool is_trigger(const Word& word, Symbol) const override { return is_capital(word); }
  void learn(const Words& words, Symbol first) override { vocabulary_.learn(words, first); }
  void clear() override { vocabulary_.clear(); }
  void find(const FindInput& input, Mentions& out) override {
    Names(input, classes_, vocabulary_, notes_, out).run();
  }

 private:
  NameClasses classes_;
  NameVocabulary vocabulary_;
  NameNotes notes_;
};

}  // namespace

extern const Recogniser name_recogniser{"name", Layer::name, make_finder<NameFinder>};

}  // namespace copydesk
