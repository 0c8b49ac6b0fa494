#include "checks/age_again.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/age_pairs.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int kOldest = 120;
constexpr int kYoungest = 16;  // a child of the story may be taken up by an age that was never told
constexpr int kFarthest = 10;  // years between the two: beyond, another person is meant
constexpr uint32_t kReach = 12;  // sentences from the introduction

class Run {
 public:
  Run(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {}

  void article() {
    for (const Mention& m : input_.mentions)
      if (const auto years = years_of(m); years && is_taken_up(m)) judge(m, *years);
  }

 private:
  // "47-year-old"
  std::optional<int> years_of(const Mention& m) const {
    const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr;
    if (t == nullptr || t->hedge != Hedge::none || !t->length || !t->length->is_point() ||
        m.tokens.size() < 4 || !text_is(r_, m.tokens.end - 1, {"old"}))
      return std::nullopt;
    const auto years = t->length->low->to_int();
    return years && *years < kOldest ? std::optional(static_cast<int>(*years)) : std::nullopt;
  }

  // "The 47-year-old lost two toes", "the 47-year-old, who ..."; not "the 47-year-old bridge".
  bool is_taken_up(const Mention& m) const {
    const IndexRange sentence = sentence_of(r_, m);
    const uint32_t at = m.tokens.begin;
    const uint32_t next = m.tokens.end;
    if (at == sentence.begin || next >= sentence.end || !text_is(r_, at - 1, {"the"}) ||
        is_quoted(input_, m.span))
      return false;
    return ends_phrase(next) && is_prose(r_.block_kind(m.sentence));
  }

  bool ends_phrase(uint32_t token) const {
    const auto verb = input_.classes().finite_verb;
    const auto function_word = input_.classes().function_word;
    const Word& word = r_.word(token);
    return word.is(kPunctuation) || (verb && word.has(*verb)) ||
           (function_word && word.has(*function_word)) || word.folded.ends_with("ed");
  }

  // The only person with an age before it, introduced not long ago; nobody where two have one.
  const StatedAge* only_one_before(const Mention& again) const {
    const StatedAge* found = nullptr;
    for (const StatedAge& age : lives_.ages) {
      if (age.mention->span.begin >= again.span.begin) break;
      if (age.when != StatedAge::When::now || !age.who) return nullptr;
      if (found != nullptr && found->who != age.who) return nullptr;
      found = &age;
    }
    return found != nullptr && again.sentence - found->mention->sentence <= kReach ? found
                                                                                   : nullptr;
  }

  // Whether the article gives that age elsewhere: to somebody without a name.
  bool is_told_elsewhere(int years, const Mention& again) const {
    const auto is_same = [&](const Item& item) {
      return item.value->number == Decimal(years) && item.mention->kind == MentionKind::cardinal;
    };
    return std::any_of(input_.items.all().begin(), input_.items.all().end(), is_same) ||
           std::any_of(input_.lengths.begin(), input_.lengths.end(), [&](const PrintedLength& l) {
             return l.mention != &again && l.unit == Granularity::year && l.count.is_point() &&
                    *l.count.low == Decimal(years);
           });
  }

  // "A man of 43 was hurt, too": any other age may be meant by it.
  bool tells_of_others(const StatedAge& age, const Mention& again) const {
    const auto others = mentions_between(input_, age.mention->sentence, again.sentence + 1);
    return std::any_of(others.begin(), others.end(), [&](const Mention& m) {
      const auto who = input_.facts.entity_of[static_cast<size_t>(&m - input_.mentions.data())];
      return m.kind == MentionKind::person && who != age.who && m.span.begin < again.span.begin;
    });
  }

  bool may_ask(const StatedAge& age, int years, const Mention& again) const {
    const int apart = std::abs(age.years - years);
    return age.full_name && apart >= 2 && apart <= kFarthest && years >= kYoungest &&
           age.years >= kYoungest && !tells_of_others(age, again) &&
           !is_told_elsewhere(years, again) &&
           !any_text(r_, sentence_of(r_, again), {"then", "when", "another", "other", "second"});
  }

  void judge(const Mention& again, int years) {
    const StatedAge* age = only_one_before(again);
    if (age == nullptr) return;
    const bool fits = age->years == years;
    if (!fits && !may_ask(*age, years, again)) return;
    Finding f = age_finding(input_, verdict_of(fits), *age,
                            r_.span({again.tokens.begin - 1, again.tokens.end}), "again");
    f.mentions.push_back(static_cast<MentionId>(&again - input_.mentions.data()));
    const std::string introduced = words_of(input_, age->tokens);
    f.equation = std::to_string(age->years) + (fits ? " = " : " ≠ ") + std::to_string(years);
    f.message = fits ? introduced + " and \"the " + std::to_string(years) + "-year-old\": one age"
                     : "One person has two ages: " + introduced + " and the " +
                           std::to_string(years) + "-year-old";
    if (!fits) f.question = "Which of the two ages is meant?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
};

}  // namespace

void judge_ages_again(const CheckInput& input, const Lives& lives, Findings& out) {
  if (!lives.ages.empty()) Run(input, lives, out).article();
}

}  // namespace copydesk
