#include "checks/age_siblings.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "checks/ages_today.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kAgeReach = 6;  // tokens from "brother" to his age

/// "His younger brother"
struct Sibling {
  IndexRange tokens;
  uint32_t sentence = 0;
  bool younger = false;
};

/// "Kieran, 23,", "who is 26"
struct Age {
  const Item* item = nullptr;
  int years = 0;
};

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {}

  void article() {
    const auto kin = input_.classes().relative;
    if (!kin) return;
    for (const Items::Row& row : input_.items.rows())
      if (r_.sentence_words[row.sentence].has(*kin)) judge_sentence(row.sentence);
  }

 private:
  void judge_sentence(uint32_t s) {
    const IndexRange sentence = r_.tokens.sentences[s].tokens;
    for (uint32_t i = sentence.begin; i + 2 < sentence.end; ++i) {
      const auto sibling = sibling_at(i, s);
      if (sibling) judge(*sibling);
    }
  }

  std::optional<Sibling> sibling_at(uint32_t i, uint32_t s) const {
    if (!text_is(r_, i, {"his", "her", "'s", "’s"}) ||
        !text_is(r_, i + 2, {"brother", "sister", "sibling"}))
      return std::nullopt;
    const bool younger = text_is(r_, i + 1, {"younger", "little", "kid", "baby", "youngest"});
    const bool older = text_is(r_, i + 1, {"older", "elder", "big", "eldest", "oldest"});
    if (!younger && !older) return std::nullopt;
    return Sibling{{i, i + 3}, s, younger};
  }

  // "Kieran, 23,", "who is 26,", "aged 26"
  std::optional<Age> age_in(const Item& item) const {
    const auto years = age_of(item);
    const IndexRange sentence = sentence_of(r_, item);
    const IndexRange at = item.mention->tokens;
    if (!years || at.begin < sentence.begin + 2) return std::nullopt;
    const bool ends = at.end >= sentence.end || r_.word(at.end).is(kPunctuation);
    const bool told =
        text_is(r_, at.begin - 1, {"aged"}) ||
        (text_is(r_, at.begin - 1, {"is"}) && text_is(r_, at.begin - 2, {"who"})) ||
        (text_is(r_, at.begin - 1, {",", "("}) && r_.word(at.begin - 2).is(kHasLetter));
    return ends && told ? std::optional(Age{&item, *years}) : std::nullopt;
  }

  // The sibling's own age behind the words, and the only other one there or in the sentence before.
  void judge(const Sibling& sibling) {
    std::optional<Age> own;
    std::optional<Age> other;
    const uint32_t first = sibling.sentence - std::min(1U, sibling.sentence);
    for (uint32_t s = first; s <= sibling.sentence; ++s)
      for (const Item& item : input_.items.of(s)) {
        const auto age = age_in(item);
        if (!age) continue;
        const uint32_t at = item.mention->tokens.begin;
        const bool is_own = !own && at >= sibling.tokens.end && at - sibling.tokens.end < kAgeReach;
        std::optional<Age>& place = is_own ? own : other;
        if (place) return;
        place = age;
      }
    if (!own || !other || own->years == other->years || names_third(sibling, *own)) return;
    const bool fits = (own->years < other->years) == sibling.younger;
    if (!fits && (is_quoted(input_, own->item->mention->span) ||
                  is_quoted(input_, other->item->mention->span)))
      return;
    add(fits, sibling, *own, *other);
  }

  // "His younger brother and his wife, 26"
  bool names_third(const Sibling& sibling, const Age& own) const {
    return any_text(r_, {sibling.tokens.end, own.item->mention->tokens.begin},
                    {"and", "'s", "’s", "'", "with", "died", "was"});
  }

  void add(bool fits, const Sibling& sibling, const Age& own, const Age& other) {
    Finding f = finding_of_check("age", verdict_of(fits));
    f.evidence = {{other.item->mention->span, "age"},
                  {r_.span({sibling.tokens.begin, own.item->mention->tokens.end}), "sibling"}};
    f.mentions = {other.item->id, own.item->id};
    const std::string ages = std::to_string(own.years) + (own.years < other.years ? " < " : " > ") +
                             std::to_string(other.years);
    f.equation = ages;
    f.message = words_of(input_, sibling.tokens) + " is " + std::to_string(own.years) +
                ", the other " + std::to_string(other.years);
    if (!fits) f.question = "Is one of the ages, or who is the elder, meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
};

}  // namespace

void judge_age_siblings(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace copydesk
