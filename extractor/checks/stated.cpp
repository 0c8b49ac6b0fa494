#include "checks/stated.hpp"

#include <algorithm>
#include <optional>

#include "checks/stated_loss.hpp"
#include "checks/stated_part.hpp"
#include "checks/stated_ratio.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 9;  // tokens from "cut" to "by half"
constexpr uint32_t kApposition =
    7;                            // tokens from the comma to "an estimated increase of 35 percent"
constexpr uint32_t kOpening = 8;  // tokens from "That is" to the figure

class Reader {
 public:
  Reader(const CheckInput& input, const Item& item)
      : r_(input.reading),
        direction_(input.classes().direction),
        comparative_(input.classes().comparative),
        finite_verb_(input.classes().finite_verb),
        begin_(r_.tokens.sentences[item.mention->sentence].tokens.begin),
        end_(r_.tokens.sentences[item.mention->sentence].tokens.end),
        tokens_(item.mention->tokens),
        item_(item) {}

  std::optional<Stated> read() const {
    const bool percent = item_.mention->kind == MentionKind::percent;
    const bool points = item_.value->unit == "percentage-point" ||
                        item_.value->unit == "basis-point" || item_.value->unit == "point" ||
                        behind({"point", "points"}) || behind_basis_points() != tokens_.end ||
                        is_points_lead();
    const bool share = (percent && !points) || item_.value->form == NumberForm::fraction;
    std::optional<int> sign = change();
    if (!sign && is_told_as_lost(r_, tokens_, {begin_, end_})) sign = -1;
    if (points) {
      Stated out = stated(Stated::Kind::points, sign.value_or(0));
      out.apposed = (sign.has_value() && hangs_on_figures()) || is_points_lead();
      return out;
    }
    if (share && sign) return stated(Stated::Kind::percent_change, *sign);
    // "½ cup", "3/4 mile", "half a point" are amounts.
    if (share && !percent && behind({"a", "an"})) return std::nullopt;
    if (share && !percent && r_.token(tokens_.begin).kind == TokenKind::number && !behind({"of"}))
      return std::nullopt;
    if (share) {
      if (percent && is_level()) return std::nullopt;
      Stated out = stated(Stated::Kind::share, 0);
      out.linked = stands_beside_part(r_, tokens_, {begin_, end_}) && !names_a_base();
      return out;
    }
    if (!sign && !is_remainder()) return std::nullopt;
    Stated out = stated(Stated::Kind::difference, sign.value_or(0));
    out.linked = tokens_.begin > begin_ + 1 && text_is(r_, tokens_.begin - 1, {"remaining"}) &&
                 text_is(r_, tokens_.begin - 2, {"the"});
    return out;
  }

 private:
  Stated stated(Stated::Kind kind, int sign) const {
    Stated out;
    out.kind = kind;
    out.item = item_;
    out.span = shown(item_);
    out.outcome = quantity_of(*item_.value, {});
    out.sign = sign;
    out.promises = opens_with_change() || is_share_of_before();
    const bool hangs = (sign != 0 || kind == Stated::Kind::share) && hangs_on_figures();
    out.apposed = out.promises || hangs;
    if (kind == Stated::Kind::points && behind_basis_points() != tokens_.end) {
      out.outcome = as_points(as_points(out.outcome));
      out.outcome.unit = "basis-point";
    }
    // "11 points" beside percents are percentage points.
    if (kind == Stated::Kind::points && out.outcome.unit != "percentage-point" &&
        out.outcome.unit != "basis-point")
      out.outcome = as_points(out.outcome);
    return out;
  }

  static Quantity as_points(Quantity q) {
    if (q.number) q.number = q.number->shifted(-2);
    if (q.range.low) q.range.low = q.range.low->shifted(-2);
    if (q.range.high) q.range.high = q.range.high->shifted(-2);
    q.unit = "percentage-point";
    return q;
  }

  // "21-basis-point climb": the token behind the compound.
  uint32_t behind_basis_points() const {
    const uint32_t at = tokens_.end;
    const bool compound = at + 3 < end_ && text_is(r_, at, {"-"}) &&
                          text_is(r_, at + 1, {"basis"}) && text_is(r_, at + 3, {"point"});
    return compound ? at + 4 : at;
  }

  // "Her 12-point advantage", "a lead of nine points"
  bool is_points_lead() const {
    const uint32_t at = tokens_.end;
    if (at + 2 < end_ && text_is(r_, at, {"-"}) && text_is(r_, at + 1, {"point"}))
      return text_is(r_, at + 2, {"lead", "advantage", "edge", "margin", "gap"});
    return tokens_.begin >= begin_ + 2 && text_is(r_, tokens_.begin - 1, {"of"}) &&
           text_is(r_, tokens_.begin - 2, {"lead", "advantage", "edge", "gap"}) &&
           behind({"point", "points"});
  }

  bool behind(Texts texts) const { return tokens_.end < end_ && text_is(r_, tokens_.end, texts); }

  std::optional<int> sign_at(uint32_t token) const {
    const Word& word = r_.word(token);
    for (const auto& c : {direction_, comparative_}) {
      const Entry* entry = c && word.has(*c) ? r_.words.entry(word, *c) : nullptr;
      const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
      if (sign && sign->number) return sign->number->sign();
    }
    return std::nullopt;
  }

  // "24 percent drop", "11 percent more", "2,800 people fewer"; "a drop of 24 percent", "up 12%",
  // "cut its staff by half".
  std::optional<int> change() const {
    uint32_t at = behind_basis_points();
    if (at < end_ && text_is(r_, at, {"-"})) ++at;
    for (uint32_t i = at; i < end_ && i < at + 2; ++i) {
      // "drew nine and lost five": another figure's word
      if (r_.token(i).kind == TokenKind::punctuation || text_is(r_, i, {"and", "but"})) break;
      if (const auto sign = sign_at(i)) return sign;
    }
    return change_before();
  }

  std::optional<int> change_before() const {
    if (tokens_.begin == begin_) return std::nullopt;
    uint32_t at = tokens_.begin - 1;
    while (at > begin_ && text_is(r_, at, {"a", "an", "another", "about", "only", "just", "some"}))
      --at;
    if (const auto sign = sign_at(at)) return sign;
    const bool by = text_is(r_, at, {"by"});
    if (!by && !text_is(r_, at, {"of", "at"})) return std::nullopt;
    const uint32_t reach = by ? kVerbReach : text_is(r_, at, {"at"}) ? 6 : 2;
    for (uint32_t i = at; i > begin_ && at - i < reach;) {
      --i;
      if (r_.token(i).kind == TokenKind::punctuation && !text_is(r_, i, {"-"})) break;
      if (const auto sign = sign_at(i)) return sign;
      if (text_is(r_, i,
                  {"margin", "difference", "gap", "lead", "majority", "beat", "beaten", "won",
                   "win", "lost", "wins", "deficit", "surplus"}))
        return 0;
    }
    // "Named by 61%" tells who did.
    const bool change = by && item_.mention->kind != MentionKind::percent;
    return change ? std::optional<int>(0) : std::nullopt;
  }

  bool is_remainder() const {
    if (tokens_.begin > begin_ && text_is(r_, tokens_.begin - 1, {"remaining", "other"}) &&
        tokens_.begin > begin_ + 1 && text_is(r_, tokens_.begin - 2, {"the"}))
      return true;
    for (uint32_t i = tokens_.end; i < end_ && i < tokens_.end + 3; ++i) {
      if (text_is(r_, i, {"left", "remaining", "short", "ahead", "behind", "apart", "clear"}))
        return true;
      if (text_is(r_, i, {"to"}) && i + 1 < end_ && text_is(r_, i + 1, {"go", "spare"}))
        return true;
    }
    return false;
  }

  // "The yield rose to 4.42% from 4.36%": what a rate stands at is no share of two figures near.
  bool is_level() const {
    const bool to = tokens_.begin > begin_ + 1 && text_is(r_, tokens_.begin - 1, {"to"});
    return to && sign_at(tokens_.begin - 2).has_value() && behind({"from"});
  }

  // "..., an increase of 35 percent", "..., or 30 percent more", "That is a drop of 20 percent"
  // with nothing behind it that names another base.
  bool hangs_on_figures() const {
    return opens_with_share() || ((is_apposition() || opens_with_that()) && !names_a_base());
  }

  bool is_apposition() const {
    uint32_t at = tokens_.begin;
    for (uint32_t steps = 0; at > begin_ && steps < kApposition; ++steps) {
      --at;
      if (text_is(r_, at, {",", "—", "–", ":", "("})) return !closes_opening(at);
      const bool joins = sign_at(at).has_value() || r_.word(at).is(kLower);
      const bool verb = finite_verb_ && r_.word(at).has(*finite_verb_);
      if (!joins || verb ||
          text_is(r_, at,
                  {"and", "but", "while", "with", "to", "from", "said", "is", "are", "was", "were",
                   "on", "at", "in", "which", "who", "that", "whose"}))
        return false;
    }
    return false;
  }

  // "In a poll, 54% wanted it shut": the words before the comma only lead to the sentence.
  bool closes_opening(uint32_t comma) const {
    constexpr uint32_t kLongestOpening = 4;
    return comma <= begin_ + kLongestOpening && text_is(r_, comma, {","}) &&
           text_is(r_, begin_, {"in", "at", "for", "by", "on", "among", "according"});
  }

  bool opens_with_that() const {
    if (tokens_.begin < begin_ + 2 || tokens_.begin > begin_ + kOpening) return false;
    return text_is(r_, begin_, {"that", "this", "it"}) &&
           text_is(r_, begin_ + 1,
                   {"is", "was", "'s", "’s", "means", "meant", "represents", "represented", "marks",
                    "marked", "equals", "makes", "amounts", "works"});
  }

  // "A cut of 50 basis points", "The increase of 12 percent" at the head of a sentence.
  bool opens_with_change() const {
    return tokens_.begin == begin_ + 3 && text_is(r_, begin_, {"a", "an", "the", "that", "this"}) &&
           sign_at(begin_ + 1).has_value() && text_is(r_, begin_ + 2, {"of"}) && !names_a_base();
  }

  // "a third of what they were a year ago"
  bool is_share_of_before() const {
    return tokens_.end + 3 < end_ && text_is(r_, tokens_.end, {"of"}) &&
           text_is(r_, tokens_.end + 1, {"what"}) && text_is(r_, tokens_.end + 2, {"it", "they"}) &&
           text_is(r_, tokens_.end + 3, {"was", "were", "had"});
  }

  // "A quarter of the chamber now answers to it."
  bool opens_with_share() const {
    return tokens_.begin <= begin_ + 1 && tokens_.end + 2 < end_ &&
           text_is(r_, tokens_.end, {"of"}) && text_is(r_, tokens_.end + 1, {"the"}) &&
           text_is(r_, tokens_.end + 2,
                   {"total", "chamber", "assembly", "parliament", "legislature", "council", "house",
                    "senate", "board", "committee", "panel", "jury", "seats"});
  }

  // Another base, or another thing that changed: "a 14.6 percent increase in tax receipts".
  bool names_a_base() const {
    for (uint32_t i = tokens_.end; i < end_; ++i) {
      const bool comma = text_is(r_, i, {","});
      if (comma && i + 2 < end_ && text_is(r_, i + 1, {"more", "less", "fewer", "higher", "lower"}))
        return true;
      // "The largest since 2020" compares the change with other changes.
      if (comma || text_is(r_, i,
                           {";", ".", "—", ")", "first", "largest", "biggest", "steepest",
                            "smallest", "sharpest"}))
        return false;
      if (text_is(r_, i,
                  {"from",         "over",     "compared", "than",  "since", "against",   "versus",
                   "annual",       "annually", "year",     "years", "month", "quarter",   "week",
                   "year-on-year", "to",       "above",    "below", "in",    "consistent"}))
        return true;
    }
    return false;
  }

  const Reading& r_;
  std::optional<ClassId> direction_;
  std::optional<ClassId> comparative_;
  std::optional<ClassId> finite_verb_;
  uint32_t begin_;
  uint32_t end_;
  IndexRange tokens_;
  const Item& item_;
};

// Whether the sentence tells of one and many: "each", "apiece", "a day", "per", "an average of".
bool tells_of_each(const CheckInput& input, uint32_t sentence) {
  const uint32_t all = input.places.bits_in(sentence);
  if ((all & kEach) != 0) return true;
  if ((all & kUnitArticle) == 0 || (all & kUnitNoun) == 0) return false;
  const IndexRange tokens = input.reading.tokens.sentences[sentence].tokens;
  uint32_t before = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const uint32_t bits = input.bits(i);
    if ((before & kUnitArticle) != 0 && (bits & kUnitNoun) != 0) return true;
    before = bits;
  }
  return false;
}

// "Each of the 104 delegates will receive $5,000": the number of those who get it, no total.
bool is_each_of(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return any_text(r, {at >= 3 ? at - 3 : 0, at}, {"each"});
}

}  // namespace

std::vector<Stated> stated_in(const CheckInput& input, uint32_t sentence_index) {
  std::vector<Stated> out;
  const Reading& r = input.reading;
  const std::span<const Item> items = input.items.of(sentence_index);
  const Sentence& sentence = r.tokens.sentences[sentence_index];
  const auto multiple = input.classes().multiple;
  if (multiple && r.sentence_words[sentence_index].has(*multiple))
    add_multiples(input, sentence, out);
  const bool each = !items.empty() && tells_of_each(input, sentence_index);
  for (size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.mention->kind == MentionKind::ordinal || !item.value->range.bounded()) continue;
    add_relative(input, items, i, out);
    if (auto stated = Reader(input, item).read()) out.push_back(std::move(*stated));
    if (!each || item.mention->kind == MentionKind::percent || is_each_of(r, item)) continue;
    Stated product;
    product.kind = Stated::Kind::product;
    product.item = item;
    product.span = shown(item);
    product.outcome = quantity_of(*item.value, {});
    out.push_back(std::move(product));
  }
  return out;
}

}  // namespace copydesk
