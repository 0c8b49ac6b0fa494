#include "checks/duration_finding.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {

Finding duration_finding(const CheckInput& input, Verdict verdict, const BoundedLength& bounded) {
  const PrintedLength& length = *bounded.length;
  Finding f;
  f.check = "duration";
  f.rule = "core/duration";
  f.verdict = verdict;
  const bool one = bounded.from == bounded.to;  // "Friday to Sunday"
  f.evidence = {{input.reading.span(length.tokens), "length"},
                {bounded.from->span, one ? "bounds" : "from"}};
  if (!one) f.evidence.push_back({bounded.to->span, "to"});
  f.mentions = {length.id};
  std::string bounds = words_of(input, bounded.from->tokens);
  if (!one) bounds += " to " + words_of(input, bounded.to->tokens);
  const std::string said = words_of(input, length.tokens);
  if (verdict == Verdict::confirmed) {
    f.message = bounds + " is " + said;
    f.equation = bounds + " = " + said;
    return f;
  }
  f.level = Level::warning;
  f.message = bounds + " is " + bounded.really + "; the text says " + said;
  f.equation = bounds + " = " + bounded.really + ", not " + said;
  f.question = "Is the length, or one of its bounds, meant to be another?";
  return f;
}

bool tells_of_begin(const Reading& r, IndexRange tokens) {
  return any_text(
      r, tokens,
      {"began",    "begun",     "begins",     "begin",     "started",   "starts",   "start",
       "opened",   "opens",     "open",       "commenced", "sealed",    "closed",   "close",
       "closes",   "shut",      "shuts",      "effect",    "off",       "out",      "failed",
       "blocked",  "halted",    "suspended",  "stopped",   "launched",  "sailed",   "left",
       "departed", "jailed",    "imprisoned", "detained",  "arrested",  "seized",   "trapped",
       "elected",  "appointed", "hired",      "joined",    "kidnapped", "captured", "entered"});
}

bool tells_of_end(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens, {"ended",   "ends",      "end",       "finished", "finishes", "closed",
                              "closes",  "concluded", "returned",  "until",    "till",     "reopen",
                              "reopens", "reopened",  "back",      "restored", "resumed",  "resume",
                              "lifted",  "over",      "collapsed", "stopped",  "docked",   "landed",
                              "freed",   "released",  "resigned",  "retired",  "rescued",  "left",
                              "broke",   "expired",   "expires",   "finish",   "leave"});
}

namespace {

// What lasts from one bound to the other, where a shift or a warranty is only about it.
bool is_event(const Reading& r, uint32_t noun) {
  return text_is(r, noun,
                 {"shutdown",   "closure",   "strike",   "walkout",    "stoppage",   "blackout",
                  "outage",     "siege",     "standoff", "meeting",    "debate",     "session",
                  "talks",      "ceasefire", "truce",    "curfew",     "ordeal",     "battle",
                  "blockade",   "protest",   "sit-in",   "lockdown",   "festival",   "event",
                  "exhibition", "fair",      "trial",    "hearing",    "inquiry",    "consultation",
                  "occupation", "search",    "hunt",     "suspension", "ban",        "pause",
                  "visit",      "tour",      "summit",   "conference", "tournament", "campaign"});
}

}  // namespace

bool is_length_of_whole(const CheckInput& input, const PrintedLength& length) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[length.mention->sentence].tokens;
  const uint32_t begin = length.tokens.begin;
  const uint32_t next = length.tokens.end;
  const bool attribute = any_text(r, length.tokens, {"-"});
  if (attribute) {
    constexpr uint32_t kReach = 3;
    for (uint32_t i = next; i < std::min(sentence.end, next + kReach); ++i)
      if (is_event(r, i)) return true;
    return false;
  }
  if (begin == sentence.begin) return false;
  const bool ends = next >= sentence.end || r.word(next).is(kPunctuation);
  if (text_is(r, begin - 1, {"those", "lasted", "lasting", "lasts"})) return true;
  if (text_is(r, begin - 1, {"after", "served", "serving"})) return ends;
  const bool set_off = text_is(r, begin - 1, {","}) || is_dash(r, begin - 1);
  return set_off && next < sentence.end && text_is(r, next, {"later"}) &&
         (next + 1 >= sentence.end || r.word(next + 1).is(kPunctuation));
}

}  // namespace copydesk
