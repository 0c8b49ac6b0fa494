#include <algorithm>
#include <cstdlib>
#include <string>

#include "checks/age_gaps.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAround = 3;

/// Years that passed between two ages: "six years ago", "for 36 years".
struct Passed {
  MentionId id{};
  const Mention* mention = nullptr;
  int years = 0;
  bool ago = false;
};

/// An age of the past: "He was 13.", "joined at 19"
struct AgeThen {
  MentionId id{};
  const Mention* mention = nullptr;
  int years = 0;
};

class Run {
 public:
  Run(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out)
      : input_(input), r_(input.reading), ages_(ages), out_(out) {}

  void article() {
    if (!input_.published) return;
    for (size_t i = 0; i < input_.mentions.size(); ++i)
      if (const auto passed = read(i)) judge(*passed);
  }

 private:
  std::optional<Passed> read(size_t index) const {
    const Mention& m = input_.mentions[index];
    const TimeValue* t = m.time();
    if (t == nullptr || t->hedge != Hedge::none || !any_text(r_, m.tokens, {"years", "decades"}))
      return std::nullopt;
    const uint32_t end = sentence_of(r_, m).end;
    const uint32_t before = m.tokens.begin;
    if (m.kind == MentionKind::date && t->begin && text_is(r_, m.tokens.end - 1, {"ago"}))
      return Passed{static_cast<MentionId>(index), &m, input_.published->year - t->begin->date.year,
                    true};
    if (m.kind != MentionKind::duration || t->granularity != Granularity::year || !t->length ||
        !t->length->is_point())
      return std::nullopt;
    const bool ago = m.tokens.end < end && text_is(r_, m.tokens.end, {"ago", "on"});
    const bool spent = before > sentence_of(r_, m).begin &&
                       text_is(r_, before - 1, {"for", "served", "spent", "after"});
    if (!ago && !spent) return std::nullopt;
    return Passed{static_cast<MentionId>(index), &m,
                  static_cast<int>(t->length->low->to_int().value_or(0)), ago};
  }

  static uint32_t first_around(const Passed& passed) {
    return passed.mention->sentence - std::min(kSentencesAround, passed.mention->sentence);
  }
  static uint32_t end_around(const Passed& passed) {
    return passed.mention->sentence + kSentencesAround + 1;
  }

  // "was 24 when", "He was 13.", "joined at 19 and", "At 17 he signed"
  bool is_then(const Mention& m) const {
    const IndexRange sentence = sentence_of(r_, m);
    const uint32_t at = m.tokens.begin;
    if (at == sentence.begin) return false;
    const bool pronoun = at >= sentence.begin + 2 && text_is(r_, at - 2, {"he", "she", "who"});
    if (text_is(r_, at - 1, {"was"})) return pronoun && ends(m.tokens.end, sentence.end);
    const uint32_t next = m.tokens.end;
    if (at == sentence.begin + 1 && text_is(r_, at - 1, {"at"}) && next + 1 < sentence.end &&
        text_is(r_, next, {"he", "she"}) && !text_is(r_, next + 1, {"is", "still", "has"}))
      return true;
    const IndexRange before = {at - std::min(8U, at - sentence.begin), at};
    return text_is(r_, at - 1, {"at", "aged"}) &&
           any_text(r_, before,
                    {"joined", "started", "began", "enlisted", "entered", "left", "apprenticed",
                     "hired", "signed", "took"}) &&
           ends(m.tokens.end, sentence.end);
  }

  bool ends(uint32_t token, uint32_t end) const {
    return token >= end || r_.word(token).is(kPunctuation) ||
           text_is(r_, token, {"and", "when", "as", "in"});
  }

  // "retires on Friday at 55"
  bool is_end(const AgeToday& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.mention->tokens.begin;
    return any_text(r_, {sentence.begin, at},
                    {"retires", "retired", "retiring", "retire", "quits", "quit", "leaves", "bows",
                     "steps", "stepped"});
  }

  std::vector<AgeThen> ages_then(const Passed& passed) const {
    std::vector<AgeThen> out;
    for (const Item& item :
         in_sentences(input_.items.all(), first_around(passed), end_around(passed)))
      if (const auto years = age_of(item); years && is_then(*item.mention))
        out.push_back({item.id, item.mention, *years});
    return out;
  }

  std::vector<const AgeToday*> ages_now(const Passed& passed) const {
    std::vector<const AgeToday*> out;
    for (const AgeToday& age : in_sentences(ages_, first_around(passed), end_around(passed)))
      if ((passed.ago ? age.now || is_introduced_before(age, passed) : is_end(age)) &&
          !is_then(*age.mention))
        out.push_back(&age);
    return out;
  }

  // "Ann Lee, 71, was the first. She was 58 when she asked, 13 years ago.": the one person of both
  // sentences.
  bool is_introduced_before(const AgeToday& age, const Passed& passed) const {
    const uint32_t s = passed.mention->sentence;
    if (age.mention->sentence + 1 != s || age.tokens.begin == age.mention->tokens.begin)
      return false;
    if (!text_is(r_, r_.tokens.sentences[s].tokens.begin, {"he", "she"})) return false;
    const auto mentions = mentions_between(input_, s - 1, s + 1);
    return std::count_if(mentions.begin(), mentions.end(),
                         [](const Mention& m) { return m.kind == MentionKind::person; }) == 1;
  }

  void judge(const Passed& passed) {
    const auto then = ages_then(passed);
    const auto now = ages_now(passed);
    if (then.size() != 1 || now.size() != 1 || now[0]->mention == then[0].mention) return;
    const int off = std::abs(then[0].years + passed.years - now[0]->years);
    const bool fits = off == 0;
    const bool quoted = is_quoted(input_, then[0].mention->span) ||
                        is_quoted(input_, now[0]->mention->span) ||
                        is_quoted(input_, passed.mention->span);
    constexpr int kFarthest = 40;
    if (!fits && (off < 2 || off > kFarthest || quoted || is_hedged(passed))) return;
    add(fits, passed, then[0], *now[0]);
  }

  bool is_hedged(const Passed& passed) const {
    const uint32_t begin = sentence_of(r_, *passed.mention).begin;
    const uint32_t at = passed.mention->tokens.begin;
    return any_text(r_, {at - std::min(2U, at - begin), passed.mention->tokens.end},
                    {"about", "almost", "nearly", "some", "over", "than", "around", "roughly",
                     "least", "last", "next"});
  }

  void add(bool fits, const Passed& passed, const AgeThen& then, const AgeToday& now) {
    Finding f = finding_of_check("age", verdict_of(fits));
    f.evidence = {{then.mention->span, "age then"},
                  {passed.mention->span, "years"},
                  {r_.span(now.tokens), "age"}};
    f.mentions = {then.id, passed.id, now.id};
    const std::string sum = std::to_string(then.years) + " + " + std::to_string(passed.years) +
                            " = " + std::to_string(then.years + passed.years);
    f.equation = fits ? sum : sum + ", not " + std::to_string(now.years);
    f.message = "Somebody who was " + std::to_string(then.years) + ", and " +
                words_of(input_, passed.mention->tokens) + ": " + std::to_string(now.years);
    if (!fits) f.question = "Which of the two ages, or the years between, is meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  const std::vector<AgeToday>& ages_;
  Findings& out_;
};

}  // namespace

void judge_age_spans(const CheckInput& input, const std::vector<AgeToday>& ages, Findings& out) {
  if (!ages.empty()) Run(input, ages, out).article();
}

}  // namespace copydesk
