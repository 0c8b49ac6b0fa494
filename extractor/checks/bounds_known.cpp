// A figure against a limit, record or target that was told before without being repeated: "The law
// allows up to 10 micrograms. ... contained 14, above the limit"; "it was 39.4 degrees, the hottest
// day on record; the old record was 38.7". Proof: tests/cases/bounds-known.case
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "checks/beyond.hpp"
#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/relation_pair.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 2;  // from "the limit is 50" to "above the limit"
constexpr uint32_t kNounReach = 8;      // tokens: "the limit on the coast road is 50"
constexpr uint32_t kNameReach = 3;      // tokens: "above the legal drink-drive limit"
constexpr uint32_t kFigureReach = 14;   // tokens from "72 kilometres an hour" to "above the limit"

/// "Above the limit", "missing its target", without a figure of its own.
struct Mark {
  uint32_t token = 0;  ///< of "above"
  uint32_t noun = 0;   ///< of "limit"
  int sign = 0;
};

bool is_denied(const CheckInput& input, const Mark& mark, uint32_t begin) {
  for (uint32_t i = mark.token; i > begin && mark.token - i < 4; --i)
    if ((input.bits(i - 1) & kNegation) != 0) return true;
  return false;
}

// "Above", "missing", and what puts a figure on a side only of a limit.
int sign_at(const CheckInput& input, uint32_t token) {
  if (text_is(input.reading, token, {"over", "outside"})) return 1;
  if (text_is(input.reading, token, {"under", "within", "inside"})) return -1;
  return beyond_sign_at(input, token);
}

// The word behind is no figure: "above the limit of 50" has its own.
std::optional<Mark> mark_at(const CheckInput& input, uint32_t token, IndexRange sentence) {
  const Reading& r = input.reading;
  const int sign = sign_at(input, token);
  if (sign == 0 || token + 2 >= sentence.end ||
      !text_is(r, token + 1, {"the", "its", "that", "their", "this", "his", "her"}))
    return std::nullopt;
  for (uint32_t i = token + 2; i < std::min(sentence.end, token + 2 + kNameReach); ++i) {
    if (r.token(i).kind == TokenKind::number || r.token(i).kind == TokenKind::punctuation) break;
    if (!is_benchmark_at(input, i)) continue;
    const Mark mark{token, i, sign};
    const auto function_word = input.classes().function_word;
    const bool bare = i + 1 >= sentence.end || r.word(i + 1).is(kPunctuation) ||
                      (function_word && r.word(i + 1).has(*function_word) &&
                       !text_is(r, i + 1, {"of", "to", "than"}));
    return bare && !is_denied(input, mark, sentence.begin) ? std::optional(mark) : std::nullopt;
  }
  return std::nullopt;
}

// "The law allows up to 10 micrograms", "may hold no more than 400"
bool is_allowed(const CheckInput& input, const Item& item) {
  const Hedge hedge = item.value->hedge;
  return (hedge == Hedge::up_to || hedge == Hedge::at_most) &&
         any_text(input.reading, words_before(input.reading, item, 4),
                  {"allow", "allows", "allowed", "permit", "permits", "permitted", "may", "must",
                   "can", "legal", "law", "rules"});
}

// "The limit on the road is 50", "a target of $60,000": named with the noun and nothing that parts
// them.
bool is_named_by(const CheckInput& input, const Item& item, std::string_view noun) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, kNounReach);
  for (uint32_t i = before.end; i-- > before.begin;) {
    if (r.token(i).kind == TokenKind::punctuation && !text_is(r, i, {"$", "£", "€", "-"}))
      return false;
    if (text_is(r, i, {"than", "above", "below", "by", "over", "under", "not", "and", "but"}))
      return false;
    if (r.word(i).lemma == noun || r.word(i).folded == noun)
      return any_text(r, {i + 1, before.end},
                      {"is", "was", "of", "at", "stands", "stood", "had", "been", "were"});
  }
  return false;
}

bool may_be_benchmark(const CheckInput& input, const Item& item, std::string_view noun) {
  if (!item.value->number || item.mention->kind == MentionKind::ordinal) return false;
  if (item.value->hedge == Hedge::none) return is_named_by(input, item, noun);
  return (noun == "limit" || noun == "maximum" || noun == "level" || noun == "threshold" ||
          noun == "capacity") &&
         is_allowed(input, item);
}

class Judge {
 public:
  Judge(const CheckInput& input, Findings& out)
      : input_(input),
        r_(input.reading),
        told_(out, input.mentions, [](const Finding& f) { return f.check == "bounds"; }),
        report_(input, out) {}

  void judge(const Mark& mark) {
    const uint32_t s = r_.sentence_of(mark.token);
    const auto benchmark = benchmark_of(mark, s);
    if (!benchmark) return;
    const auto subject = subject_of(mark, *benchmark, s);
    if (!subject || told_.has(subject->id)) return;
    const bool within = text_is(r_, mark.token, {"within", "inside"});
    const bool holds = within          ? !is_above(*subject, *benchmark)
                       : mark.sign > 0 ? is_above(*subject, *benchmark)
                                       : is_above(*benchmark, *subject);
    const std::string message = report_.words(*subject) +
                                (is_above(*subject, *benchmark) ? " is above " : " is not above ") +
                                report_.words(*benchmark);
    if (holds)
      report_.confirm(*subject, {*benchmark}, message);
    else if (may_ask(mark, *subject, *benchmark, s))
      report_.ask(*subject, {*benchmark}, message);
  }

 private:
  IndexRange tokens_of(uint32_t sentence) const { return r_.tokens.sentences[sentence].tokens; }

  // The only one that is named so, in that sentence or those before.
  std::optional<Item> benchmark_of(const Mark& mark, uint32_t s) const {
    const std::string_view noun = r_.word(mark.noun).lemma;
    std::optional<Item> out;
    for (uint32_t at = s - std::min(s, kSentencesBack); at <= s; ++at)
      for (const Item& item : input_.items.of(at)) {
        if (item.mention->tokens.end > mark.token || !may_be_benchmark(input_, item, noun))
          continue;
        if (out) return std::nullopt;
        out = item;
      }
    return out;
  }

  bool is_of_measure(const Item& item, const Item& benchmark) const {
    if (!is_plain_figure(item) || item.value->form == NumberForm::fraction) return false;
    if (leaves_unit_out(input_, item)) return true;
    if (item.mention->kind != benchmark.mention->kind) return false;
    if (item.value->unit != benchmark.value->unit)
      return benchmark.value->unit.starts_with(item.value->unit) && !item.value->unit.empty();
    return !item.value->unit.empty() || head_of(item).empty() || head_of(benchmark).empty() ||
           same_sort(item, benchmark);
  }

  // The only figure of its measure between the benchmark and the words.
  std::optional<Item> subject_of(const Mark& mark, const Item& benchmark, uint32_t s) const {
    std::optional<Item> out;
    for (const Item& item : input_.items.of(s)) {
      if (item.id == benchmark.id || item.mention->tokens.end > mark.token ||
          item.mention->tokens.begin < benchmark.mention->tokens.end ||
          !is_of_measure(item, benchmark))
        continue;
      if (out) return std::nullopt;
      out = item;
    }
    // "Five points over the limit" tells how far.
    const uint32_t gap = out ? mark.token - out->mention->tokens.end : 0;
    return gap > 0 && gap <= kFigureReach ? out : std::nullopt;
  }

  bool may_ask(const Mark& mark, const Item& subject, const Item& benchmark, uint32_t s) const {
    const Decimal x = abs(*subject.value->number);
    const Decimal y = abs(*benchmark.value->number);
    return x * Decimal(3) >= y && y * Decimal(3) >= x &&
           !any_text(r_, tokens_of(s),
                     {"if", "would", "could", "may", "might", "should", "unless", "but", "although",
                      "though", "while"}) &&
           !is_quoted(input_, subject.mention->span) &&
           !is_quoted(input_, r_.span({mark.token, mark.noun + 1}));
  }

  // ---- "39.4 degrees, the hottest day since records began; the old record was 38.7" ----

 public:
  void judge_former(const Item& record, uint32_t s) {
    const auto sign = extreme_sign(s);
    if (!sign || told_.has(record.id)) return;
    std::optional<Item> subject;
    for (uint32_t at = s - std::min(s, 1U); at <= s; ++at)
      for (const Item& item : input_.items.of(at)) {
        if (item.id == record.id || !is_of_same_measure(item, record)) continue;
        if (subject) return;
        subject = item;
      }
    if (!subject || subject->mention->span.begin > record.mention->span.begin) return;
    const bool holds = *sign > 0 ? is_above(*subject, record) : is_above(record, *subject);
    if (holds)
      report_.confirm(*subject, {record});
    else if (!is_quoted(input_, record.mention->span) &&
             !is_quoted(input_, subject->mention->span) && is_near(*subject, record))
      report_.ask(
          *subject, {record},
          report_.words(*subject) + " is said to beat the record of " + report_.words(record));
  }

 private:
  bool is_of_same_measure(const Item& item, const Item& record) const {
    return is_plain_figure(item) && (is_of_measure(item, record) || is_of_measure(record, item)) &&
           !(item.value->unit.empty() && record.value->unit.empty());
  }

  static bool is_near(const Item& a, const Item& b) {
    const Decimal x = abs(*a.value->number);
    const Decimal y = abs(*b.value->number);
    return x * Decimal(2) >= y && y * Decimal(2) >= x;
  }

  // All that is called the most or the least of, in the sentence and the one before, points one
  // way; "fastest" does not tell.
  std::optional<int> extreme_sign(uint32_t s) const {
    const auto superlative = input_.classes().superlative;
    std::optional<int> out;
    for (uint32_t i = tokens_of(s - std::min(s, 1U)).begin; i < tokens_of(s).end; ++i) {
      if (text_is(r_, i, {"fastest", "quickest", "best", "not", "nearly", "short", "missed"}))
        return std::nullopt;
      const Entry* entry = superlative && r_.word(i).has(*superlative)
                               ? r_.words.entry(r_.word(i), *superlative)
                               : nullptr;
      const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
      if (!sign || !sign->number) continue;
      if (out && *out != sign->number->sign()) return std::nullopt;
      out = sign->number->sign();
    }
    return out;
  }

  const CheckInput& input_;
  const Reading& r_;
  ToldMentions told_;
  BoundsReport report_;
};

}  // namespace

namespace {

// "The old record was 38.7", "the previous high of 41 centimetres"
bool is_former_record(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, kNounReach);
  if (!is_plain_figure(item)) return false;
  for (uint32_t i = before.begin; i + 1 < before.end; ++i)
    if (text_is(r, i, {"old", "previous", "former", "existing", "earlier"}) &&
        text_is(r, i + 1, {"record", "mark", "high", "low", "peak"}))
      return is_named_by(input, item, r.word(i + 1).lemma);
  return false;
}

}  // namespace

void check_known_benchmarks(const CheckInput& input, Findings& out) {
  const auto beyond = input.classes().beyond_word;
  std::optional<Judge> judge;
  for (const Items::Row& row : input.items.rows()) {
    if (!beyond || !input.reading.sentence_words[row.sentence].has(*beyond)) continue;
    const IndexRange tokens = input.reading.tokens.sentences[row.sentence].tokens;
    for (const Item& item : input.items.of(row))
      if (is_former_record(input, item)) {
        if (!judge) judge.emplace(input, out);
        judge->judge_former(item, row.sentence);
      }
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (const auto mark = mark_at(input, i, tokens)) {
        if (!judge) judge.emplace(input, out);
        judge->judge(*mark);
      }
  }
}

}  // namespace copydesk
