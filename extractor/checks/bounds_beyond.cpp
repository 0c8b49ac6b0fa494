#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/beyond.hpp"
#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSubjectReach =
    16;                           // tokens: "stood at 11.62 metres at 3 a.m. on Sunday, topping"
constexpr uint32_t kOpening = 3;  // tokens: "That easily beat"
constexpr uint32_t kSentencesOn = 2;  // from "above the limit of 15" to what was measured

/// Sets the figures of the story against those that they are told to be beyond of.
class Judge {
 public:
  Judge(const CheckInput& input, Findings& out)
      : input_(input),
        r_(input.reading),
        told_(out, input.mentions, [](const Finding& f) { return f.check == "bounds"; }),
        report_(input, out) {}

  void judge(const Beyond& beyond) {
    if (told_.has(beyond.object.id) || input_.is_judged(beyond.object.id)) return;
    if (beyond.denied) return judge_denied(beyond);
    const Item* subject = subject_of(beyond);
    if (subject == nullptr) subject = taken_up(beyond);
    if (subject != nullptr) return judge_subject(beyond, *subject);
    judge_measured(beyond);
  }

 private:
  uint32_t sentence(const Beyond& beyond) const { return beyond.object.mention->sentence; }

  // "25 degrees Celsius" and "23.9 degrees" are of one unit.
  static bool same_unit(const Item& a, const Item& b) {
    const auto is_degree = [](const Item& item) {
      return item.value->unit == "degree" || item.value->unit == "celsius" ||
             item.value->unit == "fahrenheit";
    };
    const std::string& unit = a.value->unit;
    return a.mention->kind == b.mention->kind &&
           (unit == b.value->unit ||
            (is_degree(a) && is_degree(b) && (unit == "degree" || b.value->unit == "degree")));
  }

  // One unit; a number without one takes that of the other.
  static bool same_measure(const Item& a, const Item& b) {
    if (!same_unit(a, b)) return comparable(a, b) && head_of(a).empty() && head_of(b).empty();
    return !a.value->unit.empty() || head_of(a).empty() || head_of(b).empty() || same_sort(a, b);
  }

  // ---- "at 11.62 metres on Sunday, topping the 11.53 metres" ----

  const Item* subject_of(const Beyond& beyond) const {
    const Item* out = nullptr;
    for (const Item& item : input_.items.of(sentence(beyond)))
      if (item.mention->tokens.end <= beyond.token && is_plain_figure(item) &&
          same_measure(item, beyond.object))
        out = &item;
    if (out == nullptr) return nullptr;
    // "$6 million below the level of $17 million" tells how far.
    const uint32_t gap = beyond.token - out->mention->tokens.end;
    return (gap > 0 || beyond.by_verb) && gap <= kSubjectReach ? out : nullptr;
  }

  // "The gauge recorded 112 millimetres. That beat the previous record of 118": the only figure of
  // the sentence before.
  const Item* taken_up(const Beyond& beyond) const {
    const uint32_t s = sentence(beyond);
    const uint32_t begin = r_.tokens.sentences[s].tokens.begin;
    if (s == 0 || !text_is(r_, begin, {"that", "this", "it", "which"}) ||
        beyond.token > begin + kOpening)
      return nullptr;
    const Item* out = nullptr;
    for (const Item& item : input_.items.of(s - 1)) {
      if (!same_measure(item, beyond.object)) continue;
      if (out != nullptr || !is_plain_figure(item)) return nullptr;
      out = &item;
    }
    return out;
  }

  // "Lost 40 kilos, beating the record low of 30": the words turn the order about.
  bool is_turned(const Beyond& beyond) const {
    if (!beyond.by_verb) return false;
    const IndexRange tokens = r_.tokens.sentences[sentence(beyond)].tokens;
    const auto superlative = input_.classes().superlative;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Entry* entry = superlative && r_.word(i).has(*superlative)
                               ? r_.words.entry(r_.word(i), *superlative)
                               : nullptr;
      const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
      if (sign && sign->number && sign->number->sign() < 0) return true;
    }
    return any_text(r_, tokens,
                    {"low", "fastest", "quickest", "fewer", "cold", "shots", "strokes", "par",
                     "seconds", "minutes", "time", "least"});
  }

  // "Fell 5 percent, below the forecast of 3": a step has no place of its own.
  bool is_step(const Item& item) const {
    const uint32_t at = item.mention->tokens.begin;
    const IndexRange before = words_before(r_, item, 3);
    const auto direction = input_.classes().direction;
    for (uint32_t i = before.begin; i < before.end; ++i)
      if (direction && r_.word(i).has(*direction) && !any_text(r_, {i, at}, {"to", "at"}) &&
          !(item.mention->kind == MentionKind::money && text_is(r_, i, {"raised", "raise"})))
        return true;
    return !before.empty() && text_is(r_, before.end - 1, {"by"});
  }

  bool may_ask(const Beyond& beyond, const Item& subject) const {
    const bool before = subject.mention->sentence + 1 == sentence(beyond);
    const IndexRange gap = {before ? beyond.token : subject.mention->tokens.end, beyond.token};
    const bool clear = !any_text(r_, gap,
                                 {"and", "but", "while", ";", "if", "would", "could", "may",
                                  "might", "should", "than", "another", "who"});
    return clear && !is_step(subject) && !is_turned(beyond) && !is_quoted_pair(beyond, subject) &&
           same_unit(subject, beyond.object) && is_near(subject, beyond.object);
  }

  bool is_quoted_pair(const Beyond& beyond, const Item& other) const {
    return is_quoted(input_, beyond.object.mention->span) || is_quoted(input_, other.mention->span);
  }

  static bool is_near(const Item& a, const Item& b) {
    const Decimal x = abs(*a.value->number);
    const Decimal y = abs(*b.value->number);
    return x <= y * Decimal(3) && y <= x * Decimal(3);
  }

  static bool lies_beyond(const Beyond& beyond, const Item& item) {
    return beyond.sign > 0 ? is_above(item, beyond.object) : is_above(beyond.object, item);
  }

  std::string called(const Item& item, std::string_view where, const Beyond& beyond) const {
    return report_.words(item) + std::string(where) + report_.words(beyond.object);
  }

  void judge_subject(const Beyond& beyond, const Item& subject) {
    const bool holds = lies_beyond(beyond, subject);
    if (holds && is_near(subject, beyond.object))
      report_.confirm(subject, {beyond.object},
                      called(subject, beyond.sign > 0 ? " is above " : " is below ", beyond));
    else if (!holds && may_ask(beyond, subject))
      report_.ask(
          subject, {beyond.object},
          called(subject, beyond.sign > 0 ? " is said to be above " : " is said to be below ",
                 beyond));
  }

  static bool is_measured(const Item& item) {
    return !item.value->unit.empty() && item.mention->kind != MentionKind::money;
  }

  // ---- "lead above the limit of 15 parts per billion. ... contained 31 parts per billion" ----

  // The figures of that unit in the next sentences; those of one without a unit only behind one
  // that has it.
  Figures measured_behind(const Beyond& beyond) const {
    Figures out;
    const auto count = static_cast<uint32_t>(r_.tokens.sentences.size());
    const uint32_t s = sentence(beyond);
    for (uint32_t i = s + 1; i < std::min(count, s + kSentencesOn + 1); ++i)
      for (const Item& item : input_.items.of(i)) {
        const bool bare = item.value->unit.empty() && head_of(item).empty() && !out.empty();
        if (is_plain_figure(item) && is_near(item, beyond.object) &&
            (same_unit(item, beyond.object) || (bare && comparable(item, beyond.object))))
          out.push_back(item);
      }
    return out;
  }

  void judge_measured(const Beyond& beyond) {
    if (!is_measured(beyond.object)) return;
    const Figures figures = measured_behind(beyond);
    if (!figures.empty() && std::all_of(figures.begin(), figures.end(), [&](const Item& item) {
          return lies_beyond(beyond, item);
        }))
      report_.confirm(beyond.object, figures);
  }

  // ---- "has not fallen below 25 degrees on any night. ... 26.1, 25.7, 23.9 and 26.4" ----

  void judge_denied(const Beyond& beyond) {
    if (!is_measured(beyond.object)) return;
    const Figures figures = measured_behind(beyond);
    const auto across = std::find_if(figures.begin(), figures.end(),
                                     [&](const Item& item) { return lies_beyond(beyond, item); });
    if (figures.empty()) return;
    if (across == figures.end()) return report_.confirm(beyond.object, figures);
    if (tells_of_all(*across, figures) && !is_quoted_pair(beyond, *across))
      report_.ask(*across, {beyond.object},
                  called(*across, beyond.sign > 0 ? " is above " : " is below ", beyond));
  }

  // Three of one sentence, or the lowest of them all.
  bool tells_of_all(const Item& across, const Figures& figures) const {
    const uint32_t s = across.mention->sentence;
    const auto beside = std::count_if(figures.begin(), figures.end(), [&](const Item& item) {
      return item.mention->sentence == s;
    });
    return beside >= 3 || any_text(r_, r_.tokens.sentences[s].tokens,
                                   {"lowest", "highest", "minimum", "maximum", "peak", "coldest",
                                    "hottest", "peaked"});
  }

  const CheckInput& input_;
  const Reading& r_;
  ToldMentions told_;
  BoundsReport report_;
};

}  // namespace

void check_beyond(const CheckInput& input, Findings& out) {
  std::optional<Judge> judge;
  for (const Items::Row& row : input.items.rows())
    for (const Beyond& beyond : beyond_in(input, row.sentence)) {
      if (!judge) judge.emplace(input, out);
      judge->judge(beyond);
    }
}

}  // namespace copydesk
