#include "checks/role_headline.hpp"

#include <algorithm>
#include <string>

#include "checks/post_titles.hpp"
#include "checks/role_finding.hpp"

namespace copydesk {
namespace {

bool has_other_minister(const CheckInput& input, const Mention& above, const Post& minister) {
  return std::any_of(input.mentions.begin(), input.mentions.end(), [&](const Mention& m) {
    const auto* role = std::get_if<RoleValue>(&m.value);
    if (role == nullptr || &m == &above || minister.span.contains(m.span)) return false;
    const std::string title = plain_title(role->title);
    return title != minister.title && !portfolio_of(title).empty();
  });
}

// Whether the story below the headline has a word of that portfolio.
bool tells_of(const Reading& r, std::string_view portfolio, uint32_t headline) {
  const auto& sentences = r.tokens.sentences;
  for (uint32_t s = headline + 1; s < sentences.size(); ++s)
    for (uint32_t i = sentences[s].tokens.begin; i < sentences[s].tokens.end; ++i)
      if (r.word(i).folded.size() > 2 && portfolio.find(r.word(i).folded) != std::string_view::npos)
        return true;
  return false;
}

void judge(const CheckInput& input, const std::vector<Post>& posts, const Mention& above,
           Findings& out) {
  const std::string title = plain_title(std::get<RoleValue>(above.value).title);
  const Post* minister = nullptr;
  for (const Post& post : posts) {
    if (portfolio_of(post.title).empty()) continue;
    if (minister != nullptr && minister->person != post.person) return;
    minister = &post;
  }
  if (minister == nullptr || !minister->settled || !are_exclusive(title, minister->title) ||
      has_other_minister(input, above, *minister) ||
      tells_of(input.reading, portfolio_of(title), above.sentence))
    return;
  out.push_back(posts_exclude(input, above.span, minister->span));
}

}  // namespace

void judge_headline_post(const CheckInput& input, const std::vector<Post>& posts,
                         const PostIndex& index, Findings& out) {
  const Mention* above = nullptr;
  for (const Mention& m : input.mentions) {
    const auto* role = std::get_if<RoleValue>(&m.value);
    if (role == nullptr || role->plural ||
        input.reading.block_kind(m.sentence) != BlockKind::headline)
      continue;
    if (portfolio_of(plain_title(role->title)).empty() || index.is_taken(m.span)) continue;
    if (above != nullptr) return;
    above = &m;
  }
  if (above != nullptr) judge(input, posts, *above, out);
}

}  // namespace copydesk
