#include "find/name_cut.hpp"

#include <algorithm>

namespace copydesk {
namespace {

class Cutter {
 public:
  Cutter(const FindInput& input, const NameClasses& classes, NameTable& table,
         std::vector<NameCandidate>& out)
      : input_(input), reading_(input.reading), classes_(classes), table_(table), out_(out) {}

  void run(std::vector<uint32_t>& headings) {
    input_.triggers.each_sentence([&](uint32_t s, std::span<const uint32_t> capitals) {
      if (case_context(reading_, s) != CaseContext::sentence) {
        headings.push_back(s);
        return;
      }
      sentence_ = s;
      limit_ = reading_.tokens.sentences[s].tokens;
      uint32_t next = limit_.begin;
      for (const uint32_t i : capitals)
        if (next <= i && nameable(i)) next = cut_from(i);
    });
  }

 private:
  bool nameable(uint32_t i) const {
    const Token& t = reading_.token(i);
    return t.kind == TokenKind::word && input_.taken[i] == 0 && is_capital(reading_.word(i));
  }
  bool is(uint32_t i, Keyword k) const { return i < limit_.end && reading_.word(i).is(k); }

  // Cuts the stretch that begins at `i` and returns where to go on.
  uint32_t cut_from(uint32_t i) {
    uint32_t begin = i;
    if (i > limit_.begin + 1 && is_joint(reading_, i - 1, limit_.end) &&
        reading_.word(i - 2).has(classes_.name_particle) && reading_.word(i - 2).is(kLower) &&
        input_.taken[i - 2] == 0)
      begin = i - 2;  // "al-Assad"
    const uint32_t end = stretch_end(i);
    const uint32_t next = cut(begin, end, {});
    return std::max(end, next);
  }

  // ---- how far a stretch of capitals goes

  uint32_t stretch_end(uint32_t i) const {
    uint32_t end = i + 1;
    for (;;) {
      const uint32_t next = linked(i, end);
      if (next == end) return with_abbreviation(end);
      end = next;
    }
  }

  // Where the stretch [begin, end) goes on, or `end`.
  uint32_t linked(uint32_t begin, uint32_t end) const {
    if (end >= limit_.end) return end;
    if (nameable(end)) return end + 1;
    if (is_joint(reading_, end, limit_.end)) {
      if (nameable(end + 1)) return end + 2;
      const bool through = is_joint(reading_, end + 2, limit_.end) && nameable_at(end + 3);
      if (through && reading_.word(end + 1).is(kLower)) return end + 4;  // "Stratford-upon-Avon"
      return ends_given_name(end + 1) ? end + 2 : end;
    }
    if (is(end, Keyword::ampersand) && nameable_at(end + 1)) return end + 2;
    if (const uint32_t over = over_particles(end); over != end) return over;
    return over_small_word(begin, end);
  }

  // "Lee Cheuk|-yan|": a short word that is no English one.
  bool ends_given_name(uint32_t i) const {
    const Word& w = reading_.word(i);
    return w.is(kLower) && w.text.size() <= 5 && w.number == 0 && input_.taken[i] == 0;
  }

  bool nameable_at(uint32_t i) const { return i < limit_.end && nameable(i); }

  // "Leonardo| da |Vinci", "Bashar| al-|Assad".
  uint32_t over_particles(uint32_t end) const {
    uint32_t i = end;
    while (i < limit_.end && i < end + 3 && reading_.word(i).has(classes_.name_particle) &&
           reading_.word(i).is(kLower) && input_.taken[i] == 0)
      i += is_joint(reading_, i + 1, limit_.end) ? 2 : 1;
    return i > end && nameable_at(i) ? i + 1 : end;
  }

  // "Department| of |Energy", "Centers for Disease Control| and |Prevention", "Food| and |Drug
  // Administration".
  uint32_t over_small_word(uint32_t begin, uint32_t end) const {
    if (is_preposition(end)) {
      const uint32_t next = is(end + 1, Keyword::the) ? end + 2 : end + 1;
      if (!nameable_at(next) || !opens_long_name(begin, end)) return end;
      return next + 1;
    }
    if (!is(end, Keyword::and_) || !nameable_at(end + 1)) return end;
    const bool inside = holds_small_word(begin, end) && is_topic(end + 1) && is_topic(end - 1);
    return inside || joins_body(begin, end) ? end + 2 : end;
  }

  // Whether "... of" begins a long name: "Bank of", "Museum of", "Committee on".
  bool opens_long_name(uint32_t begin, uint32_t end) const {
    const uint32_t from = end > begin + 2 ? end - 2 : begin;
    for (uint32_t i = from; i < end; ++i) {
      if (longest_phrase(reading_, i, end + 1, classes_.prefixes).tokens.end == end + 1)
        return true;
    }
    if (!is(end, Keyword::of)) return false;
    const Word& w = reading_.word(end - 1);
    return (w.has(classes_.organization_suffix) || w.has(classes_.facility_suffix) ||
            w.has(classes_.event_suffix)) &&
           !w.has(classes_.title);
  }

  bool holds_small_word(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i)
      if (is_preposition(i)) return true;
    return false;
  }
  bool is_preposition(uint32_t i) const {
    return is(i, Keyword::of) || is(i, Keyword::for_) || is(i, Keyword::on);
  }

  // A word that names a field of work rather than a person or place: "Health", "Prevention".
  bool is_topic(uint32_t i) const {
    const Word& w = reading_.word(i);
    return (w.has(classes_.name_part) || w.has(classes_.common_word)) &&
           !w.has(classes_.given_name);
  }

  // "Food| and |Drug Administration": topics on both sides and a body's last word behind.
  bool joins_body(uint32_t begin, uint32_t end) const {
    if (!is_topic(end - 1) || !is_topic(end + 1)) return false;
    uint32_t last = end + 2;
    while (nameable_at(last)) ++last;
    if (last == end + 2 ||
        (begin == end - 1 && capital_is_forced(reading_, sentence_, begin) && last > end + 4))
      return false;
    return suffix_of(reading_, classes_, {end + 1, last}).kind == MentionKind::organization;
  }

  // "Northgate, |Inc.", "Martin Luther King| Jr."
  uint32_t with_abbreviation(uint32_t end) const {
    if (!is(end, Keyword::comma) || !nameable_at(end + 1)) return end;
    const Word& w = reading_.word(end + 1);
    const Entry* suffix = reading_.words.entry(w, classes_.name_suffix);
    if (suffix != nullptr && !suffix->text("part").empty()) return end + 2;
    const bool company = w.has(classes_.organization_suffix) && (w.is(kPeriods) || w.is(kUpper));
    return company ? end + 2 : end;
  }

  // ---- cutting a stretch

  uint32_t cut(uint32_t begin, uint32_t end, IndexRange title) {
    if (title.empty()) begin = without_opener(begin, end);
    while (begin < end) {
      const PhraseHit hit = longest_name(reading_, begin, limit_.end);
      if (hit.tokens.end >= end && !hit.entries.empty()) return emit(hit.tokens, title);
      if (hit.tokens.size() < 2) {
        const uint32_t behind = title_end(reading_, classes_, begin, end, true);
        if (behind > begin && !is_body_with_title(begin, end) &&
            !is_given_name({begin, behind}, end)) {
          title = {begin, behind};
          begin = behind;
          continue;
        }
      }
      if (hit.entries.empty() || hit.tokens.end >= end || keeps_together(hit, end))
        return cut_later(begin, end, title);
      emit(hit.tokens, title);
      title = {};
      begin = skip_joint(hit.tokens.end, end);
    }
    return end;
  }

  uint32_t skip_joint(uint32_t i, uint32_t end) const {
    return i < end && !nameable(i) && !reading_.word(i).has(classes_.name_particle) ? i + 1 : i;
  }

  // "But Iraq", "Yesterday Obama": the first word of a sentence that is no name.
  uint32_t without_opener(uint32_t begin, uint32_t end) const {
    while (begin < end && capital_is_forced(reading_, sentence_, begin)) {
      const Word& w = reading_.word(begin);
      const bool function = w.has(classes_.function_word) && !w.is(kUpper);
      const bool common =
          w.has(classes_.common_word) && !w.has(classes_.title) && !w.has(classes_.given_name);
      if (!function && (!common || end - begin == 1)) return begin;
      if (longest_name(reading_, begin, limit_.end).tokens.size() > 1) return begin;
      if (!function && suffix_of(reading_, classes_, {begin, end}).kind) return begin;
      if (!function && !longest_name(reading_, begin, limit_.end).entries.empty()) return begin;
      begin = skip_joint(begin + 1, end);
    }
    return begin;
  }

  // "Dean Kamen", "Major Biggs": a title that is a given name too is one where a single word
  // follows.
  bool is_given_name(IndexRange title, uint32_t end) const {
    return title.size() == 1 && end == title.end + 1 &&
           reading_.word(title.begin).has(classes_.given_name);
  }

  // "General Assembly", "Attorney General’s Office", "King County": a title that begins another
  // name.
  bool is_body_with_title(uint32_t begin, uint32_t end) const {
    if (end - begin < 2 || begin + 1 >= end) return false;
    const SuffixHit suffix = suffix_of(reading_, classes_, {begin, end});
    return suffix.kind && (!suffix.doubtful || is_also_a_word(begin, end)) &&
           !reading_.word(begin).is(kPeriods) && !reading_.word(end - 1).has(classes_.surname);
  }

  // "the |Safety| Center", "the |Guard| Centre": a title that is a word of everyday English.
  bool is_also_a_word(uint32_t begin, uint32_t end) const {
    const PhraseHit hit = longest_phrase(reading_, begin, end, classes_.titles);
    return std::any_of(hit.entries.begin(), hit.entries.end(),
                       [&](EntryId id) { return is_ambiguous(reading_.lexicon().entry(id)); });
  }

  // Whether a name of the gazetteers is only the beginning of a longer one: "Florida State
  // University", "Paris Hilton".
  bool keeps_together(const PhraseHit& hit, uint32_t end) const {
    const IndexRange whole{hit.tokens.begin, end};
    if (suffix_of(reading_, classes_, whole).kind && title_within(whole) == end) return true;
    const Entry& entry = reading_.lexicon().entry(hit.entries.front());
    if (entry.kind == MentionKind::nationality || hit.tokens.size() > 1) return false;
    if (title_within(whole) < end) return false;
    const Word& first = reading_.word(hit.tokens.begin);
    if (first.has(classes_.given_name) && has_person_form(reading_, classes_, whole)) return true;
    return is_ambiguous(entry) || (entry.kind == MentionKind::place && starts_team(whole));
  }

  // "Montreal Crystals": a place and one unknown plural.
  bool starts_team(IndexRange whole) const {
    const Word& last = reading_.word(whole.end - 1);
    return whole.size() <= 3 && last.is(kCapitalised) && last.folded.ends_with('s') &&
           longest_name(reading_, whole.end - 1, limit_.end).entries.empty();
  }

  // The first token inside the range where a title begins that somebody follows; its end when there
  // is none.
  uint32_t title_within(IndexRange range) const {
    for (uint32_t i = range.begin + 1; i < range.end; ++i)
      if (title_end(reading_, classes_, i, range.end, true) > i) return i;
    return range.end;
  }

  // No known beginning: the stretch is one name, unless a title or a known name starts further on.
  uint32_t cut_later(uint32_t begin, uint32_t end, IndexRange title) {
    const SuffixHit suffix = suffix_of(reading_, classes_, {begin, end});
    if (title.empty() && !(suffix.kind && !suffix.doubtful)) {
      const uint32_t at = title_within({begin, end});
      if (at < end) return cut_before_title(begin, at, end);
    }
    if (!suffix.kind) {
      for (uint32_t i = begin + 1; i < end; ++i) {
        const PhraseHit hit = longest_name(reading_, i, limit_.end);
        if (hit.tokens.size() < 2 || hit.tokens.end < end || begins_compound(begin, i)) continue;
        emit({begin, i}, title);
        return emit(hit.tokens, {});
      }
    }
    return emit({begin, end}, title);
  }

  // "Northern California", "Greater Manchester": a word of direction belongs to the place.
  bool begins_compound(uint32_t begin, uint32_t i) const {
    return i == begin + 1 && reading_.word(begin).has(classes_.place_prefix);
  }

  // "SpaceX |CEO| Elon Musk", "Transportation |Secretary| Sean Duffy".
  uint32_t cut_before_title(uint32_t begin, uint32_t at, uint32_t end) {
    if (is_surname_like_title(begin, at, end)) return emit({begin, end}, {});
    const uint32_t behind = title_end(reading_, classes_, at, end, true);
    bool topics = true;
    for (uint32_t i = begin; i < at; ++i) topics = topics && (is_topic(i) || !nameable(i));
    if (!topics) {
      const uint32_t left_end = at > begin + 1 && !nameable(at - 1) ? at - 1 : at;
      emit({begin, left_end}, {});
    }
    return behind < end ? cut(behind, end, {topics ? begin : at, behind}) : end;
  }

  // "Ben Player", "Tim Cook": a surname that is also what somebody does.
  bool is_surname_like_title(uint32_t begin, uint32_t at, uint32_t end) const {
    return at == begin + 1 && end == at + 1 && has_person_form(reading_, classes_, {begin, end});
  }

  uint32_t emit(IndexRange tokens, IndexRange title) {
    if (tokens.empty()) return tokens.end;
    NameCandidate c;
    c.tokens = tokens;
    c.title = title;
    c.sentence = sentence_;
    c.forced = title.empty() && capital_is_forced(reading_, sentence_, tokens.begin);
    c.name = table_.add(tokens);
    out_.push_back(c);
    return tokens.end;
  }

  const FindInput& input_;
  const Reading& reading_;
  const NameClasses& classes_;
  NameTable& table_;
  uint32_t sentence_ = 0;
  IndexRange limit_;
  std::vector<NameCandidate>& out_;
};

}  // namespace

void cut_names(const FindInput& input, const NameClasses& classes, NameTable& table,
               std::vector<NameCandidate>& places, std::vector<uint32_t>& headings) {
  places.clear();
  headings.clear();
  Cutter(input, classes, table, places).run(headings);
}

}  // namespace copydesk
