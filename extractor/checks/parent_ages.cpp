#include "checks/parent_ages.hpp"

#include <algorithm>
#include <string>

#include "checks/age_pairs.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAround = 3;
constexpr int kYoungestParent = 12;
constexpr int kOldestParent = 70;

/// An age that the words name as one of today, with or without a person.
struct AgeBeside {
  const Mention* mention = nullptr;
  IndexRange tokens;
  int years = 0;
};

class Run {
 public:
  Run(const CheckInput& input, const Lives& lives, Findings& out)
      : input_(input), r_(input.reading), lives_(lives), out_(out) {}

  void article() {
    for (const Item& item : input_.items.all())
      if (const auto years = age_at_birth(item)) judge(*item.mention, *years);
  }

 private:
  static std::optional<int> whole(const NumberValue& value, MentionKind kind) {
    if (kind != MentionKind::cardinal || value.hedge != Hedge::none || !value.number)
      return std::nullopt;
    const auto number = value.number->to_int();
    return number && *number > 0 && *number < 120 ? std::optional(static_cast<int>(*number))
                                                  : std::nullopt;
  }

  // "had her only child at 19", "became a mother at 19", "gave birth to him when she was 19", "was
  // 19 when her son was born"
  std::optional<int> age_at_birth(const Item& item) const {
    const Mention& m = *item.mention;
    const auto years = whole(*item.value, m.kind);
    if (!years || *years < kYoungestParent || *years > kOldestParent) return std::nullopt;
    const IndexRange sentence = sentence_of(r_, m);
    const uint32_t at = m.tokens.begin;
    if (at == sentence.begin || !text_is(r_, at - 1, {"at", "aged", "was", "of"}))
      return std::nullopt;
    constexpr uint32_t kReach = 10;
    const IndexRange before = {at - std::min(kReach, at - sentence.begin), at};
    const IndexRange behind = {m.tokens.end, std::min(sentence.end, m.tokens.end + kReach)};
    const bool told_before = tells_of_birth(before);
    const bool told_behind = !behind.empty() && text_is(r_, behind.begin, {"when"}) &&
                             text_is(r_, at - 1, {"was"}) && tells_of_birth(behind);
    return told_before || told_behind ? years : std::nullopt;
  }

  bool tells_of_birth(IndexRange tokens) const {
    for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      const IndexRange rest = {i + 1, std::min(tokens.end, i + 6)};
      if (text_is(r_, i, {"had", "having", "bore"}) &&
          any_text(r_, rest, {"child", "baby", "son", "daughter", "boy", "girl", "twins", "first"}))
        return true;
      if (text_is(r_, i, {"became", "gave"}) &&
          any_text(r_, rest, {"mother", "father", "parent", "birth"}))
        return true;
    }
    return any_text(r_, tokens, {"born"}) && any_text(r_, tokens, {"son", "daughter", "child"});
  }

  // Those of the sentences around it.
  std::vector<AgeBeside> ages_around(const Mention& at_birth) const {
    std::vector<AgeBeside> out;
    const uint32_t first = at_birth.sentence - std::min(kSentencesAround, at_birth.sentence);
    const uint32_t end = at_birth.sentence + kSentencesAround + 1;
    for (const StatedAge& age : in_sentences(lives_.ages, first, end))
      if (age.when == StatedAge::When::now && age.mention != &at_birth)
        out.push_back({age.mention, age.tokens, age.years});
    for (const Item& item : in_sentences(input_.items.all(), first, end)) add_now(item, out);
    return out;
  }

  // "now 26"
  void add_now(const Item& item, std::vector<AgeBeside>& out) const {
    const Mention& m = *item.mention;
    const auto years = whole(*item.value, m.kind);
    const uint32_t at = m.tokens.begin;
    if (!years || at == 0 || !text_is(r_, at - 1, {"now"})) return;
    if (std::none_of(out.begin(), out.end(), [&](const AgeBeside& a) { return a.mention == &m; }))
      out.push_back({&m, {at - 1, m.tokens.end}, *years});
  }

  // The only two ages around are those of the parent and the child.
  void judge(const Mention& at_birth, int years) {
    const std::vector<AgeBeside> ages = ages_around(at_birth);
    if (ages.size() != 2) return;
    const bool in_order = ages[0].years >= ages[1].years;
    const AgeBeside& parent = in_order ? ages[0] : ages[1];
    const AgeBeside& child = in_order ? ages[1] : ages[0];
    const int apart = parent.years - child.years;
    if (apart == years || apart == years + 1)
      return add(Verdict::confirmed, at_birth, parent, child);
    // The child has to be named as that child: another child, or a brother, has another age.
    constexpr int kPlay = 2;
    constexpr int kFarthest = 25;
    const int off = apart < years ? years - apart : apart - years - 1;
    if (off >= kPlay && off <= kFarthest && is_that_child(child) &&
        !is_quoted(input_, at_birth.span))
      add(Verdict::conflict, at_birth, parent, child);
  }

  // "That child, now 26", "That child, Ann, is a surgeon. At 26, she ..."
  bool is_that_child(const AgeBeside& child) const {
    constexpr uint32_t kReach = 8;
    const IndexRange sentence = sentence_of(r_, *child.mention);
    const uint32_t begin = child.tokens.begin;
    if (names_child({begin - std::min(kReach, begin - sentence.begin), begin})) return true;
    const uint32_t own = child.mention->sentence;
    const bool goes_on =
        own > 0 && begin + 1 < sentence.end && begin == sentence.begin &&
        any_text(r_, {child.tokens.end, std::min(sentence.end, child.tokens.end + 2)},
                 {"he", "she"});
    if (!goes_on) return false;
    const IndexRange last = r_.tokens.sentences[own - 1].tokens;
    return names_child({last.begin, std::min(last.end, last.begin + 2)});
  }

  bool names_child(IndexRange tokens) const {
    for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
      if (text_is(r_, i, {"that", "the", "this"}) &&
          text_is(r_, i + 1, {"child", "baby", "boy", "girl", "son", "daughter"}))
        return true;
    return false;
  }

  void add(Verdict verdict, const Mention& at_birth, const AgeBeside& parent,
           const AgeBeside& child) {
    Finding f = finding_of_check("age", verdict);
    f.evidence = {{at_birth.span, "age at the birth"},
                  {r_.span(child.tokens), "child"},
                  {r_.span(parent.tokens), "parent"}};
    const std::string years = words_of(input_, at_birth.tokens);
    const std::string sum = std::to_string(parent.years) + " - " + std::to_string(child.years) +
                            " = " + std::to_string(parent.years - child.years);
    f.message = "A child of " + std::to_string(child.years) + " and a parent of " +
                std::to_string(parent.years) + ", who was " + years + " at the birth";
    f.equation = verdict == Verdict::confirmed ? sum : sum + ", not " + years;
    if (verdict == Verdict::conflict)
      f.question = "Which of the three ages is meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const Lives& lives_;
  Findings& out_;
};

}  // namespace

void judge_parent_ages(const CheckInput& input, const Lives& lives, Findings& out) {
  if (!lives.ages.empty()) Run(input, lives, out).article();
}

}  // namespace copydesk
