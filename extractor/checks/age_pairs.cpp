#include "checks/age_pairs.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using When = StatedAge::When;

class Pairs {
 public:
  Pairs(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {}

  void judge() {
    judge_people();
    judge_twins();
  }

 private:
  // ---- one person, two ages ----

  bool is_introduction(const StatedAge& age) const {
    return age.when == When::now && age.who && age.full_name &&
           !is_quoted(input_, age.mention->span) && !tells_of_kin(age.mention->sentence) &&
           !has_year(age.mention->sentence);
  }

  bool tells_of_kin(uint32_t sentence) const {
    return any_text(
        r_, r_.tokens.sentences[sentence].tokens,
        {"father", "son", "grandson", "grandfather", "jr", "jr.", "sr", "sr.", "junior", "senior",
         "namesake", "mother", "daughter", "nephew", "cousin", "then", "later"});
  }

  bool has_year(uint32_t sentence) const {
    const auto mentions = mentions_between(input_, sentence, sentence + 1);
    return std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) {
      return m.kind == MentionKind::date && m.time()->stated.year;
    });
  }

  void judge_people() {
    for (size_t i = 0; i < lives_.ages.size(); ++i)
      for (size_t k = i + 1; k < lives_.ages.size(); ++k)
        if (is_one_person(lives_.ages[i], lives_.ages[k]))
          return ask_which(lives_.ages[i], lives_.ages[k]);
  }

  // Introduced twice with full name and age, in two places, more than a birthday apart; and nowhere
  // does the name have two ages at once, as that of a father and a son has.
  bool is_one_person(const StatedAge& a, const StatedAge& b) const {
    if (!is_introduction(a) || !is_introduction(b) || a.who != b.who ||
        block_of(a) == block_of(b) || is_namesake(a) || is_namesake(b) ||
        std::abs(a.years - b.years) < 2)
      return false;
    int64_t others = 0;
    for (const StatedAge& age : lives_.ages)
      if (age.who == a.who && age.years != a.years && age.years != b.years) ++others;
    return others == 0 && same_name(a, b) && are_apart(a);
  }

  uint32_t block_of(const StatedAge& age) const {
    return r_.tokens.sentences[age.mention->sentence].block;
  }

  // "Anna Berg, 29, of Oslo": said to tell her from another.
  bool is_namesake(const StatedAge& age) const {
    const uint32_t end = r_.tokens.sentences[age.mention->sentence].tokens.end;
    const uint32_t next = age.tokens.end + 1;
    return next < end && text_is(r_, next, {"of", "from"});
  }

  bool same_name(const StatedAge& a, const StatedAge& b) const {
    const auto name = [&](const StatedAge& age) {
      for (const Mention& m : input_.mentions)
        if (m.kind == MentionKind::person && age.tokens.begin <= m.tokens.begin &&
            m.tokens.end <= age.tokens.end)
          return m.name()->given + " " + m.name()->surname;
      return std::string();
    };
    return name(a) == name(b);
  }

  bool are_apart(const StatedAge& a) const {
    for (const StatedAge& first : lives_.ages)
      for (const StatedAge& second : lives_.ages)
        if (&first != &second && first.who == a.who && second.who == a.who &&
            first.mention->sentence == second.mention->sentence && first.years != second.years)
          return false;
    return true;
  }

  void ask_which(const StatedAge& a, const StatedAge& b) {
    Finding f = age_finding(input_, Verdict::conflict, a, r_.span(b.tokens), "age");
    f.mentions.push_back(b.id);
    f.message = "One person has two ages: " + text(a) + " and " + text(b);
    f.equation = std::to_string(a.years) + " ≠ " + std::to_string(b.years);
    f.question = "Which of the two ages is meant?";
    out_.push_back(std::move(f));
  }

  // ---- twins ----

  // "twins Ada and Ines ... Ada, 14 ... Ines, 15"
  void judge_twins() {
    for (size_t i = 0; i + 1 < input_.mentions.size(); ++i) {
      const Mention& a = input_.mentions[i];
      const Mention& b = input_.mentions[i + 1];
      if (a.kind != MentionKind::person || b.kind != MentionKind::person || a.tokens.begin == 0 ||
          !text_is(r_, a.tokens.begin - 1, {"twins"}))
        continue;
      const IndexRange gap = tokens_between(a.tokens, b.tokens);
      if (gap.size() == 1 && text_is(r_, gap.begin, {"and"})) judge_pair(i, i + 1);
    }
  }

  const StatedAge* age_of(size_t person) const {
    const auto who = input_.facts.entity_of[person];
    const StatedAge* out = nullptr;
    for (const StatedAge& age : lives_.ages) {
      if (!age.who || age.who != who || age.when != When::now) continue;
      if (out != nullptr && out->years != age.years) return nullptr;
      out = &age;
    }
    return out;
  }

  void judge_pair(size_t first, size_t second) {
    const StatedAge* a = age_of(first);
    const StatedAge* b = age_of(second);
    if (a == nullptr || b == nullptr) return;
    const bool same = a->years == b->years;
    Finding f = age_finding(input_, same ? Verdict::confirmed : Verdict::conflict, *a,
                            r_.span(b->tokens), "age");
    f.mentions.push_back(b->id);
    f.message = "The twins are " + std::to_string(a->years) + " and " + std::to_string(b->years);
    f.equation = std::to_string(a->years) + (same ? " = " : " ≠ ") + std::to_string(b->years);
    if (!same) f.question = "Which of the two ages is meant for both?";
    out_.push_back(std::move(f));
  }

  std::string text(const StatedAge& age) const { return words_of(input_, age.tokens); }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
};

}  // namespace

Finding age_finding(const CheckInput& input, Verdict verdict, const StatedAge& age, Span other,
                    std::string_view label) {
  Finding f = finding_of_check("age", verdict);
  f.evidence = {{input.reading.span(age.tokens), "age"}, {other, std::string(label)}};
  f.mentions = {age.id};
  return f;
}

void judge_age_pairs(const CheckInput& input, const Lives& lives, Findings& out) {
  Pairs(input, lives, out).judge();
}

}  // namespace copydesk
