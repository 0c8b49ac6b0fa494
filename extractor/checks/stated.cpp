#include "checks/stated.hpp"

#include <algorithm>
#include <optional>

#include "checks/stated_hang.hpp"
#include "checks/stated_loss.hpp"
#include "checks/stated_part.hpp"
#include "checks/stated_ratio.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 9;  // tokens from "cut" to "by half"

class Reader {
 public:
  Reader(const CheckInput& input, const Item& item)
      : input_(input),
        r_(input.reading),
        hang_(input, item),
        gap_noun_(input.classes().gap_noun),
        rate_noun_(input.classes().rate_noun),
        begin_(r_.tokens.sentences[item.mention->sentence].tokens.begin),
        end_(r_.tokens.sentences[item.mention->sentence].tokens.end),
        tokens_(item.mention->tokens),
        item_(item),
        bits_(input.places.bits_in(item.mention->sentence)) {}

  std::optional<Stated> read() const {
    if (is_side_of_score(r_, tokens_, {begin_, end_})) return std::nullopt;
    const bool percent = item_.mention->kind == MentionKind::percent;
    const bool points = item_.value->unit == "percentage-point" ||
                        item_.value->unit == "basis-point" || item_.value->unit == "point" ||
                        behind({"point", "points"}) || behind_basis_points() != tokens_.end ||
                        is_points_change() || is_points_lead();
    const bool share = (percent && !points) || item_.value->form == NumberForm::fraction;
    std::optional<int> sign = change();
    if (!sign && is_told_as_lost(r_, tokens_, {begin_, end_})) sign = -1;
    // "Cut by 25 basis points to 3.75%, its fifth cut since it peaked at 5%": another time's level.
    if (points && behind({"to"}) && any_text(r_, {tokens_.end, end_}, {"since"}))
      return std::nullopt;
    if (points) {
      Stated out = stated(Stated::Kind::points, sign.value_or(0));
      out.apposed =
          out.promises || is_points_lead() || (sign.has_value() && hang_.on_figures_before(false));
      return out;
    }
    if (share && sign) {
      Stated out = stated(Stated::Kind::percent_change, *sign);
      if (*sign == 0) out.promises = out.apposed = false;  // "a deficit of 3 percent" of what?
      return out;
    }
    // "½ cup", "3/4 mile", "half a point" are amounts.
    if (share && !percent && behind({"a", "an"})) return std::nullopt;
    if (share && !percent && r_.token(tokens_.begin).kind == TokenKind::number && !behind({"of"}))
      return std::nullopt;
    if (share) {
      // "45 deaths, 27 and nine, or 1.9%, 1.7% and 1.1% respectively": each of another figure.
      if (percent && (is_level() || any_text(r_, {tokens_.end, end_}, {"respectively"})))
        return std::nullopt;
      Stated out = stated(Stated::Kind::share, 0);
      out.linked = stands_beside_part(r_, tokens_, {begin_, end_}) && !hang_.names_a_base();
      out.is_rate = percent && is_rate();
      return out;
    }
    if (!sign && !is_rest() && !is_more_by_conclusion()) return std::nullopt;
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
    // "40 percent of the 150 recruits": the whole is a figure of its own.
    const std::span<const Item> all = input_.items.of(item_.mention->sentence);
    const Span span = shown(item_);
    const bool alone = std::none_of(all.begin(), all.end(), [&](const Item& other) {
      return other.id != item_.id && span.contains(other.mention->span);
    });
    out.span = alone ? span : item_.mention->span;
    out.outcome = quantity_of(*item_.value, {});
    out.sign = sign;
    out.promises = hang_.is_promised();
    const bool may_hang =
        sign != 0 || kind == Stated::Kind::share || kind == Stated::Kind::difference;
    out.concluded = may_hang && hang_.is_drawn();
    const bool gap = kind == Stated::Kind::difference;
    out.apposed =
        out.promises || (gap && out.concluded) || (may_hang && hang_.on_figures_before(gap));
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

  // "The seven-point drop"
  bool is_points_change() const {
    const uint32_t at = tokens_.end;
    return at + 2 < end_ && text_is(r_, at, {"-"}) && text_is(r_, at + 1, {"point"}) &&
           hang_.sign_at(at + 2).value_or(0) != 0;
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

  // "24 percent drop", "11 percent more", "2,800 people fewer"; "a drop of 24 percent", "up 12%",
  // "cut its staff by half".
  std::optional<int> change() const {
    uint32_t at = behind_basis_points();
    if (at < end_ && text_is(r_, at, {"-"})) ++at;
    for (uint32_t i = at; i < end_ && i < at + 2; ++i) {
      // "drew nine and lost five": another figure's word
      if (r_.token(i).kind == TokenKind::punctuation || text_is(r_, i, {"and", "but"})) break;
      if (const auto sign = hang_.sign_at(i)) return sign;
    }
    if (is_made_up()) return std::nullopt;
    return change_before();
  }

  // "Women make up 40 percent of the recruits"
  bool is_made_up() const {
    return tokens_.begin >= begin_ + 2 && text_is(r_, tokens_.begin - 1, {"up"}) &&
           text_is(r_, tokens_.begin - 2, {"make", "makes", "made", "making"});
  }

  std::optional<int> change_before() const {
    if (tokens_.begin == begin_) return std::nullopt;
    uint32_t at = tokens_.begin - 1;
    while (at > begin_ && text_is(r_, at, {"a", "an", "another", "about", "only", "just", "some"}))
      --at;
    if (const auto sign = hang_.sign_at(at)) return sign;
    if (is_gap_clause(at)) return 0;
    const bool by = text_is(r_, at, {"by"});
    if (!by && !text_is(r_, at, {"of", "at"})) return std::nullopt;
    const uint32_t reach = by ? kVerbReach : text_is(r_, at, {"at"}) ? 6 : 2;
    for (uint32_t i = at; i > begin_ && at - i < reach;) {
      --i;
      if (r_.token(i).kind == TokenKind::punctuation && !text_is(r_, i, {"-"})) break;
      if (const auto sign = hang_.sign_at(i)) return sign;
      if (text_is(r_, i,
                  {"majority", "beat", "beaten", "won", "win", "lost", "wins", "beats", "ousted",
                   "loses", "lose"}))
        return 0;
    }
    // "Named by 61%" tells who did.
    const bool change = by && item_.mention->kind != MentionKind::percent;
    return change ? std::optional<int>(0) : std::nullopt;
  }

  // "The difference was 250 crates", "the gap stands at $5 million"
  bool is_gap_clause(uint32_t verb) const {
    if (text_is(r_, verb, {"at", "to"}) && verb > begin_) --verb;
    if (!gap_noun_ || verb == begin_ ||
        !text_is(r_, verb, {"is", "was", "were", "are", "stands", "stood", "came", "comes"}))
      return false;
    return r_.word(verb - 1).has(*gap_noun_);
  }

  bool is_rest() const {
    return is_excess(r_, tokens_, end_) ||
           ((bits_ & kShortfall) != 0 && is_remainder(r_, tokens_, {begin_, end_}));
  }

  // "..., which means another 12 metres of concrete"
  bool is_more_by_conclusion() const {
    return tokens_.begin > begin_ && !item_.value->unit.empty() &&
           text_is(r_, tokens_.begin - 1, {"another", "further", "additional", "extra"}) &&
           hang_.is_drawn();
  }

  // "A failure rate of 25 percent", "that put turnout at 68 percent", "turnout was 31 percent".
  bool is_rate() const {
    if (!rate_noun_ || tokens_.begin < begin_ + 2 ||
        !text_is(r_, tokens_.begin - 1, {"of", "at", "was", "is", "to"}))
      return false;
    return r_.word(tokens_.begin - 2).has(*rate_noun_);
  }

  // "The yield rose to 4.42% from 4.36%", "a turnout of 44 percent, up from 38 percent in 2022":
  // what a rate stands at, or stood at once, is no share of two figures near.
  bool is_level() const {
    const bool from = tokens_.begin > begin_ && text_is(r_, tokens_.begin - 1, {"from"});
    if (from && !behind({"of"}) && tokens_.begin > begin_ + 1 &&
        hang_.sign_at(tokens_.begin - 2).has_value())
      return true;
    const bool to = tokens_.begin > begin_ + 1 && text_is(r_, tokens_.begin - 1, {"to"});
    return to && hang_.sign_at(tokens_.begin - 2).has_value() && behind({"from"});
  }

  const CheckInput& input_;
  const Reading& r_;
  Hang hang_;
  std::optional<ClassId> gap_noun_;
  std::optional<ClassId> rate_noun_;
  uint32_t begin_;
  uint32_t end_;
  IndexRange tokens_;
  const Item& item_;
  uint32_t bits_;  // of the sentence
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

// "More than half of the 58 members": a share up to all of them.
void add_open_share(const CheckInput& input, const Item& item, std::vector<Stated>& out) {
  const bool share =
      item.mention->kind == MentionKind::percent || item.value->form == NumberForm::fraction;
  if (!share || !item.value->number) return;
  auto stated = Reader(input, item).read();
  if (!stated || stated->kind != Stated::Kind::share) return;
  if (!item.value->range.high) stated->outcome.range.high = Decimal(1);
  if (!item.value->range.low) stated->outcome.range.low = Decimal(0);
  stated->is_open = true;
  out.push_back(std::move(*stated));
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
    if (item.mention->kind == MentionKind::ordinal) continue;
    if (!item.value->range.bounded()) {
      add_open_share(input, item, out);
      continue;
    }
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
