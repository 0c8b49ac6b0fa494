#include "checks/composition_next.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/composition_parts.hpp"
#include "checks/composition_report.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 4;   // tokens from "came to" to the total
constexpr uint32_t kOpening = 3;     // tokens: "Boats landed 640 tonnes"
constexpr size_t kFewestSurely = 3;  // parts that may be asked about where a sum is not announced

bool is_exact(const Item& item) {
  return is_part(item) && item.value->number && item.value->number->sign() > 0 &&
         item.value->hedge == Hedge::none && item.value->form != NumberForm::fraction &&
         item.mention->kind != MentionKind::percent;
}

// The only figure of its unit in a sentence.
const Item* only_figure(const CheckInput& input, uint32_t sentence, const Item& like) {
  const Item* found = nullptr;
  for (const Item& item : input.items.of(sentence)) {
    if (!can_be_added(item, like) || item.mention->kind != like.mention->kind ||
        is_age(input.reading, item))
      continue;
    if (found != nullptr) return nullptr;
    found = &item;
  }
  return found != nullptr && is_exact(*found) ? found : nullptr;
}

// "£7,350 in all", "a total of 310 tonnes"
bool is_called_total(const Reading& r, const Item& item) {
  const IndexRange sentence = sentence_of(r, item);
  const uint32_t end = std::min(sentence.end, item.mention->tokens.end + 3);
  for (uint32_t i = item.mention->tokens.end; i < end; ++i)
    if (text_is(r, i, {"altogether"}) ||
        (i + 1 < sentence.end && text_is(r, i, {"in"}) && text_is(r, i + 1, {"all", "total"})))
      return true;
  return any_text(r, words_before(r, item, kVerbReach), {"total", "totalling", "totaling"});
}

// "Exports came to 1,310 tonnes"
bool is_reached(const Reading& r, const Item& item) {
  return is_called_total(r, item) ||
         any_text(r, words_before(r, item, kVerbReach),
                  {"came", "amounted", "reached", "totalled", "totaled"});
}

bool opens_with_those(const Reading& r, IndexRange sentence) {
  return sentence.size() > 4 && text_is(r, sentence.begin, {"of"}) &&
         text_is(r, sentence.begin + 1, {"these", "those", "them"});
}

// "... and nothing else", "All of the money goes to ...": the row leaves nothing out.
bool leaves_nothing_out(const Reading& r, IndexRange sentence) {
  for (uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (text_is(r, i, {"nothing", "nowhere", "nobody"}) && text_is(r, i + 1, {"else"})) return true;
    if (text_is(r, i, {"no"}) && text_is(r, i + 1, {"other", "others"})) return true;
  }
  const uint32_t begin = sentence.begin;
  if (sentence.size() < 5) return false;
  const bool all = text_is(r, begin, {"all"}) && text_is(r, begin + 1, {"of"}) &&
                   text_is(r, begin + 2, {"it", "that", "the", "this"});
  const bool whole =
      text_is(r, begin, {"the"}) && text_is(r, begin + 1, {"whole", "entire", "full"}) &&
      text_is(r, begin + 2,
              {"amount", "sum", "budget", "package", "fund", "grant", "pot", "total"});
  return all || whole;
}

// The row of a sentence that takes in all its figures of one unit.
std::vector<Item> whole_row(const CheckInput& input, uint32_t sentence, const Item& like) {
  std::vector<Item> figures;
  for (const Item& item : input.items.of(sentence))
    if (can_be_added(item, like) && !is_age(input.reading, item)) figures.push_back(item);
  if (figures.size() < 2 || !std::all_of(figures.begin(), figures.end(), is_exact)) return {};
  std::vector<Item> row = closed_run(input.reading, figures, 0);
  return row.size() == figures.size() ? row : std::vector<Item>();
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), told_(out, "composition") {}

  void article() {
    for (const Items::Row& row : input_.items.rows()) {
      if (row.sentence == 0 || !is_prose(r_.block_kind(row.sentence))) continue;
      row_behind(row.sentence);
      further(row.sentence);
    }
  }

 private:
  bool is_near(uint32_t before, uint32_t sentence) const {
    return r_.tokens.sentences[sentence].block - r_.tokens.sentences[before].block <= 1 &&
           is_prose(r_.block_kind(before));
  }

  void report(const Item& total, std::vector<Item> parts, bool may_ask) {
    if (told_.has(total.id) || told_.has(parts.front().id)) return;
    const bool larger = std::any_of(parts.begin(), parts.end(), [&](const Item& part) {
      return *part.value->number >= *total.value->number;
    });
    if (!larger)
      report_composition(
          input_, {total, std::move(parts), may_ask ? PartsCue::near : PartsCue::weak}, out_);
  }

  void row_behind(uint32_t s) {
    if (!is_near(s - 1, s) || input_.items.of(s).size() < 2) return;
    const IndexRange tokens = r_.tokens.sentences[s].tokens;
    const bool those = opens_with_those(r_, tokens);
    const bool closed = leaves_nothing_out(r_, tokens);
    for (const Item& first : input_.items.of(s)) {
      const Item* total = only_figure(input_, s - 1, first);
      if (total == nullptr || !(those || closed || is_called_total(r_, *total))) continue;
      std::vector<Item> parts = whole_row(input_, s, first);
      if (parts.size() < 2) return;
      const bool may_ask = closed || (!those && parts.size() >= kFewestSurely);
      return report(*total, std::move(parts), may_ask);
    }
  }

  // "They landed 640 tonnes in spring. A further 670 tonnes followed in summer."
  void further(uint32_t s) {
    if (s < 2 || !is_near(s - 1, s) || !is_near(s - 2, s - 1)) return;
    const Item& last = input_.items.of(s).front();
    const IndexRange sentence = r_.tokens.sentences[s].tokens;
    const uint32_t at = last.mention->tokens.begin;
    const bool opens = at <= sentence.begin + kOpening && at > sentence.begin &&
                       text_is(r_, at - 1, {"further", "another", "additional"});
    if (!opens || !is_exact(last) || only_figure(input_, s, last) == nullptr) return;
    const Item* first = only_figure(input_, s - 1, last);
    const Item* total = only_figure(input_, s - 2, last);
    if (first == nullptr || total == nullptr || !is_reached(r_, *total)) return;
    report(*total, {*first, last}, !last.value->unit.empty());
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  ToldMentions told_;
};

}  // namespace

void check_parts_behind(const CheckInput& input, Findings& out) {
  if (input.items.rows().size() > 1) Run(input, out).article();
}

}  // namespace copydesk
