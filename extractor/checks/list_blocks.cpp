#include "checks/list_blocks.hpp"

#include <charconv>
#include <string>

#include "checks/announcement.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int kMostPoints = 50;

/// A paragraph of a list. `number` of "3. Schools get more" is 3, of a bullet 0.
struct Point {
  Span span;
  uint32_t sentence = 0;
  int number = 0;
};

int number_of(const Reading& r, const Sentence& sentence) {
  const uint32_t i = sentence.tokens.begin;
  if (i + 1 >= sentence.tokens.end) return 0;
  std::string_view text = r.word(i).folded;
  const bool glued = !text.empty() && text.back() == '.';
  if (glued) text.remove_suffix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  const bool marked = glued || text_is(r, i + 1, {".", ")"});
  return whole && marked && number <= kMostPoints ? number : 0;
}

/// "3." and then "5.": what looks like no next point is one when a number was forgotten.
bool passes_one_over(int last, int number) { return last > 1 && number == last + 2; }

/// Lists with nothing but their own words between the points of each.
std::vector<std::vector<Point>> runs_of_points(const CheckInput& input) {
  const Reading& r = input.reading;
  std::vector<std::vector<Point>> out;
  uint32_t last_block = 0;
  for (uint32_t s = 0; s < r.tokens.sentences.size(); ++s) {
    const Sentence& sentence = r.tokens.sentences[s];
    const bool begins_block = s == 0 || r.tokens.sentences[s - 1].block != sentence.block;
    if (!begins_block) continue;
    const bool follows = !out.empty() && sentence.block == last_block + 1;
    if (r.block_kind(s) != BlockKind::list &&
        !(follows && passes_one_over(out.back().back().number, number_of(r, sentence))))
      continue;
    if (!follows) out.emplace_back();
    last_block = sentence.block;
    out.back().push_back({r.document.blocks[sentence.block].span, s, number_of(r, sentence)});
  }
  return out;
}

std::vector<Span> spans_of(const std::vector<Point>& points) {
  std::vector<Span> out;
  for (const Point& point : points) out.push_back(point.span);
  return out;
}

bool is_numbered(const std::vector<Point>& points) {
  for (size_t i = 0; i < points.size(); ++i)
    if (points[i].number == 0 || (i > 0 && points[i].number <= points[i - 1].number)) return false;
  return points.size() > 1 && points.front().number == 1;
}

// "1., 2., 3., 5.": one number alone is passed over.
void check_sequence(const std::vector<Point>& points, Findings& out) {
  if (points.size() < 3 || points.back().number != static_cast<int>(points.size()) + 1) return;
  size_t gap = 0;
  while (points[gap].number == static_cast<int>(gap) + 1) ++gap;
  Finding f = finding_of_check("list-count", Verdict::conflict);
  f.evidence = {{points[gap - 1].span, "before"}, {points[gap].span, "behind"}};
  f.message = "The numbered list goes from " + std::to_string(points[gap - 1].number) + " to " +
              std::to_string(points[gap].number);
  f.equation =
      std::to_string(points[gap - 1].number) + " + 1 ≠ " + std::to_string(points[gap].number);
  f.question = "Is a point missing, or are the numbers wrong?";
  out.push_back(std::move(f));
}

bool counts_points(const CheckInput& input, const Announcement& announced) {
  const auto list_noun = input.classes().list_noun;
  const Reading& r = input.reading;
  for (uint32_t i = announced.tokens.begin; list_noun && i < announced.tokens.end; ++i)
    if (r.word(i).has(*list_noun)) return true;
  return false;
}

// "... ; and 3) the report": the line goes on with another point.
bool holds_another(const CheckInput& input, const std::vector<Point>& points) {
  return std::any_of(points.begin(), points.end(), [&](const Point& point) {
    const std::string_view text = input.reading.text(point.span);
    for (const std::string_view link : {"; and ", "; or "})
      if (const size_t at = text.find(link);
          at != std::string_view::npos && at + link.size() < text.size())
        return true;
    const bool last = &point == &points.back();
    return last && (text.ends_with(";") || text.ends_with("; and") || text.ends_with("; or"));
  });
}

// "The other ones", "other projects"; "the other side" is none.
bool names_others(const Reading& r, IndexRange tokens, std::string_view head) {
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
    if (text_is(r, i, {"other"}) && (text_is(r, i + 1, {"ones"}) || r.word(i + 1).lemma == head))
      return true;
  return false;
}

bool is_time(const Announcement& a) {
  return a.head == "day" || a.head == "week" || a.head == "month" || a.head == "year" ||
         a.head == "hour" || a.head == "minute" || a.head == "round";
}

// The sentence right before the first point: its last number, before a colon or of "points". "The
// eight-strong jury sat for six days:" lists no days.
std::optional<Announcement> announced_above(const CheckInput& input, const Point& first) {
  if (first.sentence == 0) return std::nullopt;
  const uint32_t s = first.sentence - 1;
  auto all = announcements_in(input, s);
  std::erase_if(all, is_time);
  if (all.empty()) return std::nullopt;
  const bool colon =
      text_is(input.reading, input.reading.tokens.sentences[s].tokens.end - 1, {":"});
  // "It will fund four projects, but the remaining ones are in jeopardy:" lists others.
  const IndexRange behind{all.back().tokens.end, input.reading.tokens.sentences[s].tokens.end};
  if (any_text(input.reading, behind, {"but", "remaining", "rest", "others"}) ||
      names_others(input.reading, behind, all.back().head))
    return std::nullopt;
  return colon || counts_points(input, all.back()) ? std::optional(all.back()) : std::nullopt;
}

// "Five takeaways from the final" over numbered points: the first words of the headline.
std::optional<Announcement> announced_in_headline(const CheckInput& input) {
  const Reading& r = input.reading;
  for (uint32_t s = 0; s < r.tokens.sentences.size(); ++s) {
    if (r.block_kind(s) != BlockKind::headline) continue;
    const auto all = announcements_in(input, s);
    if (all.empty()) continue;
    const bool opens = all.front().tokens.begin <= r.tokens.sentences[s].tokens.begin + 1;
    if (opens && counts_points(input, all.front())) return all.front();
  }
  return std::nullopt;
}

void compare(const CheckInput& input, const Announcement& announced,
             const std::vector<Point>& points, Findings& out) {
  const bool fits = static_cast<int64_t>(points.size()) == announced.number;
  const uint32_t number = announced.tokens.begin;
  // "The top ten of them:" are no points.
  const bool ranked = number > 0 && text_is(input.reading, number - 1, {"top"});
  const bool may_ask = announced.plain && !ranked && !holds_another(input, points) &&
                       may_be_meant(announced.number, points.size());
  if (!fits && !may_ask) return;
  out.push_back(list_finding(input, announced, spans_of(points)));
}

}  // namespace

void check_list_blocks(const CheckInput& input, Findings& out) {
  const auto runs = runs_of_points(input);
  for (const auto& points : runs) {
    if (points.size() < 2) continue;
    const bool numbered = is_numbered(points);
    if (numbered) check_sequence(points, out);
    if (const auto above = announced_above(input, points.front()))
      compare(input, *above, points, out);
    else if (numbered && runs.size() == 1)
      if (const auto headline = announced_in_headline(input))
        compare(input, *headline, points, out);
  }
}

}  // namespace copydesk
