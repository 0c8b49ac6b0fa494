#include "checks/years_origin.hpp"

#include <algorithm>

#include "checks/token_text.hpp"
#include "match/phrases.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 6;
constexpr uint32_t kSentencesAhead = 10;
constexpr uint32_t kBelowHeadline = 12;
constexpr size_t kShortNoun = 4;  // bytes: shorter words are hardly the name of what is celebrated

class Origin {
 public:
  explicit Origin(const CountedStory& story)
      : input_(story.input), r_(story.input.reading), story_(story), count_(story.count) {}

  const Point* year() {
    here_ = story_.sentence(count_.sentence);
    if (!find_celebrant() || is_told_of_then()) return nullptr;
    const bool headline = r_.block_kind(count_.sentence) == BlockKind::headline;
    const uint32_t first = count_.sentence - std::min(kSentencesBack, count_.sentence);
    const uint32_t ahead = headline ? kBelowHeadline : kSentencesAhead;
    const Point* out = nullptr;
    for (const Point& p : in_sentences(story_.points, first, count_.sentence + ahead + 1)) {
      if (p.days.first.year + 2 > count_.counted_to || !begins_in(p)) continue;
      if (out != nullptr && out->days.first.year != p.days.first.year) return nullptr;
      out = &p;
    }
    return out;
  }

 private:
  // ---- what is celebrated ----

  // "the bicentenary of the canal": the words behind; "its 50th birthday", "the school's jubilee",
  // "turns 100", "is 40 years old": those before.
  bool find_celebrant() {
    constexpr uint32_t kLongestName = 8;
    const uint32_t next = count_.tokens.end;
    if (next + 1 < here_.end && text_is(r_, next, {"of"})) {
      uint32_t end = next + 1;
      while (end < std::min(here_.end, next + kLongestName) && !is_break(end)) ++end;
      celebrant_ = {next + 1, end};
      return !any_text(r_, celebrant_, {"marriage", "service"});
    }
    celebrant_ = {here_.begin, count_.tokens.begin};
    if (next + 1 < here_.end && text_is(r_, next, {"in", "of"}) &&
        text_is(r_, next + 1, {"business", "existence", "operation", "print", "trade", "trading"}))
      return true;
    if (count_.tokens.begin == here_.begin || names_something_else()) return false;
    return (count_.kind == YearsBack::Kind::anniversary || count_.kind == YearsBack::Kind::age) &&
           is_owned();
  }

  // "its 30th anniversary tour", where "its 30th anniversary celebrations" are of the thing itself.
  bool names_something_else() const {
    const uint32_t next = count_.tokens.end;
    if (next >= here_.end || !r_.word(next).is(kLower)) return false;
    const auto function_word = input_.classes().function_word;
    return !(function_word && r_.word(next).has(*function_word)) &&
           !text_is(r_, next,
                    {"celebrations", "celebration", "party", "gala", "year", "festivities", "falls",
                     "this", "next", "later", "today", "tomorrow", "weekend", "ball", "dinner"});
  }

  // "its landmark 50th anniversary", "the school's centenary", "will turn 50"
  bool is_owned() const {
    constexpr uint32_t kReach = 2;
    const uint32_t at = count_.tokens.begin;
    return any_text(r_, {at - std::min(kReach, at - here_.begin), at},
                    {"its", "their", "'s", "turn", "turns", "turned", "turning", "is", "be"});
  }

  // "had celebrated its centenary when", "was built for its 50th birthday": not of today.
  bool is_told_of_then() const {
    constexpr uint32_t kReach = 3;
    const uint32_t at = count_.tokens.begin;
    return any_text(r_, here_, {"had", "then"}) ||
           any_text(r_, {at - std::min(kReach, at - here_.begin), at}, {"was", "were"});
  }

  // ---- "Founded in 1926 by two nuns, the school", "It was first held in 1976" ----

  bool begins_in(const Point& p) const {
    const IndexRange sentence = story_.sentence_of(p);
    const auto verb = verb_before(p, sentence);
    if (!verb) return false;
    if (opens_doors(*verb)) return true;  // whoever did it
    if (befalls_what_exists(*verb) && !is_own_sentence(p) && count_.kind != YearsBack::Kind::age)
      return false;
    // "The festival, now in its 30th year, started in 1995"
    if (is_own_sentence(p) && count_.tokens.end + 1 == *verb &&
        text_is(r_, count_.tokens.end, {","}))
      return needs_no_object(*verb, p);
    if (opens_clause(*verb, sentence))
      return *verb == sentence.begin ? is_main_subject(p, sentence) : is_noun_before(*verb, p);
    uint32_t at = *verb;
    while (at > sentence.begin && text_is(r_, at - 1, {"first", "originally", "formally", "also"}))
      --at;
    const bool passive = at > sentence.begin && text_is(r_, at - 1, {"was", "were"});
    if (!passive && !needs_no_object(*verb, p)) return false;
    return is_subject(passive ? at - 1 : at, p, sentence);
  }

  // "The band was signed in 1998": to a treaty alone it is the beginning.
  bool befalls_what_exists(uint32_t verb) const {
    return text_is(r_, verb,
                   {"signed", "published", "introduced", "landed", "registered", "approved",
                    "passed", "adopted", "unveiled", "discovered", "settled"});
  }

  // The word that tells of a beginning, with nothing but "in" and who did it up to the date.
  std::optional<uint32_t> verb_before(const Point& p, IndexRange sentence) const {
    constexpr uint32_t kReach = 8;
    const uint32_t date = p.mention->tokens.begin;
    const uint32_t first = date - std::min(kReach, date - sentence.begin);
    for (uint32_t i = date; i-- > first;) {
      if (is_break(i) || text_is(r_, i, {"since", "and", "but", "after", "before", "when"}))
        return std::nullopt;
      if (is_origin(i, date)) return i;
    }
    return std::nullopt;
  }

  // "founded", "set up", "first played"
  bool is_origin(uint32_t i, uint32_t date) const {
    const auto origin = input_.classes().origin_word;
    const Word& word = r_.word(i);
    if (text_is(r_, i, {"set"})) return i + 1 < date && text_is(r_, i + 1, {"up"});
    if (origin && word.has(*origin)) return true;
    return i > 0 && text_is(r_, i - 1, {"first"}) && i + 2 >= date && is_participle(i);
  }

  // "played" of "first played"; not "shop" of "its first shop".
  bool is_participle(uint32_t i) const {
    const Word& word = r_.word(i);
    return (word.is(kLower) && word.folded.ends_with("ed")) ||
           text_is(r_, i,
                   {"held", "run", "sung", "seen", "shown", "told", "won", "met", "written",
                    "broadcast", "sold", "ridden", "given", "made", "flown", "rung"});
  }

  bool opens_clause(uint32_t verb, IndexRange sentence) const {
    const uint32_t first =
        verb > sentence.begin && text_is(r_, verb - 1, {"first"}) ? verb - 1 : verb;
    return first == sentence.begin || is_break(first - 1);
  }

  // "Opened in 1835 by the duke, who fell in, the canal": who the clause before the comma is of.
  bool is_main_subject(const Point& p, IndexRange sentence) const {
    constexpr uint32_t kLongestSubject = 6;
    bool comma = false;
    for (uint32_t i = p.mention->tokens.end; i < sentence.end; ++i) {
      if (!text_is(r_, i, {","})) continue;
      comma = true;
      if (i + 1 < sentence.end && text_is(r_, i + 1, {"it", "they"})) return true;
      for (uint32_t k = i + 1; k < std::min(sentence.end, i + kLongestSubject); ++k)
        if (is_break(k))
          break;
        else if (is_celebrant(k))
          return true;
    }
    return !comma && is_beside(p);
  }

  // "The canal, opened in 1835,", "the grocer, which opened in 1955,"
  bool is_noun_before(uint32_t verb, const Point& p) const {
    return verb >= 2 && text_is(r_, verb - 1, {","}) &&
           (is_celebrant(verb - 2) || (is_own_sentence(p) && celebrant_.contains(verb - 2)));
  }

  // "It", "The school", "which": of a clause with its verb at `verb`.
  bool is_subject(uint32_t verb, const Point& p, IndexRange sentence) const {
    if (verb == sentence.begin) return false;
    if (text_is(r_, verb - 1, {"it", "they"}))
      return verb - 1 == sentence.begin && refers_to_celebrant(p);
    if (text_is(r_, verb - 1, {"which", "that", "who"})) {
      // "The lift, which opened in 1925,"
      if (verb >= 4 && !is_own_sentence(p))
        return text_is(r_, verb - 2, {","}) && text_is(r_, verb - 4, {"the"}) &&
               is_celebrant(verb - 3);
      return verb >= 3 && is_own_sentence(p) && celebrant_.contains(verb - 1) &&
             any_text(r_, {p.mention->tokens.end, count_.tokens.begin}, {","});
    }
    if (!is_own_sentence(p)) return is_celebrant(verb - 1) || is_taken_up(verb, p, sentence);
    return celebrant_.contains(verb - 1);
  }

  // "The Lotus Garden opened in 1994. On Sunday it celebrates": the next sentence goes on with it.
  bool is_taken_up(uint32_t verb, const Point& p, IndexRange sentence) const {
    constexpr uint32_t kLongestSubject = 6;
    constexpr uint32_t kLongestDay = 2;  // "On Sunday", "This week"
    if (p.mention->sentence + 1 != count_.sentence || verb > sentence.begin + kLongestSubject ||
        any_text(r_, {sentence.begin, verb}, {",", "and", "of", "in"}))
      return false;
    for (uint32_t i = here_.begin; i <= here_.begin + kLongestDay && i < count_.tokens.begin; ++i)
      if (text_is(r_, i, {"it"})) return true;
    return false;
  }

  // "It" right behind the count, or behind "The club fields nine teams."
  bool refers_to_celebrant(const Point& p) const {
    constexpr uint32_t kLongestSubject = 4;
    const uint32_t own = p.mention->sentence;
    if (own == count_.sentence + 1) return !may_be_place();
    if (own == 0 || is_own_sentence(p) || own == count_.sentence) return false;
    const IndexRange before = story_.sentence(own - 1);
    if (!text_is(r_, before.begin, {"the"})) return false;
    for (uint32_t i = before.begin + 1; i < std::min(before.end, before.begin + kLongestSubject);
         ++i)
      if (is_celebrant(i)) return true;
    return false;
  }

  // "opened in 1955", "began life in 1960"; not "opened its third shop in 1990".
  bool needs_no_object(uint32_t verb, const Point& p) const {
    const uint32_t date = p.mention->tokens.begin;
    if (!text_is(
            r_, verb,
            {"opened", "began", "started", "launched", "debuted", "premiered", "formed", "landed"}))
      return false;
    return verb + 1 >= date || text_is(r_, verb + 1, {"in", "on", "with", "back"}) ||
           opens_doors(verb);
  }

  // "opened its doors in 1960", "opened its first shop in 1955"
  bool opens_doors(uint32_t verb) const {
    return text_is(r_, verb, {"opened"}) && verb + 2 < r_.tokens.all.size() &&
           text_is(r_, verb + 1, {"its", "the", "their"}) &&
           text_is(r_, verb + 2, {"doors", "first"});
  }

  // "celebrates its birthday in the hall. It was opened in 1960": it may be the hall.
  bool may_be_place() const {
    for (uint32_t i = count_.tokens.end; i + 1 < here_.end; ++i)
      if (text_is(r_, i, {"at", "in", "inside", "with"}) &&
          text_is(r_, i + 1, {"the", "a", "an", "its", "their"}))
        return true;
    return false;
  }

  // ---- words ----

  // A noun that names the celebrant, here or in the headline.
  bool is_celebrant(uint32_t token) const {
    const Word& word = r_.word(token);
    if (!word.is(kHasLetter) || word.text.size() < kShortNoun) return false;
    const std::string_view sort = sort_of(token);
    const auto named_in = [&](IndexRange tokens) {
      for (uint32_t i = tokens.begin; i < tokens.end; ++i)
        if (i != token && (r_.word(i).lemma == word.lemma || (!sort.empty() && sort_of(i) == sort)))
          return true;
      return false;
    };
    if (named_in(celebrant_)) return true;
    return r_.block_kind(0) == BlockKind::headline && named_in(story_.sentence(0));
  }

  // "the firm" and "the company": one sort of thing that the story is about.
  std::string_view sort_of(uint32_t token) const {
    const auto sorts = input_.classes().thing_sort;
    const Word& word = r_.word(token);
    if (!sorts || !word.has(*sorts)) return {};
    const std::string_view sort = r_.words.entry(word, *sorts)->text("sort");
    return sort == "company" || sort == "school" || sort == "outlet" ? sort : std::string_view();
  }

  bool is_break(uint32_t token) const {
    return text_is(r_, token, {",", ";", ":", ".", "(", ")"}) || is_dash(r_, token);
  }
  bool is_own_sentence(const Point& p) const { return p.mention->sentence == count_.sentence; }
  bool is_beside(const Point& p) const {
    return is_own_sentence(p) || p.mention->sentence == count_.sentence + 1;
  }

  const CheckInput& input_;
  const Reading& r_;
  const CountedStory& story_;
  const YearsBack& count_;
  IndexRange here_;       // the sentence of the count
  IndexRange celebrant_;  // the words that name what is celebrated
};

}  // namespace

const Point* year_of_origin(const CountedStory& story) { return Origin(story).year(); }

}  // namespace copydesk
