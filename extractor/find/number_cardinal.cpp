#include "find/number_cardinal.hpp"

#include <algorithm>
namespace copydesk {
namespace {

// Places of trailing zeros: 2300 -> 2. Numbers below a hundred are counted, not rounded.
int rounding_of(Decimal value) {
  return abs(value) < Decimal(100) ? 0 : std::max(0, value.exponent());
}

int digits_of(Decimal value) {
  int n = 1;
  for (Decimal x = abs(value); Decimal(10) <= x; x = x / Decimal(10)) ++n;
  return n;
}

// Reads group after group, each smaller than the scale before it.
class Reader {
 public:
  Reader(const NumberText& text, bool article) : text_(text), article_(article) {}

  std::optional<Cardinal> read(uint32_t at) {
    if (!first_group(at)) return std::nullopt;
    while (!closed_ && next_group()) {
    }
    if (out_.words && !out_.figures && !out_.scaled) decimal_point();
    return out_;
  }

 private:
  struct Group {
    uint32_t end = 0;
    Decimal value;
    bool words = false;
    bool hundred = false;
    uint32_t rank = 0;
    const Figures* figures = nullptr;
  };

  bool first_group(uint32_t at) {
    std::optional<Group> group = read_group(at);
    if (!group && article_ && text_.open(at)) {
      const NumberWord word = text_.number_word(at);
      if (word.role == Role::hundred) {
        group = Group{at + 1, word.value, true, true, 100, nullptr};
        add_below_hundred(*group);
      } else if (multiplies(word.role) && !word.abbreviation) {
        group = Group{at, 1, true, false, 0, nullptr};
      }
    }
    if (!group) return false;
    return append(*group, /*first=*/true);
  }

  bool next_group() {
    uint32_t at = out_.end;
    const bool comma = text_.is(at, NumberCue::comma) && out_.words;
    if (comma) ++at;
    const bool joined = text_.is(at, NumberCue::joins_number);
    if (joined) ++at;
    if (text_.hyphen(at)) return false;
    const std::optional<Group> group = read_group(at);
    if (!group || !group->value.is_integer() || group->value.is_zero() || opens_fraction(*group))
      return false;
    const bool figures_go_on =
        out_.figures && !joined && (group->hundred || scale_follows(group->end));
    if (!group->words && !figures_go_on) return false;
    if (group->words && out_.figures && group->value < Decimal(100)) return false;
    if (comma && !group->hundred && !scale_follows(group->end)) return false;
    return append(*group, /*first=*/false);
  }

  // "and three quarters", "and one half": the words belong to a fraction.
  bool opens_fraction(const Group& group) const {
    const uint32_t at = text_.hyphen(group.end) ? group.end + 1 : group.end;
    const Entry* part = text_.open(at) ? text_.row(at, text_.classes().fraction) : nullptr;
    if (part == nullptr) return false;
    return part->text("plural") == "yes" || !text_.is(at, text_.classes().ordinal) ||
           group.value == Decimal(1);
  }

  bool scale_follows(uint32_t at) const {
    return text_.open(at) && multiplies(text_.number_word(at).role);
  }

  // Takes the group and the scale words behind it; false when it does not fit below the scale
  // before it.
  bool append(const Group& group, bool first) {
    Decimal scale = 1;
    uint32_t end = group.end;
    bool loose = false;
    for (;;) {
      const uint32_t at =
          text_.hyphen(end) && group.end != 0 && end > text_.begin() ? end + 1 : end;
      if (!text_.open(at)) break;
      const NumberWord word = text_.number_word(at);
      if (!multiplies(word.role) || (word.abbreviation && group.figures == nullptr)) break;
      if (word.role == Role::collective && word.loose && scale != Decimal(1)) break;
      scale = scale * word.value;
      loose = loose || word.loose;
      end = at + 1;
    }
    const Decimal value = group.value * scale;
    if (!first && !(value < limit_)) return false;
    if (first && end == group.end && group.rank == 0 && group.figures == nullptr) return false;
    out_.value = out_.value + value;
    out_.end = end;
    out_.words = out_.words || group.words;
    out_.figures = out_.figures || group.figures != nullptr;
    out_.scaled = out_.scaled || scale != Decimal(1);
    out_.loose = out_.loose || loose;
    out_.last_scale = scale;
    out_.last_rank = scale == Decimal(1) ? group.rank : 1000;
    limit_ = scale == Decimal(1) ? Decimal(1) : scale;
    closed_ = scale == Decimal(1);
    set_precision(group, scale);
    return true;
  }

  void set_precision(const Group& group, Decimal scale) {
    const int zeros = scale.exponent();
    if (group.figures != nullptr) {
      out_.suffix = group.end == out_.end ? group.figures->suffix : std::string_view();
      out_.fraction_sign = group.figures->fraction;
      out_.integer_printed = group.figures->places == 0;
    }
    if (group.figures != nullptr && group.figures->places > 0)
      out_.precision = zeros - group.figures->places;
    else if (scale == Decimal(1))
      out_.precision = rounding_of(out_.value);
    else
      out_.precision = zeros + (group.figures != nullptr ? 0 : rounding_of(group.value));
  }

  std::optional<Group> read_group(uint32_t at) const {
    if (!text_.open(at)) return std::nullopt;
    if (text_.is_number(at)) return figure_group(at);
    std::optional<Group> group = below_hundred(at);
    if (!group) return std::nullopt;
    add_hundred(*group);
    return group;
  }

  std::optional<Group> figure_group(uint32_t at) const {
    const Figures* figures = text_.figures(at);
    if (figures == nullptr) return std::nullopt;
    Group group{at + 1, figures->value, false, false, 0, figures};
    if (!figures->suffix.empty() || !figures->fraction.empty()) return group;
    join_spaced_groups(group);
    const NumberWord next = text_.open(group.end) ? text_.number_word(group.end) : NumberWord{};
    if (next.role == Role::hundred) {
      group.value = group.value * next.value;
      ++group.end;
      group.hundred = true;
      if (text_.is(group.end, NumberCue::and_) && text_.is_number(group.end + 1) &&
          !text_.taken(group.end + 1)) {
        const Figures* rest = text_.figures(group.end + 1);
        if (rest != nullptr && rest->suffix.empty() && rest->value < Decimal(100) &&
            rest->value.is_integer() && !rest->value.is_zero() &&
            text_.number_word(group.end + 2).role != Role::hundred) {
          group.value = group.value + rest->value;
          group.end += 2;
          return group;
        }
      }
      add_below_hundred(group);
    }
    return group;
  }

  // "1 234 567" and "40 000" with plain blanks: two groups or more behind the first, or a last one
  // of zeros only.
  void join_spaced_groups(Group& group) const {
    if (group.figures->places != 0 || group.figures->grouped || group.figures->leading_zero ||
        !(group.value < Decimal(1000)))
      return;
    uint32_t end = group.end;
    Decimal value = group.value;
    bool zeros = false;
    int groups = 0;
    for (; text_.is_number(end) && !text_.taken(end); ++end, ++groups) {
      const std::string_view digits = text_.word(end).text;
      if (digits.size() != 3 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        break;
      const std::optional<Decimal> part = Decimal::parse(digits);
      value = value * Decimal(1000) + part.value_or(0);
      zeros = digits == "000";
    }
    if (groups == 0 || group.value.is_zero() || (groups == 1 && !zeros)) return;
    group.value = value;
    group.end = end;
  }

  std::optional<Group> below_hundred(uint32_t at) const {
    if (!text_.open(at)) return std::nullopt;
    const NumberWord word = text_.number_word(at);
    if (word.role == Role::unit) return Group{at + 1, word.value, true, false, 1, nullptr};
    if (word.role == Role::teen) return Group{at + 1, word.value, true, false, 2, nullptr};
    if (word.role != Role::ten) return std::nullopt;
    Group group{at + 1, word.value, true, false, 10, nullptr};
    const uint32_t next = text_.hyphen(at + 1) ? at + 2 : at + 1;
    if (!text_.open(next)) return group;
    const NumberWord unit = text_.number_word(next);
    if (unit.role != Role::unit || unit.value.is_zero()) return group;
    group.value = group.value + unit.value;
    group.end = next + 1;
    group.rank = 1;
    return group;
  }

  void add_hundred(Group& group) const {
    const uint32_t at = text_.hyphen(group.end) ? group.end + 1 : group.end;
    if (!text_.open(at)) return;
    const NumberWord word = text_.number_word(at);
    if (word.role != Role::hundred) return;
    group.value = group.value * word.value;
    group.end = at + 1;
    group.hundred = true;
    group.rank = 100;
    add_below_hundred(group);
  }

  void add_below_hundred(Group& group) const {
    uint32_t at = group.end;
    if (text_.is(at, NumberCue::joins_number)) ++at;
    const std::optional<Group> rest = below_hundred(at);
    if (!rest || rest->value.is_zero()) return;
    const bool another_hundred =
        text_.open(rest->end) && text_.number_word(rest->end).role == Role::hundred;
    if (another_hundred || (at != group.end && opens_fraction(*rest))) return;
    group.value = group.value + rest->value;
    group.end = rest->end;
    group.rank = rest->rank;
  }

  // "five point five", "two hundred point zero three", "two point two million".
  void decimal_point() {
    if (!text_.is(out_.end, NumberCue::point)) return;
    uint32_t at = out_.end + 1;
    Decimal tail = 0;
    int places = 0;
    while (text_.open(at)) {
      const std::optional<Group> digit = below_hundred(at);
      if (!digit || places > 12) break;
      const int width = digits_of(digit->value);
      tail = tail + digit->value.shifted(-places - width);
      places += width;
      at = digit->end;
    }
    if (places == 0) return;
    out_.value = out_.value + tail;
    out_.end = at;
    out_.integer_printed = false;
    out_.precision = -places;
    out_.last_rank = 0;
    while (text_.open(out_.end)) {
      const NumberWord word = text_.number_word(out_.end);
      if (word.role != Role::scale || word.abbreviation) break;
      out_.value = out_.value * word.value;
      out_.precision += word.value.exponent();
      out_.scaled = true;
      out_.last_scale = word.value;
      ++out_.end;
    }
  }

  const NumberText& text_;
  bool article_;
  Cardinal out_;
  Decimal limit_ = 0;
  bool closed_ = false;
};

}  // namespace

std::optional<Cardinal> read_cardinal(const NumberText& text, uint32_t at, bool article) {
  return Reader(text, article).read(at);
}

}  // namespace copydesk
