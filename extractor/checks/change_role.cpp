#include "checks/change_role.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFarthest = 9;   // words from "below" to the figure of "the authorized level of"
constexpr uint32_t kClose = 4;      // words from "from" to a figure that is surely its own
constexpr uint32_t kVerbReach = 9;  // tokens from "cut" to "by half"

bool is_article(const Reading& r, uint32_t token) { return text_is(r, token, {"a", "an"}); }

// What may stand between "to" and its figure's own words.
bool leads_to_figure(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"a", "an", "the", "its", "their", "his", "her", "just", "about", "nearly",
                  "almost", "only", "around", "roughly", "approximately", "some", "record", "as"});
}

// "according to 12 experts", "due to three strikes", "next to 40 homes"
bool is_other_to(const Reading& r, uint32_t before) {
  return text_is(r, before,
                 {"according", "due", "thanks", "equal", "similar", "next", "close", "related",
                  "owing", "prior", "addition"});
}

// "the budget level of $3.35 billion": however many words stand before it.
bool is_named_level(const Reading& r, uint32_t figure) {
  const uint32_t of = text_is(r, figure - 1, {"only", "just", "about"}) ? figure - 2 : figure - 1;
  return text_is(r, of, {"of"}) &&
         text_is(r, of - 1,
                 {"level", "levels", "request", "total", "figure", "price", "rate", "value",
                  "amount", "estimate", "target", "number", "count", "cost", "sum", "deficit"});
}

// "a pre-tax loss of £12.4m": what the books show, no step.
bool is_result(const Reading& r, uint32_t token) {
  if (text_is(r, token, {"loss"}) && token > 1 && text_is(r, token - 1, {"a"}) &&
      text_is(r, token - 2,
              {"reported", "posted", "made", "recorded", "suffered", "report", "posts", "announced",
               "booked", "of", "to"}))
    return true;
  return text_is(r, token, {"loss", "losses", "deficit", "gain", "gains"}) &&
         text_is(r, token - 1,
                 {"tax", "pretax", "net", "operating", "annual", "quarterly", "full-year", "year",
                  "underlying", "trading", "statutory"});
}

bool is_year(const Reading& r, uint32_t token) {
  const std::string_view text = r.word(token).folded;
  return text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
}

}  // namespace

bool is_change_share(const Item& item) {
  return item.value->unit == "percent" || item.value->form == NumberForm::fraction;
}

bool is_part_of_them(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return behind + 1 < r.tokens.sentences[item.mention->sentence].tokens.end &&
         text_is(r, behind, {"of"}) &&
         text_is(r, behind + 1, {"them", "those", "these", "which", "whom"});
}

int ChangeRoles::sign_at(uint32_t token) const {
  const Word& word = r_.word(token);
  for (const auto& c : {classes_.direction, classes_.comparative}) {
    const Entry* entry = c && word.has(*c) ? r_.words.entry(word, *c) : nullptr;
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    if (sign && sign->number) return sign->number->sign();
  }
  return 0;
}

// "drop", "increase", "less": no verb form that would begin a clause of its own.
bool ChangeRoles::is_change_noun(uint32_t token) const {
  const Word& word = r_.word(token);
  if (classes_.comparative && word.has(*classes_.comparative)) return true;
  const Entry* entry = classes_.direction && word.has(*classes_.direction)
                           ? r_.words.entry(word, *classes_.direction)
                           : nullptr;
  return entry != nullptr && entry->text("form") != "verb";
}

bool ChangeRoles::ends_phrase(uint32_t token) const {
  const Token& t = r_.token(token);
  if (t.kind == TokenKind::number) return !is_year(r_, token);
  if (text_is(r_, token,
              {"and", "or", "but", "which", "who", "that", "is", "are", "was", "were", "while"}))
    return true;
  if (t.kind == TokenKind::punctuation)
    return !text_is(r_, token, {"-", "'", "’", "$", "£", "€"}) || is_dash(r_, token);
  return classes_.finite_verb && r_.word(token).has(*classes_.finite_verb);
}

// "12 percent of the budget", "4 percent a year": no change of two figures.
bool ChangeRoles::is_rate_or_part(uint32_t token) const {
  if (token >= sentence_.end) return false;
  if (text_is(r_, token, {"of", "per", "annually", "yearly", "each", "every", "annual"}))
    return true;
  return is_article(r_, token) && token + 1 < sentence_.end &&
         text_is(r_, token + 1, {"year", "month", "week", "day", "quarter", "decade"});
}

ChangeReading ChangeRoles::step_of(const Item& item, int sign) const {
  return {is_change_share(item) ? ChangeRole::share : ChangeRole::step, sign};
}

// The word of change that "by" belongs to: "cut its staff by half".
int ChangeRoles::sign_before(uint32_t token) const {
  for (uint32_t i = token, steps = 0; i > sentence_.begin && steps < kVerbReach; ++steps) {
    --i;
    if (r_.token(i).kind == TokenKind::punctuation && !text_is(r_, i, {"-", "’", "'"})) break;
    // "The Airport Improvement Program" does not say that anything rose.
    const bool name = i > sentence_.begin && r_.word(i).is(kCapitalised);
    if (const int sign = name ? 0 : sign_at(i); sign != 0) return sign;
  }
  return 0;
}

// What a preposition makes of the figure that it governs.
ChangeReading ChangeRoles::reads_as(uint32_t cue, uint32_t figure, const Item& item) const {
  const uint32_t words = figure - cue - 1;
  const bool first = cue == sentence_.begin;
  const auto older = [&] {
    return ChangeReading{ChangeRole::older, 0, cue, words <= kClose || is_named_level(r_, figure)};
  };
  // "11 from four balls", "45 points from 20 games": what they were made of.
  const bool source = text_is(r_, cue, {"from"}) && words == 0 && !first &&
                      !head_of(item).empty() && r_.token(cue - 1).kind == TokenKind::number;
  if (source) return {};
  if (text_is(r_, cue, {"from", "than", "versus", "vs", "against"})) return older();
  if (text_is(r_, cue, {"with", "to"}) && !first && text_is(r_, cue - 1, {"compared"}))
    return older();
  if (text_is(r_, cue, {"to"})) {
    const bool own = words == 0 || (words <= kClose && leads_to_figure(r_, cue + 1));
    if (!own || (!first && is_other_to(r_, cue - 1))) return {};
    return {ChangeRole::newer, 0, cue, true};
  }
  // "40 percent below the authorized level of", "12% up on the"
  if (text_is(r_, cue, {"below", "above", "under", "over", "on"}) && !first) {
    const bool behind_step = r_.token(cue - 1).kind == TokenKind::number ||
                             text_is(r_, cue - 1, {"percent", "%", "cent", "million", "billion"}) ||
                             sign_at(cue - 1) != 0;
    return behind_step ? older() : ChangeReading{};
  }
  if (text_is(r_, cue, {"by"}) && words <= 2) return step_of(item, sign_before(cue));
  return {};
}

ChangeReading ChangeRoles::before(const Item& item) const {
  const uint32_t begin = item.mention->tokens.begin;
  bool of = false;
  for (uint32_t i = begin; i > sentence_.begin && begin - i <= kFarthest;) {
    --i;
    const uint32_t words = begin - i - 1;
    const bool adjacent = words == 0 || (words <= 2 && is_article(r_, i + 1));
    if (const int sign = sign_at(i); sign != 0) {
      if (i > sentence_.begin && is_result(r_, i)) return {};
      if (of ? words <= 3 && is_change_noun(i) : adjacent) return step_of(item, sign);
      return {};
    }
    if (text_is(r_, i,
                {"from", "than", "versus", "vs", "against", "with", "to", "below", "above", "under",
                 "over", "on", "by"}))
      return reads_as(i, begin, item);
    if (text_is(r_, i, {"low", "high", "peak", "lows", "highs", "trough", "average"})) return {};
    if (ends_phrase(i)) return {};
    of = of || text_is(r_, i, {"of"});
  }
  return {};
}

// "a 40 percent reduction", "2,800 people fewer", "40 percent below"
ChangeReading ChangeRoles::behind(const Item& item) const {
  uint32_t at = item.mention->tokens.end;
  if (at < sentence_.end && text_is(r_, at, {"-"}) && !is_dash(r_, at)) ++at;
  // "a $39 million, or 80 percent, reduction"
  if (at + 1 < sentence_.end && text_is(r_, at, {","}) && is_change_noun(at + 1) &&
      !text_is(r_, at + 1, {"up", "down", "more", "less"}))
    ++at;
  for (uint32_t i = at; i < sentence_.end && i < at + 2; ++i) {
    if (r_.token(i).kind == TokenKind::punctuation || text_is(r_, i, {"and", "but", "of", "to"}))
      break;
    if (const int sign = sign_at(i); sign != 0 && is_change_noun(i)) return step_of(item, sign);
  }
  if (at + 1 < sentence_.end && r_.token(at + 1).kind != TokenKind::number) {
    if (text_is(r_, at, {"below", "under"})) return step_of(item, -1);
    if (text_is(r_, at, {"above", "over"}) && text_is(r_, at + 1, {"the", "its", "their", "last"}))
      return step_of(item, 1);
  }
  return {};
}

// "£504, up from £480, or £1,248 more over 52 weeks": the step of another time.
bool ChangeRoles::is_of_a_period(uint32_t token) const {
  return token + 1 < sentence_.end && text_is(r_, token, {"more", "less", "extra"}) &&
         text_is(r_, token + 1, {"over", "a", "per", "each", "every"});
}

ChangeReading ChangeRoles::of(const Item& item) const {
  const uint32_t begin = item.mention->tokens.begin;
  if (is_change_share(item) && is_rate_or_part(item.mention->tokens.end)) return {};
  if (is_of_a_period(item.mention->tokens.end)) return {};
  const ChangeReading after = behind(item);
  const bool compound = begin > sentence_.begin && is_article(r_, begin - 1);
  if (after.role != ChangeRole::none && compound) return after;
  const ChangeReading first = before(item);
  return first.role == ChangeRole::none ? after : first;
}

}  // namespace copydesk
