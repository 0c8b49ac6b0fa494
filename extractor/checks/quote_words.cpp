#include "checks/quote_words.hpp"

#include <algorithm>
#include <array>

#include "checks/spelling.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestUnchanged = 4;  // words: fewer are said alike by chance
constexpr size_t kFewestRepeated = 3;   // where the text says that words are repeated
constexpr size_t kFewestCounted = 2;    // beside a number that is another

using Stretch = std::span<const QuotedWord>;

bool same_words(Stretch a, Stretch b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const QuotedWord& x, const QuotedWord& y) {
                      return x.number == y.number && x.folded == y.folded;
                    });
}

IndexRange tokens_of(Stretch words) { return {words.front().token, words.back().token + 1}; }

bool is_negation(const QuotedWord& word) { return word.negates; }

// Small words that say something else when they change.
bool is_weighty(const QuotedWord& word) {
  static constexpr std::array<std::string_view, 44> kWeighty = {
      "will",     "would",      "may",       "might",    "can",     "could",     "must",
      "should",   "before",     "after",     "more",     "less",    "fewer",     "most",
      "least",    "all",        "none",      "some",     "many",    "few",       "up",
      "down",     "with",       "without",   "for",      "against", "above",     "below",
      "nothing",  "everything", "something", "anything", "nobody",  "everybody", "anybody",
      "somebody", "someone",    "everyone",  "anyone",   "noone",   "always",    "never",
      "every",    "no"};
  return std::find(kWeighty.begin(), kWeighty.end(), word.folded) != kWeighty.end();
}

bool is_particle(const CheckInput& input, const QuotedWord& word) {
  const auto particle = input.classes().function_word;
  return particle && input.reading.word(word.token).has(*particle);
}

// "Weapons" and "weapon", "colour" and "color": one word in another form or spelling.
bool is_one_word(const CheckInput& input, const QuotedWord& a, const QuotedWord& b) {
  constexpr size_t kStem = 4;
  constexpr size_t kLong = 5;
  if (input.reading.word(a.token).is(kHasDigit) || input.reading.word(b.token).is(kHasDigit))
    return false;
  if (input.reading.word(a.token).lemma == input.reading.word(b.token).lemma) return true;
  if (a.folded.substr(0, kStem) == b.folded.substr(0, kStem)) return true;
  return a.folded.front() == b.folded.front() && a.folded.size() >= kLong &&
         b.folded.size() >= kLong && edit_distance(a.folded, b.folded, 2) <= 2;
}

bool is_number(const CheckInput& input, const QuotedWord& word) {
  const Word& w = input.reading.word(word.token);
  const auto number = input.classes().number_word;
  return w.is(kHasDigit) || (number && w.has(*number));
}

// A number before a word in lower case; not that of "Mineral King 3".
bool counts_something(const CheckInput& input, Stretch words, size_t at) {
  return is_number(input, words[at]) && at + 1 < words.size() &&
         input.reading.word(words[at + 1].token).is(kLower);
}

// "at this price" and "at any price"
bool are_other_quantities(const QuotedWord& a, const QuotedWord& b) {
  static constexpr std::array<std::string_view, 4> kAny = {"any", "every", "all", "each"};
  static constexpr std::array<std::string_view, 5> kThis = {"this", "the", "our", "my", "your"};
  const auto is = [](const QuotedWord& word, const auto& words) {
    return std::find(words.begin(), words.end(), word.folded) != words.end();
  };
  return (is(a, kAny) && is(b, kThis)) || (is(a, kThis) && is(b, kAny));
}

// Words whose exchange changes what was said.
bool is_telling(const CheckInput& input, const QuotedWord& a, const QuotedWord& b) {
  if (is_number(input, a) && is_number(input, b)) return true;
  if ((is_weighty(a) && is_weighty(b)) || are_other_quantities(a, b)) return true;
  return !is_particle(input, a) && !is_particle(input, b) && !is_one_word(input, a, b);
}

// Where two stretches of one length differ, as far as three places: nobody asks for more.
struct Changes {
  size_t count = 0;
  std::array<size_t, 2> at{};
};

Changes changes_between(Stretch part, Stretch window) {
  Changes out;
  for (size_t i = 0; i < part.size(); ++i) {
    if (part[i].folded == window[i].folded) continue;
    if (out.count < out.at.size()) out.at[out.count] = i;
    if (++out.count > out.at.size()) break;
  }
  return out;
}

// "Go. Sales taxes must be made ..." is not "State sales taxes must be made ...": both run over as
// many ends of sentences.
bool stop_alike(const CheckInput& input, Stretch part, Stretch window) {
  const auto stops = [&](Stretch words) {
    return input.reading.sentence_of(words.back().token) -
           input.reading.sentence_of(words.front().token);
  };
  return stops(part) == stops(window);
}

// One word of the window differs, and it tells.
std::optional<Alteration> changed_word(const CheckInput& input, Stretch part, Stretch window,
                                       const Changes& changes, size_t fewest) {
  const size_t changed = changes.at[0];
  if (changes.count != 1) return std::nullopt;
  // "Forty minutes on hold", "Fourteen minutes on hold": the figure is what both are about.
  if (counts_something(input, part, changed) && counts_something(input, window, changed))
    fewest = kFewestCounted;
  if (part.size() <= fewest || !is_telling(input, part[changed], window[changed]) ||
      !stop_alike(input, part, window))
    return std::nullopt;
  return Alteration{tokens_of(window), part[changed].token, window[changed].token,
                    Alteration::Kind::word};
}

// "We had no warning at all", "We had very little warning at all": two words for one that weighs.
std::optional<Alteration> changed_to_two(const CheckInput& input, Stretch part, Stretch whole) {
  if (part.size() <= kFewestUnchanged || whole.size() != part.size() + 1 ||
      !stop_alike(input, part, whole))
    return std::nullopt;
  size_t at = 0;
  while (at < part.size() && part[at].folded == whole[at].folded) ++at;
  if (at == 0 || at + 1 >= part.size() || !is_weighty(part[at]) ||
      !same_words(part.subspan(at + 1), whole.subspan(at + 2)))
    return std::nullopt;
  // A heading may leave out a word: "no" of "no real warning".
  if (part[at].folded == whole[at].folded || part[at].folded == whole[at + 1].folded)
    return std::nullopt;
  return Alteration{tokens_of(whole), part[at].token, whole[at].token, Alteration::Kind::word};
}

// The same words in another order: two telling words changed places.
std::optional<Alteration> changed_order(const CheckInput& input, Stretch part, Stretch window,
                                        const Changes& changes) {
  if (part.size() < kFewestUnchanged || changes.count != 2) return std::nullopt;
  const auto [a, b] = changes.at;
  if (part[a].folded != window[b].folded || part[b].folded != window[a].folded ||
      !is_telling(input, part[a], window[a]))
    return std::nullopt;
  return Alteration{tokens_of(window), part[a].token, window[a].token, Alteration::Kind::order};
}

std::vector<QuotedWord> without_negations(const QuotedWords& quote) {
  std::vector<QuotedWord> out;
  for (const QuotedWord& word : quote.words)
    if (!is_negation(word)) out.push_back(word);
  return out;
}

// "We will never negotiate" and "We will negotiate".
std::optional<Alteration> changed_negation(const QuotedWords& part, const QuotedWords& whole) {
  if (part.negations == 0 && whole.negations == 0) return std::nullopt;
  const std::vector<QuotedWord> a = without_negations(part);
  const std::vector<QuotedWord> b = without_negations(whole);
  if (a.size() < 3 || a.size() > b.size()) return std::nullopt;
  for (size_t at = 0; at + a.size() <= b.size(); ++at) {
    const Stretch window = Stretch(b).subspan(at, a.size());
    if (!same_words(a, window)) continue;
    const IndexRange tokens = tokens_of(window);
    const auto in_window = static_cast<size_t>(std::count_if(
        whole.words.begin(), whole.words.end(),
        [&](const QuotedWord& w) { return is_negation(w) && tokens.contains(w.token); }));
    if (in_window != part.negations)
      return Alteration{tokens, a.front().token, window.front().token, Alteration::Kind::negation};
  }
  return std::nullopt;
}

}  // namespace

QuotedWords words_of_quote(const CheckInput& input, const Mention& quote) {
  const Reading& r = input.reading;
  QuotedWords out;
  out.mention = &quote;
  bool in_brackets = false;
  bool gap = false;
  out.words.reserve(quote.tokens.size());
  for (uint32_t i = quote.tokens.begin; i < quote.tokens.end; ++i) {
    const Word& word = r.word(i);
    if ((word.shape & (kHasLetter | kHasDigit)) != 0) {
      if (in_brackets) continue;
      const bool negates = (input.bits(i) & kNegation) != 0;
      out.words.push_back({word.folded, i, word.number, negates, gap && !out.words.empty()});
      out.negations += negates ? 1U : 0U;
      gap = false;
    } else if (text_is(r, i, {"[", "...", "…"})) {
      in_brackets = word.folded == "[";
      gap = out.has_gaps = true;
    } else if (text_is(r, i, {"]"})) {
      in_brackets = false;
    }
  }
  return out;
}

std::optional<IndexRange> words_from(const QuotedWords& part, const QuotedWords& whole,
                                     size_t first) {
  const Stretch words = part.words;
  const Stretch all = whole.words;
  size_t from = first;
  for (size_t begin = 0; begin < words.size();) {
    size_t end = begin + 1;
    while (end < words.size() && !words[end].after_gap) ++end;
    const Stretch stretch = words.subspan(begin, end - begin);
    const bool may_move = begin > 0;  // behind a gap
    while (from + stretch.size() <= all.size() &&
           !same_words(stretch, all.subspan(from, stretch.size()))) {
      if (!may_move) return std::nullopt;
      ++from;
    }
    if (from + stretch.size() > all.size()) return std::nullopt;
    from += stretch.size();
    begin = end;
  }
  return tokens_of(all.subspan(first, from - first));
}

std::optional<Alteration> find_alteration(const CheckInput& input, const QuotedWords& part,
                                          const QuotedWords& whole, bool repeated) {
  const size_t fewest = repeated ? kFewestRepeated : kFewestUnchanged;
  if (part.has_gaps || whole.has_gaps) return std::nullopt;
  const Stretch words = part.words;
  for (size_t at = 0; at + words.size() <= whole.words.size(); ++at) {
    const Stretch window = Stretch(whole.words).subspan(at, words.size());
    const Changes changes = changes_between(words, window);
    if (const auto found = changed_word(input, words, window, changes, fewest)) return found;
    if (const auto found = changed_order(input, words, window, changes)) return found;
    if (at + words.size() < whole.words.size())
      if (const auto found =
              changed_to_two(input, words, Stretch(whole.words).subspan(at, words.size() + 1)))
        return found;
  }
  return changed_negation(part, whole);
}

}  // namespace copydesk
