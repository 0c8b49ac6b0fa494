#include "checks/age_times.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kYoungest = 5;
constexpr int64_t kOldest = 110;

class Reader {
 public:
  Reader(const CheckInput& input, const Lives& lives, const Subjects& subjects)
      : input_(input), r_(input.reading), subjects_(subjects) {
    for (const StatedBirth& birth : lives.births) births_.push_back(birth.point.id);
  }

  std::vector<AgeTime> read() {
    for (const Mention& m : input_.mentions) {
      const auto years = years_of(m);
      if (!years) continue;
      AgeTime age;
      age.mention = &m;
      age.tokens = m.tokens;
      age.years = static_cast<int>(*years);
      if (read_then(age) || read_now(age)) out_.push_back(age);
    }
    return std::move(out_);
  }

 private:
  std::optional<int64_t> years_of(const Mention& m) const {
    std::optional<int64_t> years;
    if (const NumberValue* n = m.number()) {
      const bool whole = m.kind == MentionKind::cardinal || m.kind == MentionKind::ordinal;
      if (whole && n->hedge == Hedge::none && n->number) years = n->number->to_int();
    } else if (const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr) {
      if (is_year_old(m) && t->hedge == Hedge::none && t->length && t->length->is_point())
        years = t->length->low->to_int();
    }
    return years && kYoungest <= *years && *years <= kOldest ? years : std::nullopt;
  }

  // "22-year-old"
  bool is_year_old(const Mention& m) const {
    return m.tokens.size() > 3 && text_is(r_, m.tokens.end - 1, {"old"}) &&
           any_text(r_, m.tokens, {"-"});
  }

  bool ends_clause(uint32_t token, uint32_t end) const {
    return token >= end || r_.word(token).is(kPunctuation);
  }

  // ---- at some time that is told ----

  bool read_then(AgeTime& age) {
    const Mention& m = *age.mention;
    if (m.kind == MentionKind::ordinal || !tells_age(m)) return false;
    const Point* then = only_time_of(m);
    if (then == nullptr) return false;
    age.days = then->days;
    age.tokens = {std::min(age.tokens.begin, then->mention->tokens.begin),
                  std::max(age.tokens.end, then->mention->tokens.end)};
    age.subject = subjects_.of(m.tokens);
    age.subject.sure = age.subject.sure && stand_together(m.tokens, then->mention->tokens);
    return true;
  }

  // "in 1986, a shy 22-year-old", "was 24 when she fled in 1979"; not "a 70-year-old who moved here
  // in 1999".
  bool stand_together(IndexRange age, IndexRange then) const {
    constexpr uint32_t kLongestGap = 4;
    const IndexRange gap =
        age.end <= then.begin ? tokens_between(age, then) : tokens_between(then, age);
    if (any_text(r_, gap, {"who", "whom", "whose", "which"})) return false;
    return gap.size() <= kLongestGap || any_text(r_, gap, {"when"});
  }

  // "was 24 when", "then 24", "at 24", "aged 24", "at the age of 24", "a 24-year-old"
  bool tells_age(const Mention& m) const {
    const IndexRange sentence = sentence_of(r_, m);
    if (m.kind == MentionKind::duration) return !has_name_behind(m);
    const uint32_t at = m.tokens.begin;
    const uint32_t next = m.tokens.end;
    if (at == sentence.begin) return false;
    const bool ends = ends_clause(next, sentence.end) ||
                      text_is(r_, next, {"when", "in", "on", "as", "and", "that"});
    if (!ends) return false;
    uint32_t lead = at - 1;
    if (text_is(r_, lead, {"just", "only", "barely", "still"}) && lead > sentence.begin) --lead;
    if (text_is(r_, lead, {"was"})) {
      constexpr uint32_t kClause = 4;  // "in 1990, when she was 25"
      const bool behind_when =
          any_text(r_, {lead - std::min(kClause, lead - sentence.begin), lead}, {"when", "while"});
      return behind_when || text_is(r_, next, {"when", "in"}) || has_when(next, sentence.end);
    }
    if (text_is(r_, lead, {"of"})) return lead > sentence.begin && text_is(r_, lead - 1, {"age"});
    if (text_is(r_, lead, {"age"})) return lead > sentence.begin && text_is(r_, lead - 1, {"at"});
    return text_is(r_, lead, {"then", "at", "aged", "turned"}) || is_future(m);
  }

  // "was 14, and small for it, when"
  bool has_when(uint32_t from, uint32_t end) const {
    constexpr uint32_t kReach = 8;
    return any_text(r_, {from, std::min(end, from + kReach)}, {"when"});
  }

  // "22-year-old Ann Lee": an introduction.
  bool has_name_behind(const Mention& m) const {
    const uint32_t next = m.tokens.end;
    return next < sentence_of(r_, m).end && (r_.word(next).shape & (kCapitalised | kUpper)) != 0;
  }

  // "will turn 70 on May 3", "turns 70 in June", "will be 70"
  bool is_future(const Mention& m) const {
    const uint32_t at = m.tokens.begin;
    const IndexRange sentence = sentence_of(r_, m);
    if (at < sentence.begin + 2) return false;
    return text_is(r_, at - 1, {"turns"}) ||
           (text_is(r_, at - 1, {"turn", "be"}) && text_is(r_, at - 2, {"will", "to"}));
  }

  // The one year, month or day of the past that the sentence names.
  const Point* only_time_of(const Mention& m) const {
    const Point* out = nullptr;
    for (const Point& p : in_sentences(input_.points, m.sentence, m.sentence + 1)) {
      if (is_birth(p) && !is_birth_of_child(m, p)) continue;
      if (out != nullptr) return nullptr;
      out = &p;
    }
    if (out == nullptr || out->mention->kind != MentionKind::date || is_bound(*out)) return nullptr;
    const bool refers = text_is(r_, out->mention->tokens.begin, {"that"});
    if (is_future(m)) return out->is_period ? nullptr : out;
    const bool short_enough = days_between(out->days.first, out->days.last) <= 366;
    if (!short_enough || (!out->has_year && !refers && !is_day_of_event(m, *out))) return nullptr;
    return out->days.first <= input_.published.value_or(out->days.first) ? out : nullptr;
  }

  bool is_birth(const Point& p) const {
    return std::binary_search(births_.begin(), births_.end(), p.id);
  }

  // "was 22 when Stephen was born, in 1986"
  bool is_birth_of_child(const Mention& m, const Point& p) const {
    const IndexRange gap = tokens_between(m.tokens, p.mention->tokens);
    return any_text(r_, gap, {"when"}) && any_text(r_, gap, {"born"});
  }

  // "since 2003", "until 1990"
  bool is_bound(const Point& p) const {
    const uint32_t begin = p.mention->tokens.begin;
    return any_text(r_, {begin - std::min(1U, begin), begin + 1},
                    {"since", "until", "till", "from", "before", "after", "by"});
  }

  // "was 31 when he was killed on Sunday, May 12"
  bool is_day_of_event(const Mention& m, const Point& p) const {
    return p.is_day && p.mention->tokens.begin > m.tokens.end &&
           any_text(r_, {m.tokens.end, p.mention->tokens.begin}, {"when"}) &&
           p.mention->time()->stated.month;
  }

  // ---- today ----

  bool read_now(AgeTime& age) {
    const Mention& m = *age.mention;
    if (!input_.published) return false;
    age.days = {*input_.published, *input_.published};
    age.is_now = true;
    if (m.kind == MentionKind::ordinal)
      return !has_year(m) && (read_missed_birthday(age) || read_birthday(age));
    if (m.kind == MentionKind::duration) return read_reference(age);
    return !has_year(m) && read_now_number(age);
  }

  bool has_year(const Mention& m) const {
    const auto points = in_sentences(input_.points, m.sentence, m.sentence + 1);
    return std::any_of(points.begin(), points.end(),
                       [&](const Point& p) { return p.has_year && !is_birth(p); });
  }

  // "now 81,", "Now 81, she", "is now 81", "At 17 she is", "Born in 1955, he is 70"
  bool read_now_number(AgeTime& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.tokens.begin;
    const uint32_t next = age.tokens.end;
    if (at == sentence.begin) return false;
    const bool ends = ends_clause(next, sentence.end);
    const bool now = text_is(r_, at - 1, {"now"}) && (ends || text_is(r_, next, {"and"}));
    const uint32_t pronoun = next < sentence.end && text_is(r_, next, {","}) ? next + 1 : next;
    const bool opens = at == sentence.begin + 1 && text_is(r_, at - 1, {"at"}) &&
                       pronoun + 1 < sentence.end && text_is(r_, pronoun, {"he", "she"}) &&
                       text_is(r_, pronoun + 1, {"is", "still", "has"});
    if (!now && !opens && !opens_with_leaving(at, next, sentence)) return false;
    age.tokens.begin = at - 1;
    age.subject = subjects_.of(age.tokens);
    return true;
  }

  // "Retiring at 72 was not the plan", "At 78, the judge is the oldest"
  bool opens_with_leaving(uint32_t at, uint32_t next, IndexRange sentence) const {
    constexpr uint32_t kSubject = 4;  // tokens from "the" to "is"
    if (text_is(r_, at - 1, {"at"}) && at == sentence.begin + 2 &&
        text_is(r_, at - 2, {"retiring", "leaving", "quitting", "still"}))
      return true;
    if (!text_is(r_, at - 1, {"at"}) || at != sentence.begin + 1 || next + 2 >= sentence.end ||
        !text_is(r_, next, {","}) || !text_is(r_, next + 1, {"the"}))
      return false;
    return any_text(r_, {next + 2, std::min(sentence.end, next + 2 + kSubject)},
                    {"is", "has", "remains", "still"});
  }

  // "said the 46-year-old", "The 46-year-old has asked": the one person of the paragraph
  bool read_reference(AgeTime& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.tokens.begin;
    const uint32_t next = age.tokens.end;
    if (at == sentence.begin || !text_is(r_, at - 1, {"the"}) || next >= sentence.end) return false;
    const auto say = input_.classes().say_verb;
    const bool opens = at == sentence.begin + 1 && r_.word(next).is(kLower) &&
                       !has_year(*age.mention) &&
                       !text_is(r_, next, {"man", "woman", "boy", "girl", "suspect", "victim"});
    const bool speaks = at >= sentence.begin + 2 && say && r_.word(at - 2).has(*say) &&
                        ends_clause(next, sentence.end);
    if (!opens && !speaks) return false;
    age.tokens.begin = at - 1;
    age.subject = {subjects_.only_one_before(at - 1), speaks};
    return age.subject.who.has_value();
  }

  // "celebrated her 70th birthday on Monday"
  bool read_birthday(AgeTime& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.tokens.begin;
    const uint32_t next = age.tokens.end;
    if (at == sentence.begin || next >= sentence.end || !text_is(r_, next, {"birthday"}) ||
        !text_is(r_, at - 1, {"his", "her", "'s", "'"}))
      return false;
    const auto mentions =
        mentions_between(input_, age.mention->sentence, age.mention->sentence + 1);
    if (std::none_of(mentions.begin(), mentions.end(), [](const Mention& m) {
          return m.kind == MentionKind::date && m.time()->begin && !m.time()->stated.year;
        }))
      return false;
    age.tokens.end = next + 1;
    age.subject = subjects_.of(age.tokens);
    age.days = {add_days(*input_.published, -kSoon), add_days(*input_.published, kSoon)};
    return true;
  }

  // "died three weeks short of her 80th birthday": the birthday lies so long behind the death.
  bool read_missed_birthday(AgeTime& age) const {
    constexpr uint32_t kReach = 4;
    constexpr int64_t kLately = 14;  // days from the death to the article
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.tokens.begin;
    const uint32_t next = age.tokens.end;
    if (at < sentence.begin + kReach || next >= sentence.end || !text_is(r_, next, {"birthday"}) ||
        !text_is(r_, at - 1, {"his", "her"}))
      return false;
    const bool before = text_is(r_, at - 2, {"before"}) ||
                        (text_is(r_, at - 2, {"of"}) && text_is(r_, at - 3, {"short", "shy"}));
    if (!before) return false;
    const Mention* length = nullptr;
    for (const Mention& m : mentions_in(input_, {at - kReach - 1, at}))
      if (m.kind == MentionKind::duration && m.time()->length && m.time()->length->is_point())
        length = &m;
    if (length == nullptr) return false;
    const int64_t unit = length->time()->granularity == Granularity::day     ? 1
                         : length->time()->granularity == Granularity::week  ? 7
                         : length->time()->granularity == Granularity::month ? 30
                                                                             : 0;
    const int64_t days = unit * length->time()->length->low->to_int().value_or(0);
    if (days == 0) return false;
    age.tokens.end = next + 1;
    age.subject = subjects_.of(age.tokens);
    age.days = {add_days(*input_.published, days - kLately - unit),
                add_days(*input_.published, days + unit)};
    return age.subject.who.has_value();
  }

  static constexpr int64_t kSoon = 90;  // days from the article to a birthday without a year

  const CheckInput& input_;
  const Reading& r_;
  const Subjects& subjects_;
  std::vector<MentionId> births_;  // ascending
  std::vector<AgeTime> out_;
};

}  // namespace

std::vector<AgeTime> age_times_in(const CheckInput& input, const Lives& lives,
                                  const Subjects& subjects) {
  return Reader(input, lives, subjects).read();
}

}  // namespace copydesk
