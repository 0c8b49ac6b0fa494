#pragma once

#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/finding.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// The mentions that some findings are about, also those findings that are added after this was
/// made. Asking costs the findings of the mention, not those of the article.
class ToldMentions {
 public:
  using Of = std::function<bool(const Finding&)>;

  /// By the findings of one check. They have to outlive this and are only ever appended.
  ToldMentions(const Findings& findings, std::string_view check);
  /// By the findings that `of` picks; what their evidence shows they are about, too.
  ToldMentions(const Findings& findings, const Mentions& mentions, Of of)
      : findings_(findings), shown_(&mentions), of_(std::move(of)) {}

  /// Whether a finding is about the mention.
  bool has(MentionId mention);
  /// Whether one finding is about both mentions.
  bool has_both(MentionId a, MentionId b);

 private:
  using Indices = std::vector<size_t>;  // ascending

  void read_new();
  void read_evidence(const Finding& finding);
  const Indices& findings_about(MentionId mention) const;

  const Findings& findings_;
  const Mentions* shown_ = nullptr;
  Of of_;
  size_t read_ = 0;
  std::unordered_map<MentionId, Indices> about_;
};

}  // namespace copydesk
