#include <algorithm>
#include <optional>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesOn = 8;  // from the vote to those who were against it
constexpr uint32_t kVerbReach = 6;    // tokens: "not a single member of the board voted against"
constexpr uint32_t kNameReach = 14;   // tokens from "Councillors Reyes Fernandes and ..., who"

bool is_vote(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"voted", "vote", "passed", "approved", "adopted", "carried", "backed",
                   "endorsed", "ratified", "agreed", "elected"});
}

bool is_against(const Reading& r, uint32_t token, uint32_t end) {
  if (text_is(r, token, {"opposed", "rejected"})) return true;
  return token + 1 < end && text_is(r, token, {"voted"}) && text_is(r, token + 1, {"against"});
}

// "Nobody voted against", "not a single member opposed", "without a vote against", "unanimously".
std::optional<IndexRange> nobody_against(const CheckInput& input, IndexRange sentence) {
  const Reading& r = input.reading;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if ((input.bits(i) & kNobody) == 0) continue;
    const uint32_t end = std::min(sentence.end, i + kVerbReach);
    if (text_is(r, i, {"unanimously"})) {
      const bool told = !any_text(r, {i - std::min(i - sentence.begin, 2U), i},
                                  {"not", "almost", "nearly", "n't", "n’t"});
      if (told && is_vote(r, sentence)) return IndexRange{i, i + 1};
    }
    if (i + 1 < end && text_is(r, i, {"without"}) && is_vote(r, sentence) &&
        any_text(r, {i, end}, {"against", "opposition", "dissent", "dissenting"}))
      return IndexRange{i, end};
    const bool nobody =
        text_is(r, i, {"nobody", "none"}) ||
        (i + 2 < end && text_is(r, i, {"not"}) && text_is(r, i + 1, {"a", "one"})) ||
        (i + 1 < end && text_is(r, i, {"no"}) && text_is(r, i + 1, {"one", "member"}));
    if (!nobody) continue;
    for (uint32_t k = i + 1; k < end; ++k)
      if (is_against(r, k, sentence.end)) return IndexRange{i, k + 1};
  }
  return std::nullopt;
}

bool is_title(const Reading& r, uint32_t token) {
  return text_is(r, token, {"councillor", "councillors",  "councilor",     "councilors",
                            "councilman", "councilwoman", "councilmember", "councilmembers",
                            "senator",    "senators",     "sen.",          "sens.",
                            "rep.",       "reps.",        "commissioner",  "commissioners",
                            "trustee",    "trustees",     "supervisor",    "supervisors",
                            "alderman",   "judge",        "judges",        "justice",
                            "justices",   "deputy",       "deputies",      "mp",
                            "mps",        "member",       "members",       "director",
                            "directors",  "mayor"});
}

// Another vote than the one that was told of: in May, in committee, at first.
bool tells_of_another(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"last",       "earlier",  "previous", "previously", "initially", "first",
                   "once",       "before",   "had",      "in",         "committee", "originally",
                   "then",       "long",     "another",  "other",      "separate",  "amendment",
                   "amendments", "would",    "if",       "not",        "never",     "who've",
                   "but",        "although", "while",    "because",    "changed",   "said"});
}

// "Councillors Ito and Lund, who opposed the motion": named members, with what was voted on behind
// the verb, or nothing.
std::optional<IndexRange> named_against(const Reading& r, IndexRange sentence) {
  for (uint32_t i = sentence.begin + 2; i < sentence.end; ++i) {
    if (!is_against(r, i, sentence.end)) continue;
    const uint32_t behind = text_is(r, i, {"voted"}) ? i + 2 : i + 1;
    const bool of_it = behind >= sentence.end || text_is(r, behind, {".", ",", "it"}) ||
                       (behind + 1 < sentence.end && text_is(r, behind, {"the"}) &&
                        text_is(r, behind + 1,
                                {"motion", "resolution", "plan", "measure", "proposal", "bill",
                                 "budget", "project", "ordinance", "deal", "decision"}));
    const uint32_t from = i - std::min(i - sentence.begin, kNameReach);
    uint32_t title = from;
    while (title < i && !is_title(r, title)) ++title;
    const uint32_t stop = std::min(sentence.end, behind + 6);
    if (of_it && title + 1 < i && r.word(title + 1).is(kCapitalised) &&
        !tells_of_another(r, {title, stop}))
      return IndexRange{title, behind};
  }
  return std::nullopt;
}

void compare(const CheckInput& input, IndexRange none, IndexRange named, Findings& out) {
  const Span stated = input.reading.span(none);
  const Span against = input.reading.span(named);
  if (is_quoted(input, stated) || is_quoted(input, against)) return;
  Finding f = tally_finding(stated, "nobody against", against, false);
  f.message = "The text says \"" + plain_text(input.reading.article, stated) + "\" and \"" +
              plain_text(input.reading.article, against) + "\"";
  f.equation = f.message;
  f.question = "Did they vote against it, or on something else?";
  out.push_back(std::move(f));
}

}  // namespace

void check_unanimity(const CheckInput& input, Findings& out) {
  const Reading& r = input.reading;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  std::optional<IndexRange> none;
  uint32_t told = 0;
  for (uint32_t s = 0; s < count; ++s) {
    const uint32_t bits = input.places.bits_in(s);
    if ((bits & (kVoteWord | kDissent)) == 0 || (!none && (bits & kNobody) == 0)) continue;
    const IndexRange sentence = r.tokens.sentences[s].tokens;
    if (none && s > told && s <= told + kSentencesOn)
      if (const auto named = named_against(r, sentence)) return compare(input, *none, *named, out);
    if (const auto found = nobody_against(input, sentence)) {
      if (none) return;  // two votes
      none = found;
      told = s;
    }
  }
}

}  // namespace copydesk
