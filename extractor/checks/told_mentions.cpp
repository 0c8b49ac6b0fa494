#include "checks/told_mentions.hpp"

#include <algorithm>

namespace copydesk {

ToldMentions::ToldMentions(const Findings& findings, std::string_view check)
    : findings_(findings), of_([check](const Finding& f) { return f.check == check; }) {}

bool ToldMentions::has(MentionId mention) {
  read_new();
  return !findings_about(mention).empty();
}

bool ToldMentions::has_both(MentionId a, MentionId b) {
  read_new();
  const Indices& of_a = findings_about(a);
  const Indices& of_b = findings_about(b);
  return std::any_of(of_a.begin(), of_a.end(),
                     [&](size_t i) { return std::binary_search(of_b.begin(), of_b.end(), i); });
}

void ToldMentions::read_new() {
  for (; read_ < findings_.size(); ++read_) {
    const Finding& f = findings_[read_];
    if (!of_(f)) continue;
    for (const MentionId id : f.mentions) about_[id].push_back(read_);
    if (shown_ != nullptr) read_evidence(f);
  }
}

void ToldMentions::read_evidence(const Finding& finding) {
  for (const Evidence& e : finding.evidence) {
    auto m = std::partition_point(shown_->begin(), shown_->end(),
                                  [&](const Mention& x) { return x.span.begin < e.span.begin; });
    for (; m != shown_->end() && m->span.begin < e.span.end; ++m)
      if (e.span.contains(m->span))
        about_[static_cast<MentionId>(m - shown_->begin())].push_back(read_);
  }
}

const ToldMentions::Indices& ToldMentions::findings_about(MentionId mention) const {
  static const Indices kNone;
  const auto found = about_.find(mention);
  return found == about_.end() ? kNone : found->second;
}

}  // namespace copydesk
