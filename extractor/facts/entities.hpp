#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/name_numbers.hpp"
#include "facts/numbered_lists.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// Groups the name mentions that mean one person, organisation or thing: equal names, a surname or
/// given name after a full name, an acronym after its full form, a name's first word after the
/// name. Two people introduced by different full names are never one. Serves one article after
/// another.
class EntityJoiner {
 public:
  explicit EntityJoiner(const Lexicon& lexicon) : numbers_(lexicon) {}

  /// Fills `facts.entities`, in the order of their first mention, and `facts.entity_of`.
  void join(const Reading& reading, const Mentions& mentions, Facts& facts);
  /// Forgets all words; they are numbered anew after it.
  void clear() { numbers_.clear(); }

 private:
  using Group = uint32_t;  // index of an entity in the making
  static constexpr uint32_t kNone = NumberedLists::kNone;

  struct Draft {
    MentionKind kind = MentionKind::person;
    uint32_t mention = 0;  // the first one
    IndexRange words;      // of that mention, in words_
    Group into = kNone;    // the entity that took it over
  };

  void reset();
  bool is_short_person(const Mention& m) const;
  void place_full_names();
  void place_short_people();
  void join_acronyms();
  void join_short_forms();
  void write(Facts& facts);

  IndexRange read_words(uint32_t mention);
  std::span<const NameNumber> words(IndexRange range) const {
    return std::span(words_).subspan(range.begin, range.size());
  }
  void place(uint32_t mention, IndexRange words, NameNumber whole);
  void place_short_person(uint32_t mention);
  Group introduce(uint32_t mention, IndexRange words);
  Group person_like(IndexRange words, NameNumber surname) const;
  bool may_be_acronym(const Draft& draft) const;
  bool may_be_short_form(const Draft& draft) const;
  Group only_other(const NumberedLists& lists, NameNumber key, Group self) const;
  void link_mentions();
  std::string_view form_of(const Mention& m);
  void fill(Entity& entity, uint32_t first_mention, uint32_t mentions);

  NameNumbers numbers_;
  const Reading* reading_ = nullptr;  // of the article at hand
  const Mentions* mentions_ = nullptr;
  std::vector<Draft> drafts_;
  std::vector<NameNumber> words_;
  std::vector<Group> group_of_;  // for each mention
  std::vector<uint32_t> next_;   // for each mention the next one of its entity
  std::vector<uint32_t> last_;   // for each group its last mention so far
  std::vector<uint32_t> count_;  // for each group its mentions
  std::vector<EntityId> ids_;    // for each group
  std::vector<uint32_t> first_;  // for each entity its first mention
  std::vector<std::string_view> forms_;
  std::deque<std::string> odd_forms_;
  NumberedLists by_name_, by_surname_, by_given_, by_letters_;
};

}  // namespace copydesk
