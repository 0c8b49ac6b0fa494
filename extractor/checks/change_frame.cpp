#include "checks/change_frame.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "checks/change_role.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestFrame = 40;   // tokens from its first figure to its last
constexpr uint32_t kSubjectReach = 12;  // tokens from "$45 million" to "up 12 percent"
constexpr uint32_t kApposition = 4;     // tokens between "11 percent" and "or $596 million"

struct Figure {
  const Item* item = nullptr;
  ChangeReading reading;
};

bool is_figure(const Item& item) {
  return item.value->number && item.value->number->sign() > 0 &&
         item.mention->kind != MentionKind::ordinal;
}

bool is_step(ChangeRole role) { return role == ChangeRole::share || role == ChangeRole::step; }

IndexRange gap_of(const Item& a, const Item& b) {
  return tokens_between(a.mention->tokens, b.mention->tokens);
}

bool same_measure(const Item& a, const Item& b) {
  return same_scale(a, b) && (head_of(a).empty() || head_of(b).empty() || same_sort(a, b));
}

bool is_points(const Item& item) {
  return item.value->unit == "percentage-point" || item.value->unit == "basis-point";
}

bool parts_clauses(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {";", ":", "and", "but", "while", "whereas", "although", "though", "•", "*"});
}

/// One clause with its figures.
class Clause {
 public:
  Clause(const CheckInput& input, const ChangeRoles& roles, std::span<const Item> items)
      : input_(input), r_(input.reading), roles_(roles) {
    for (const Item& item : items)
      if (is_figure(item)) figures_.push_back({&item, roles.of(item)});
  }

  std::optional<ChangeFrame> frame() {
    if (figures_.size() < 2) return std::nullopt;
    read_up_to();
    share_appositions();
    ChangeFrame frame;
    for (const Figure& f : figures_) {
      if (f.reading.role == ChangeRole::none) continue;
      const Item*& slot = frame[f.reading.role];
      if (slot != nullptr) return std::nullopt;  // two changes in one clause
      slot = f.item;
      frame.bound = frame.bound && f.reading.close && !is_exchange_rate(*f.item);
      if (frame.sign == 0) frame.sign = f.reading.sign;
    }
    if (frame[ChangeRole::newer] == nullptr) add_subject(frame);
    if (frame[ChangeRole::newer] == nullptr) add_antecedent(frame);
    if (!is_whole(frame)) return std::nullopt;
    if (is_of_another_thing(frame)) return std::nullopt;
    frame.bound = frame.bound && !has_others(frame) && !names_other_base(frame);
    return frame;
  }

 private:
  // "... - up to 635,173 from 542,378": no bound.
  void read_up_to() {
    for (size_t i = 0; i + 1 < figures_.size(); ++i) {
      Figure& f = figures_[i];
      if (f.item->value->hedge == Hedge::up_to && f.reading.role == ChangeRole::none &&
          figures_[i + 1].reading.role == ChangeRole::older)
        f.reading.role = ChangeRole::newer;
    }
  }

  // "11 percent or $596 million", "$65 (29%)", "from $10 to $12, or 20%": two names of one step.
  void share_appositions() {
    for (size_t i = 0; i + 1 < figures_.size(); ++i) {
      Figure& a = figures_[i];
      Figure& b = figures_[i + 1];
      if (is_change_share(*a.item) == is_change_share(*b.item) || !are_apposed(*a.item, *b.item))
        continue;
      if (is_step(a.reading.role) && b.reading.role == ChangeRole::none)
        b.reading = named_again(*b.item, a.reading.sign);
      else if (is_step(b.reading.role) && a.reading.role == ChangeRole::none)
        a.reading = named_again(*a.item, b.reading.sign);
      else if (i > 0 && is_level(a.reading.role) && is_level(figures_[i - 1].reading.role) &&
               b.reading.role == ChangeRole::none && is_bare_share(*b.item))
        b.reading = named_again(*b.item, 0);
    }
  }

  // Not "20 percent of the price"
  bool is_bare_share(const Item& item) const {
    const uint32_t at = item.mention->tokens.end;
    return item.value->unit == "percent" && at < end() &&
           !text_is(r_, at, {"of", "a", "per", "each", "in"});
  }

  static ChangeReading named_again(const Item& item, int sign) {
    return {is_change_share(item) ? ChangeRole::share : ChangeRole::step, sign};
  }

  bool are_apposed(const Item& a, const Item& b) const {
    const IndexRange gap = gap_of(a, b);
    if (gap.size() > kApposition || !any_text(r_, gap, {"or", "("})) return false;
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i,
                   {"or", "(", ",", "a", "about", "some", "roughly", "nearly", "just", "almost",
                    "approximately", "by", "around", "—", "–"}))
        return false;
    return true;
  }

  // "$45 million, up 12 percent from $40 million"; "4,300 drugs versus 3,800 last year, a 13
  // percent increase": the figure that the others are said of.
  void add_subject(ChangeFrame& frame) const {
    const Item* older = frame[ChangeRole::older];
    if (older == nullptr) return;
    const Figure* subject = nullptr;
    for (const Figure& f : figures_) {
      if (f.item == older || (is_step(f.reading.role) && subject != nullptr)) break;
      if (f.reading.role == ChangeRole::none && same_measure(*f.item, *older) &&
          !is_part_of_them(r_, *f.item))
        subject = &f;
    }
    if (subject == nullptr) return;
    subject = part_of(subject);
    const Figure& next = *(subject + 1);
    const IndexRange gap = gap_of(*subject->item, *next.item);
    if (gap.size() > kSubjectReach) return;
    frame[ChangeRole::newer] = subject->item;
    frame.bound = frame.bound && (next.item == older || is_set_off(gap));
  }

  // "It goes for $1,872. That is up 4 percent from $1,800": the last figure of the sentence before.
  void add_antecedent(ChangeFrame& frame) const {
    const Item* older = frame[ChangeRole::older];
    const uint32_t s = figures_.front().item->mention->sentence;
    if (older == nullptr || s == 0 || !is_step(figures_.front().reading.role)) return;
    const std::span<const Item> before = input_.items.of(s - 1);
    if (before.empty() || !is_figure(before.back()) || !same_measure(before.back(), *older)) return;
    if (std::any_of(figures_.begin(), figures_.end(), [&](const Figure& f) {
          return f.reading.role == ChangeRole::none && same_scale(*f.item, *older);
        }))
      return;
    const uint32_t begin = r_.tokens.sentences[s].tokens.begin;
    const bool near = figures_.front().item->mention->tokens.begin <= begin + kSubjectReach;
    const bool taken_up =
        text_is(r_, begin, {"that", "this", "it"}) &&
        text_is(r_, begin + 1,
                {"is", "was", "'s", "’s", "represents", "means", "marks", "would", "makes"});
    frame[ChangeRole::newer] = &before.back();
    frame.taken_up = true;
    frame.bound = frame.bound && near && taken_up;
  }

  // "The rand weakened by 0.8 per cent, to 17.75 to the dollar": the more of them, the weaker.
  bool is_exchange_rate(const Item& item) const {
    const uint32_t at = item.mention->tokens.end;
    return at + 1 < end() && text_is(r_, at, {"to", "against", "per"}) &&
           text_is(r_, at + 1, {"the", "dollar", "euro"});
  }

  // "18,160 of the 29,150 voted, 1,284 more than the 16,876": the part is what the others are said
  // of.
  const Figure* part_of(const Figure* whole) const {
    if (whole == figures_.data()) return whole;
    const Figure* part = whole - 1;
    const IndexRange gap = gap_of(*part->item, *whole->item);
    const bool is_part = !gap.empty() && gap.size() <= 3 && any_text(r_, gap, {"of"}) &&
                         text_is(r_, gap.begin, {"of", "out"}) &&
                         part->reading.role == ChangeRole::none;
    return is_part ? part : whole;
  }

  // A comma, a dash or "is" with nothing but words of change behind it.
  bool is_set_off(IndexRange gap) const {
    for (uint32_t i = gap.end; i > gap.begin && gap.end - i < kApposition;) {
      --i;
      if (text_is(r_, i, {",", "(", "is", "was", "were", "are"}) || is_dash(r_, i)) return true;
      if (roles_.sign_at(i) == 0 && !text_is(r_, i, {"a", "an", "or", "about", "by", "some", "of"}))
        return false;
    }
    return false;
  }

  static bool is_whole(const ChangeFrame& frame) {
    const Item* older = frame[ChangeRole::older];
    const Item* newer = frame[ChangeRole::newer];
    const Item* share = frame[ChangeRole::share];
    const Item* step = frame[ChangeRole::step];
    const Item* level = older != nullptr ? older : newer;
    if (level == nullptr || (share == nullptr && step == nullptr)) return false;
    if (older != nullptr && newer != nullptr && !same_measure(*older, *newer)) return false;
    const bool percents = level->value->unit == "percent";
    if (percents && share != nullptr) return false;  // which percent is of which is not said
    if (step != nullptr && !(percents ? is_points(*step) : same_scale(*step, *level))) return false;
    const int given = (older != nullptr ? 1 : 0) + (newer != nullptr ? 1 : 0) +
                      (share != nullptr ? 1 : 0) + (step != nullptr ? 1 : 0);
    return given >= 3;
  }

  // "$319 billion, down from $412 billion, propelled by a 14.6 percent increase in receipts": a
  // share or step behind the figures belongs to them where nothing but words of change parts it
  // from them, and where no other direction is said of them.
  bool is_of_another_thing(const ChangeFrame& frame) const {
    for (size_t i = 1; i < figures_.size(); ++i) {
      const Figure& before = figures_[i - 1];
      const Figure& f = figures_[i];
      if (are_two_changes(before, f) || is_of_earlier_change(before, f)) return true;
      if (is_level(f.reading.role) && contradicts(frame, f)) return true;
      if (is_step(f.reading.role) && before.reading.role != ChangeRole::none &&
          is_level(before.reading.role) && !is_set_off(gap_of(*before.item, *f.item)))
        return true;
    }
    return false;
  }

  // "is to cut 145 jobs after its intake fell by a quarter, from 3,200 to 2,400"
  bool are_two_changes(const Figure& a, const Figure& b) const {
    if (!is_step(a.reading.role) || !is_step(b.reading.role) || are_apposed(*a.item, *b.item))
      return false;
    const IndexRange gap = gap_of(*a.item, *b.item);
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (roles_.sign_at(i) != 0) return true;
    return false;
  }

  // "Rose 12 percent after a rise from 40 to 50 pounds in 2020"
  bool is_of_earlier_change(const Figure& step, const Figure& level) const {
    const IndexRange gap = gap_of(*step.item, *level.item);
    if (!is_step(step.reading.role) || !is_level(level.reading.role) ||
        !any_text(r_, gap, {"after", "following", "despite", "before"}))
      return false;
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (roles_.sign_at(i) != 0) return true;
    return false;
  }

  // "down from $412 billion" beside an increase
  bool contradicts(const ChangeFrame& frame, const Figure& level) const {
    const uint32_t cue = level.reading.cue;
    const int sign = cue == ChangeReading::kNoToken || cue == 0 ? 0 : roles_.sign_at(cue - 1);
    return sign != 0 && frame.sign != 0 && sign != frame.sign;
  }

  // Figures of the same unit that have no place in the change.
  bool has_others(const ChangeFrame& frame) const {
    const Item* level = frame[ChangeRole::older];
    if (level == nullptr) level = frame[ChangeRole::newer];
    IndexRange all{UINT32_MAX, 0};
    for (const Item* item : frame.figures)
      if (item != nullptr)
        all = {std::min(all.begin, item->mention->tokens.begin),
               std::max(all.end, item->mention->tokens.end)};
    if (all.size() > kWidestFrame) return true;
    return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& f) {
      const bool used =
          std::find(frame.figures.begin(), frame.figures.end(), f.item) != frame.figures.end();
      const uint32_t at = f.item->mention->tokens.begin;
      return !used && all.begin <= at && at < all.end && same_scale(*f.item, *level);
    });
  }

  // "rose 12 percent from a year earlier to $56, from $50 in May"
  bool names_other_base(const ChangeFrame& frame) const {
    for (size_t i = 0; i < figures_.size(); ++i) {
      const Figure& f = figures_[i];
      if (f.item != frame[ChangeRole::share] && f.item != frame[ChangeRole::step]) continue;
      const uint32_t from = f.item->mention->tokens.end;
      const uint32_t to = i + 1 < figures_.size() ? figures_[i + 1].item->mention->tokens.begin
                                                  : std::min(from + kSubjectReach, end());
      const uint32_t own = i + 1 < figures_.size() ? figures_[i + 1].reading.cue : to;
      for (uint32_t k = from; k < to; ++k)
        if (k != own && text_is(r_, k, {"from", "than", "since", "versus", "against"})) return true;
    }
    return false;
  }

  uint32_t end() const {
    return r_.tokens.sentences[figures_.front().item->mention->sentence].tokens.end;
  }

  const CheckInput& input_;
  const Reading& r_;
  const ChangeRoles& roles_;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<ChangeFrame> change_frames(const CheckInput& input, const Items::Row& row) {
  std::vector<ChangeFrame> out;
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[row.sentence].tokens;
  const ChangeRoles roles(input, sentence);
  const std::span<const Item> items = input.items.of(row);
  for (size_t first = 0; first < items.size();) {
    size_t last = first + 1;
    while (last < items.size()) {
      const IndexRange gap = gap_of(items[last - 1], items[last]);
      bool parted = false;
      for (uint32_t i = gap.begin; i < gap.end; ++i) parted = parted || parts_clauses(r, i);
      if (parted) break;
      ++last;
    }
    if (auto frame = Clause(input, roles, items.subspan(first, last - first)).frame())
      out.push_back(*frame);
    first = last;
  }
  return out;
}

}  // namespace copydesk
