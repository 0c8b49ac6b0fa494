// Bids told apart from one another: "the lowest bidder ... Its price was 51.3 million. The rivals
// had offered 49.8 million and 55.6 million".
#include <algorithm>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestRivals = 2;    // of two figures one is always the larger
constexpr uint32_t kBidSentences = 6;  // from "the lowest bidder" to the bids of the others

class Bids {
 public:
  Bids(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), report_(input, out) {}

  // "the one that asked least ... Its price was 51.3 million. The rivals had offered ... 49.8
  // million and 55.6 million"
  void article() {
    const auto count = static_cast<uint32_t>(r_.tokens.sentences.size());
    for (uint32_t s = 0; s < count; ++s)
      if (const int sign = bid_sign(s)) {
        judge_bid(s, std::min(count, s + kBidSentences), sign);
        return;
      }
  }

 private:
  IndexRange tokens_of(uint32_t sentence) const { return r_.tokens.sentences[sentence].tokens; }

  int bid_sign(uint32_t sentence) const {
    const auto bid_word = input_.classes().bid_word;
    if (!bid_word || !r_.sentence_words[sentence].has(*bid_word)) return 0;
    const IndexRange tokens = tokens_of(sentence);
    for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      const bool bid = text_is(r_, i + 1, {"bidder", "bid", "offer", "tender"});
      if ((bid && text_is(r_, i, {"lowest", "cheapest"})) ||
          (text_is(r_, i, {"asked", "bid", "charged"}) && text_is(r_, i + 1, {"least"})))
        return -1;
      if ((bid && text_is(r_, i, {"highest"})) ||
          (text_is(r_, i, {"bid", "offered"}) && text_is(r_, i + 1, {"most"})))
        return 1;
    }
    return 0;
  }

  void judge_bid(uint32_t begin, uint32_t end, int sign) {
    const Item* own = nullptr;
    for (uint32_t s = begin; s < end; ++s) {
      const bool rivals =
          any_text(r_, tokens_of(s), {"rivals", "rival", "losing", "competing", "losers"});
      if (!rivals) {
        for (const Item& item : input_.items.of(s))
          if (own == nullptr && item.mention->kind == MentionKind::money && is_plain_figure(item))
            own = &item;
        continue;
      }
      if (!tells_of_bids(s)) return;
      Figures named;
      for (const Item& item : input_.items.of(s))
        if (own != nullptr && is_plain_figure(item) && is_bid(*own, item)) named.push_back(item);
      if (own == nullptr || named.size() < kFewestRivals) return;
      return report_.judge_named(*own, named, -sign, named.size());
    }
  }

  // "The rivals had offered ..."; bids that were thrown out are none.
  bool tells_of_bids(uint32_t sentence) const {
    const IndexRange tokens = tokens_of(sentence);
    return any_text(r_, tokens,
                    {"bid", "bids", "offered", "offer", "offers", "asked", "quoted", "tendered",
                     "tenders", "wanted", "proposed"}) &&
           !any_text(
               r_, tokens,
               {"disqualified", "rejected", "thrown", "invalid", "withdrawn", "excluded", "late"});
  }

  static bool is_bid(const Item& own, const Item& item) {
    return (item.value->unit == own.value->unit || item.value->unit.empty()) &&
           comparable(own, item);
  }

  const CheckInput& input_;
  const Reading& r_;
  BoundsReport report_;
};

}  // namespace

void check_bids(const CheckInput& input, Findings& out) { Bids(input, out).article(); }

}  // namespace copydesk
