#pragma once

#include <cstdint>
#include <vector>

namespace copydesk {

/// Short lists of numbers, found by a number. Emptying all of them costs nothing, so that one
/// serves article after article.
class NumberedLists {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  void clear() {
    ++round_;
    links_.clear();
  }
  void add(uint32_t key, uint32_t value) {
    if (key >= lists_.size()) lists_.resize(key + size_t{1} + key / 2);
    List& list = lists_[key];
    const auto link = static_cast<uint32_t>(links_.size());
    if (list.round != round_)
      list = {round_, link, link};
    else
      links_[list.last].next = link;
    list.last = link;
    links_.push_back({value, kNone});
  }
  /// The first value of a list; kNone when it is empty.
  uint32_t first(uint32_t key) const {
    return holds(key) ? links_[lists_[key].first].value : kNone;
  }
  /// The value of a list that has just one; kNone otherwise.
  uint32_t only(uint32_t key) const {
    return holds(key) && lists_[key].first == lists_[key].last ? first(key) : kNone;
  }
  bool holds(uint32_t key) const { return key < lists_.size() && lists_[key].round == round_; }
  /// Calls `f` with each value of a list, in the order of adding.
  template <typename F>
  void for_each(uint32_t key, F f) const {
    if (!holds(key)) return;
    for (uint32_t i = lists_[key].first; i != kNone; i = links_[i].next) f(links_[i].value);
  }

 private:
  struct List {
    uint32_t round = 0;  // a list of an earlier round is empty
    uint32_t first = 0;
    uint32_t last = 0;
  };
  struct Link {
    uint32_t value = 0;
    uint32_t next = kNone;
  };

  uint32_t round_ = 1;
  std::vector<List> lists_;
  std::vector<Link> links_;
};

}  // namespace copydesk
