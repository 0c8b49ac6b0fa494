#include "checks/list_spoken.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/announcement.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kAnnouncedBefore = 2;  // sentences from "three conditions" to "First, ..."
constexpr uint32_t kPointsApart = 4;      // sentences from one point to the next
constexpr std::string_view kOrdinals[][2] = {
    {"first", "firstly"}, {"second", "secondly"}, {"third", "thirdly"},    {"fourth", "fourthly"},
    {"fifth", "fifthly"}, {"sixth", "sixthly"},   {"seventh", "seventhly"}};

/// What a sentence counts itself as: "Second, ..." is 2; "Finally, ..." the last.
struct Point {
  int64_t number = 0;
  bool last = false;
  Span span;
};

bool is_set_off(const Reading& r, uint32_t token, uint32_t end) {
  return token < end && text_is(r, token, {",", ":"});
}

// "The first is cheaper credit."
bool is_point_verb(const Reading& r, uint32_t token, uint32_t end) {
  return token < end && text_is(r, token,
                                {"is", "was", "concerns", "covers", "calls", "aims", "deals",
                                 "requires", "involves", "would", "will"});
}

std::optional<Point> point_of(const Reading& r, uint32_t sentence) {
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  uint32_t i = tokens.begin;
  while (i < tokens.end && text_is(r, i, {"and", "\"", "“", "—"})) ++i;
  const bool definite = i + 1 < tokens.end && text_is(r, i, {"the"});
  if (definite) ++i;
  if (i >= tokens.end) return std::nullopt;
  const auto is_head = [&](uint32_t token) {
    return definite ? is_point_verb(r, token, tokens.end) : is_set_off(r, token, tokens.end);
  };
  const Span span = r.span({tokens.begin, i + 1});
  if (text_is(r, i, {"finally", "lastly", "last"}) && is_head(i + 1)) return Point{0, true, span};
  int64_t number = 0;
  for (const auto& [plain, adverb] : kOrdinals) {
    ++number;
    if (r.word(i).folded == plain || r.word(i).folded == adverb) break;
    if (number == static_cast<int64_t>(std::size(kOrdinals))) return std::nullopt;
  }
  if (text_is(r, i + 1, {"of"}) && i + 2 < tokens.end && text_is(r, i + 2, {"all"})) i += 2;
  return is_head(i + 1) ? std::optional(Point{number, false, span}) : std::nullopt;
}

// "It will also ...": a point that is not counted aloud.
bool adds_unspoken(const Reading& r, IndexRange sentence) {
  constexpr uint32_t kReach = 5;
  return any_text(r, {sentence.begin, std::min(sentence.end, sentence.begin + kReach)},
                  {"also", "next", "then", "another", "additionally", "moreover", "furthermore",
                   "further", "besides"});
}

/// The points from "First, ..." on. `sure` when the last one says that it is the last.
struct Spoken {
  std::vector<Span> points;
  bool sure = false;
};

Spoken read_points(const Reading& r, uint32_t first) {
  Spoken out;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  uint32_t last = first;
  bool whole = true;
  for (uint32_t s = first; s < count && s <= last + kPointsApart && !out.sure; ++s) {
    const auto point = point_of(r, s);
    if (!point) {
      whole = whole && !adds_unspoken(r, r.tokens.sentences[s].tokens);
      continue;
    }
    if (!point->last && point->number != static_cast<int64_t>(out.points.size()) + 1) break;
    out.points.push_back(point->span);
    out.sure = point->last;
    last = s;
  }
  out.sure = out.sure && whole;
  return out;
}

// Of the nearest sentence that announces any: the one that has that many points, else the only one.
std::optional<Announcement> announced_before(const CheckInput& input, uint32_t first,
                                             size_t points) {
  for (uint32_t back = 1; back <= std::min(first, kAnnouncedBefore); ++back) {
    const std::vector<Announcement> all = announcements_in(input, first - back);
    for (const Announcement& a : all)
      if (a.number == static_cast<int64_t>(points) && !a.people) return a;
    if (!all.empty())
      return all.size() == 1 && !all[0].people ? std::optional(all[0]) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void check_spoken_lists(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 1; s < count; ++s) {
    if ((input.places.bits_in(s) & kFirstPoint) == 0) continue;
    const auto point = point_of(input.reading, s);
    if (!point || point->number != 1) continue;
    const Spoken list = read_points(input.reading, s);
    if (list.points.size() < 2) continue;
    const auto announced = announced_before(input, s, list.points.size());
    if (!announced) continue;
    const auto told = static_cast<int64_t>(list.points.size());
    const bool ask = announced->plain && may_be_meant(announced->number, list.points.size()) &&
                     (list.sure || told > announced->number) &&
                     !is_quoted(input, list.points.front());
    if (told == announced->number || ask)
      out.push_back(list_finding(input, *announced, list.points));
  }
}

}  // namespace copydesk
