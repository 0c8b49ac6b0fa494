#include "checks/posts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "checks/post_sides.hpp"
#include "checks/post_titles.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, 12> kNoPosts = {
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "member", "defendant"};

// What people do who hold a post: "who chairs the committee".
struct PostVerb {
  std::string_view verb;
  std::string_view post;
};
constexpr std::array<PostVerb, 13> kVerbs = {{{"chairs", "chair"},
                                              {"heads", "head"},
                                              {"leads", "leader"},
                                              {"directs", "director"},
                                              {"manages", "manager"},
                                              {"coaches", "coach"},
                                              {"edits", "editor"},
                                              {"captains", "captain"},
                                              {"defends", "defence lawyer"},
                                              {"defending", "defence lawyer"},
                                              {"prosecutes", "prosecutor"},
                                              {"prosecuting", "prosecutor"},
                                              {"presides", "president"}}};

class Reader {
 public:
  explicit Reader(const CheckInput& input) : input_(input), r_(input.reading) {}

  std::vector<Post> read() const {
    std::vector<Post> out;
    for (const Fact& fact : input_.facts.facts)
      if (fact.type == "role") add(fact, out);
    for (size_t i = 0; i < input_.mentions.size(); ++i)
      if (input_.mentions[i].kind == MentionKind::person) {
        add_verb(i, out);
        add_held(i, out);
        add_owned(i, out);
        add_has_been(i, out);
        add_is(i, out);
        add_portfolio(i, out);
      }
    read_sides(input_, out);
    return out;
  }

 private:
  void add(const Fact& fact, std::vector<Post>& out) const {
    const FieldValue* person = fact.field("person");
    const FieldValue* title = fact.field("title");
    if (person == nullptr || title == nullptr) return;
    Post post;
    post.person = std::get<EntityId>(*person);
    post.title = plain_title(std::get<std::string>(*title));
    if (std::find(kNoPosts.begin(), kNoPosts.end(), post.title) != kNoPosts.end()) return;
    post.span = fact.span;
    post.sentence = fact.sentence;
    for (const std::string_view name : {"organization", "place"})
      if (const FieldValue* body = fact.field(name)) post.body = std::get<EntityId>(*body);
    post.settled = !fact.qualifiers.quoted && !is_of_several(fact) && !is_told_as(fact) &&
                   !tells_of_change(fact) &&
                   (fact.qualifiers.modality == Modality::actual || is_apposition(fact));
    out.push_back(std::move(post));
  }

  // The "who" behind a name.
  std::optional<uint32_t> clause_of(const Mention& person) const {
    const uint32_t end = r_.tokens.sentences[person.sentence].tokens.end;
    uint32_t at = person.tokens.end;
    if (at < end && text_is(r_, at, {","})) ++at;
    return at < end && text_is(r_, at, {"who"}) ? std::optional(at) : std::nullopt;
  }

  // "Solveig Brattbakk, who chairs the committee", "Sallis, who is defending Mr Croft"
  void add_verb(size_t person, std::vector<Post>& out) const {
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    const auto clause = clause_of(m);
    if (!who || !clause || *clause + 1 >= end) return;
    uint32_t at = *clause + 1;
    if (at + 1 < end && text_is(r_, at, {"is"})) ++at;
    for (const auto& [verb, title] : kVerbs) {
      if (verb != r_.word(at).folded) continue;
      Post post;
      post.person = *who;
      post.title = title;
      post.span = cover(m.span, r_.token(at).span);
      post.sentence = m.sentence;
      post.settled = !is_quoted(input_, post.span);
      out.push_back(std::move(post));
    }
  }

  // "Renata Szabo, who joined as chief financial officer", "who has led it as head teacher since
  // 2016"
  void add_held(size_t person, std::vector<Post>& out) const {
    constexpr uint32_t kReach = 6;  // tokens from "who" to the post
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    const auto clause = clause_of(m);
    if (!who || !clause || *clause + 2 >= end) return;
    for (size_t i = person + 1; i < input_.mentions.size(); ++i) {
      const Mention& post = input_.mentions[i];
      const auto* role = std::get_if<RoleValue>(&post.value);
      if (post.sentence != m.sentence || post.tokens.begin > *clause + kReach) return;
      const bool as = text_is(r_, post.tokens.begin - 1, {"as"});
      const bool made = text_is(r_, post.tokens.begin - 1,
                                {"elected", "appointed", "named", "made", "chosen", "became",
                                 "installed", "picked", "promoted"});
      if (role == nullptr || role->plural || !(as || made) ||
          any_text(r_, {*clause, post.tokens.begin},
                   {",", "once", "formerly", "previously", "will"}))
        continue;
      out.push_back({*who, plain_title(role->title), std::nullopt, cover(m.span, post.span),
                     m.sentence, as && !is_quoted(input_, post.span) && !ends_later(post, end),
                     true});
      return;
    }
  }

  // "Szabo, the company's chief operating officer"
  void add_owned(size_t person, std::vector<Post>& out) const {
    constexpr uint32_t kOwner = 4;  // ", the company's"
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const uint32_t at = m.tokens.end;
    if (!who || at + kOwner >= r_.tokens.sentences[m.sentence].tokens.end ||
        !text_is(r_, at, {","}) || !text_is(r_, at + 1, {"the"}) || !text_is(r_, at + 3, {"'s"}))
      return;
    const auto add = [&](std::string_view title, Span last) {
      out.push_back({*who, plain_title(title), std::nullopt, cover(m.span, last), m.sentence,
                     !is_quoted(input_, last)});
    };
    for (const Mention& post : mentions_in(input_, {at + kOwner, at + kOwner + 1})) {
      const auto* role = std::get_if<RoleValue>(&post.value);
      if (role == nullptr || post.tokens.begin != at + kOwner) continue;
      if (!role->plural) add(role->title, post.span);
      return;
    }
    // "the ship's captain": a word that is a title only beside a name
    if ((input_.bits(at + kOwner) & kPostWord) != 0)
      add(r_.word(at + kOwner).folded, r_.token(at + kOwner).span);
  }

  // "Ostrander joined the department straight from school and has been its chief for 12 years"
  void add_has_been(size_t person, std::vector<Post>& out) const {
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const uint32_t begin = r_.tokens.sentences[m.sentence].tokens.begin;
    if (!who || m.tokens.begin != begin || !may_name_post(m.sentence)) return;
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    for (uint32_t i = m.tokens.end; i + 3 < end; ++i) {
      if (r_.word(i).is(kCapitalised) && input_.classes().given_name &&
          r_.word(i).has(*input_.classes().given_name))
        return;  // perhaps of somebody else
      if (!text_is(r_, i, {"has"}) || !text_is(r_, i + 1, {"been"}) ||
          !text_is(r_, i + 2, {"its", "their", "the"}))
        continue;
      const std::string title = plain_title(r_.word(i + 3).folded);
      const Span span = cover(m.span, r_.token(i + 3).span);
      if (is_post_word(i + 3))
        out.push_back(
            {*who, title, std::nullopt, span, m.sentence, !is_quoted(input_, span), true});
      return;
    }
  }

  // "Grace Okello, who has been education minister since 2021", "Grant, mayor since 2019, cut"
  void add_is(size_t person, std::vector<Post>& out) const {
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    if (!who || person + 1 >= input_.mentions.size()) return;
    const Mention& post = input_.mentions[person + 1];
    const auto* role = std::get_if<RoleValue>(&post.value);
    if (role == nullptr || role->plural || post.sentence != m.sentence) return;
    const IndexRange gap = tokens_between(m.tokens, post.tokens);
    constexpr uint32_t kLongestGap = 5;
    if (gap.empty() || gap.size() > kLongestGap) return;
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i, {",", "who", "has", "been", "is", "the", "its", "their"})) return;
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    const bool been = any_text(r_, gap, {"been"});
    const bool since = gap.size() == 1 && text_is(r_, gap.begin, {","}) && post.tokens.end < end &&
                       text_is(r_, post.tokens.end, {"since"});
    if (!been && !since) return;
    const Span span = cover(m.span, post.span);
    out.push_back({*who, plain_title(role->title), std::nullopt, span, m.sentence,
                   !is_quoted(input_, span) && !ends_later(post, end), been});
  }

  // "Lyngwa, who holds the home portfolio"
  void add_portfolio(size_t person, std::vector<Post>& out) const {
    constexpr uint32_t kReach = 5;  // tokens from "who" to "portfolio"
    const Mention& m = input_.mentions[person];
    const auto& who = input_.facts.entity_of[person];
    const auto clause = who ? clause_of(m) : std::nullopt;
    const uint32_t end = r_.tokens.sentences[m.sentence].tokens.end;
    if (!clause || *clause + 3 >= end ||
        !text_is(r_, *clause + 1, {"holds", "held", "has", "oversees"}) ||
        !text_is(r_, *clause + 2, {"the"}))
      return;
    std::string title;
    for (uint32_t i = *clause + 3; i < std::min(end, *clause + kReach + 1); ++i) {
      if (!text_is(r_, i, {"portfolio", "ministry", "department"})) {
        title += std::string(r_.word(i).folded) + " ";
        continue;
      }
      const Span span = cover(m.span, r_.token(i).span);
      if (!title.empty())
        out.push_back({*who, title + "minister", std::nullopt, span, m.sentence,
                       !is_quoted(input_, span) && !text_is(r_, *clause + 1, {"held"}), true});
      return;
    }
  }

  bool may_name_post(uint32_t sentence) const {
    const auto titles = input_.classes().title;
    return (input_.places.bits_in(sentence) & kPostWord) != 0 ||
           (titles && r_.sentence_words[sentence].has(*titles));
  }

  // "chief", "mayor", "head"
  bool is_post_word(uint32_t token) const {
    const auto titles = input_.classes().title;
    return (input_.bits(token) & kPostWord) != 0 || (titles && r_.word(token).has(*titles));
  }

  // "who served as mayor until 2019"
  bool ends_later(const Mention& post, uint32_t end) const {
    constexpr uint32_t kReach = 5;
    return any_text(r_, {post.tokens.end, std::min(end, post.tokens.end + kReach)},
                    {"until", "before"});
  }

  // "Homes would lose power, Energy Secretary Maura Strand said": the verb is not that of the post.
  bool is_apposition(const Fact& fact) const {
    const IndexRange tokens = {token_from(r_, fact.span.begin), token_from(r_, fact.span.end)};
    return !any_text(r_, tokens, {"is", "was", "be", "been", "being", "as", "become"});
  }

  // "As Rep. Jo Hart she had opposed it"
  bool is_told_as(const Fact& fact) const {
    const uint32_t begin = token_from(r_, fact.span.begin);
    return begin > r_.tokens.sentences[fact.sentence].tokens.begin &&
           text_is(r_, begin - 1, {"as", "then"});
  }

  // "Senators Harkin, Lugar, Towns": the list may go on with others.
  bool is_of_several(const Fact& fact) const {
    const auto mentions =
        mentions_in(input_, {token_from(r_, fact.span.begin), token_from(r_, fact.span.end)});
    return std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) {
      const auto* role = std::get_if<RoleValue>(&m.value);
      return role != nullptr && role->plural;
    });
  }

  // Around a post that begins, ended or is to come: "the former mayor", "was named director".
  bool tells_of_change(const Fact& fact) const {
    constexpr uint32_t kReach = 6;
    const IndexRange sentence = r_.tokens.sentences[fact.sentence].tokens;
    const uint32_t begin = token_from(r_, fact.span.begin);
    const uint32_t end = token_from(r_, fact.span.end);
    uint32_t from = begin;
    while (from > sentence.begin && begin - from < kReach && !text_is(r_, from - 1, {","})) --from;
    const IndexRange tokens = {from, std::min(sentence.end, end + kReach)};
    const auto change = input_.classes().post_change;
    const auto say = input_.classes().say_verb;
    for (uint32_t i = tokens.begin; change && i < tokens.end; ++i) {
      if (i >= end && say && r_.word(i).has(*say)) return false;  // what is said is of other things
      if (r_.word(i).has(*change)) return true;
    }
    return false;
  }

  const CheckInput& input_;
  const Reading& r_;
};

}  // namespace

std::vector<Post> posts_in(const CheckInput& input) { return Reader(input).read(); }

}  // namespace copydesk
