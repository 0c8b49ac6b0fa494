#include "checks/age_gaps.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAround = 2;
constexpr uint32_t kCueReach = 6;  // tokens from "junior", "trails" to "by nine years"

class Run {
 public:
  Run(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out)
      : input_(input), r_(input.reading), ages_(ages), out_(out) {}

  void article() {
    for (const PrintedLength& length : input_.lengths)
      if (length.unit == Granularity::year && length.count.is_point() && !length.hedged &&
          compares_ages(length))
        judge(length);
  }

 private:
  bool compares_ages(const PrintedLength& length) const {
    return is_compared(length) || is_ranked(length) || is_by(length) || is_apart(length);
  }

  // "five years older"
  bool is_compared(const PrintedLength& length) const {
    const uint32_t next = length.tokens.end;
    return next < sentence_of(r_, *length.mention).end && text_is(r_, next, {"older", "younger"});
  }

  // "nine years his junior"
  bool is_ranked(const PrintedLength& length) const {
    const uint32_t next = length.tokens.end;
    return next + 1 < sentence_of(r_, *length.mention).end &&
           text_is(r_, next, {"her", "his", "their"}) &&
           text_is(r_, next + 1, {"junior", "senior", "elder"});
  }

  // "his junior by nine years", "the elder by four years", "trails her sister by seven years"
  bool is_by(const PrintedLength& length) const {
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t at = length.tokens.begin;
    if (at == sentence.begin || !text_is(r_, at - 1, {"by"})) return false;
    const IndexRange before = {at - 1 - std::min(kCueReach, at - 1 - sentence.begin), at - 1};
    if (any_text(r_, before,
                 {"junior", "senior", "elder", "older", "younger", "eldest", "youngest"}))
      return true;
    const auto kin = input_.classes().relative;
    bool relative = false;
    for (uint32_t i = before.begin; kin && i < before.end; ++i)
      relative = relative || r_.word(i).has(*kin);
    return relative &&
           any_text(r_, before, {"trails", "trailed", "leads", "precedes", "preceded", "follows"});
  }

  // "were born 12 years apart", "Five years separate her from her brother"
  bool is_apart(const PrintedLength& length) const {
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t next = length.tokens.end;
    if (next >= sentence.end) return false;
    if (text_is(r_, next, {"apart"}))
      return any_text(r_, {sentence.begin, length.tokens.begin}, {"born", "are", "is"});
    return text_is(r_, next, {"separate", "separates", "separated", "divide"});
  }

  static uint32_t first_around(const PrintedLength& length) {
    return length.mention->sentence - std::min(kSentencesAround, length.mention->sentence);
  }
  static uint32_t end_around(const PrintedLength& length) {
    return length.mention->sentence + kSentencesAround + 1;
  }

  std::span<const AgeToday> ages_around(const PrintedLength& length) const {
    return in_sentences(ages_, first_around(length), end_around(length));
  }

  // Numbers that count nothing: an age may be among them that nothing tells of.
  int64_t numbers_around(const PrintedLength& length) const {
    const auto items = in_sentences(input_.items.all(), first_around(length), end_around(length));
    return std::count_if(items.begin(), items.end(), [&](const Item& item) {
      return age_of(item) && (item.fact == nullptr || item.fact->type != "count" || is_led(item));
    });
  }

  // "at 42 kneads the dough": "kneads" is not what is counted.
  bool is_led(const Item& item) const {
    const uint32_t at = item.mention->tokens.begin;
    return at > 0 && text_is(r_, at - 1, {"at", "aged", "turned"});
  }

  void judge(const PrintedLength& length) {
    const auto ages = ages_around(length);
    for (size_t i = 0; i < ages.size(); ++i)
      for (size_t k = i + 1; k < ages.size(); ++k)
        if (gap(ages[i], ages[k]) == *length.count.low)
          return add(Verdict::confirmed, length, ages[i], ages[k]);
    if (ages.size() == 2 && numbers_around(length) == 2 && may_ask(length, ages[0], ages[1]))
      add(Verdict::conflict, length, ages[0], ages[1]);
  }

  static Decimal gap(const AgeToday& a, const AgeToday& b) { return std::abs(a.years - b.years); }

  bool may_ask(const PrintedLength& length, const AgeToday& a, const AgeToday& b) const {
    const bool quoted = is_quoted(input_, length.mention->span) ||
                        is_quoted(input_, a.mention->span) || is_quoted(input_, b.mention->span);
    constexpr int kFarthest = 40;
    return !quoted && abs(gap(a, b) - *length.count.low) > Decimal(1) &&
           gap(a, b) < Decimal(kFarthest) && names_no_third(length) && has_no_other_age(length);
  }

  // "older than her sister", "older than Ann"; not "younger than the coach he replaced".
  bool names_no_third(const PrintedLength& length) const {
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t next = length.tokens.end + 1;
    const auto kin = input_.classes().relative;
    if (is_compared(length)) {
      if (next >= sentence.end || r_.word(next).is(kPunctuation) || text_is(r_, next, {"and"}))
        return true;
      if (!text_is(r_, next, {"than"}) || next + 2 >= sentence.end) return false;
      const bool owned =
          text_is(r_, next + 1, {"her", "his"}) && kin && r_.word(next + 2).has(*kin);
      return owned && is_right_behind(next, length);
    }
    return is_ranked(length) || is_by(length);
  }

  // "than her husband, Bo, 36", not "than her sister and 12 years older than Bo, 36"
  bool is_right_behind(uint32_t than, const PrintedLength& length) const {
    constexpr uint32_t kLongestGap = 5;
    const uint32_t s = length.mention->sentence;
    const auto here = in_sentences(ages_, s, s + 1);
    return std::none_of(here.begin(), here.end(), [&](const AgeToday& age) {
      const bool behind = age.mention->tokens.begin > than;
      return behind && (age.tokens.begin > than + 1 + kLongestGap ||
                        any_text(r_, {than + 1, std::max(than + 1, age.tokens.begin)},
                                 {"and", "than", "who"}));
    });
  }

  // "her senior by eight years and his by two": one length alone compares.
  bool has_no_other_age(const PrintedLength& length) const {
    const auto lengths =
        mentions_between(input_, length.mention->sentence, length.mention->sentence + 1);
    return std::count_if(lengths.begin(), lengths.end(),
                         [](const Mention& m) { return m.kind == MentionKind::duration; }) == 1;
  }

  void add(Verdict verdict, const PrintedLength& length, const AgeToday& a, const AgeToday& b) {
    const bool fits = verdict == Verdict::confirmed;
    Finding f = finding_of_check("age", verdict);
    f.evidence = {{r_.span(a.tokens), "age"},
                  {r_.span(b.tokens), "age"},
                  {r_.span(length.tokens), "difference"}};
    if (fits) std::swap(f.evidence[1], f.evidence[2]);
    f.mentions = {a.id, b.id, length.id};
    const std::string ages = std::to_string(a.years) + " and " + std::to_string(b.years);
    const std::string said = words_of(input_, length.tokens);
    f.message = ages + " are " + (fits ? said : gap(a, b).to_string() + " years") + " apart";
    f.equation = f.message;
    if (!fits) {
      f.message += "; the text says " + said;
      f.equation = std::to_string(a.years) + " - " + std::to_string(b.years) + " ≠ " +
                   length.count.low->to_string();
      f.question = "Is one of the ages, or the difference, meant to be another?";
    }
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const std::vector<AgeToday>& ages_;
  Findings& out_;
};

}  // namespace

void judge_age_gaps(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out) {
  if (!ages.empty()) Run(input, ages, out).article();
}

}  // namespace copydesk
