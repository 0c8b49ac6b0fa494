#include "checks/role_title.hpp"

#include <algorithm>
#include <array>

#include "checks/post_titles.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// Titles that the check looks for word by word: the plain forms of the words with kPostWord.
constexpr std::array<std::string_view, 8> kWords = {"chair",  "head",  "leader",     "captain",
                                                    "editor", "judge", "goalkeeper", "principal"};

constexpr size_t kMostTitles = 400;  // more than a story has

// "collector" and "district collector"; a deputy's post is no chief's.
bool is_short_of(std::string_view part, std::string_view whole) {
  return whole.size() > part.size() && whole.ends_with(part) &&
         whole[whole.size() - part.size() - 1] == ' ' && !are_exclusive(part, whole) &&
         !whole.starts_with("deputy") && !whole.starts_with("vice") &&
         !whole.starts_with("assistant") && !whole.starts_with("associate");
}

bool are_akin(std::string_view a, std::string_view b) {
  return a == b || is_short_of(a, b) || is_short_of(b, a);
}

}  // namespace

bool TitlesAlone::by_title(const Title& a, const Title& b) { return a.plain < b.plain; }

// Only where some post is told but once.
void TitlesAlone::gather() {
  titles_.emplace();
  for (const Mention& m : input_.mentions)
    if (const auto* role = std::get_if<RoleValue>(&m.value); role != nullptr && !role->plural)
      titles_->push_back({plain_title(role->title), &m});
  std::stable_sort(titles_->begin(), titles_->end(), by_title);
}

std::optional<Span> TitlesAlone::told_again(const Post& post) {
  if (index_.is_held_by_another(post)) return std::nullopt;
  if (!titles_) gather();
  const auto [begin, end] =
      std::equal_range(titles_->begin(), titles_->end(), Title{post.title, nullptr}, by_title);
  for (auto title = begin; title != end; ++title) {
    const Mention& m = *title->mention;
    if (m.sentence == post.sentence || !is_definite_role(m) || index_.is_taken(m.span)) continue;
    return m.span;
  }
  for (auto title = begin; post.by_clause && title != end; ++title)
    if (is_above(*title->mention) && !index_.is_taken(title->mention->span))
      return title->mention->span;
  for (const bool above : {false, true})
    if (post.by_clause || !above)
      if (const auto span = short_title(post, above)) return span;
  const bool is_word = std::find(kWords.begin(), kWords.end(), post.title) != kWords.end();
  return is_word ? word_of(post) : std::nullopt;
}

// "the Collector" of the only District Collector, "Fire chief" above the story of the chief.
std::optional<Span> TitlesAlone::short_title(const Post& post, bool above) const {
  for (size_t i = 0; i < std::min(kMostTitles, titles_->size()); ++i) {
    const Title& title = (*titles_)[i];
    const Mention& m = *title.mention;
    if (m.sentence == post.sentence || index_.is_taken(m.span) || is_above(m) != above ||
        !(above || is_definite_role(m)))
      continue;
    if (!is_short_of(title.plain, post.title) && !(above && is_short_of(post.title, title.plain)))
      continue;
    const bool only = std::all_of(posts_.begin(), posts_.end(), [&](const Post& other) {
      return other.person == post.person || !are_akin(other.title, title.plain);
    });
    if (only) return m.span;
  }
  return std::nullopt;
}

bool TitlesAlone::is_above(const Mention& m) const {
  return r_.block_kind(m.sentence) == BlockKind::headline;
}

// Titles that are also ordinary words are no mentions without a name: "the ethics committee
// chair", "the Kandy skipper".
std::optional<Span> TitlesAlone::word_of(const Post& post) const {
  constexpr uint32_t kSentencesAhead = 200;  // farther than any story goes on
  const std::span<const WordPlace> words = input_.places.posts();
  for (auto word = std::partition_point(
           words.begin(), words.end(),
           [&](const WordPlace& w) { return r_.token(w.token).span.begin <= post.span.end; });
       word != words.end() && word->sentence < post.sentence + kSentencesAhead; ++word) {
    const IndexRange tokens = r_.tokens.sentences[word->sentence].tokens;
    const uint32_t i = word->token;
    const Span span = r_.token(i).span;
    if (plain_title(r_.word(i).folded) != post.title || index_.is_taken(span) ||
        (i + 1 < tokens.end && text_is(r_, i + 1, {"of", "'s"})))
      continue;
    if (follows_article(i, tokens.begin)) return span;
  }
  return std::nullopt;
}

// "the Kandy skipper", "the ethics committee chair"
bool TitlesAlone::follows_article(uint32_t token, uint32_t begin) const {
  constexpr uint32_t kReach = 4;
  const uint32_t from = token - std::min(kReach, token - begin);
  for (uint32_t i = token; i-- > from;) {
    if (text_is(r_, i, {"the"})) return true;
    if (text_is(r_, i, {"of", "'s", ","})) return false;
  }
  return false;
}

// "the mayor", "the Teignhead MP"
bool TitlesAlone::is_definite_role(const Mention& m) const {
  constexpr uint32_t kReach = 3;
  const uint32_t begin = r_.tokens.sentences[m.sentence].tokens.begin;
  const uint32_t from = m.tokens.begin - std::min(kReach, m.tokens.begin - begin);
  // "re-elected to the post of general secretary"
  if (m.tokens.begin >= begin + 2 && text_is(r_, m.tokens.begin - 1, {"of", "as"}) &&
      text_is(r_, m.tokens.begin - 2, {"post", "position", "role", "job", "office", "work"}))
    return true;
  for (uint32_t i = m.tokens.begin; i-- > from;) {
    if (text_is(r_, i, {"the"})) return true;
    if (m.tokens.size() > 1 && is_body_noun(i)) continue;
    if (!r_.word(i).is(kCapitalised) && !r_.word(i).is(kUpper)) return false;
  }
  return false;
}

// "the nation's top prosecutor"
bool TitlesAlone::is_body_noun(uint32_t token) const {
  return text_is(r_, token,
                 {"'s", "country", "nation", "company", "firm", "city", "town", "state", "county",
                  "school", "club", "party", "bank", "agency"});
}

}  // namespace copydesk
