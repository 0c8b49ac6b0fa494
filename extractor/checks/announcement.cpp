#include "checks/announcement.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr int64_t kLargestList = 20;
constexpr uint32_t kLongestNoun = 3;  // words: "both member states"

std::optional<int64_t> whole_number(const Item& item) {
  if (!item.value->number || item.value->hedge != Hedge::none ||
      item.mention->kind != MentionKind::cardinal)
    return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 2 && *n <= kLargestList ? n : std::nullopt;
}

bool is_definite_at(const Reading& r, uint32_t token, uint32_t begin) {
  return token > begin &&
         text_is(r, token - 1,
                 {"the", "all", "those", "these", "its", "their", "our", "his", "her", "only"});
}

// "The four-person crew", "a five-nation bloc", "the eight-strong jury".
bool counts_members(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"person",  "member", "man",   "woman",   "strong", "judge",   "nation",
                  "country", "state",  "party", "team",    "club",   "city",    "company",
                  "firm",    "school", "union", "village", "county", "justice", "horse",
                  "bank",    "island", "boat",  "runner",  "song",   "film",    "artist"});
}

std::optional<Announcement> counted(const CheckInput& input, const Item& item) {
  const auto number = whole_number(item);
  if (!number || item.fact == nullptr || item.fact->field("part") != nullptr) return std::nullopt;
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  // "A two-tier system" has no two of them; "the four-person crew" has.
  const bool glued = text_is(r, item.mention->tokens.end, {"-"});
  if (glued && !counts_members(r, item.mention->tokens.end + 1)) return std::nullopt;
  Announcement out;
  out.number = *number;
  out.span = shown(item);
  out.tokens = {item.mention->tokens.begin,
                std::max(item.mention->tokens.end, token_from(r, item.fact->span.end))};
  out.sentence = item.mention->sentence;
  out.definite = is_definite_at(r, item.mention->tokens.begin, begin);
  out.people = item.people;
  out.plain = !is_quoted(input, item.mention->span) && !item.fact->qualifiers.open;
  out.head = head_of(item);
  out.topic = topic_of(input, item);
  out.mention = item.id;
  return out;
}

// The words of the noun behind "both" or "trio of".
uint32_t noun_end(const CheckInput& input, uint32_t begin, uint32_t end) {
  const auto function_word = input.classes().function_word;
  uint32_t i = begin;
  while (i < end && i - begin < kLongestNoun && input.reading.word(i).is(kLower) &&
         !(function_word && input.reading.word(i).has(*function_word)))
    ++i;
  return i;
}

// "both towns", "the trio", "a quartet of ministers"; not "both food and drink", "the Gruber Trio".
std::optional<Announcement> collected(const CheckInput& input, const Sentence& sentence,
                                      uint32_t index, uint32_t token) {
  const Reading& r = input.reading;
  const Word& word = r.word(token);
  if (!word.has(*input.classes().collective)) return std::nullopt;
  if (!word.is(kLower) && token != sentence.tokens.begin) return std::nullopt;
  const Entry* entry = r.words.entry(word, *input.classes().collective);
  const auto value = entry != nullptr ? entry->attribute("value") : std::nullopt;
  if (!value || !value->number || entry->attribute("word") || entry->attribute("hedge"))
    return std::nullopt;
  const bool both = word.folded == "both";
  uint32_t end = token + 1;
  if (both)
    end = noun_end(input, end, sentence.tokens.end);
  else if (end + 1 < sentence.tokens.end && text_is(r, end, {"of"}))
    end = noun_end(input, end + 1, sentence.tokens.end);
  if (both && (end == token + 1 || end >= sentence.tokens.end || text_is(r, end, {"and", "or"})))
    return std::nullopt;
  Announcement out;
  out.number = value->number->to_int().value_or(0);
  out.span = r.span({token, end});
  out.tokens = {token, end};
  out.sentence = index;
  out.definite = both || is_definite_at(r, token, sentence.tokens.begin);
  out.plain = !is_quoted(input, out.span);
  return out.number >= 2 ? std::optional(out) : std::nullopt;
}

}  // namespace

std::vector<Announcement> announcements_in(const CheckInput& input, uint32_t index) {
  std::vector<Announcement> out;
  for (const Item& item : input.items.of(index))
    if (auto announced = counted(input, item)) out.push_back(*announced);
  const auto collective = input.classes().collective;
  if (!collective || !input.reading.sentence_words[index].has(*collective)) return out;
  const Sentence& sentence = input.reading.tokens.sentences[index];
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
    if (auto announced = collected(input, sentence, index, i)) out.push_back(*announced);
  std::sort(out.begin(), out.end(), [](const Announcement& a, const Announcement& b) {
    return a.tokens.begin < b.tokens.begin;
  });
  return out;
}

Finding list_finding(const CheckInput& input, const Announcement& announced,
                     const std::vector<Span>& items) {
  Finding f;
  f.check = "list-count";
  f.rule = "core/list-count";
  f.evidence.push_back({announced.span, "count"});
  if (announced.mention) f.mentions.push_back(*announced.mention);
  for (const Span item : items) f.evidence.push_back({item, "item"});
  const auto count = static_cast<int64_t>(items.size());
  const bool fits = count == announced.number;
  f.equation = std::to_string(announced.number) + (fits ? " = " : " ≠ ") + std::to_string(count);
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.message = plain_text(input.reading.article, announced.span) + ": the list names " +
              std::to_string(count);
  if (fits) return f;
  f.level = Level::warning;
  f.question = count > announced.number
                   ? "Is one of the items not meant to be counted, or is the number too low?"
                   : "Is somebody or something missing from the list, or is the number too high?";
  return f;
}

bool may_be_meant(int64_t number, size_t items) {
  return std::abs(number - static_cast<int64_t>(items)) <= std::max<int64_t>(1, number / 4);
}

}  // namespace copydesk
