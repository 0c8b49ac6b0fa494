// A figure of the headline, deck, subheading or caption against the body (NEWSROOM M). A headline
// rounds, adds up and leaves the noun out, so a figure that the body does not have says nothing
// (TRAPS 19). Asked is only where the body's first sentences give another figure for the same
// thing, and nothing in the body makes the headline's one. Proof: tests/cases/headline.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr size_t kLead = 3;         // sentences of the body that tell the headline's event
constexpr uint32_t kNear = 8;       // tokens around a figure that say what it belongs to
constexpr size_t kMostParts = 4;    // figures that a headline adds up
constexpr size_t kMostBody = 1000;  // figures of the body: more than any story has

struct Figure {
  Item item;
  std::string_view topic;
};

bool is_display(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading ||
         kind == BlockKind::caption;
}

bool is_count(const Figure& f) { return f.item.mention->kind == MentionKind::cardinal; }

bool is_fate(const Figure& f) { return is_count(f) && f.topic != head_of(f.item); }

// Figures of one sort: two counts, two sums of one currency, two percents.
bool same_scale(const Figure& a, const Figure& b) {
  return a.item.mention->kind == b.item.mention->kind && a.item.value->unit == b.item.value->unit;
}

bool topics_agree(const Figure& a, const Figure& b) {
  return a.topic == b.topic || a.topic.empty() || b.topic.empty();
}

bool is_large(const Figure& f) {
  return f.item.value->number && abs(*f.item.value->number) >= Decimal(10);
}

bool is_real(const Figure& f) {
  const Fact* fact = f.item.fact;
  return fact == nullptr || (fact->qualifiers.modality == Modality::actual &&
                             !fact->qualifiers.open && fact->field("part") == nullptr);
}

// Words near a figure that say that it tells of another event or another time.
bool tells_of_another(const Reading& r, const Item& item) {
  const Sentence& sentence = r.tokens.sentences[item.mention->sentence];
  const uint32_t begin = item.mention->tokens.begin;
  const uint32_t from = std::max(sentence.tokens.begin, begin >= kNear ? begin - kNear : 0);
  const uint32_t to = std::min(sentence.tokens.end, item.mention->tokens.end + kNear);
  return any_text(
      r, {from, to},
      {"another", "previous", "previously", "earlier", "last", "more", "other", "others", "further",
       "additional", "since", "later", "so", "including", "among", "rose", "risen"});
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), out_(out) { read(); }

  void article() {
    for (const Figure& h : display_) {
      if (h.item.value->range.bounded() || h.item.value->hedge != Hedge::none) judge(h);
    }
  }

 private:
  // The body is read only when there is something to compare it with.
  void read() {
    for (const Items::Row& row : input_.items.rows())
      if (is_display(input_.reading.block_kind(row.sentence))) add(row, display_);
    if (display_.empty()) return;
    const uint32_t lead_end = end_of_lead();
    for (const Items::Row& row : input_.items.rows()) {
      if (!is_prose(input_.reading.block_kind(row.sentence))) continue;
      add(row, body_);
      if (row.sentence < lead_end) lead_ = body_.size();
      if (body_.size() >= kMostBody) return;
    }
  }

  void add(const Items::Row& row, std::vector<Figure>& figures) const {
    for (const Item& item : input_.items.of(row))
      if (item.mention->kind != MentionKind::ordinal)
        figures.push_back({item, topic_of(input_, item)});
  }

  // Behind the first sentences of the body.
  uint32_t end_of_lead() const {
    const auto count = static_cast<uint32_t>(input_.reading.tokens.sentences.size());
    size_t body_sentences = 0;
    for (uint32_t s = 0; s < count; ++s)
      if (is_prose(input_.reading.block_kind(s)) && ++body_sentences > kLead) return s;
    return count;
  }

  void judge(const Figure& h) {
    if (const Figure* b = restated(h)) {
      if (turned_round(h, *b)) return ask(h, *b, "The directions differ.");
      return confirm(h, {*b});
    }
    if (const auto parts = summed(h); !parts.empty()) return confirm(h, parts);
    if (is_quoted(input_, h.item.mention->span) || !is_real(h)) return;
    if (const Figure* b = competing(h)) return ask(h, *b, {});
    if (const Figure* b = other_unit(h)) ask(h, *b, "The unit differs and the number does not.");
  }

  const Figure* restated(const Figure& h) const {
    const bool telling = !h.topic.empty() || is_large(h) || !h.item.value->unit.empty();
    if (!telling) return nullptr;
    for (const bool same_topic : {true, false})
      for (const Figure& b : body_)
        if (same_scale(h, b) && topics_agree(h, b) && (b.topic == h.topic) == same_topic &&
            (same_topic || is_large(h) || !h.item.value->unit.empty()) &&
            restates(*h.item.value, *b.item.value))
          return &b;
    return nullptr;
  }

  // "Rate rises to 4.1%" over "fell to 4.1 percent", the only such figure of the body.
  bool turned_round(const Figure& h, const Figure& b) const {
    if (is_count(h) || is_quoted(input_, b.item.mention->span)) return false;
    const int above = direction_to(h.item);
    const int below = direction_to(b.item);
    return above * below < 0 && std::count_if(body_.begin(), body_.end(), [&](const Figure& f) {
                                  return same_scale(f, b) &&
                                         f.item.value->number == b.item.value->number;
                                }) == 1;
  }

  // The sign of "rises" in "rises to 4.1%"; nothing for other forms.
  int direction_to(const Item& item) const {
    const Reading& r = input_.reading;
    const auto direction = input_.classes().direction;
    const uint32_t at = item.mention->tokens.begin;
    if (!direction || at < 2 || !text_is(r, at - 1, {"to"}) || !r.word(at - 2).has(*direction))
      return 0;
    const Entry* entry = r.words.entry(r.word(at - 2), *direction);
    const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
    return sign && sign->number ? sign->number->sign() : 0;
  }

  std::vector<Figure> of_topic(const Figure& h) const {
    std::vector<Figure> out;
    for (const Figure& b : body_)
      if (!h.topic.empty() && same_scale(h, b) && b.topic == h.topic && b.item.value->number)
        out.push_back(b);
    return out;
  }

  // The body's figures of the topic, one after the other, that make the headline's one.
  std::vector<Figure> summed(const Figure& h) const {
    const std::vector<Figure> parts = of_topic(h);
    if (!h.item.value->number) return {};
    for (size_t first = 0; first < parts.size(); ++first) {
      Decimal sum = 0;
      for (size_t i = first; i < parts.size() && i < first + kMostParts; ++i) {
        sum = sum + *parts[i].item.value->number;
        if (i > first && contains(h.item.value->range, sum))
          return {parts.begin() + static_cast<std::ptrdiff_t>(first),
                  parts.begin() + static_cast<std::ptrdiff_t>(i) + 1};
      }
    }
    return {};
  }

  bool comparable_thing(const Figure& h, const Figure& b) const {
    if (!same_scale(h, b) || h.topic != b.topic || h.topic.empty()) return false;
    if (is_fate(h)) return true;
    return h.item.fact != nullptr && b.item.fact != nullptr &&
           h.item.fact->measure.modifiers == b.item.fact->measure.modifiers;
  }

  // Whether the two could be one figure, one of them wrong.
  bool competes(const Figure& h, const Figure& b) const {
    if (!b.item.value->number || !h.item.value->number ||
        overlap(h.item.value->range, b.item.value->range))
      return false;
    const Decimal x = *h.item.value->number;
    const Decimal y = *b.item.value->number;
    const std::string slip = digit_slip(x, y);
    if (is_fate(h)) {
      // Fewer in the body may be some of them: "Four children died" of six killed.
      const bool everybody = head_of(b.item) == "person" || head_of(b.item) == "people";
      return !slip.empty() || (y > x && y <= x * Decimal(3)) || (everybody && x <= y * Decimal(3));
    }
    return !slip.empty() && is_large(h) && is_large(b);
  }

  // Two digits have changed places: of three or more that is hardly ever chance, of two only where
  // both figures say what they count or measure the same size of thing ("3,400 acres").
  bool is_exchange(const Figure& h, const Figure& b) const {
    if (!same_scale(h, b) || !h.item.value->number || !b.item.value->number) return false;
    const Decimal x = *h.item.value->number;
    const Decimal y = *b.item.value->number;
    if (digit_slip(x, y) != kDigitsExchanged) return false;
    // Of "the $28 million school plan" only the first noun is known, so the story decides.
    if (h.item.mention->kind == MentionKind::money && is_same_story(h, b)) return true;
    if (!topics_agree(h, b)) return false;
    const bool long_enough = std::max(std::abs(x.coefficient()), std::abs(y.coefficient())) >= 100;
    const bool measured = h.item.mention->kind == MentionKind::measure && abs(x) >= Decimal(100) &&
                          !tells_of_another(input_.reading, b.item);
    return long_enough || measured || (!h.topic.empty() && h.topic == b.topic);
  }

  // Whether the words around the two tell of one thing.
  bool is_same_story(const Figure& h, const Figure& b) const {
    return !tells_of_another(input_.reading, b.item) &&
           shared_words(input_, h.item.mention->sentence, b.item.mention->sentence) >= 2;
  }

  // Sums of one currency whose scale word or zeros differ, and nothing else.
  bool is_scale_slip(const Figure& h, const Figure& b) const {
    if (h.item.mention->kind != MentionKind::money || !same_scale(h, b) || !h.item.value->number ||
        !b.item.value->number)
      return false;
    const Decimal x = *h.item.value->number;
    const Decimal y = *b.item.value->number;
    return x.coefficient() == y.coefficient() && std::abs(x.coefficient()) >= 10 && x != y &&
           shared_words(input_, h.item.mention->sentence, b.item.mention->sentence) > 0;
  }

  // "Eleven schools to close" over "the board voted to close 12 schools".
  bool is_other_count(const Figure& h, const Figure& b) const {
    const auto exact = [](const Figure& f) {
      return f.item.value->number && *f.item.value->number < Decimal(100) &&
             f.item.value->hedge == Hedge::none;
    };
    return is_count(h) && is_count(b) && !h.topic.empty() && h.topic == b.topic && exact(h) &&
           exact(b) && *h.item.value->number > Decimal(1) && *b.item.value->number > Decimal(1) &&
           of_topic(h).size() == 1 && is_same_story(h, b) &&
           std::none_of(body_.begin(), body_.end(), [&](const Figure& f) {
             return f.item.value->number == h.item.value->number;
           });
  }

  const Figure* competing(const Figure& h) const {
    const Figure* found = nullptr;
    for (size_t i = 0; i < lead_; ++i) {
      const Figure& b = body_[i];
      if ((is_exchange(h, b) || is_scale_slip(h, b)) && !is_quoted(input_, b.item.mention->span))
        return &b;
      if (!comparable_thing(h, b)) continue;
      if (!is_real(b) || tells_of_another(input_.reading, b.item) ||
          is_quoted(input_, b.item.mention->span) ||
          (b.item.fact != nullptr && b.item.fact->qualifiers.update) ||
          !(competes(h, b) || is_other_count(h, b)))
        return nullptr;
      if (found != nullptr && found->item.value->number != b.item.value->number) return nullptr;
      if (found == nullptr) found = &b;
    }
    return found;
  }

  // "A 30-metre wall of water" over "The wave, 30 feet high".
  const Figure* other_unit(const Figure& h) const {
    if (h.item.mention->kind != MentionKind::measure || !is_large(h)) return nullptr;
    const Figure* found = nullptr;
    for (const Figure& b : body_) {
      const NumberValue& v = *b.item.value;
      if (b.item.mention->kind != MentionKind::measure ||
          !same_dimension(h.item.value->unit, v.unit))
        continue;
      const auto same = convert(*h.item.value, v.unit);
      if (same && restates(v, *same)) return nullptr;
      if (v.number == h.item.value->number && found == nullptr) found = &b;
    }
    return found;
  }

  Finding finding_of(const Figure& h, const std::vector<Figure>& body) const {
    Finding f;
    f.check = "headline";
    f.rule = "core/headline";
    f.evidence.push_back({shown(h.item), "headline"});
    f.mentions.push_back(h.item.id);
    for (const Figure& b : body) {
      f.evidence.push_back({shown(b.item), "body"});
      f.mentions.push_back(b.item.id);
    }
    return f;
  }

  void confirm(const Figure& h, const std::vector<Figure>& body) {
    Finding f = finding_of(h, body);
    f.verdict = Verdict::confirmed;
    for (const Figure& b : body)
      f.equation += (f.equation.empty() ? printed(input_, *h.item.mention) + " = " : " + ") +
                    printed(input_, *b.item.mention);
    f.message = f.equation;
    out_.push_back(std::move(f));
  }

  void ask(const Figure& h, const Figure& b, const std::string& hint) {
    Finding f = finding_of(h, {b});
    f.verdict = Verdict::conflict;
    f.level = h.item.value->hedge == Hedge::none ? Level::warning : Level::note;
    f.equation = printed(input_, *h.item.mention) + " ≠ " + printed(input_, *b.item.mention);
    const bool caption = input_.reading.block_kind(h.item.mention->sentence) == BlockKind::caption;
    f.message = std::string(caption ? "the caption" : "the headline") + " says " +
                printed(input_, h.item) + ", the text " + printed(input_, b.item);
    f.question = "Do the two mean the same thing?";
    if (!hint.empty()) f.question += " " + hint;
    if (h.item.value->number && b.item.value->number)
      if (const auto slip = digit_slip(*h.item.value->number, *b.item.value->number); !slip.empty())
        f.question += " They would agree if " + slip + ".";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  std::vector<Figure> display_;
  std::vector<Figure> body_;
  size_t lead_ = 0;  // how many of body_ stand in the first sentences
};

void run(const CheckInput& input, Findings& out) {
  Run(input, out).article();
  check_headline_scores(input, out);
  check_headline_changes(input, out);
  check_headline_dates(input, out);
}

}  // namespace

const Check headline_check{
    "headline", "The headline, deck or a caption gives another figure than the text.",
    "Compared are figures about the same thing: equal heads, the same fate of people, the same "
    "unit. Rounded figures, sums of two figures of the text and figures that the text does not "
    "have stay silent.",
    Level::warning, run};

}  // namespace copydesk
