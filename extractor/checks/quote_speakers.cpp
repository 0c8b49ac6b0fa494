#include "checks/quote_speakers.hpp"

#include <algorithm>
#include <optional>

#include "checks/post_titles.hpp"
#include "checks/posts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

std::optional<EntityId> person_at(const CheckInput& input, Span span) {
  for (size_t i = 0; i < input.mentions.size(); ++i)
    if (input.mentions[i].kind == MentionKind::person && span.overlaps(input.mentions[i].span))
      return input.facts.entity_of[i];
  return std::nullopt;
}

// The word before the colon before the quotation, when it opens the headline.
std::optional<uint32_t> word_in_front(const CheckInput& input, const Mention& quote) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[quote.sentence].tokens.begin;
  const uint32_t at = quote.tokens.begin;
  if (r.block_kind(quote.sentence) != BlockKind::headline || at != begin + 2 ||
      !text_is(r, at - 1, {":"}))
    return std::nullopt;
  return begin;
}

// The only person whose post is that word.
std::optional<EntityId> holder_of(const CheckInput& input, std::string_view word) {
  std::optional<EntityId> out;
  for (const Post& post : posts_in(input)) {
    if (post.title != plain_title(word)) continue;
    if (out && *out != post.person) return std::nullopt;
    out = post.person;
  }
  return out;
}

// The only person with that surname.
std::optional<EntityId> bearer_of(const CheckInput& input, std::string_view folded,
                                  uint32_t not_in) {
  std::optional<EntityId> out;
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    if (m.kind != MentionKind::person || m.sentence == not_in ||
        input.reading.word(m.tokens.end - 1).folded != folded)
      continue;
    if (out && out != input.facts.entity_of[i]) return std::nullopt;
    out = input.facts.entity_of[i];
  }
  return out;
}

bool holds(const CheckInput& input, EntityId person, std::string_view title) {
  const std::vector<Post> posts = posts_in(input);
  return std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
    return post.person == person && post.title.find(title) != std::string::npos;
  });
}

}  // namespace

bool is_given_to_another(const CheckInput& input, const Mention& headline, const Mention& body) {
  const auto word = word_in_front(input, headline);
  const auto& speaker = std::get<QuoteValue>(body.value).speaker;
  if (!word || !speaker) return false;
  const auto said_by = person_at(input, *speaker);
  if (!said_by) return false;
  const std::string_view name = input.reading.word(*word).folded;
  if (const auto holder = holder_of(input, name))
    return *holder != *said_by && !holds(input, *said_by, plain_title(name));
  const auto bearer = bearer_of(input, name, headline.sentence);
  return bearer && *bearer != *said_by;
}

}  // namespace copydesk
