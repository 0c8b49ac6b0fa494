#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/post_index.hpp"

namespace copydesk {

/// Titles that stand without a name, and whose they are: "the mayor" of the only mayor. What it is
/// made of must outlive it.
class TitlesAlone {
 public:
  TitlesAlone(const CheckInput& input, const std::vector<Post>& posts, const PostIndex& index)
      : input_(input), r_(input.reading), posts_(posts), index_(index) {}

  /// The first place that tells a post again by its title: "the mayor", "the Collector" of the only
  /// District Collector, "the Kandy skipper", "Fire chief" above the story of the chief.
  std::optional<Span> told_again(const Post& post);

 private:
  struct Title {
    std::string plain;
    const Mention* mention = nullptr;
  };

  static bool by_title(const Title& a, const Title& b);
  void gather();
  std::optional<Span> short_title(const Post& post, bool above) const;
  std::optional<Span> word_of(const Post& post) const;
  bool is_above(const Mention& m) const;
  bool follows_article(uint32_t token, uint32_t begin) const;
  bool is_definite_role(const Mention& m) const;
  bool is_body_noun(uint32_t token) const;

  const CheckInput& input_;
  const Reading& r_;
  const std::vector<Post>& posts_;
  const PostIndex& index_;
  std::optional<std::vector<Title>> titles_;  // sorted; of equal ones in the order of the text
};

}  // namespace copydesk
