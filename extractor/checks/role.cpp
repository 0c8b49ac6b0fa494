// One person's post, told twice (NEWSROOM K; TRAPS family 18): "Nomvula Dlamini, mayor of Mkhuze"
// and "the mayor", and a chief operating officer who is chief financial officer further down.
// People hold several posts, change them, and share names and titles; only posts that nobody holds
// at once are asked about, where nothing tells of a change. Proof: tests/cases/role.case
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "checks/index.hpp"
#include "checks/posts.hpp"
#include "checks/token_text.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

// Titles that the check looks for word by word: the plain forms of the words with kPostWord.
constexpr std::array<std::string_view, 5> kWords = {"chair", "head", "leader", "captain", "editor"};

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), posts_(posts_in(input)) {}

  void article() {
    if (!posts_.empty()) index_posts();
    for (size_t i = 0; i < posts_.size(); ++i) judge(i);
    judge_headline();
  }

 private:
  // Posts by person and by title, each group in the order of `posts_`, and the places they take.
  void index_posts() {
    by_person_.resize(posts_.size());
    std::iota(by_person_.begin(), by_person_.end(), 0U);
    by_title_ = by_person_;
    std::sort(by_person_.begin(), by_person_.end(), [&](uint32_t a, uint32_t b) {
      return std::pair(posts_[a].person, a) < std::pair(posts_[b].person, b);
    });
    std::sort(by_title_.begin(), by_title_.end(), [&](uint32_t a, uint32_t b) {
      return std::tie(posts_[a].title, a) < std::tie(posts_[b].title, b);
    });
    for (const Post& post : posts_) taken_.push_back(post.span);
    std::sort(taken_.begin(), taken_.end());
    // Each reaches as far as any before it does.
    for (size_t i = 1; i < taken_.size(); ++i)
      taken_[i].end = std::max(taken_[i].end, taken_[i - 1].end);
  }

  std::span<const uint32_t> posts_of(EntityId person) const {
    const auto begin = std::partition_point(by_person_.begin(), by_person_.end(),
                                            [&](uint32_t i) { return posts_[i].person < person; });
    const auto end = std::partition_point(begin, by_person_.end(),
                                          [&](uint32_t i) { return posts_[i].person == person; });
    return {begin, end};
  }

  bool is_held_by_another(const Post& post) const {
    const auto begin = std::partition_point(by_title_.begin(), by_title_.end(), [&](uint32_t i) {
      return posts_[i].title < post.title;
    });
    for (auto i = begin; i != by_title_.end() && posts_[*i].title == post.title; ++i)
      if (posts_[*i].person != post.person) return true;
    return false;
  }

  // ---- two places that name person and post ----

  void judge(size_t i) {
    const Post& post = posts_[i];
    constexpr size_t kFarthest = 200;  // more posts of one person than a story tells
    const std::span<const uint32_t> all = posts_of(post.person);
    const auto at = static_cast<size_t>(std::lower_bound(all.begin(), all.end(), i) - all.begin());
    bool told_again = false;
    for (const uint32_t k : all.subspan(at + 1, std::min(kFarthest, all.size() - at - 1))) {
      const Post& other = posts_[k];
      if (other.sentence == post.sentence) continue;
      if (other.title == post.title) {
        if (!told_again && is_first(i)) confirm(post, other.span);
        told_again = true;
      } else if (may_ask(post, other)) {
        ask(post, other);
      }
    }
    if (!told_again && is_first(i)) confirm_by_title(post);
  }

  // Of several places that tell the same the first one speaks.
  bool is_first(size_t i) const {
    for (const uint32_t k : posts_of(posts_[i].person))
      if (posts_[k].title == posts_[i].title) return k == i;
    return true;
  }

  bool may_ask(const Post& a, const Post& b) const {
    return a.settled && b.settled && a.body == b.body && are_exclusive(a.title, b.title) &&
           !is_told(a, b) && !has_own_body(a) && !has_own_body(b) && has_own_surname(a.person) &&
           (is_full_name(a) || is_full_name(b));
  }

  // "director of the film": of a body that is no name, and may be another than that of the other
  // post.
  bool has_own_body(const Post& post) const {
    const uint32_t next = token_from(r_, post.span.end);
    return !post.body && next < r_.tokens.sentences[post.sentence].tokens.end &&
           text_is(r_, next, {"of", "for", "at"});
  }

  bool is_told(const Post& a, const Post& b) const {
    return std::any_of(out_.begin(), out_.end(), [&](const Finding& f) {
      return f.check == "role" && f.verdict == Verdict::conflict &&
             (f.evidence[0].span == a.span || f.evidence[1].span == b.span);
    });
  }

  const Entity& entity(EntityId id) const { return input_.facts.entities[static_cast<size_t>(id)]; }

  bool is_full_name(const Post& post) const {
    return std::any_of(entity(post.person).mentions.begin(), entity(post.person).mentions.end(),
                       [&](MentionId id) {
                         const Mention& m = input_.mentions[static_cast<size_t>(id)];
                         return post.span.contains(m.span) && !m.name()->given.empty();
                       });
  }

  // Spouses and fathers share a surname, and "Mayor Gifford" may be either.
  bool has_own_surname(EntityId person) const {
    const std::string surname = surname_of(entity(person));
    size_t bearers = 0;
    for (const Entity& e : input_.facts.entities)
      if (e.kind == MentionKind::person && surname_of(e) == surname) ++bearers;
    return bearers == 1;
  }

  std::string surname_of(const Entity& e) const {
    return e.mentions.empty()
               ? std::string()
               : input_.mentions[static_cast<size_t>(e.mentions.front())].name()->surname;
  }

  // ---- "the mayor" of the only mayor ----

  struct Title {
    std::string plain;
    const Mention* mention = nullptr;
  };
  static bool by_title(const Title& a, const Title& b) { return a.plain < b.plain; }

  // Only where some post is told but once.
  void gather_titles() {
    titles_.emplace();
    for (const Mention& m : input_.mentions)
      if (const auto* role = std::get_if<RoleValue>(&m.value); role != nullptr && !role->plural)
        titles_->push_back({plain_title(role->title), &m});
    std::stable_sort(titles_->begin(), titles_->end(), by_title);
  }

  void confirm_by_title(const Post& post) {
    if (is_held_by_another(post)) return;
    if (!titles_) gather_titles();
    const auto [begin, end] =
        std::equal_range(titles_->begin(), titles_->end(), Title{post.title, nullptr}, by_title);
    for (auto title = begin; title != end; ++title) {
      const Mention& m = *title->mention;
      if (m.sentence == post.sentence || !is_definite_role(m) || is_taken(m.span)) continue;
      return confirm(post, m.span);
    }
    for (auto title = begin; post.by_clause && title != end; ++title)
      if (is_above(*title->mention) && !is_taken(title->mention->span))
        return confirm(post, title->mention->span);
    if (post.by_clause && confirm_by_short_title(post)) return;
    if (std::find(kWords.begin(), kWords.end(), post.title) != kWords.end()) confirm_by_word(post);
  }

  // "the Collector" of the only District Collector, "Fire chief" above the story of the chief.
  bool confirm_by_short_title(const Post& post) {
    return confirm_by_short_title(post, false) || confirm_by_short_title(post, true);
  }

  bool confirm_by_short_title(const Post& post, bool above) {
    for (const Title& title : *titles_) {
      const Mention& m = *title.mention;
      if (m.sentence == post.sentence || is_taken(m.span) || is_above(m) != above ||
          !(above || is_definite_role(m)))
        continue;
      if (!is_short_of(title.plain, post.title) && !(above && is_short_of(post.title, title.plain)))
        continue;
      const bool only = std::all_of(posts_.begin(), posts_.end(), [&](const Post& other) {
        return other.person == post.person || !are_akin(other.title, title.plain);
      });
      if (!only) continue;
      confirm(post, m.span);
      return true;
    }
    return false;
  }

  bool is_above(const Mention& m) const { return r_.block_kind(m.sentence) == BlockKind::headline; }

  // "collector" and "district collector"; a deputy's post is no chief's.
  static bool is_short_of(std::string_view part, std::string_view whole) {
    return whole.size() > part.size() && whole.ends_with(part) &&
           whole[whole.size() - part.size() - 1] == ' ' && !are_exclusive(part, whole) &&
           !whole.starts_with("deputy") && !whole.starts_with("vice") &&
           !whole.starts_with("assistant") && !whole.starts_with("associate");
  }

  static bool are_akin(std::string_view a, std::string_view b) {
    return a == b || is_short_of(a, b) || is_short_of(b, a);
  }

  // Titles that are also ordinary words are no mentions without a name: "the ethics committee
  // chair", "the Kandy skipper".
  void confirm_by_word(const Post& post) {
    constexpr uint32_t kSentencesAhead = 200;  // farther than any story goes on
    const std::span<const WordPlace> words = input_.places.posts();
    for (auto word = std::partition_point(
             words.begin(), words.end(),
             [&](const WordPlace& w) { return r_.token(w.token).span.begin <= post.span.end; });
         word != words.end() && word->sentence < post.sentence + kSentencesAhead; ++word) {
      const IndexRange tokens = r_.tokens.sentences[word->sentence].tokens;
      const uint32_t i = word->token;
      const Span span = r_.token(i).span;
      if (plain_title(r_.word(i).folded) != post.title || is_taken(span) ||
          (i + 1 < tokens.end && text_is(r_, i + 1, {"of", "'s"})))
        continue;
      if (follows_article(i, tokens.begin)) return confirm(post, span);
    }
  }

  // "the Kandy skipper", "the ethics committee chair"
  bool follows_article(uint32_t token, uint32_t begin) const {
    constexpr uint32_t kReach = 4;
    const uint32_t from = token - std::min(kReach, token - begin);
    for (uint32_t i = token; i-- > from;) {
      if (text_is(r_, i, {"the"})) return true;
      if (text_is(r_, i, {"of", "'s", ","})) return false;
    }
    return false;
  }

  bool is_taken(Span span) const {
    const auto behind = std::upper_bound(taken_.begin(), taken_.end(), span.begin,
                                         [](uint32_t at, Span post) { return at < post.begin; });
    return behind != taken_.begin() && (behind - 1)->end >= span.end;
  }

  // "the mayor", "the Teignhead MP"
  bool is_definite_role(const Mention& m) const {
    constexpr uint32_t kReach = 3;
    const uint32_t begin = r_.tokens.sentences[m.sentence].tokens.begin;
    const uint32_t from = m.tokens.begin - std::min(kReach, m.tokens.begin - begin);
    for (uint32_t i = m.tokens.begin; i-- > from;) {
      if (text_is(r_, i, {"the"})) return true;
      if (m.tokens.size() > 1 && is_body_noun(i)) continue;
      if (!r_.word(i).is(kCapitalised) && !r_.word(i).is(kUpper)) return false;
    }
    return false;
  }

  // "the nation's top prosecutor"
  bool is_body_noun(uint32_t token) const {
    return text_is(r_, token,
                   {"'s", "country", "nation", "company", "firm", "city", "town", "state", "county",
                    "school", "club", "party", "bank", "agency"});
  }

  // ---- the headline's minister ----

  // "Transport secretary says ..." above "Energy Secretary Maura Strand", and no word of transport.
  void judge_headline() {
    const Mention* above = nullptr;
    for (const Mention& m : input_.mentions) {
      const auto* role = std::get_if<RoleValue>(&m.value);
      if (role == nullptr || role->plural || r_.block_kind(m.sentence) != BlockKind::headline)
        continue;
      if (portfolio_of(plain_title(role->title)).empty() || is_taken(m.span)) continue;
      if (above != nullptr) return;
      above = &m;
    }
    if (above != nullptr) judge_headline(*above);
  }

  void judge_headline(const Mention& above) {
    const std::string title = plain_title(std::get<RoleValue>(above.value).title);
    const Post* minister = nullptr;
    for (const Post& post : posts_) {
      if (portfolio_of(post.title).empty()) continue;
      if (minister != nullptr && minister->person != post.person) return;
      minister = &post;
    }
    if (minister == nullptr || !minister->settled || !are_exclusive(title, minister->title) ||
        has_other_minister(above, *minister) || tells_of(portfolio_of(title), above.sentence))
      return;
    ask_between(above.span, minister->span);
  }

  bool has_other_minister(const Mention& above, const Post& minister) const {
    return std::any_of(input_.mentions.begin(), input_.mentions.end(), [&](const Mention& m) {
      const auto* role = std::get_if<RoleValue>(&m.value);
      if (role == nullptr || &m == &above || minister.span.contains(m.span)) return false;
      const std::string title = plain_title(role->title);
      return title != minister.title && !portfolio_of(title).empty();
    });
  }

  // Whether the story below the headline has a word of that portfolio.
  bool tells_of(std::string_view portfolio, uint32_t headline) const {
    const auto& sentences = r_.tokens.sentences;
    for (uint32_t s = headline + 1; s < sentences.size(); ++s)
      for (uint32_t i = sentences[s].tokens.begin; i < sentences[s].tokens.end; ++i)
        if (r_.word(i).folded.size() > 2 &&
            portfolio.find(r_.word(i).folded) != std::string_view::npos)
          return true;
    return false;
  }

  // ---- findings ----

  std::string text(Span span) const { return plain_text(r_.article, span); }

  Finding finding_of(Verdict verdict, Span a, Span b) const {
    Finding f = finding_of_check("role", verdict);
    f.evidence = {{a, "post"}, {b, "post"}};
    return f;
  }

  // "SEN. RUIZ" and "Sen. Ana Ruiz", "Mayor Cole" and "MAYOR COLE": nothing was compared.
  bool is_form_of_address(Span span) const {
    return r_.word(token_from(r_, span.begin)).is(kPeriods);
  }
  bool print_the_same(Span a, Span b) const {
    return (is_form_of_address(a) && is_form_of_address(b)) || fold(text(a)) == fold(text(b));
  }

  void confirm(const Post& post, Span again) {
    if (print_the_same(post.span, again)) return;
    Finding f = finding_of(Verdict::confirmed, post.span, again);
    f.message = text(post.span) + " and " + text(again) + ": one post";
    f.equation = text(post.span) + " = " + text(again);
    out_.push_back(std::move(f));
  }

  void ask(const Post& a, const Post& b) { ask_between(a.span, b.span); }

  void ask_between(Span a, Span b) {
    Finding f = finding_of(Verdict::conflict, a, b);
    f.message = "Two posts that exclude each other: " + text(a) + ", and " + text(b);
    f.equation = text(a) + " ≠ " + text(b);
    f.question = "Which of the two posts is meant, or are two people?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<Post> posts_;
  std::vector<uint32_t> by_person_;
  std::vector<uint32_t> by_title_;
  std::vector<Span> taken_;                   // sorted
  std::optional<std::vector<Title>> titles_;  // sorted; of equal ones in the order of the text
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check role_check{
    "role", "One person has two posts that nobody holds at once.",
    "A post and its deputy, two offices of one board, two portfolios of one cabinet. Posts that "
    "begin or end, of different bodies, of people who share a surname, and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
