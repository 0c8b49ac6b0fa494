#include "checks/age_pairs.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using When = StatedAge::When;

constexpr size_t kMostAges = 40;  // more of one person than a story tells

class Pairs {
 public:
  Pairs(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {
    for (const StatedAge& age : lives.ages)
      if (age.who) ages_of_[*age.who].push_back(&age);
  }

  void judge() {
    judge_people();
    judge_twins();
  }

 private:
  // ---- one person, two ages ----

  bool is_introduction(const StatedAge& age) const {
    return age.when == When::now && age.who && !is_quoted(input_, age.mention->span) &&
           !tells_of_kin(age.mention->sentence) && !has_year(age.mention->sentence);
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
    for (const StatedAge& first : lives_.ages) {
      if (!first.who || ages_of_[*first.who].front() != &first) continue;
      const std::vector<const StatedAge*>& ages = ages_of_[*first.who];
      if (ages.size() < 2 || !has_two_ages(ages)) continue;
      for (size_t i = 0; i < std::min(ages.size(), kMostAges); ++i)
        for (size_t k = i + 1; k < std::min(ages.size(), kMostAges); ++k)
          if (is_one_person(*ages[i], *ages[k])) return ask_which(*ages[i], *ages[k]);
    }
  }

  // Two in all, and never both at once, as the name of a father and a son has them.
  static bool has_two_ages(const std::vector<const StatedAge*>& ages) {
    const int one = ages.front()->years;
    int other = one;
    for (size_t i = 1; i < ages.size(); ++i) {
      const int years = ages[i]->years;
      if (years != ages[i - 1]->years &&
          ages[i]->mention->sentence == ages[i - 1]->mention->sentence)
        return false;
      if (years == one || years == other) continue;
      if (other != one) return false;
      other = years;
    }
    return other != one;
  }

  // Introduced twice with full name and age, in two places, more than a birthday apart.
  bool is_one_person(const StatedAge& a, const StatedAge& b) const {
    if (!is_introduction(a) || !is_introduction(b) || is_namesake(a) || is_namesake(b) ||
        std::abs(a.years - b.years) < 2)
      return false;
    if (a.full_name && !b.full_name) return is_only_bearer(a);
    return a.full_name && b.full_name && block_of(a) != block_of(b) && same_name(a, b);
  }

  // "Tom Hale, 34, ... Hale, 43": nobody else of that surname is told of.
  bool is_only_bearer(const StatedAge& age) const {
    const auto& entities = input_.facts.entities;
    const auto surname_of = [&](const Entity& e) -> std::string_view {
      return e.kind == MentionKind::person && !e.mentions.empty()
                 ? input_.mentions[static_cast<size_t>(e.mentions.front())].name()->surname
                 : std::string_view();
    };
    const std::string_view own = surname_of(entities[static_cast<size_t>(*age.who)]);
    return !own.empty() && std::count_if(entities.begin(), entities.end(), [&](const Entity& e) {
                             return surname_of(e) == own;
                           }) == 1;
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
      const uint32_t s = age.mention->sentence;
      for (const Mention& m : mentions_between(input_, s, s + 1))
        if (m.kind == MentionKind::person && age.tokens.begin <= m.tokens.begin &&
            m.tokens.end <= age.tokens.end)
          return m.name()->given + " " + m.name()->surname;
      return std::string();
    };
    return name(a) == name(b);
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
    const auto ages = who ? ages_of_.find(*who) : ages_of_.end();
    if (ages == ages_of_.end()) return nullptr;
    const StatedAge* out = nullptr;
    for (const StatedAge* age : ages->second) {
      if (age->when != When::now) continue;
      if (out != nullptr && out->years != age->years) return nullptr;
      out = age;
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
  std::unordered_map<EntityId, std::vector<const StatedAge*>> ages_of_;  // in the order of the text
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
