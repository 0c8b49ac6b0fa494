#include "checks/post_index.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace copydesk {

PostIndex::PostIndex(const std::vector<Post>& posts) : posts_(posts) {
  by_person_.resize(posts_.size());
  std::iota(by_person_.begin(), by_person_.end(), 0U);
  by_title_ = by_person_;
  std::sort(by_person_.begin(), by_person_.end(), [&](uint32_t a, uint32_t b) {
    return std::pair(posts_[a].person, a) < std::pair(posts_[b].person, b);
  });
  std::sort(by_title_.begin(), by_title_.end(), [&](uint32_t a, uint32_t b) {
    return std::tie(posts_[a].title, posts_[a].person, a) <
           std::tie(posts_[b].title, posts_[b].person, b);
  });
  for (const Post& post : posts_) taken_.push_back(post.span);
  std::sort(taken_.begin(), taken_.end());
  for (size_t i = 1; i < taken_.size(); ++i)
    taken_[i].end = std::max(taken_[i].end, taken_[i - 1].end);
}

std::span<const uint32_t> PostIndex::of(EntityId person) const {
  const auto begin = std::partition_point(by_person_.begin(), by_person_.end(),
                                          [&](uint32_t i) { return posts_[i].person < person; });
  const auto end = std::partition_point(begin, by_person_.end(),
                                        [&](uint32_t i) { return posts_[i].person == person; });
  return {begin, end};
}

bool PostIndex::is_held_by_another(const Post& post) const {
  const auto begin = std::partition_point(by_title_.begin(), by_title_.end(),
                                          [&](uint32_t i) { return posts_[i].title < post.title; });
  const auto end = std::partition_point(begin, by_title_.end(),
                                        [&](uint32_t i) { return posts_[i].title == post.title; });
  return begin != end &&
         (posts_[*begin].person != post.person || posts_[*(end - 1)].person != post.person);
}

bool PostIndex::is_first(size_t post) const {
  const Post& own = posts_[post];
  const auto first = std::partition_point(by_title_.begin(), by_title_.end(), [&](uint32_t i) {
    return std::tie(posts_[i].title, posts_[i].person) < std::tie(own.title, own.person);
  });
  return first != by_title_.end() && *first == post;
}

bool PostIndex::is_taken(Span span) const {
  const auto behind = std::upper_bound(taken_.begin(), taken_.end(), span.begin,
                                       [](uint32_t at, Span post) { return at < post.begin; });
  return behind != taken_.begin() && (behind - 1)->end >= span.end;
}

}  // namespace copydesk
