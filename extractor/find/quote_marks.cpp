#include "find/quote_marks.hpp"

#include <algorithm>
#include <optional>

namespace copydesk {
namespace {

using Mark = QuoteMark;

Mark mark_of(std::string_view text) {
  if (text == "\"" || text == "``" || text == "''")
    return text == "``"   ? Mark::double_open
           : text == "''" ? Mark::double_close
                          : Mark::double_straight;
  if (text == "“" || text == "„") return Mark::double_open;
  if (text == "”") return Mark::double_close;
  if (text == "'") return Mark::single_straight;
  if (text == "‘" || text == "‚" || text == "`") return Mark::single_open;
  if (text == "’") return Mark::single_close;
  if (text == "«" || text == "‹") return Mark::guillemet_open;
  if (text == "»" || text == "›") return Mark::guillemet_close;
  return Mark::none;
}

class Pairing {
 public:
  explicit Pairing(const Reading& reading) : reading_(reading) {}

  std::vector<QuoteMarks> run(const TriggerList& marks) {
    marks.each_sentence([this](uint32_t s, std::span<const uint32_t> tokens) {
      if (!limit_.contains(tokens.front())) enter_block(s);
      for (const uint32_t i : tokens) read_mark(i, mark_at(i));
    });
    leave_block();
    std::stable_sort(out_.begin(), out_.end(), [](const QuoteMarks& a, const QuoteMarks& b) {
      return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin
                                              : a.tokens.end > b.tokens.end;
    });
    return std::move(out_);
  }

 private:
  struct Open {
    uint32_t token = 0;
    Mark mark = Mark::none;
  };

  Mark mark_at(uint32_t i) const { return quote_mark(reading_.word(i)); }

  // Leaves the block before and enters that of a sentence.
  void enter_block(uint32_t sentence) {
    leave_block();
    const auto& all = reading_.tokens.sentences;
    const uint32_t block = all[sentence].block;
    uint32_t first = sentence;
    uint32_t end = sentence + 1;
    while (first > 0 && all[first - 1].block == block) --first;
    while (end < all.size() && all[end].block == block) ++end;
    limit_ = {all[first].tokens.begin, all[end - 1].tokens.end};
    // Only the block of copy right before can have left a quotation open.
    while (first > 0 && !is_copy(reading_.block_kind(first - 1))) --first;
    was_open_ = open_end_ && first > 0 && all[first - 1].block == block_;
    block_ = block;
  }

  void leave_block() {
    open_end_ = false;
    for (size_t depth = open_.size(); depth-- > 0;) close_at_end(open_[depth], depth);
    if (was_open_) continue_first();
    open_.clear();
  }

  void read_mark(uint32_t i, Mark mark) {
    switch (mark) {
      case Mark::double_open:
      case Mark::guillemet_open:
        open_.push_back({i, mark});
        return;
      case Mark::single_open:
        if (opens(i)) open_.push_back({i, mark});
        return;
      case Mark::double_straight:
        if (const auto depth = open_at({Mark::double_straight, Mark::double_open}))
          return close(*depth, i);
        open_.push_back({i, mark});
        return;
      case Mark::single_straight:
        if (const auto depth = open_at({Mark::single_straight, Mark::single_open});
            depth && closes_single(i))
          return close(*depth, i);
        if (opens(i) && !elides(i) && single_closes_later(i)) open_.push_back({i, mark});
        return;
      case Mark::double_close:
        if (const auto depth = open_at({Mark::double_open, Mark::double_straight}))
          close(*depth, i);
        return;
      case Mark::single_close:
        if (const auto depth = open_at({Mark::single_open}); depth && closes_single(i))
          close(*depth, i);
        return;
      case Mark::guillemet_close:
        if (const auto depth = open_at({Mark::guillemet_open})) close(*depth, i);
        return;
      case Mark::none:
        return;
    }
  }

  std::optional<size_t> open_at(std::initializer_list<Mark> marks) const {
    for (size_t depth = open_.size(); depth-- > 0;)
      if (std::find(marks.begin(), marks.end(), open_[depth].mark) != marks.end()) return depth;
    return std::nullopt;
  }

  bool space_before(uint32_t i) const {
    return i == limit_.begin || reading_.token(i).space_before;
  }
  bool space_behind(uint32_t i) const {
    return i + 1 >= limit_.end || reading_.token(i + 1).space_before;
  }

  // White space, a bracket, a dash or another mark in front, a word right behind.
  bool opens(uint32_t i) const {
    if (space_behind(i)) return false;
    if (space_before(i)) return true;
    const Word& before = reading_.word(i - 1);
    return before.is(kPunctuation) && before.folded != "." && before.folded != "," &&
           before.folded != ")";
  }

  // "'90s", "'em": letters are left out.
  bool elides(uint32_t i) const {
    const Word& next = reading_.word(i + 1);
    return next.is(kHasDigit) || next.folded == "em" || next.folded == "til" ||
           next.folded == "n" || next.folded == "cause" || next.folded == "tis" ||
           next.folded == "twas";
  }

  // The possessive of a plural ("officers’ mess") does not close while a later mark of the block
  // does.
  bool closes_single(uint32_t i) const {
    if (space_before(i) && i > open_.back().token + 1 && !space_behind(i)) return false;
    if (i + 1 >= limit_.end || !reading_.token(i + 1).space_before) return true;
    const Word& before = reading_.word(i - 1);
    if (before.is(kPunctuation) || before.folded.empty() || before.folded.back() != 's')
      return true;
    return !single_closes_later(i);
  }

  bool single_closes_later(uint32_t i) const {
    constexpr uint32_t kFar = 200;
    for (uint32_t k = i + 2; k < limit_.end && k < i + kFar; ++k) {
      const Mark mark = mark_at(k);
      if (mark == Mark::single_straight || mark == Mark::single_close)
        return !reading_.token(k).space_before;
    }
    return false;
  }

  void close(size_t depth, uint32_t i) {
    add({open_[depth].token, i + 1}, depth, true);
    open_.resize(depth);
  }

  // A single mark without its partner was an apostrophe.
  void close_at_end(const Open& open, size_t depth) {
    if (open.mark == Mark::single_straight || open.mark == Mark::single_open) return;
    add({open.token, limit_.end}, depth, false);
    open_end_ = true;
  }

  void add(IndexRange tokens, size_t depth, bool closed) {
    if (tokens.size() < (closed ? 3U : 2U)) return;
    out_.push_back({tokens, block_, closed, false, depth > 0});
  }

  void continue_first() {
    QuoteMarks* first = nullptr;
    for (QuoteMarks& q : out_)
      if (q.block == block_ && !q.nested &&
          (first == nullptr || q.tokens.begin < first->tokens.begin))
        first = &q;
    if (first != nullptr && first->tokens.begin == limit_.begin) first->continues = true;
  }

  const Reading& reading_;
  uint32_t block_ = 0;
  IndexRange limit_;
  std::vector<Open> open_;
  bool was_open_ = false;  // the block before ended inside a quotation
  bool open_end_ = false;  // and so does this one
  std::vector<QuoteMarks> out_;
};

}  // namespace

QuoteMark quote_mark(const Word& word) {
  constexpr size_t kLongest = 3;  // bytes
  return word.is(kPunctuation) && word.text.size() <= kLongest ? mark_of(word.text) : Mark::none;
}

std::vector<QuoteMarks> pair_quote_marks(const Reading& reading, const TriggerList& marks) {
  return Pairing(reading).run(marks);
}

}  // namespace copydesk
