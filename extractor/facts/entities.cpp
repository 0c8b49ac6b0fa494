#include "facts/entities.hpp"

#include <algorithm>
#include <string>

namespace copydesk {
namespace {

constexpr size_t kMostNames = 400'000;  // bounded memory: then all numbers are forgotten

// People, nationalities and all other names are never one another.
uint32_t key_of(MentionKind kind, NameNumber name) {
  constexpr uint32_t kSorts = 3;
  return name * kSorts + (kind == MentionKind::person        ? 0U
                          : kind == MentionKind::nationality ? 1U
                                                             : 2U);
}

// Control characters, or blanks side by side.
bool has_odd_blanks(std::string_view text) {
  char before = 'x';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < ' ' || (code == ' ' && before == ' ')) return true;
    before = c;
  }
  return false;
}

}  // namespace

void EntityJoiner::join(const Reading& reading, const Mentions& mentions, Facts& facts) {
  reading_ = &reading;
  mentions_ = &mentions;
  reset();
  place_full_names();
  place_short_people();
  join_acronyms();
  join_short_forms();
  write(facts);
}

void EntityJoiner::reset() {
  if (numbers_.size() > kMostNames) numbers_.clear();
  drafts_.clear();
  words_.clear();
  group_of_.assign(mentions_->size(), kNone);
  for (NumberedLists* lists : {&by_name_, &by_surname_, &by_given_, &by_letters_}) lists->clear();
}

// ---- first by equal names

bool EntityJoiner::is_short_person(const Mention& m) const {
  const NameValue* name = m.name();
  return m.kind == MentionKind::person && (name == nullptr || name->given.empty());
}

void EntityJoiner::place_full_names() {
  for (uint32_t i = 0; i < mentions_->size(); ++i) {
    const Mention& m = (*mentions_)[i];
    if (!is_name(m.kind) || is_short_person(m)) continue;
    const IndexRange range = read_words(i);
    place(i, range, numbers_.whole(*reading_, m, words(range)));
  }
}

IndexRange EntityJoiner::read_words(uint32_t mention) {
  IndexRange range{static_cast<uint32_t>(words_.size()), 0};
  numbers_.add_words(*reading_, (*mentions_)[mention].tokens, words_);
  range.end = static_cast<uint32_t>(words_.size());
  return range;
}

void EntityJoiner::place(uint32_t mention, IndexRange words, NameNumber whole) {
  const uint32_t key = key_of((*mentions_)[mention].kind, whole);
  Group group = by_name_.first(key);
  if (group == kNone) {
    group = introduce(mention, words);
    by_name_.add(key, group);
  }
  group_of_[mention] = group;
}

// A person with a new full name: another form of one who is here already, or somebody new.
EntityJoiner::Group EntityJoiner::introduce(uint32_t mention, IndexRange range) {
  const Mention& m = (*mentions_)[mention];
  const auto group = static_cast<Group>(drafts_.size());
  if (m.kind == MentionKind::person) {
    const NameNumber surname = numbers_.surname(m, words(range));
    if (const Group same = person_like(range, surname); same != kNone) return same;
    if (!is_short_person(m)) {
      by_surname_.add(surname, group);
      by_given_.add(words_[range.begin], group);
    }
  }
  drafts_.push_back({m.kind, mention, range, kNone});
  return group;
}

// "Donald J. Trump" is "Donald Trump" and "D. Trump"; "Donald Trump Jr." and "Melania Trump" are
// not.
EntityJoiner::Group EntityJoiner::person_like(IndexRange range, NameNumber surname) const {
  Group same = kNone;
  bool several = false;
  by_surname_.for_each(surname, [&](Group g) {
    if (!same_person(numbers_, words(drafts_[g].words), words(range))) return;
    several = several || same != kNone;
    same = g;
  });
  return several ? kNone : same;
}

// ---- then by short forms

void EntityJoiner::place_short_people() {
  for (uint32_t i = 0; i < mentions_->size(); ++i)
    if (const Mention& m = (*mentions_)[i]; is_name(m.kind) && is_short_person(m))
      place_short_person(i);
}

// A surname, or the given name of somebody: only when nobody else bears it.
void EntityJoiner::place_short_person(uint32_t mention) {
  const IndexRange range = read_words(mention);
  const NameNumber name = numbers_.joined(words(range));
  const NumberedLists& bearers = by_surname_.holds(name) ? by_surname_ : by_given_;
  if (const Group only = bearers.only(name); only != kNone)
    group_of_[mention] = only;
  else
    place(mention, range, name);
}

// "Coastal Fisheries Development Authority", then "CFDA": by its brackets or by its initials.
void EntityJoiner::join_acronyms() {
  const auto may_be = [&](const Draft& d) { return may_be_acronym(d); };
  if (std::none_of(drafts_.begin(), drafts_.end(), may_be)) return;
  by_letters_.clear();
  for (Group g = 0; g < drafts_.size(); ++g) {
    if (drafts_[g].kind == MentionKind::person || drafts_[g].words.size() < 2) continue;
    for (const std::string& letters : initials(numbers_, words(drafts_[g].words)))
      by_letters_.add(numbers_.of(letters), g);
  }
  for (Group g = 0; g < drafts_.size(); ++g) {
    if (!may_be_acronym(drafts_[g])) continue;
    const std::string letters = without_periods(numbers_.text(words_[drafts_[g].words.begin]));
    drafts_[g].into = only_other(by_letters_, numbers_.of(letters), g);
  }
}

bool EntityJoiner::may_be_acronym(const Draft& draft) const {
  return draft.words.size() == 1 && draft.kind != MentionKind::person &&
         reading_->word((*mentions_)[draft.mention].tokens.begin).is(kUpper);
}

// "Lockheed" after "Lockheed Martin", "Brevard" after "Brevard County".
void EntityJoiner::join_short_forms() {
  const auto may_be = [&](const Draft& d) { return may_be_short_form(d); };
  if (std::none_of(drafts_.begin(), drafts_.end(), may_be)) return;
  by_letters_.clear();
  for (Group g = 0; g < drafts_.size(); ++g)
    if (drafts_[g].kind == MentionKind::organization && drafts_[g].words.size() > 1)
      by_letters_.add(words_[drafts_[g].words.begin], g);
  for (Group g = 0; g < drafts_.size(); ++g)
    if (may_be_short_form(drafts_[g]))
      drafts_[g].into = only_other(by_letters_, words_[drafts_[g].words.begin], g);
}

bool EntityJoiner::may_be_short_form(const Draft& draft) const {
  if (draft.kind != MentionKind::organization || draft.words.size() != 1 || draft.into != kNone)
    return false;
  const NameValue* name = (*mentions_)[draft.mention].name();
  return name == nullptr || name->sort.empty();  // else the gazetteers know it as itself
}

EntityJoiner::Group EntityJoiner::only_other(const NumberedLists& lists, NameNumber key,
                                             Group self) const {
  Group only = kNone;
  bool several = false;
  lists.for_each(key, [&](Group g) {
    if (g == self || drafts_[g].into != kNone) return;
    several = several || (only != kNone && only != g);
    only = g;
  });
  return several ? kNone : only;
}

// ---- the entities, in the order of their first mention

void EntityJoiner::write(Facts& facts) {
  link_mentions();
  facts.entity_of.assign(mentions_->size(), std::nullopt);
  ids_.assign(drafts_.size(), EntityId{});
  first_.clear();
  for (uint32_t i = 0; i < mentions_->size(); ++i) {
    const Group group = group_of_[i];
    if (group == kNone) continue;
    if (last_[group] != kNone) {  // met for the first time
      ids_[group] = static_cast<EntityId>(first_.size());
      first_.push_back(i);
      last_[group] = kNone;
    }
    facts.entity_of[i] = ids_[group];
  }
  facts.entities.resize(first_.size());
  for (size_t e = 0; e < first_.size(); ++e) {
    facts.entities[e].kind = drafts_[group_of_[first_[e]]].kind;
    fill(facts.entities[e], first_[e], count_[group_of_[first_[e]]]);
  }
}

// Groups that were taken over hand on their mentions; each mention learns the next of its entity.
void EntityJoiner::link_mentions() {
  last_.assign(drafts_.size(), kNone);
  count_.assign(drafts_.size(), 0);
  next_.assign(mentions_->size(), kNone);
  for (uint32_t i = 0; i < mentions_->size(); ++i) {
    Group& group = group_of_[i];
    if (group == kNone) continue;
    if (drafts_[group].into != kNone) group = drafts_[group].into;
    if (last_[group] != kNone) next_[last_[group]] = i;
    last_[group] = i;
    ++count_[group];
  }
}

// The printed form of a mention; owned by the article, or by `odd_forms_` where white space in it
// has to be folded.
std::string_view EntityJoiner::form_of(const Mention& m) {
  const std::string_view printed = reading_->text(m.span);
  if (m.tokens.size() == 1 || !has_odd_blanks(printed)) return printed;
  return odd_forms_.emplace_back(plain_text(reading_->article, m.span));
}

// The name is the gazetteers' one, else the longest printed form.
void EntityJoiner::fill(Entity& entity, uint32_t first_mention, uint32_t mentions) {
  forms_.clear();
  odd_forms_.clear();
  const std::string* listed = nullptr;
  entity.mentions.reserve(mentions);
  for (uint32_t i = first_mention; i != kNone; i = next_[i]) {
    const Mention& m = (*mentions_)[i];
    entity.mentions.push_back(static_cast<MentionId>(i));
    const std::string_view form = form_of(m);
    const NameValue* name = m.name();
    if (listed == nullptr && name != nullptr && m.kind != MentionKind::person &&
        m.kind != MentionKind::nationality && name->canonical != form)
      listed = &name->canonical;
    if (std::find(forms_.begin(), forms_.end(), form) == forms_.end()) forms_.push_back(form);
  }
  const auto longest =
      std::max_element(forms_.begin(), forms_.end(),
                       [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
  entity.name = listed != nullptr ? std::string_view(*listed) : *longest;
  std::erase(forms_, std::string_view(entity.name));
  entity.aliases.assign(forms_.begin(), forms_.end());
}

}  // namespace copydesk
