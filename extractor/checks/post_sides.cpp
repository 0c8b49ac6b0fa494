#include "checks/post_sides.hpp"

#include <algorithm>
#include <optional>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

class Sides {
 public:
  Sides(const CheckInput& input, std::vector<Post>& out)
      : input_(input), r_(input.reading), out_(out) {}

  void read() {
    uint32_t behind = 0;  // the sentence after that of the last person
    for (size_t i = 0; i < input_.mentions.size(); ++i) {
      if (input_.mentions[i].kind != MentionKind::person) continue;
      const uint32_t sentence = input_.mentions[i].sentence;
      if (sentence >= behind) add_opening_side(i);
      behind = sentence + 1;
      add_side(i);
    }
  }

 private:
  // "Opening the case for the prosecution on Monday, barrister Anil Mehta told": of the first
  // person of the sentence.
  void add_opening_side(size_t person) {
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const IndexRange before = {r_.tokens.sentences[m.sentence].tokens.begin, m.tokens.begin};
    if (!who || before.empty() ||
        !text_is(
            r_, before.begin,
            {"opening", "closing", "appearing", "acting", "prosecuting", "defending", "summing"}))
      return;
    const auto side = side_in(before);
    if (!side || !any_text(r_, before, {","})) return;
    const Span span = cover(r_.token(*side).span, m.span);
    out_.push_back(
        {*who,
         text_is(r_, *side, {"defending", "defence", "defense"}) ? "defence lawyer" : "prosecutor",
         std::nullopt, span, m.sentence, !is_quoted(input_, span)});
  }

  // The word of "Prosecuting," and "for the defence" that names the side.
  std::optional<uint32_t> side_in(IndexRange tokens) const {
    if (text_is(r_, tokens.begin, {"prosecuting", "defending"})) return tokens.begin;
    for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i)
      if (text_is(r_, i, {"for"}) && text_is(r_, i + 1, {"the"}) &&
          text_is(r_, i + 2, {"prosecution", "crown", "defence", "defense"}))
        return i + 2;
    return std::nullopt;
  }

  // "Arjun Bedi KC, defending, said", "Mr Bedi, for the prosecution, asked"
  void add_side(size_t person) {
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    uint32_t at = m.tokens.end;
    if (at < end && text_is(r_, at, {"kc", "qc", "sc"})) ++at;
    if (!who || at + 2 >= end || !text_is(r_, at, {","})) return;
    const bool names_side =
        at + 3 < end && text_is(r_, at + 1, {"for"}) && text_is(r_, at + 2, {"the"});
    const uint32_t side = names_side ? at + 3 : at + 1;
    if (side + 1 >= end || !text_is(r_, side + 1, {",", ".", "said", "told", "asked"})) return;
    const bool defends = text_is(r_, side, {"defending", "defence", "defense"});
    if (!defends && !text_is(r_, side, {"prosecuting", "prosecution", "crown"})) return;
    const Span span = cover(m.span, r_.token(side).span);
    out_.push_back({*who, defends ? "defence lawyer" : "prosecutor", std::nullopt, span, m.sentence,
                    !is_quoted(input_, span)});
  }

  const CheckInput& input_;
  const Reading& r_;
  std::vector<Post>& out_;
};

}  // namespace

void read_sides(const CheckInput& input, std::vector<Post>& out) { Sides(input, out).read(); }

}  // namespace copydesk
