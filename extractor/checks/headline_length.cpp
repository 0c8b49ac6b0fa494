#include <algorithm>
#include <optional>
#include <vector>

#include "checks/elapsed.hpp"
#include "checks/headline_parts.hpp"
#include "checks/items.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

struct CommonLength {
  Decimal count;
  Granularity unit;
};

// In months, days or minutes: what a headline and a text print one for the other.
std::optional<CommonLength> common_length(const PrintedLength& length) {
  if (length.hedged || !length.count.is_point()) return std::nullopt;
  const Decimal n = *length.count.low;
  switch (length.unit) {
    case Granularity::year:
      return CommonLength{n * Decimal(12), Granularity::month};
    case Granularity::month:
      return CommonLength{n, Granularity::month};
    case Granularity::week:
      return CommonLength{n * Decimal(7), Granularity::day};
    case Granularity::day:
      return CommonLength{n, Granularity::day};
    case Granularity::hour:
      return CommonLength{n * Decimal(60), Granularity::minute};
    case Granularity::minute:
      return CommonLength{n, Granularity::minute};
    default:
      return std::nullopt;
  }
}

bool tells_of_prison(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"jailed", "jail", "prison", "sentenced", "sentence", "imprisoned",
                   "imprisonment", "custody", "bars", "gets", "detention", "incarcerated"});
}

bool is_suspended(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"suspended", "minimum", "least", "probation", "concurrent", "consecutive",
                   "parole", "ago", "last", "aged", "maximum", "up"});
}

void judge_length(const CheckInput& input, const PrintedLength& above, Findings& out) {
  const Reading& r = input.reading;
  const uint32_t headline = above.mention->sentence;
  const auto told = common_length(above);
  if (!told) return;
  const PrintedLength* other = nullptr;
  size_t others = 0;
  for (const uint32_t s : headline_opening(input, headline))
    for (const PrintedLength& length : in_sentences(input.lengths, s, s + 1)) {
      const auto below = common_length(length);
      if (!below || below->unit != told->unit) continue;
      if (below->count == told->count)
        return out.push_back(
            headline_finding(input, r.span(above.tokens), {r.span(length.tokens)}, true));
      other = &length;
      ++others;
    }
  if (others != 1 || in_sentences(input.lengths, headline, headline + 1).size() != 1) return;
  const IndexRange sentence = sentence_of(r, *other->mention);
  const bool asks = tells_of_prison(r, sentence_of(r, *above.mention)) &&
                    tells_of_prison(r, sentence) && !is_suspended(r, sentence) &&
                    !is_quoted(input, other->mention->span);
  if (asks)
    out.push_back(headline_finding(input, r.span(above.tokens), {r.span(other->tokens)}, false));
}

}  // namespace

void check_headline_lengths(const CheckInput& input, Findings& out) {
  for (const PrintedLength& length : input.lengths)
    if (input.reading.block_kind(length.mention->sentence) == BlockKind::headline)
      judge_length(input, length, out);
}

}  // namespace copydesk
