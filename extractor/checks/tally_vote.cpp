#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/ballot.hpp"
#include "checks/bench.hpp"
#include "checks/name_list.hpp"
#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kBenchBefore = 2;  // sentences from the body to its vote

std::string words(const CheckInput& input, Span span) {
  return plain_text(input.reading.article, span);
}

// ---- the seats ----

// The body of the ballot's sentence, else of the ones around it.
std::optional<Bench> bench_near(const CheckInput& input, uint32_t sentence) {
  const auto last = static_cast<uint32_t>(input.reading.tokens.sentences.size()) - 1;
  std::vector<uint32_t> order = {sentence};
  for (uint32_t back = 1; back <= std::min(sentence, kBenchBefore); ++back)
    order.push_back(sentence - back);
  if (sentence < last) order.push_back(sentence + 1);
  for (const uint32_t s : order)
    for (const Item& item : input.items.of(s))
      if (auto bench = bench_of(input, item); bench && may_be_of(input, *bench, sentence))
        return bench;
  return std::nullopt;
}

// A vice president or a chair breaks a tie from outside.
bool is_broken_tie(const CheckInput& input, const Ballot& ballot, const Bench& bench) {
  const IndexRange tokens = input.reading.tokens.sentences[ballot.sentence].tokens;
  return std::abs(ballot.ayes - ballot.noes) == 1 && ballot.all() == bench.seats + 1 &&
         any_text(input.reading, tokens, {"vice", "tie", "casting", "procedural", "president"});
}

bool may_ask(const CheckInput& input, const Ballot& ballot, const Bench& bench) {
  if (is_quoted(input, ballot.span) || is_broken_tie(input, ballot, bench)) return false;
  // Fewer votes than seats: somebody was absent.
  if (ballot.all() < bench.seats) return bench.everybody;
  return ballot.all() < bench.seats * 2;
}

std::string sum_of(const Ballot& ballot) {
  std::string out = std::to_string(ballot.ayes) + " + " + std::to_string(ballot.noes);
  for (const int64_t more : {ballot.abstained, ballot.absent})
    if (more > 0) out += " + " + std::to_string(more);
  return out;
}

// ---- those who dissent ----

struct Split {
  int64_t minority = 0;
  Span span;
};

// "Four of the seven judges": three are left.
std::optional<Split> majority_of(const CheckInput& input, uint32_t sentence) {
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 1; i < items.size(); ++i) {
    const IndexRange gap = tokens_between(items[i - 1].mention->tokens, items[i].mention->tokens);
    const auto bench = bench_of(input, items[i]);
    const auto part =
        items[i - 1].value->number ? items[i - 1].value->number->to_int() : std::nullopt;
    if (bench && part && gap.size() == 2 && text_is(input.reading, gap.begin, {"of"}) &&
        *part<bench->seats&& * part * 2> bench->seats)
      return Split{bench->seats - *part, {items[i - 1].mention->span.begin, bench->span.end}};
  }
  return std::nullopt;
}

struct Dissent {
  int64_t count = 0;
  Span span;
  bool complete = true;  ///< no word says that others dissented too
};

// "Judges Paz, Ito and Lund dissented", "with Justice Alito dissenting"
std::optional<Dissent> named_dissent(const CheckInput& input, IndexRange sentence, uint32_t verb) {
  const Reading& r = input.reading;
  uint32_t title = verb;
  while (title > sentence.begin &&
         !text_is(r, title,
                  {"judges", "justices", "judge", "justice", "commissioners", "councillors",
                   "members", "trustees", "commissioner", "councilman", "councilwoman",
                   "councilmember", "supervisors"}))
    --title;
  if (title == verb || title + 1 >= verb) return std::nullopt;
  const bool plural = r.word(title).folded.ends_with("s") && !text_is(r, title, {"justices'"});
  const IndexRange names = {title + 1, verb};
  const Span span = r.span({title, verb + 1});
  if (!plural) {
    for (uint32_t i = names.begin; i < names.end; ++i)
      if (r.word(i).is(kLower) || text_is(r, i, {","})) return std::nullopt;
    return Dissent{1, span};
  }
  const auto list = read_name_list(input, names);
  if (!list || !list->names || list->uncertain || list->end != verb) return std::nullopt;
  return Dissent{static_cast<int64_t>(list->items.size()), span};
}

// "the lone dissenting vote", "two dissented"
std::optional<Dissent> counted_dissent(const CheckInput& input, uint32_t sentence, uint32_t verb) {
  const Reading& r = input.reading;
  if (verb > 0 && text_is(r, verb - 1, {"lone", "sole", "only", "single", "solitary"}))
    return Dissent{1, r.span({verb - 1, verb + 1})};
  for (const Item& item : input.items.of(sentence)) {
    const auto n = item.value->number ? item.value->number->to_int() : std::nullopt;
    const IndexRange gap = tokens_between(item.mention->tokens, {verb, verb});
    if (n && item.mention->kind == MentionKind::cardinal && item.mention->tokens.end <= verb &&
        (gap.empty() || (gap.size() == 1 && head_of(item).size() > 0)))
      return Dissent{*n, {item.mention->span.begin, r.token(verb).span.end}};
  }
  return std::nullopt;
}

std::optional<Dissent> dissent_in(const CheckInput& input, uint32_t sentence) {
  if ((input.places.bits_in(sentence) & kDissent) == 0) return std::nullopt;
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if ((input.bits(i) & kDissent) == 0) continue;
    auto dissent = named_dissent(input, tokens, i);
    if (!dissent) dissent = counted_dissent(input, sentence, i);
    if (!dissent) continue;
    dissent->complete = !any_text(r, tokens,
                                  {"also", "joined", "others", "part", "separately", "including",
                                   "among", "led", "wrote", "another"});
    return dissent;
  }
  return std::nullopt;
}

std::optional<Split> split_of(const CheckInput& input, uint32_t sentence,
                              const std::vector<Score>& scores) {
  if (scores.size() == 1 && scores[0].told == Told::voted)
    return Split{std::min(scores[0].first, scores[0].second), input.reading.span(scores[0].tokens)};
  return scores.empty() ? majority_of(input, sentence) : std::nullopt;
}

// ---- a share of the seats that is needed ----

struct Bar {
  Decimal votes;
  Span span;
};

bool is_of_all(const Reading& r, IndexRange gap) {
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (!text_is(r, i, {"of", "all", "the", "its", "majority", "'s", "’s", "chamber"}))
      return false;
  return any_text(r, gap, {"of"});
}

// "two-thirds of all 120 deputies", "a two-thirds majority of the 100 seats"
std::optional<Bar> bar_in(const CheckInput& input, uint32_t sentence) {
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 1; i < items.size(); ++i) {
    const Item& part = items[i - 1];
    const Item& whole = items[i];
    const IndexRange gap = tokens_between(part.mention->tokens, whole.mention->tokens);
    if (part.value->form != NumberForm::fraction || !part.value->number || !whole.value->number ||
        whole.mention->kind != MentionKind::cardinal || *part.value->number >= Decimal(1) ||
        *part.value->number <= Decimal(5, -1) || !is_of_all(input.reading, gap))
      continue;
    return Bar{*part.value->number * *whole.value->number,
               {part.mention->span.begin, shown(whole).end}};
  }
  return std::nullopt;
}

// Whether the words say that the votes were enough; nothing when they say neither.
std::optional<bool> says_enough(const Reading& r, IndexRange tokens) {
  if (any_text(r, tokens, {"short", "failed", "fell", "missed", "failing", "missing"}))
    return false;
  if (any_text(r, tokens,
               {"cleared", "met", "passed", "reached", "exceeded", "surpassed", "topped", "crossed",
                "enough", "carried", "clearing", "adopted"}))
    return true;
  return std::nullopt;
}

bool is_vote_count(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.end;
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         item.value->hedge == Hedge::none && at < r.tokens.all.size() &&
         text_is(r, at, {"votes", "in", "for", "voted", "ayes", "yes"});
}

}  // namespace

Finding tally_finding(Span stated, std::string_view label, Span figures, bool fits) {
  Finding f = finding_of_check("tally", verdict_of(fits));
  f.evidence = {{stated, std::string(label)}, {figures, "score"}};
  return f;
}

Finding score_finding(const CheckInput& input, Span stated, std::string_view label,
                      const Score& score, bool fits) {
  return tally_finding(stated, label, input.reading.span(score.tokens), fits);
}

bool is_quoted_score(const CheckInput& input, const Score& score) {
  return is_quoted(input, input.reading.span(score.tokens));
}

void check_ballots(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                   Findings& out) {
  const auto ballot = ballot_in(input, sentence, scores);
  const auto bench = ballot ? bench_near(input, sentence) : std::nullopt;
  if (!bench) return;
  const bool fits = ballot->all() == bench->seats;
  if (!fits && !may_ask(input, *ballot, *bench)) return;
  Finding f = tally_finding(bench->span, "seats", ballot->span, fits);
  f.equation = sum_of(*ballot) + (fits ? " = " : " ≠ ") + std::to_string(bench->seats);
  f.message = words(input, bench->span) + ", " + std::to_string(ballot->all()) + " votes";
  if (!fits) f.question = "Is the number of seats or one of the votes meant to be different?";
  out.push_back(std::move(f));
}

void check_dissent(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                   Findings& out) {
  const auto split = split_of(input, sentence, scores);
  if (!split) return;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = sentence; s < std::min(count, sentence + 2); ++s) {
    const auto dissent = dissent_in(input, s);
    if (!dissent) continue;
    const bool fits = dissent->count == split->minority;
    const bool few = dissent->count < split->minority;
    if (!fits && ((few && !dissent->complete) || is_quoted(input, dissent->span))) return;
    Finding f = tally_finding(dissent->span, "dissent", split->span, fits);
    f.equation =
        std::to_string(dissent->count) + (fits ? " = " : " ≠ ") + std::to_string(split->minority);
    f.message = words(input, split->span) + " leaves " + std::to_string(split->minority) +
                " in dissent; the text has " + std::to_string(dissent->count);
    if (!fits) f.question = "Did somebody not take part, or is one of the numbers wrong?";
    out.push_back(std::move(f));
    return;
  }
}

void check_threshold(const CheckInput& input, uint32_t sentence, Findings& out) {
  const auto bar = bar_in(input, sentence);
  if (!bar) return;
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  for (uint32_t s = sentence; s < std::min(count, sentence + 2); ++s) {
    const auto enough = says_enough(r, r.tokens.sentences[s].tokens);
    if (!enough) continue;
    for (const Item& item : input.items.of(s)) {
      if (!is_vote_count(input, item)) continue;
      const bool fits = (*item.value->number >= bar->votes) == *enough;
      if (!fits && is_quoted(input, item.mention->span)) return;
      Finding f = tally_finding(bar->span, "needed", item.mention->span, fits);
      f.mentions = {item.id};
      f.message = words(input, bar->span) + " is " + bar->votes.rounded(1).to_string() +
                  "; the text says that " + words(input, item.mention->span) +
                  (*enough ? " is enough" : " is not enough");
      f.equation = f.message;
      if (!fits) f.question = "Is the number of votes or of seats meant to be different?";
      return out.push_back(std::move(f));
    }
  }
}

}  // namespace copydesk
