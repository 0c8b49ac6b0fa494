#include "checks/years_back.hpp"

#include <algorithm>
#include <optional>

#include "checks/token_text.hpp"
#include "checks/years_length.hpp"
#include "match/phrases.hpp"

namespace copydesk {
namespace {

using Kind = YearsBack::Kind;

int years_in(Granularity unit) {
  switch (unit) {
    case Granularity::year:
      return 1;
    case Granularity::decade:
      return 10;
    case Granularity::century:
      return 100;
    default:
      return 0;
  }
}

class Reader {
 public:
  explicit Reader(const CheckInput& input) : input_(input), r_(input.reading) {}

  std::vector<YearsBack> read() {
    for (size_t i = 0; i < input_.mentions.size(); ++i)
      read_ago(i), read_ordinal(i), read_turned(i), read_age(i);
    for (const PrintedLength& length : input_.lengths) read_length(length);
    if (const auto jubilee = input_.classes().jubilee)
      for (uint32_t s = 0; s < r_.sentence_words.size(); ++s)
        if (r_.sentence_words[s].has(*jubilee)) read_jubilees(s, *jubilee);
    std::sort(out_.begin(), out_.end(), [](const YearsBack& a, const YearsBack& b) {
      return a.tokens.begin < b.tokens.begin;
    });
    return std::move(out_);
  }

 private:
  // "Twenty years ago": the mention is already a date.
  void read_ago(size_t index) {
    const Mention& m = input_.mentions[index];
    const TimeValue* t = m.kind == MentionKind::date ? m.time() : nullptr;
    if (t == nullptr || !t->begin || !input_.published || t->anchor != Anchor::inferred ||
        m.tokens.size() < 3 || !text_is(r_, m.tokens.end - 1, {"ago"}) ||
        !any_text(r_, m.tokens, {"years", "year", "decades", "decade", "century", "centuries"}) ||
        any_text(r_, m.tokens, {"half", "quarter"}))
      return;
    const int years = input_.published->year - t->begin->date.year;
    const bool hedged = t->hedge != Hedge::none || is_hedged(m);
    add({Kind::ago, static_cast<MentionId>(index), m.tokens, m.sentence, exactly(years), hedged});
  }

  // "more than 50 years ago": the hedge may stand before the mention or in it.
  bool is_hedged(const Mention& m) const {
    constexpr uint32_t kReach = 2;
    const uint32_t begin = sentence_of(r_, m).begin;
    return any_text(r_, {m.tokens.begin - std::min(kReach, m.tokens.begin - begin), m.tokens.end},
                    {"about", "almost", "nearly", "some", "over", "than", "around", "roughly",
                     "just", "barely", "least"});
  }

  // "25th anniversary", "50th wedding anniversary", "its 50th year"
  void read_ordinal(size_t index) {
    const Mention& m = input_.mentions[index];
    const NumberValue* n = m.kind == MentionKind::ordinal ? m.number() : nullptr;
    if (n == nullptr || !n->number) return;
    if (is_current_year(m))
      return add({Kind::age,
                  static_cast<MentionId>(index),
                  {m.tokens.begin, m.tokens.end + 1},
                  m.sentence,
                  between(*n->number - Decimal(1), *n->number),
                  n->hedge != Hedge::none});
    constexpr uint32_t kReach = 2;
    const uint32_t end = std::min(sentence_of(r_, m).end, m.tokens.end + kReach);
    for (uint32_t i = m.tokens.end; i < end; ++i)
      if (text_is(r_, i, {"anniversary"}) || is_birthday_of_thing(m, i))
        return add({Kind::anniversary,
                    static_cast<MentionId>(index),
                    {m.tokens.begin, i + 1},
                    m.sentence,
                    exactly(*n->number),
                    n->hedge != Hedge::none});
  }

  // "now in its 50th year": 49 are over, or 50 in the count of calendars.
  bool is_current_year(const Mention& m) const {
    constexpr int64_t kFewest = 5;
    const IndexRange sentence = sentence_of(r_, m);
    return m.tokens.end < sentence.end && text_is(r_, m.tokens.end, {"year"}) &&
           m.tokens.begin > sentence.begin + 1 && *m.number()->number > Decimal(kFewest) &&
           text_is(r_, m.tokens.begin - 1, {"its", "his", "her", "their"}) &&
           text_is(r_, m.tokens.begin - 2, {"in"});
  }

  // "the theater will mark its 75th birthday"; a person's is a matter of the check "age".
  bool is_birthday_of_thing(const Mention& m, uint32_t noun) const {
    return text_is(r_, noun, {"birthday"}) && m.tokens.begin > sentence_of(r_, m).begin &&
           text_is(r_, m.tokens.begin - 1, {"its", "their"});
  }

  // "centenary", "golden wedding"
  void read_jubilees(uint32_t s, ClassId jubilee) {
    const IndexRange sentence = r_.tokens.sentences[s].tokens;
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Word& word = r_.word(i);
      const Entry* entry = word.has(jubilee) ? r_.words.entry(word, jubilee) : nullptr;
      IndexRange tokens = {i, i + 1};
      for (const PhraseRows& phrase : r_.phrases.at(i)) {
        if (!phrase.classes.has(jubilee) || phrase.tokens.end > sentence.end) continue;
        for (const EntryId id : r_.phrases.entries(phrase))
          if (r_.lexicon().entry(id).word_class == jubilee)
            entry = &r_.lexicon().entry(id), tokens = phrase.tokens;
      }
      const auto years = entry != nullptr ? entry->attribute("years") : std::nullopt;
      if (!years || !years->number) continue;
      const auto other = entry->attribute("or");
      add({Kind::anniversary, std::nullopt, tokens, s, exactly(*years->number), false,
           other ? other->number : std::nullopt});
      i = tokens.end - 1;
    }
  }

  // "turns 150": years of a firm as of a person
  void read_turned(size_t index) {
    const Mention& m = input_.mentions[index];
    const NumberValue* n = m.kind == MentionKind::cardinal ? m.number() : nullptr;
    if (n == nullptr || !n->number || n->hedge != Hedge::none ||
        m.tokens.begin == sentence_of(r_, m).begin ||
        !text_is(r_, m.tokens.begin - 1, {"turns", "turned", "turning", "turn"}))
      return;
    const uint32_t next = m.tokens.end;
    if (next < sentence_of(r_, m).end && r_.word(next).is(kLower) &&
        !text_is(r_, next, {"this", "on", "in", "today", "next", "and", "last", "years"}))
      return;
    add({Kind::anniversary, static_cast<MentionId>(index), m.tokens, m.sentence,
         exactly(*n->number), false});
  }

  // "The treaty is 40 years old", "will be ten years old in July"
  void read_age(size_t index) {
    const Mention& m = input_.mentions[index];
    const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr;
    const uint32_t begin = sentence_of(r_, m).begin;
    if (t == nullptr || !t->length || !t->length->is_point() || m.tokens.begin < begin + 2 ||
        t->granularity != Granularity::year || t->hedge != Hedge::none ||
        !text_is(r_, m.tokens.end - 1, {"old"}) ||
        !text_is(r_, m.tokens.begin - 1, {"is", "are", "be", "turns", "now"}))
      return;
    add({Kind::age, static_cast<MentionId>(index), m.tokens, m.sentence, *t->length, false});
  }

  void read_length(const PrintedLength& length) {
    const int unit = years_in(length.unit);
    if (unit == 0 || length.count.low->sign() <= 0) return;
    const auto kind = kind_of_years(input_, length);
    if (!kind) return;
    add({*kind, length.id, length.tokens, length.mention->sentence, length.count * exactly(unit),
         length.hedged || is_hedged(*length.mention)});
  }

  void add(YearsBack statement) {
    statement.counted_to = counted_to(statement);
    out_.push_back(std::move(statement));
  }

  // "will turn 50 next year", "its centenary in January", "its 25th anniversary in 2027"
  int counted_to(const YearsBack& statement) const {
    constexpr uint32_t kReach = 3;
    if (!input_.published) return 0;
    const uint32_t next = statement.tokens.end;
    const uint32_t end = r_.tokens.sentences[statement.sentence].tokens.end;
    for (const Mention& m : mentions_in(input_, {next, std::min(end, next + kReach)})) {
      const TimeValue* t = m.kind == MentionKind::date ? m.time() : nullptr;
      if (t == nullptr || !t->begin || !t->end || days_between(t->begin->date, t->end->date) > 366)
        continue;
      const uint32_t at = m.tokens.begin;
      const bool placed = at == next || text_is(r_, at - 1, {"in", "on", "this", "next", "last"});
      if (placed && (statement.kind == Kind::anniversary || statement.kind == Kind::age))
        return t->begin->date.year;
    }
    return input_.published->year;
  }

  const CheckInput& input_;
  const Reading& r_;
  std::vector<YearsBack> out_;
};

}  // namespace

std::vector<YearsBack> years_back_in(const CheckInput& input) { return Reader(input).read(); }

}  // namespace copydesk
