#include "find/quote_speaker.hpp"

#include <algorithm>

namespace copydesk {
namespace {

constexpr uint32_t kReach = 14;  // tokens between a quotation and the words that say who spoke

class SpeakerSearch {
 public:
  SpeakerSearch(const FindInput& input, const NameClasses& classes, const QuoteMarks& quote)
      : input_(input), reading_(input.reading), classes_(classes), quote_(quote) {}

  std::optional<Span> run() const {
    if (const auto behind = said_behind()) return behind;
    if (const auto before = said_before()) return before;
    return attribution_below();
  }

 private:
  struct Sayer {
    std::optional<Span> span;
    bool found = false;
  };

  IndexRange sentence_at(uint32_t token) const {
    return reading_.tokens.sentences[reading_.sentence_of(token)].tokens;
  }

  bool is_say_verb(uint32_t i) const { return reading_.word(i).has(classes_.say_verb); }

  // “…,” |said Ana Ruiz|; “…,” |Ruiz said|; “…,” |according to Ruiz|.
  std::optional<Span> said_behind() const {
    if (!quote_.closed || quote_.tokens.end >= reading_.tokens.all.size()) return std::nullopt;
    const IndexRange last = sentence_at(quote_.tokens.end - 1);
    IndexRange range{quote_.tokens.end, std::min(last.end, quote_.tokens.end + kReach)};
    if (range.begin >=
        last.end) {  // the closing mark ended its sentence: a lower-case verb may still follow
      const IndexRange next = sentence_at(range.begin);
      if (next.begin != range.begin || !is_say_verb(range.begin)) return std::nullopt;
      range.end = std::min(next.end, range.begin + kReach);
    }
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (opens_quote(i)) return std::nullopt;
      if (is_say_verb(i) || is_according(i)) return beside(i, range);
    }
    return std::nullopt;
  }

  // |Ruiz said|: “…”; |She told reporters| that “…”.
  std::optional<Span> said_before() const {
    const IndexRange sentence = sentence_at(quote_.tokens.begin);
    const uint32_t from = quote_.tokens.begin > sentence.begin + kReach
                              ? quote_.tokens.begin - kReach
                              : sentence.begin;
    for (uint32_t i = quote_.tokens.begin; i-- > from;) {
      if (is_say_verb(i) || is_according(i))
        return beside(i, {sentence.begin, quote_.tokens.begin});
      const std::string_view t = reading_.word(i).folded;
      if (t == ";" || t == "”") return std::nullopt;
    }
    return std::nullopt;
  }

  bool opens_quote(uint32_t i) const {
    const std::string_view t = reading_.word(i).text;
    return t == "“" || t == "\"" || t == "«";
  }

  bool is_according(uint32_t i) const {
    return reading_.word(i).folded == "to" && i > 0 && reading_.word(i - 1).folded == "according";
  }

  // The subject of a verb of saying: right before it, else right behind it (inversion), within the
  // range.
  std::optional<Span> beside(uint32_t verb, IndexRange range) const {
    const bool according = is_according(verb);
    if (!according) {
      for (uint32_t i = verb; i-- > range.begin;) {
        if (is_subject_pronoun(i)) return antecedent(i);
        if (const Mention* m = speaker_ending_at(i + 1)) return m->span;
        if (stops(i)) break;
      }
    }
    for (uint32_t i = verb + 1; i < range.end; ++i) {
      if (const Mention* m = speaker_from(i)) return m->span;
      if (is_subject_pronoun(i)) return antecedent(i);
      if (stops(i) && !reading_.word(i).is(kHyphenated)) break;
    }
    return std::nullopt;
  }

  // What parts a verb from a subject that is not its own.
  bool stops(uint32_t i) const {
    const std::string_view t = reading_.word(i).folded;
    return t == "." || t == ";" || t == "that" || t == ":" || t == "“" || t == "”" || t == "but" ||
           t == "while";
  }

  bool is_subject_pronoun(uint32_t i) const {
    const std::string_view t = reading_.word(i).folded;
    return t == "he" || t == "she";
  }

  static bool may_speak(const Mention& m) {
    return m.kind == MentionKind::person || m.kind == MentionKind::organization;
  }

  const Mention* speaker_from(uint32_t token) const {
    if (input_.taken[token] == 0) return nullptr;
    const auto m =
        std::lower_bound(input_.earlier.begin(), input_.earlier.end(), token,
                         [](const Mention* a, uint32_t t) { return a->tokens.begin < t; });
    if (m == input_.earlier.end() || (*m)->tokens.begin != token || !may_speak(**m)) return nullptr;
    return owner_or_person(m);
  }

  // In "NASA’s Bill Nelson" and "SpaceX spokesman Bill Nelson" the person speaks, not the owner.
  const Mention* owner_or_person(MentionOrder::iterator at) const {
    constexpr uint32_t kTitle = 6;
    const Mention& m = **at;
    if (m.kind == MentionKind::person) return &m;
    for (++at; at != input_.earlier.end(); ++at) {
      const Mention& next = **at;
      if (next.tokens.begin > m.tokens.end + kTitle || next.sentence != m.sentence ||
          holds_comma({m.tokens.end, next.tokens.begin}))
        break;
      if (next.kind == MentionKind::person) return &next;
    }
    return &m;
  }

  bool holds_comma(IndexRange tokens) const {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (reading_.word(i).is(kPunctuation) && reading_.word(i).folded == ",") return true;
    return false;
  }

  const Mention* speaker_ending_at(uint32_t end) const {
    if (input_.taken[end - 1] == 0) return nullptr;
    const auto m = std::lower_bound(input_.earlier.begin(), input_.earlier.end(), end,
                                    [](const Mention* a, uint32_t t) { return a->tokens.end < t; });
    return m != input_.earlier.end() && (*m)->tokens.end == end && may_speak(**m) ? *m : nullptr;
  }

  // The nearest person named before the pronoun: in its own sentence before the quotation, else
  // further up.
  std::optional<Span> antecedent(uint32_t pronoun) const {
    constexpr uint32_t kFar = 120;
    auto at = std::lower_bound(input_.earlier.begin(), input_.earlier.end(), pronoun,
                               [](const Mention* a, uint32_t t) { return a->tokens.begin < t; });
    while (at != input_.earlier.begin()) {
      const Mention& m = **--at;
      if (pronoun - m.tokens.begin > kFar) break;
      const bool inside =
          quote_.tokens.begin <= m.tokens.begin && m.tokens.end <= quote_.tokens.end;
      if (m.kind == MentionKind::person && !inside) return m.span;
    }
    return std::nullopt;
  }

  // A line of its own below: "Steve Stich, Program Manager".
  std::optional<Span> attribution_below() const {
    const auto& blocks = reading_.document.blocks;
    const uint32_t next = quote_.block + 1;
    if (next >= blocks.size() || blocks[next].kind != BlockKind::attribution) return std::nullopt;
    const Span below = blocks[next].span;
    auto m = std::lower_bound(input_.earlier.begin(), input_.earlier.end(), below.begin,
                              [](const Mention* a, uint32_t at) { return a->span.begin < at; });
    for (; m != input_.earlier.end() && (*m)->span.begin < below.end; ++m)
      if ((*m)->kind == MentionKind::person) return (*m)->span;
    return std::nullopt;
  }

  const FindInput& input_;
  const Reading& reading_;
  const NameClasses& classes_;
  const QuoteMarks& quote_;
};

}  // namespace

std::optional<Span> speaker_of(const FindInput& input, const NameClasses& classes,
                               const QuoteMarks& quote) {
  return SpeakerSearch(input, classes, quote).run();
}

}  // namespace copydesk
