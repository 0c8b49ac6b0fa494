#include "checks/years_length.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = YearsBack::Kind;

class Sense {
 public:
  explicit Sense(const CheckInput& input) : input_(input), r_(input.reading) {}

  std::optional<Kind> kind(const PrintedLength& length) const {
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t next = length.tokens.end;
    const auto next_is = [&](Texts texts) {
      return next < sentence.end && text_is(r_, next, texts);
    };
    if (next_is({"wait", "drought", "absence", "exile", "hiatus"})) return Kind::wait;
    if (next_is({"ago"})) return Kind::ago;
    if (is_waited(length.tokens.begin, sentence.begin)) return Kind::wait;
    if (length.tokens.begin > sentence.begin && next_is({"without", "in", "of"}) &&
        text_is(r_, length.tokens.begin - 1, {"ending", "ends", "ended"}))
      return Kind::wait;
    if (goes_on_since(next, sentence.end) || is_gap(length.tokens.begin, sentence.begin))
      return Kind::since;
    if (is_tenure(length)) return Kind::tenure;
    if (is_first_in(length.tokens.begin, sentence.begin)) return Kind::first;
    if (is_most_in(length, sentence)) return Kind::most;
    if (is_celebrated(length.tokens.begin, sentence.begin))
      return next_is({"as"}) ? Kind::span : Kind::anniversary;
    if (next_is({"after"}) && length.tokens.begin == sentence.begin) return Kind::span;
    if (next_is({"on", "anniversary"}) || goes_on_with_marriage(next, sentence.end) ||
        r_.block_kind(length.mention->sentence) == BlockKind::headline)
      return Kind::span;
    return kind_of_story(length);
  }

 private:
  // Counts that tell nothing of where they begin: a year that they lead to confirms them.
  std::optional<Kind> kind_of_story(const PrintedLength& length) const {
    constexpr uint32_t kReach = 4;
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t at = length.tokens.begin;
    const uint32_t end = std::min(sentence.end, length.tokens.end + kReach);
    const bool to_the_day = any_text(r_, {length.tokens.end, end}, {"day", "hour", "minute"});
    if (length.is_later || (length.tokens.end < sentence.end &&
                            (text_is(r_, length.tokens.end, {"after"}) ||
                             (to_the_day && any_text(r_, {length.tokens.end, end}, {"after"})))))
      return Kind::after;
    const IndexRange before = {at - std::min(kReach, at - sentence.begin), at};
    const bool past = text_is(r_, at, {"the"}) && any_text(r_, length.tokens, {"past", "last"});
    const bool lasts = past || (at > sentence.begin && text_is(r_, at - 1, {"for"}) &&
                                any_text(r_, {sentence.begin, at},
                                         {"has", "have", "had", "been", "was", "were", "went",
                                          "stood", "lay", "remained", "lived"}));
    return lasts && !any_text(r_, {before.begin, length.tokens.end},
                              {"jailed", "sentenced", "next", "banned", "consecutive", "extend",
                               "additional", "would", "will"})
               ? std::optional(Kind::lasting)
               : std::nullopt;
  }

  // "her 23 years in charge", "in his 12 years as premier", "a 12-year reign", "led it for 12
  // years"
  bool is_tenure(const PrintedLength& length) const {
    constexpr uint32_t kVerbReach = 6;
    const IndexRange sentence = sentence_of(r_, *length.mention);
    const uint32_t at = length.tokens.begin;
    const uint32_t next = length.tokens.end;
    if (next < sentence.end && text_is(r_, next, {"reign", "tenure", "rule", "stint"})) return true;
    if (at == sentence.begin || counts_another(next, sentence.end)) return false;
    const bool owned = text_is(r_, at - 1, {"his", "her", "their", "its"});
    if (owned && next + 1 < sentence.end)
      return text_is(r_, next, {"as"}) ||
             (text_is(r_, next, {"in", "at", "on"}) &&
              any_text(r_, {next + 1, std::min(sentence.end, next + 3)},
                       {"charge", "office", "power", "post", "command", "job", "helm", "throne"}));
    // "retires after 15 years as head coach", not "after 40 years as a teacher"
    if (text_is(r_, at - 1, {"after"}) && next + 1 < sentence.end &&
        text_is(r_, next, {"as", "at", "with", "in"}) && !text_is(r_, next + 1, {"a", "an"}))
      return !text_is(r_, next, {"in"}) ||
             any_text(r_, {next + 1, std::min(sentence.end, next + 3)},
                      {"charge", "office", "power", "post", "command", "job", "helm", "role"});
    const IndexRange before = {at - std::min(kVerbReach, at - sentence.begin), at};
    return text_is(r_, at - 1, {"for"}) &&
           any_text(r_, before, {"led", "ruled", "ran", "run", "headed", "governed", "edited"});
  }

  // "after 11 years in the post and 38 with the authority": which of them a start is of is open.
  bool counts_another(uint32_t from, uint32_t end) const {
    constexpr uint32_t kReach = 7;
    for (uint32_t i = from; i + 1 < std::min(end, from + kReach); ++i)
      if (text_is(r_, i, {"and"}) && r_.token(i + 1).kind == TokenKind::number) return true;
    return false;
  }

  // "a hundred years this month since", "80 years have passed since"
  bool goes_on_since(uint32_t at, uint32_t end) const {
    constexpr uint32_t kReach = 5;
    for (uint32_t i = at; i < std::min(end, at + kReach); ++i) {
      if (text_is(r_, i, {"since"})) return true;
      const bool between =
          text_is(r_, i,
                  {",", "this", "month", "week", "year", "today", "on", "have", "has", "now",
                   "passed", "gone", "by", "to", "the", "day", "almost", "exactly", "and"});
      const auto weekday = input_.classes().weekday;
      if (!between && !(weekday && r_.word(i).has(*weekday))) return false;
    }
    return false;
  }

  // "a wait of 17 years", "has waited 12 years"
  bool is_waited(uint32_t at, uint32_t begin) const {
    if (at > begin && text_is(r_, at - 1, {"waited", "waiting"})) return true;
    return at >= begin + 2 && text_is(r_, at - 1, {"of", "for"}) &&
           text_is(r_, at - 2, {"wait", "drought", "waited", "waiting"});
  }

  // "since 2018, a gap of seven years"
  bool is_gap(uint32_t at, uint32_t begin) const {
    return at >= begin + 2 && text_is(r_, at - 1, {"of"}) &&
           text_is(r_, at - 2,
                   {"gap", "break", "absence", "interval", "reign", "rule", "tenure", "stint",
                    "run", "spell", "period"});
  }

  // "40 years of marriage", "25 years in business"
  bool goes_on_with_marriage(uint32_t next, uint32_t end) const {
    return next + 1 < end && text_is(r_, next, {"of", "in"}) &&
           text_is(r_, next + 1, {"marriage", "business", "service", "existence", "independence"});
  }

  // "for the first time in nine years", "the first woman in 30 years"
  bool is_first_in(uint32_t at, uint32_t begin) const {
    constexpr uint32_t kReach = 6;
    if (at < begin + 2 || !text_is(r_, at - 1, {"in", "for"})) return false;
    return any_text(r_, {at - std::min(kReach, at - begin), at}, {"first"});
  }

  // "the driest spring in 40 years", "the worst drought in a century"
  bool is_most_in(const PrintedLength& length, IndexRange sentence) const {
    constexpr uint32_t kReach = 7;
    const auto superlative = input_.classes().superlative;
    const uint32_t at = length.tokens.begin;
    if (!superlative || at == sentence.begin || !text_is(r_, at - 1, {"in", "for"})) return false;
    for (uint32_t i = at - std::min(kReach, at - sentence.begin); i < at; ++i)
      if (r_.word(i).has(*superlative) || text_is(r_, i, {"worst", "best"})) return true;
    return false;
  }

  bool is_celebrated(uint32_t at, uint32_t begin) const {
    constexpr uint32_t kReach = 2;
    return any_text(r_, {at - std::min(kReach, at - begin), at},
                    {"celebrate", "celebrates", "celebrated", "celebrating", "mark", "marks",
                     "marked", "marking", "married"});
  }

  const CheckInput& input_;
  const Reading& r_;
};

}  // namespace

std::optional<YearsBack::Kind> kind_of_years(const CheckInput& input, const PrintedLength& length) {
  return Sense(input).kind(length);
}

}  // namespace copydesk
