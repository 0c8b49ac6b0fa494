#include "checks/age_headline.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "checks/age_pairs.hpp"
#include "checks/ages_today.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

/// "Man, 47," above a story.
struct HeadlineAge {
  const Mention* mention = nullptr;
  int years = 0;
};

class Run {
 public:
  Run(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {}

  void article() {
    if (r_.tokens.sentences.empty() || r_.block_kind(0) != BlockKind::headline) return;
    const auto headline = only_age_above();
    if (!headline) return;
    const StatedAge* told = only_age_below(headline->years);
    if (told == nullptr) return;
    const std::string_view fate = fate_in(behind(*headline));
    const bool bound = fate.empty() ? is_misprint(*headline, *told) : befell(*told, fate);
    if (bound) add(*headline, *told);
  }

 private:
  // "Cyclist, 47, killed"
  std::optional<HeadlineAge> only_age_above() const {
    std::optional<HeadlineAge> out;
    const IndexRange headline = r_.tokens.sentences[0].tokens;
    for (const Item& item : input_.items.of(0)) {
      const auto years = age_of(item);
      const IndexRange at = item.mention->tokens;
      if (out || !years || at.begin < headline.begin + 2 || at.end >= headline.end ||
          !text_is(r_, at.begin - 1, {","}) || !text_is(r_, at.end, {","}))
        return std::nullopt;
      out = HeadlineAge{item.mention, *years};
    }
    return out;
  }

  IndexRange behind(const HeadlineAge& age) const {
    constexpr uint32_t kReach = 4;
    const uint32_t at = age.mention->tokens.end + 1;
    return {at, std::min(r_.tokens.sentences[0].tokens.end, at + kReach)};
  }

  // The first word that tells what befell somebody: "killed" and "dead" are one.
  std::string_view fate_in(IndexRange tokens) const {
    const auto fate = input_.classes().fate;
    for (uint32_t i = tokens.begin; fate && i < tokens.end; ++i)
      if (r_.word(i).has(*fate)) return r_.words.entry(r_.word(i), *fate)->text("lemma");
    return {};
  }

  // The age of the one person whom the story gives an age; nobody where it prints the other, too.
  const StatedAge* only_age_below(int above) const {
    for (const Item& item : input_.items.all())
      if (item.mention->sentence > 0 && age_of(item) == above) return nullptr;
    const StatedAge* out = nullptr;
    for (const StatedAge& age : lives_.ages) {
      if (age.mention->sentence == 0) continue;
      if (age.years == above || !age.who) return nullptr;
      if (out != nullptr && (out->who != age.who || out->years != age.years)) return nullptr;
      if (out == nullptr) out = &age;
    }
    return out;
  }

  // "Halse, 74, was riding home. He was pronounced dead", "The victim was named as Halse, 74"
  bool befell(const StatedAge& age, std::string_view fate) const {
    const uint32_t own = age.mention->sentence;
    const IndexRange here = r_.tokens.sentences[own].tokens;
    if (is_quoted(input_, age.mention->span) || names_another(own, age) ||
        any_text(r_, here, {"also", "too", "another", "second", "other", "others"}))
      return false;
    if (any_text(r_, {here.begin, age.tokens.begin}, {"victim", "named", "identified"}))
      return true;
    if (has_fate({age.tokens.end, here.end}, fate)) return true;
    if (own + 1 >= r_.tokens.sentences.size()) return false;
    const IndexRange next = r_.tokens.sentences[own + 1].tokens;
    return text_is(r_, next.begin, {"he", "she"}) && has_fate(next, fate) &&
           !names_another(own + 1, age);
  }

  // "Woman, 61, plucked from ledge" over "Margaret Odlum, 67, slipped": one digit of the age apart,
  // and of the person with whom the story opens. What befell a man of the headline befalls nobody
  // else below.
  bool is_misprint(const HeadlineAge& headline, const StatedAge& told) const {
    constexpr uint32_t kOpening = 4;  // sentences
    const IndexRange here = r_.tokens.sentences[told.mention->sentence].tokens;
    const bool man = text_is(r_, headline.mention->tokens.begin - 2,
                             {"man", "woman", "pensioner", "grandmother", "grandfather", "widow",
                              "widower", "father", "mother", "driver", "climber", "walker",
                              "swimmer", "cyclist", "hiker", "teacher", "farmer"});
    return man && headline.mention->tokens.begin == r_.tokens.sentences[0].tokens.begin + 2 &&
           is_one_digit_off(headline.years, told.years) && told.full_name &&
           told.mention->sentence < kOpening && told.tokens.begin == here.begin &&
           !is_quoted(input_, told.mention->span) && !befalls_another(headline, told);
  }

  // 61 and 67, 34 and 43
  static bool is_one_digit_off(int a, int b) {
    constexpr int kTen = 10;
    if (a < kTen || b < kTen || a >= kTen * kTen || b >= kTen * kTen) return false;
    const bool swapped = a / kTen == b % kTen && a % kTen == b / kTen;
    return swapped || (a / kTen == b / kTen) != (a % kTen == b % kTen);
  }

  // "Man, 34, jailed" over "A neighbour was jailed"
  bool befalls_another(const HeadlineAge& headline, const StatedAge& told) const {
    const IndexRange words = behind(headline);
    if (words.empty()) return true;
    const std::string_view verb = r_.word(words.begin).lemma;
    for (uint32_t s = 1; s < r_.tokens.sentences.size(); ++s) {
      const IndexRange here = r_.tokens.sentences[s].tokens;
      for (uint32_t i = here.begin; i < here.end; ++i)
        if (r_.word(i).lemma == verb && s != told.mention->sentence &&
            !text_is(r_, here.begin, {"he", "she"}))
          return true;
    }
    return false;
  }

  bool has_fate(IndexRange tokens, std::string_view fate) const {
    const auto words = input_.classes().fate;
    for (uint32_t i = tokens.begin; words && i < tokens.end; ++i)
      if (r_.word(i).has(*words) && r_.words.entry(r_.word(i), *words)->text("lemma") == fate)
        return !any_text(r_, tokens, {"who", "whose", "not", "after", "when"});
    return false;
  }

  bool names_another(uint32_t sentence, const StatedAge& age) const {
    for (const Mention& m : mentions_between(input_, sentence, sentence + 1))
      if (m.kind == MentionKind::person &&
          input_.facts.entity_of[static_cast<size_t>(&m - input_.mentions.data())] != age.who)
        return true;
    return false;
  }

  void add(const HeadlineAge& headline, const StatedAge& told) {
    Finding f = age_finding(input_, Verdict::conflict, told, headline.mention->span, "headline");
    f.mentions.push_back(static_cast<MentionId>(headline.mention - input_.mentions.data()));
    f.message = "The headline has the age " + std::to_string(headline.years) + "; the text says " +
                words_of(input_, told.tokens);
    f.equation = std::to_string(headline.years) + " ≠ " + std::to_string(told.years);
    f.question = "Which of the two ages is meant?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
};

}  // namespace

void judge_headline_age(const CheckInput& input, const Lives& lives, Findings& out) {
  Run(input, lives, out).article();
}

}  // namespace copydesk
