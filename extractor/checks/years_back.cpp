#include "checks/years_back.hpp"

#include <algorithm>
#include <optional>

#include "checks/token_text.hpp"
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
      read_ago(i), read_ordinal(i), read_turned(i);
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
      return add({Kind::span,
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
      add({Kind::anniversary, std::nullopt, tokens, s, exactly(*years->number), false});
      i = tokens.end - 1;
    }
  }

  // "turns 150": years of a firm as of a person
  void read_turned(size_t index) {
    const Mention& m = input_.mentions[index];
    const NumberValue* n = m.kind == MentionKind::cardinal ? m.number() : nullptr;
    if (n == nullptr || !n->number || n->hedge != Hedge::none ||
        m.tokens.begin == sentence_of(r_, m).begin ||
        !text_is(r_, m.tokens.begin - 1, {"turns", "turned", "turning"}))
      return;
    const uint32_t next = m.tokens.end;
    if (next < sentence_of(r_, m).end && r_.word(next).is(kLower) &&
        !text_is(r_, next, {"this", "on", "in", "today", "next", "and", "last", "years"}))
      return;
    add({Kind::anniversary, static_cast<MentionId>(index), m.tokens, m.sentence,
         exactly(*n->number), false});
  }

  void read_length(const PrintedLength& length) {
    const int unit = years_in(length.unit);
    if (unit == 0 || length.count.low->sign() <= 0) return;
    const auto kind = kind_of(length);
    if (!kind) return;
    add({*kind, length.id, length.tokens, length.mention->sentence, length.count * exactly(unit),
         length.hedged || is_hedged(*length.mention)});
  }

  std::optional<Kind> kind_of(const PrintedLength& length) const {
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t next = length.tokens.end;
    const auto next_is = [&](Texts texts) {
      return next < sentence.end && text_is(r_, next, texts);
    };
    if (next_is({"wait", "drought", "absence", "exile", "hiatus"})) return Kind::wait;
    if (next_is({"ago"})) return Kind::ago;
    if (is_waited(length.tokens.begin, sentence.begin)) return Kind::wait;
    if (goes_on_since(next, sentence.end) || is_gap(length.tokens.begin, sentence.begin))
      return Kind::since;
    if (is_tenure(length)) return Kind::tenure;
    if (is_first_in(length.tokens.begin, sentence.begin)) return Kind::first;
    if (is_celebrated(length.tokens.begin, sentence.begin))
      return next_is({"as"}) ? Kind::span : Kind::anniversary;
    if (next_is({"after"}) && length.tokens.begin == sentence.begin) return Kind::span;
    if (next_is({"on", "anniversary"}) || goes_on_with_marriage(next, sentence.end) ||
        r_.block_kind(length.mention->sentence) == BlockKind::headline)
      return Kind::span;
    return std::nullopt;
  }

  // "her 23 years in charge", "in his 12 years as premier", "a 12-year reign", "led it for 12
  // years"
  bool is_tenure(const PrintedLength& length) const {
    constexpr uint32_t kVerbReach = 6;
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t at = length.tokens.begin;
    const uint32_t next = length.tokens.end;
    if (next < sentence.end && text_is(r_, next, {"reign", "tenure", "rule", "stint"})) return true;
    if (at == sentence.begin) return false;
    const bool owned = text_is(r_, at - 1, {"his", "her", "their", "its"});
    if (owned && next + 1 < sentence.end)
      return text_is(r_, next, {"as"}) ||
             (text_is(r_, next, {"in", "at", "on"}) &&
              any_text(r_, {next + 1, std::min(sentence.end, next + 3)},
                       {"charge", "office", "power", "post", "command", "job", "helm", "throne"}));
    const IndexRange before = {at - std::min(kVerbReach, at - sentence.begin), at};
    return text_is(r_, at - 1, {"for"}) &&
           any_text(r_, before, {"led", "ruled", "ran", "run", "headed", "governed", "edited"});
  }

  // "a hundred years this month since", "80 years have passed since"
  bool goes_on_since(uint32_t at, uint32_t end) const {
    constexpr uint32_t kReach = 5;
    for (uint32_t i = at; i < std::min(end, at + kReach); ++i) {
      if (text_is(r_, i, {"since"})) return true;
      const bool between =
          text_is(r_, i,
                  {",", "this", "month", "week", "year", "today", "on", "have", "has", "now",
                   "passed", "gone", "by", "to", "the", "day", "almost", "exactly", "and"});
      const auto weekday = input_.classes().weekday;
      if (!between && !(weekday && r_.word(i).has(*weekday))) return false;
    }
    return false;
  }

  // "a wait of 17 years", "has waited 12 years"
  bool is_waited(uint32_t at, uint32_t begin) const {
    if (at > begin && text_is(r_, at - 1, {"waited", "waiting"})) return true;
    return at >= begin + 2 && text_is(r_, at - 1, {"of", "for"}) &&
           text_is(r_, at - 2, {"wait", "drought", "waited", "waiting"});
  }

  // "since 2018, a gap of seven years"
  bool is_gap(uint32_t at, uint32_t begin) const {
    return at >= begin + 2 && text_is(r_, at - 1, {"of"}) &&
           text_is(r_, at - 2,
                   {"gap", "break", "absence", "interval", "reign", "rule", "tenure", "stint",
                    "run", "spell", "period"});
  }

  // "40 years of marriage", "25 years in business"
  bool goes_on_with_marriage(uint32_t next, uint32_t end) const {
    return next + 1 < end && text_is(r_, next, {"of", "in"}) &&
           text_is(r_, next + 1, {"marriage", "business", "service", "existence", "independence"});
  }

  // "for the first time in nine years", "the first woman in 30 years"
  bool is_first_in(uint32_t at, uint32_t begin) const {
    constexpr uint32_t kReach = 6;
    if (at < begin + 2 || !text_is(r_, at - 1, {"in", "for"})) return false;
    return any_text(r_, {at - std::min(kReach, at - begin), at}, {"first"});
  }

  bool is_celebrated(uint32_t at, uint32_t begin) const {
    constexpr uint32_t kReach = 2;
    return any_text(r_, {at - std::min(kReach, at - begin), at},
                    {"celebrate", "celebrates", "celebrated", "celebrating", "mark", "marks",
                     "marked", "marking", "married"});
  }

  void add(YearsBack statement) { out_.push_back(std::move(statement)); }

  const CheckInput& input_;
  const Reading& r_;
  std::vector<YearsBack> out_;
};

}  // namespace

std::vector<YearsBack> years_back_in(const CheckInput& input) { return Reader(input).read(); }

}  // namespace copydesk
