// The weights are small whole numbers: 3 decides where nothing speaks against it, 6 outweighs any
// ordinary doubt.
#include "find/name_evidence.hpp"

#include <algorithm>

namespace copydesk {
namespace {

using Kind = MentionKind;

constexpr int kStrong = 6;
constexpr int kFair = 4;
constexpr int kEnough = 3;
constexpr int kHint = 2;
constexpr int kTrace = 1;

void weigh_gazetteer(const Reading& reading, const NameClasses& classes, IndexRange tokens,
                     NameString& name) {
  const PhraseHit hit = longest_name(reading, tokens.begin, tokens.end);
  if (hit.tokens != tokens) return;
  const bool given = reading.word(tokens.begin).has(classes.given_name);
  bool plain = false;
  bool doubtful = false;
  for (const EntryId id : hit.entries) {
    const Entry& e = reading.lexicon().entry(id);
    if (!e.kind || !e.proper || !is_name(*e.kind)) continue;
    const bool unsure = is_ambiguous(e) && (e.kind != Kind::nationality || given);
    // A capital inside a sentence rules the ordinary word out.
    name.add(*e.kind, !unsure ? kStrong : name.free > 0 ? kFair : kHint);
    (unsure ? doubtful : plain) = true;
  }
  name.listed = plain && !doubtful;
}

// A word whose capital alone makes no name: of grammar, of everyday English, or a part of many
// names.
bool is_plain_word(const NameClasses& classes, const Word& w) {
  return w.classes.any(classes.ordinary) || w.has(classes.name_part);
}

void weigh_person_form(const Reading& reading, const NameClasses& classes, IndexRange tokens,
                       const SuffixHit& suffix, NameString& name) {
  const Word& first = reading.word(tokens.begin);
  const Word& last = reading.word(tokens.end - 1);
  if (tokens.size() == 1) {
    if (first.has(classes.given_name)) name.add(Kind::person, kHint);
    if (first.has(classes.surname) && !is_plain_word(classes, first))
      name.add(Kind::person, kTrace);
    return;
  }
  const bool of = std::any_of(
      reading.tokens.all.begin() + tokens.begin, reading.tokens.all.begin() + tokens.end,
      [&](const Token& t) { return reading.words[t.symbol].is(Keyword::of); });
  if (of) return;
  const bool surname = last.has(classes.surname);
  const bool ordinary = is_plain_word(classes, last);
  if (has_person_form(reading, classes, tokens)) {
    const bool sure = !is_plain_word(classes, first);
    const bool body =
        suffix.kind && (!surname || tokens.size() > 2);  // "George Washington University"
    name.add(Kind::person, body ? kTrace : surname ? kStrong : ordinary && !sure ? kHint : kFair);
  } else if (tokens.size() <= 3 && !ordinary && !is_plain_word(classes, first) &&
             first.is(kCapitalised)) {
    const bool unknown = first.number == 0 && last.number == 0;  // to every list
    name.add(Kind::person, surname || unknown ? kEnough : kHint);
  }
  for (uint32_t i = tokens.begin + 1; i + 1 < tokens.end; ++i)
    if (reading.word(i).is(kInitial) && reading.word(i).is(kPeriods))
      name.add(Kind::person, kEnough);
}

bool is_acronym(const Word& w) {
  return w.is(kUpper) && !w.is(kHasDigit) && w.text.size() >= 2 && w.text.size() <= 7;
}

// ---- context

class Context {
 public:
  Context(const Reading& reading, const NameClasses& classes, const NameVocabulary& vocabulary,
          const NameCandidate& place, NameString& name)
      : reading_(reading),
        classes_(classes),
        vocabulary_(vocabulary),
        place_(place),
        name_(name),
        limit_(reading.tokens.sentences[place.sentence].tokens) {}

  void weigh() {
    if (!place_.title.empty())
      name_.add_around(Cue::title, Kind::person, kStrong);
    else if (place_.tokens.begin > limit_.begin)
      weigh_before(place_.tokens.begin - 1);
    uint32_t next = place_.tokens.end;
    if (next >= limit_.end) return;
    const Word& mark = reading_.word(next);
    if (mark.is(Keyword::possessive) || mark.is(Keyword::apostrophe))
      return weigh_possessed(next + 1);
    if (mark.is(Keyword::comma)) return weigh_apposition(next + 1);
    if (mark.is(Keyword::paren_open)) return weigh_bracket(next + 1);
    if (is_joint(reading_, next, limit_.end)) {
      if (hints(next + 1, kJoinedToPlace)) name_.add_around(Cue::joined, Kind::place, kFair);
      return;
    }
    weigh_behind(next);
  }

 private:
  bool is(uint32_t i, Keyword k) const { return i < limit_.end && reading_.word(i).is(k); }
  bool hints(uint32_t i, NameHint hint) const {
    return i < limit_.end && vocabulary_.has(reading_.token(i).symbol, hint);
  }
  bool single() const { return place_.tokens.size() == 1; }

  void weigh_before(uint32_t i) {
    const Word& w = reading_.word(i);
    if (w.is(Keyword::in)) return name_.add_around(Cue::in, Kind::place, kEnough);
    if (hints(i, kNearPlace)) return name_.add_around(Cue::near, Kind::place, kHint);
    if (w.is(Keyword::from)) return name_.add_around(Cue::from, Kind::place, kHint);
    if (w.is(Keyword::to) || w.is(Keyword::at))
      return name_.add_around(Cue::to, Kind::place, kTrace);
    if (w.is(Keyword::of) && i > limit_.begin) return weigh_of(i - 1);
    if (w.is(Keyword::the) || w.is(Keyword::a) || w.is(Keyword::an)) return weigh_article();
    if (w.is(Keyword::possessive) || w.is(Keyword::apostrophe)) return weigh_owned();
    if (w.has(classes_.say_verb)) return name_.add_around(Cue::say_verb, Kind::person, kTrace);
    if (!w.is(kLower)) return;
    if (const Entry* noun = reading_.words.entry(w, classes_.kind_noun))
      return name_.add_around(
          Cue::noun_before, mention_kind(noun->text("kind")).value_or(Kind::organization), kEnough);
    if (w.has(classes_.title) || w.has(classes_.person_noun))
      name_.add_around(Cue::role_before, Kind::person, kEnough);
  }

  // "the village of |Cliddesden|".
  void weigh_of(uint32_t noun) {
    const Entry* e = reading_.words.entry(reading_.word(noun), classes_.kind_noun);
    if (e != nullptr && reading_.word(noun).is(kLower) && e->text("kind") == "place")
      name_.add_around(Cue::noun_of, Kind::place, kFair);
  }

  // "JAXA’s |Kimiya Yui|": two words that are no common ones.
  void weigh_owned() {
    if (place_.tokens.size() != 2) return;
    for (uint32_t i = place_.tokens.begin; i < place_.tokens.end; ++i) {
      const Word& w = reading_.word(i);
      if (!w.is(kCapitalised) || w.classes.any(classes_.ordinary) || w.has(classes_.name_part))
        return;
    }
    name_.add_around(Cue::owned, Kind::person, kHint);
  }

  // "the Post": nobody's name and seldom a town's.
  void weigh_article() {
    const uint32_t next = place_.tokens.end;
    const Word* behind = next < limit_.end ? &reading_.word(next) : nullptr;
    const Entry* noun =
        behind != nullptr ? reading_.words.entry(*behind, classes_.kind_noun) : nullptr;
    if (noun != nullptr)
      name_.add_around(Cue::noun_behind,
                       mention_kind(noun->text("kind")).value_or(Kind::organization), kEnough);
    // "the |Warhol| pictures": the article is the noun's.
    const bool attributive = behind != nullptr && behind->is(kLower) &&
                             !behind->has(classes_.function_word) &&
                             !behind->has(classes_.say_verb) && !behind->folded.ends_with("ed");
    if (attributive) return;
    if (single() && is_acronym(reading_.word(place_.tokens.begin)))
      name_.add_around(Cue::article_acronym, Kind::organization, kTrace);
    name_.add_around(Cue::article, Kind::person, single() ? -kFair : -kHint);
    if (single()) name_.add_around(Cue::article_verb, Kind::place, -kTrace);
  }

  // "Ghana’s |capital|", "Acme’s |chief executive|".
  void weigh_possessed(uint32_t i) {
    if (hints(i, kOfPlace)) name_.add_around(Cue::place_owner, Kind::place, kHint);
    if (hints(i, kOfPerson)) name_.add_around(Cue::person_owner, Kind::person, kHint);
    if (hints(i, kOfOrganization))
      name_.add_around(Cue::organization_owner, Kind::organization, kHint);
  }

  // "Ana Ruiz, |45|, ...", "Ana Ruiz, |the mayor| of ...", "Salem, |Oregon|".
  void weigh_apposition(uint32_t i) {
    if (i >= limit_.end) return;
    const Word& w = reading_.word(i);
    if (w.is(kDigits) && w.text.size() <= 3 && i + 1 < limit_.end &&
        (is(i + 1, Keyword::comma) || is(i + 1, Keyword::period)))
      return name_.add_around(Cue::age, Kind::person, w.text.size() <= 2 ? kFair : kTrace);
    if (is(i, Keyword::who) || is(i, Keyword::whose))
      return name_.add_around(Cue::who, Kind::person, kFair);
    if (is(i, Keyword::where)) return name_.add_around(Cue::where, Kind::place, kFair);
    if (w.has(classes_.state) || w.has(classes_.country)) {
      if (!w.has(classes_.given_name) || !is_capital(w))
        name_.add_around(Cue::region, Kind::place, kEnough);
      return;
    }
    const uint32_t start = is(i, Keyword::the) || is(i, Keyword::a) || is(i, Keyword::an) ||
                                   is(i, Keyword::his) || is(i, Keyword::her)
                               ? i + 1
                               : i;
    if (start < limit_.end && title_end(reading_, classes_, start, limit_.end, false) > start)
      name_.add_around(Cue::apposition, Kind::person, kEnough);
  }

  // "Federal Aviation Administration (|FAA|)".
  void weigh_bracket(uint32_t i) {
    if (!is(i + 1, Keyword::paren_close)) return;
    const Word& w = reading_.word(i);
    if (is_acronym(w) && place_.tokens.size() >= 2 && initials_fit(w.text))
      name_.add_around(Cue::bracket, Kind::organization, kEnough);
    if (w.is(kDigits) && w.text.size() <= 2) name_.add_around(Cue::age, Kind::person, kHint);
  }

  bool initials_fit(std::string_view letters) const {
    size_t at = 0;
    for (uint32_t i = place_.tokens.begin; i < place_.tokens.end && at < letters.size(); ++i)
      if (reading_.word(i).text.front() == letters[at]) ++at;
    return at == letters.size();
  }

  void weigh_behind(uint32_t i) {
    const Word& w = reading_.word(i);
    if (w.is(Keyword::who)) return name_.add_around(Cue::who, Kind::person, kEnough);
    if (!w.is(kLower)) return;
    if (w.has(classes_.say_verb)) {
      name_.add_around(Cue::say_verb, Kind::person, kHint);
      return name_.add_around(Cue::say_verb_organization, Kind::organization, kTrace);
    }
    // "SpaceX |spokesman|", "Acme |executives|": the owner of a role is no person.
    if (title_end(reading_, classes_, i, limit_.end, false) > i) {
      name_.add_around(Cue::role_behind, Kind::organization, kHint);
      name_.add_around(Cue::role_behind_person, Kind::person, -kHint);
    }
  }

  const Reading& reading_;
  const NameClasses& classes_;
  const NameVocabulary& vocabulary_;
  const NameCandidate& place_;
  NameString& name_;
  IndexRange limit_;
};

}  // namespace

void weigh_form(const Reading& reading, const NameClasses& classes, NameString& name) {
  const IndexRange tokens = name.sample;
  weigh_gazetteer(reading, classes, tokens, name);
  const SuffixHit suffix = suffix_of(reading, classes, tokens);
  if (suffix.kind) name.add(*suffix.kind, suffix.doubtful ? kFair : kStrong);
  weigh_person_form(reading, classes, tokens, suffix, name);
  const Word& first = reading.word(tokens.begin);
  if (tokens.size() == 1 && is_acronym(first)) name.add(Kind::organization, kHint);
  if (tokens.size() == 1 && first.is(kMixed) && !first.has(classes.surname))
    name.add(Kind::organization, kTrace);
  const auto begins = [&](ClassId c) {
    ClassSet one;
    one.add(c);
    return !longest_phrase(reading, tokens.begin, tokens.end, one).tokens.empty();
  };
  if (tokens.size() < 2) return;
  if (begins(classes.organization_prefix)) name.add(Kind::organization, kFair);
  if (begins(classes.place_prefix)) name.add(Kind::place, kEnough);
  const Entry* direction = reading.words.entry(reading.word(tokens.end - 1), classes.place_prefix);
  if (reading.word(tokens.begin).classes.any(classes.places) && tokens.size() <= 3 &&
      reading.word(tokens.end - 1).folded.ends_with('s'))
    name.add(Kind::organization, kFair);  // "Montreal Crystals"
  if (direction != nullptr && direction->text("sort") == "direction") name.add(Kind::place, kFair);
}

void weigh_context(const Reading& reading, const NameClasses& classes,
                   const NameVocabulary& vocabulary, const NameCandidate& place, NameString& name) {
  if (!place.forced) ++name.free;
  Context(reading, classes, vocabulary, place, name).weigh();
}

}  // namespace copydesk
