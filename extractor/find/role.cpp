// Titles and roles: "acting administrator", "Transportation Secretary", "Program Manager",
// "astronauts". Who bears them is for the facts stage to say.
#include <algorithm>
#include <string>

#include "find/index.hpp"
#include "find/name_cut.hpp"

namespace copydesk {
namespace {

class Roles {
 public:
  Roles(const FindInput& input, const NameClasses& classes, std::vector<uint32_t>& begins,
        Mentions& out)
      : input_(input), reading_(input.reading), classes_(classes), begins_(begins), out_(out) {}

  // A role begins with a title, a modifier or a noun for a person: one word or a phrase.
  void run() {
    gather_begins();
    uint32_t sentence = 0;
    uint32_t free = 0;  // behind the last role
    for (const uint32_t i : begins_) {
      if (i < free || input_.taken[i] != 0) continue;
      while (reading_.tokens.sentences[sentence].tokens.end <= i) ++sentence;
      limit_ = reading_.tokens.sentences[sentence].tokens;
      if (is_copy(reading_.block_kind(sentence))) free = std::max(i + 1, read_at(i, sentence));
    }
  }

 private:
  void gather_begins() {
    begins_.assign(input_.triggers.tokens().begin(), input_.triggers.tokens().end());
    const auto words = static_cast<std::ptrdiff_t>(begins_.size());
    for (const PhraseRows& phrase : reading_.phrases.all())
      if (phrase.classes.any(classes_.roles)) begins_.push_back(phrase.tokens.begin);
    std::inplace_merge(begins_.begin(), begins_.begin() + words, begins_.end());
  }

  // Behind the role that begins at token `i`, or `i`.
  uint32_t read_at(uint32_t i, uint32_t sentence) {
    const uint32_t end = free_end(i, title_end(reading_, classes_, i, limit_.end, false));
    if (end == i || !is_role({i, end})) return i;
    const IndexRange tokens{with_topics(i), end};
    const Entry* head = head_entry(tokens);
    Mention& mention = out_.emplace_back();
    mention.kind = MentionKind::role;
    mention.span = reading_.span(tokens);
    mention.tokens = tokens;
    mention.sentence = sentence;
    mention.rule = "core/role";
    auto& value = mention.value.emplace<RoleValue>();
    value.plural = head != nullptr && !head->text("plural").empty();
    value.title = printed_title(tokens, value.plural);
    return end;
  }

  // A role does not reach into a name: "general" of "General Motors".
  uint32_t free_end(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i)
      if (input_.taken[i] != 0) return begin;
    return end;
  }

  // Words that are also ordinary ones ("head", "page", "cook"), and nouns for people at large
  // ("woman"), are roles only beside a name.
  bool is_role(IndexRange tokens) const {
    const Entry* head = head_entry(tokens);
    if (head == nullptr) return false;
    if (head->word_class == classes_.title && head->text("word").empty()) return true;
    return beside_name(tokens);
  }

  const Entry* head_entry(IndexRange tokens) const {
    const Entry* person = nullptr;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      for (const EntryId id : rows_of(reading_, {i, tokens.end})) {
        const Entry& e = reading_.lexicon().entry(id);
        if (e.word_class == classes_.title) return &e;
        if (e.word_class == classes_.person_noun) person = &e;
      }
    }
    return person;
  }

  // A person before a comma or right behind; "of" with a name; a possessive or a name in front.
  bool beside_name(IndexRange tokens) const {
    const uint32_t next = tokens.end;
    if (is_person_at(next) || (is(next, Keyword::comma) && is_person_at(next + 1))) return true;
    if (is(next, Keyword::of) || is(next, Keyword::for_) || is(next, Keyword::at))
      if (kind_at(is(next + 1, Keyword::the) ? next + 2 : next + 1)) return true;
    uint32_t before = tokens.begin;
    if (before > limit_.begin && (is_article(before - 1))) --before;
    if (before > limit_.begin && is(before - 1, Keyword::comma)) --before;
    return before < tokens.begin && before > limit_.begin && ends_person(before);
  }

  bool is_article(uint32_t i) const {
    return is(i, Keyword::a) || is(i, Keyword::an) || is(i, Keyword::the);
  }
  bool is(uint32_t i, Keyword k) const { return i < limit_.end && reading_.word(i).is(k); }

  const Mention* mention_from(uint32_t token) const {
    if (token >= input_.taken.size() || input_.taken[token] == 0) return nullptr;
    const auto m =
        std::lower_bound(input_.earlier.begin(), input_.earlier.end(), token,
                         [](const Mention* a, uint32_t t) { return a->tokens.begin < t; });
    return m != input_.earlier.end() && (*m)->tokens.begin == token ? *m : nullptr;
  }
  bool is_person_at(uint32_t token) const {
    const Mention* m = mention_from(token);
    return m != nullptr && m->kind == MentionKind::person;
  }
  bool kind_at(uint32_t token) const {
    const Mention* m = mention_from(token);
    return m != nullptr && is_name(m->kind);
  }
  bool ends_person(uint32_t token) const {
    const auto m = std::lower_bound(input_.earlier.begin(), input_.earlier.end(), token,
                                    [](const Mention* a, uint32_t t) { return a->tokens.end < t; });
    return m != input_.earlier.end() && (*m)->tokens.end == token &&
           (*m)->kind == MentionKind::person;
  }

  // "|Transportation| Secretary", "|energy| minister": the field of work belongs to the title.
  uint32_t with_topics(uint32_t begin) const {
    const bool capital = is_capital(reading_.word(begin));
    uint32_t first = begin;
    while (first > limit_.begin && begin - first < 4) {
      const uint32_t i = first - 1;
      const Word& w = reading_.word(i);
      const bool joins =
          w.is(Keyword::and_) && i > limit_.begin && is_topic(i - 1, capital) && first < begin;
      if (input_.taken[i] != 0 || (!is_topic(i, capital) && !joins)) break;
      --first;
    }
    return first;
  }

  bool is_topic(uint32_t i, bool capital) const {
    const Word& w = reading_.word(i);
    if (input_.taken[i] != 0 || w.has(classes_.function_word) || is_capital(w) != capital)
      return false;
    if (capital && capital_is_forced(reading_, reading_.sentence_of(i), i) &&
        w.has(classes_.common_word))
      return false;
    return w.has(classes_.name_part) && !w.has(classes_.month);
  }

  // As printed, in the singular.
  std::string printed_title(IndexRange tokens, bool plural) const {
    std::string title = plain_text(reading_.article, reading_.span(tokens));
    if (!plural) return title;
    const Word& last = reading_.word(tokens.end - 1);
    title.resize(title.size() - last.text.size());
    const bool keeps_case =
        last.lemma.size() <= last.text.size() &&
        std::equal(last.lemma.begin() + 1, last.lemma.end(), last.text.begin() + 1);
    if (keeps_case) return title + std::string(last.text.substr(0, last.lemma.size()));
    return title + std::string(last.lemma);
  }

  const FindInput& input_;
  const Reading& reading_;
  const NameClasses& classes_;
  std::vector<uint32_t>& begins_;
  Mentions& out_;
  IndexRange limit_;
};

class RoleFinder final : public Finder {
 public:
  explicit RoleFinder(const Lexicon& lexicon) : classes_(lexicon) {}
  bool is_trigger(const Word& word, Symbol) const override {
    return word.classes.any(classes_.roles);
  }
  void find(const FindInput& input, Mentions& out) override {
    Roles(input, classes_, begins_, out).run();
  }

 private:
  NameClasses classes_;
  std::vector<uint32_t> begins_;  // memory of one article
};

}  // namespace

extern const Recogniser role_recogniser{"role", Layer::frame, make_finder<RoleFinder>};

}  // namespace copydesk
