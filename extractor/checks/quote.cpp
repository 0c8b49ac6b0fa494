// One quotation printed twice (NEWSROOM L): a headline or pull quote and the body, a remark that is
// repeated. The same words are confirmed. Speech repeats itself with other words on purpose ("We
// will win the House. We will win the Senate."), so a difference is asked about only where the text
// shows a quotation apart from the story, or says that words are repeated, and only when one
// telling word, the order of two or a negation is all that differs. Proof: tests/cases/quote.case
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "checks/index.hpp"
#include "checks/quote_repeats.hpp"
#include "checks/quote_speakers.hpp"
#include "checks/quote_words.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestWords = 3;  // shorter ones are titles and scare quotes
constexpr size_t kMostWords = 40;   // nobody prints longer ones twice
constexpr size_t kFar = 200;        // more quotations between two than a story has

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading ||
         kind == BlockKind::pullquote;
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), r_(input.reading), out_(out) {}

  void article() {
    for (const Mention& m : input_.mentions)
      if (std::holds_alternative<QuoteValue>(m.value)) {
        QuotedWords words = words_of_quote(input_, m);
        if (words.words.size() >= kFewestWords) quotes_.push_back(std::move(words));
      }
    if (quotes_.size() < 2) return;
    find_beginnings();
    for (size_t i = 0; i < quotes_.size(); ++i)
      if (quotes_[i].words.size() <= kMostWords && !confirm(i) && is_shown_again(i)) ask(i);
  }

 private:
  // Where each first word of a quotation stands, so that few pairs need be compared.
  struct Beginning {
    uint32_t number = 0;  // of the word; all that no list knows have one
    size_t quote = 0;
    size_t word = 0;  // of that quotation

    auto operator<=>(const Beginning&) const = default;
  };

  void find_beginnings() {
    std::vector<uint32_t> first;
    for (const QuotedWords& quote : quotes_)
      if (quote.words.size() <= kMostWords) first.push_back(quote.words.front().number);
    std::sort(first.begin(), first.end());
    uint64_t some = 0;  // most words begin no quotation, and one bit tells
    for (const uint32_t number : first) some |= uint64_t{1} << number % 64U;
    for (size_t i = 0; i < quotes_.size(); ++i)
      for (size_t k = 0; k < quotes_[i].words.size(); ++k)
        if (const uint32_t number = quotes_[i].words[k].number;
            (some >> number % 64U & 1U) != 0 &&
            std::binary_search(first.begin(), first.end(), number))
          places_.push_back({number, i, k});
    std::sort(places_.begin(), places_.end());
  }

  // The other quotations that lie no farther off than a story goes on.
  size_t first_near(size_t quote) const { return quote - std::min(quote, kFar); }
  size_t end_near(size_t quote) const { return std::min(quotes_.size(), quote + kFar + 1); }

  // Another quotation that holds all words of this one; of two equal ones the second is set against
  // the first.
  bool confirm(size_t part) {
    const uint32_t number = quotes_[part].words.front().number;
    const Beginning end{number, end_near(part), 0};
    auto place =
        std::lower_bound(places_.begin(), places_.end(), Beginning{number, first_near(part), 0});
    for (; place != places_.end() && *place < end; ++place) {
      const size_t whole = place->quote;
      if (whole == part || overlap(part, whole)) continue;
      const auto tokens = words_from(quotes_[part], quotes_[whole], place->word);
      if (!tokens) continue;
      if (is_given_to_another(input_, *quotes_[whole].mention, *quotes_[part].mention)) return true;
      if (is_given_to_another(input_, *quotes_[part].mention, *quotes_[whole].mention)) {
        add_other_speaker(quotes_[part], *tokens);
        return true;
      }
      const bool told = whole > part && quotes_[whole].words.size() == quotes_[part].words.size();
      if (!told) add_confirmed(quotes_[part], *tokens);
      return true;
    }
    return false;
  }

  bool overlap(size_t a, size_t b) const {
    return quotes_[a].mention->span.overlaps(quotes_[b].mention->span);
  }

  void add_confirmed(const QuotedWords& part, IndexRange tokens) {
    Finding f = finding_of(Verdict::confirmed, part, tokens);
    f.message = text(part.mention->span) + " is quoted twice with the same words";
    f.equation = text(part.mention->span) + " = " + text(r_.span(tokens));
    out_.push_back(std::move(f));
  }

  void add_other_speaker(const QuotedWords& part, IndexRange tokens) {
    Finding f = finding_of(Verdict::conflict, part, tokens);
    f.message =
        "The headline gives " + text(part.mention->span) + " to another speaker than the story";
    f.equation = f.message;
    f.question = "Who of the two said it?";
    out_.push_back(std::move(f));
  }

  Finding finding_of(Verdict verdict, const QuotedWords& part, IndexRange tokens) {
    if (verdict == Verdict::conflict) asked_.insert(part.mention->span.begin);
    Finding f = finding_of_check("quote", verdict);
    f.evidence = {{part.mention->span, "quotation"}, {r_.span(tokens), "quotation"}};
    return f;
  }

  std::string text(Span span) const { return plain_text(r_.article, span); }

  // ---- differences ----

  // A quotation of a heading, one that makes a paragraph of its own before its speaker's name, or
  // one that the words around it call a repetition.
  bool is_shown_again(size_t i) const {
    const Mention& m = *quotes_[i].mention;
    return is_heading(r_.block_kind(m.sentence)) || stands_apart(i) ||
           is_called_repeated(input_, m) || is_taken_up(input_, quotes_[i]);
  }

  // A speech of several paragraphs has no mark at the end of the first ones.
  static bool is_closed(const Mention& m) { return std::get<QuoteValue>(m.value).closed; }

  // “This is a problem”  — Hester Vanstone, chief executive; or nothing but the quotation.
  bool stands_apart(size_t i) const {
    const Mention& m = *quotes_[i].mention;
    const auto& sentences = r_.tokens.sentences;
    const uint32_t block = sentences[m.sentence].block;
    if (!is_closed(m)) return false;
    if (sentences[m.sentence].tokens.begin != m.tokens.begin ||
        (m.sentence > 0 && sentences[m.sentence - 1].block == block))
      return false;
    const uint32_t next = m.tokens.end;
    uint32_t last = m.sentence;
    while (last + 1 < sentences.size() && sentences[last + 1].block == block) ++last;
    const uint32_t end = sentences[last].tokens.end;
    return next >= end ? !goes_on_around(i) : is_dash(r_, next);
  }

  // A paragraph of speech beside other paragraphs of speech is a part of it, and is not shown
  // apart.
  bool goes_on_around(size_t i) const {
    const auto& sentences = r_.tokens.sentences;
    const uint32_t block = sentences[quotes_[i].mention->sentence].block;
    const auto around = std::span(quotes_).subspan(first_near(i), end_near(i) - first_near(i));
    return std::any_of(around.begin(), around.end(), [&](const QuotedWords& other) {
      const Mention& m = *other.mention;
      const uint32_t there = sentences[m.sentence].block;
      const bool first = m.sentence == 0 || sentences[m.sentence - 1].block != there;
      const bool opens = first && m.tokens.begin == sentences[m.sentence].tokens.begin;
      return there + 1 == block || (there == block + 1 && opens);
    });
  }

  bool said_by_another(const QuotedWords& a, const QuotedWords& b) const {
    const auto& first = std::get<QuoteValue>(a.mention->value).speaker;
    const auto& second = std::get<QuoteValue>(b.mention->value).speaker;
    return first && second && surname(*first) != surname(*second);
  }
  std::string surname(Span speaker) const {
    const std::string name = text(speaker);
    const size_t blank = name.rfind(' ');
    return blank == std::string::npos ? name : name.substr(blank + 1);
  }

  // Asks when one other quotation alone comes near.
  void ask(size_t i) {
    const QuotedWords& shown = quotes_[i];
    const bool repeated = is_called_repeated(input_, *shown.mention);
    std::optional<Alteration> found;
    const QuotedWords* other = nullptr;
    for (size_t k = first_near(i); k < end_near(i); ++k) {
      if (k == i || overlap(i, k) || !is_closed(*quotes_[k].mention) ||
          said_by_another(shown, quotes_[k]))
        continue;
      const bool longer = quotes_[k].words.size() >= shown.words.size();
      auto next = longer ? find_alteration(input_, shown, quotes_[k], repeated)
                         : find_alteration(input_, quotes_[k], shown, repeated);
      if (!next) continue;
      if (found) return;
      if (!longer) std::swap(next->part_token, next->whole_token);
      if (!longer) next->tokens = quotes_[k].mention->tokens;
      found = next;
      other = &quotes_[k];
    }
    // Both of a pair may be shown apart; it is told once.
    if (found && !asked_.contains(other->mention->span.begin)) add_conflict(shown, *found);
  }

  void add_conflict(const QuotedWords& shown, const Alteration& found) {
    Finding f = finding_of(Verdict::conflict, shown, found.tokens);
    const std::string a = text(shown.mention->span);
    const std::string b = text(r_.span(found.tokens));
    f.message = "One quotation is printed in two ways: " + a + " and " + b;
    f.equation = a + " ≠ " + b;
    f.question = question(found);
    out_.push_back(std::move(f));
  }

  std::string question(const Alteration& found) const {
    if (found.kind == Alteration::Kind::negation)
      return "Was it said with the negation or without?";
    if (found.kind == Alteration::Kind::order) return "In which order were the words said?";
    return "Was it \"" + text(r_.token(found.part_token).span) + "\" or \"" +
           text(r_.token(found.whole_token).span) + "\" that was said?";
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<QuotedWords> quotes_;
  std::vector<Beginning> places_;
  std::unordered_set<uint32_t> asked_;  // where quotations of conflicts begin
};

void run(const CheckInput& input, Findings& out) {
  if (input.quotes.size() > 1) Run(input, out).article();
}

}  // namespace

const Check quote_check{
    "quote", "One quotation is printed twice with different words.",
    "Quotations in headings, quotations that stand apart and those that the text calls repeated "
    "are set against the others. Asked about: one telling word, the order of two, a negation. "
    "Ellipses, square brackets, forms of one word, and words of two speakers stay silent.",
    Level::warning, run};

}  // namespace copydesk
