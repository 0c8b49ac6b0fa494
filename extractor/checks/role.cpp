// One person's post, told twice (NEWSROOM K; TRAPS family 18): "Nomvula Dlamini, mayor of Mkhuze"
// and "the mayor", and a chief operating officer who is chief financial officer further down.
// People hold several posts, change them, and share names and titles; only posts that nobody holds
// at once are asked about, where nothing tells of a change. Proof: tests/cases/role.case
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "checks/index.hpp"
#include "checks/post_index.hpp"
#include "checks/post_titles.hpp"
#include "checks/role_finding.hpp"
#include "checks/role_headline.hpp"
#include "checks/role_title.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input),
        r_(input.reading),
        out_(out),
        posts_(posts_in(input)),
        index_(posts_),
        titles_(input, posts_, index_) {}

  void article() {
    for (size_t i = 0; i < posts_.size(); ++i) judge(i);
    judge_headline_post(input_, posts_, index_, out_);
  }

 private:
  void judge(size_t i) {
    const Post& post = posts_[i];
    constexpr size_t kFarthest = 200;  // more posts of one person than a story tells
    const std::span<const uint32_t> all = index_.of(post.person);
    const auto at = static_cast<size_t>(std::lower_bound(all.begin(), all.end(), i) - all.begin());
    bool told_again = false;
    for (const uint32_t k : all.subspan(at + 1, std::min(kFarthest, all.size() - at - 1))) {
      const Post& other = posts_[k];
      if (other.sentence == post.sentence) continue;
      if (other.title == post.title) {
        // Of several places that tell the same the first one speaks.
        if (!told_again && index_.is_first(i)) confirm(post, other.span);
        told_again = true;
      } else if (may_ask(post, other)) {
        ask(post, other);
      }
    }
    if (told_again || !index_.is_first(i)) return;
    if (const auto again = titles_.told_again(post)) confirm(post, *again);
  }

  bool may_ask(const Post& a, const Post& b) {
    return a.settled && b.settled && a.body == b.body && are_exclusive(a.title, b.title) &&
           !is_told(a, b) && !has_own_body(a) && !has_own_body(b) && has_own_surname(a.person) &&
           (is_full_name(a) || is_full_name(b)) && !is_rank(a) && !is_rank(b);
  }

  // "Captain Ole Lund" may be any officer; "Lund, the ferry's captain" is not.
  bool is_rank(const Post& post) const {
    return post.title == "captain" && !text_is(r_, token_from(r_, post.span.end) - 1, {"captain"});
  }

  // "director of the film": of a body that is no name, and may be another than that of the other
  // post.
  bool has_own_body(const Post& post) const {
    const uint32_t next = token_from(r_, post.span.end);
    return !post.body && next < r_.tokens.sentences[post.sentence].tokens.end &&
           text_is(r_, next, {"of", "for", "at"});
  }

  bool is_told(const Post& a, const Post& b) const {
    return asked_.contains(a.span.begin) || asked_against_.contains(b.span.begin);
  }

  const Entity& entity(EntityId id) const { return input_.facts.entities[static_cast<size_t>(id)]; }

  bool is_full_name(const Post& post) const {
    const auto mention = [&](MentionId id) -> const Mention& {
      return input_.mentions[static_cast<size_t>(id)];
    };
    const auto& all = entity(post.person).mentions;
    auto at = std::partition_point(all.begin(), all.end(), [&](MentionId id) {
      return mention(id).span.begin < post.span.begin;
    });
    for (; at != all.end() && mention(*at).span.begin < post.span.end; ++at)
      if (post.span.contains(mention(*at).span) && !mention(*at).name()->given.empty()) return true;
    return false;
  }

  // Spouses and fathers share a surname, and "Mayor Gifford" may be either.
  bool has_own_surname(EntityId person) {
    if (bearers_.empty())
      for (const Entity& e : input_.facts.entities)
        if (e.kind == MentionKind::person) ++bearers_[surname_of(e)];
    return bearers_[surname_of(entity(person))] == 1;
  }

  std::string surname_of(const Entity& e) const {
    return e.mentions.empty()
               ? std::string()
               : input_.mentions[static_cast<size_t>(e.mentions.front())].name()->surname;
  }

  void ask(const Post& post, const Post& other) {
    asked_.insert(post.span.begin);
    asked_against_.insert(other.span.begin);
    out_.push_back(posts_exclude(input_, post.span, other.span));
  }

  void confirm(const Post& post, Span again) {
    if (auto finding = posts_agree(input_, post.span, again)) out_.push_back(std::move(*finding));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<Post> posts_;
  const PostIndex index_;
  std::unordered_map<std::string, size_t> bearers_;  // people of a surname
  TitlesAlone titles_;
  std::unordered_set<uint32_t> asked_;          // where the first posts of conflicts begin
  std::unordered_set<uint32_t> asked_against_;  // and the second ones
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check role_check{
    "role", "One person has two posts that nobody holds at once.",
    "A post and its deputy, two offices of one board, two portfolios of one cabinet. Posts that "
    "begin or end, of different bodies, of people who share a surname, and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
