#include "facts/entities.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "facts/entity_keys.hpp"

namespace copydesk {
namespace {

using Group = uint32_t;  // index of an entity in the making

struct Draft {
  MentionKind kind = MentionKind::person;
  std::vector<uint32_t> mentions;
  std::vector<std::string> words;  // folded words of its fullest form
  std::string surname;             // folded, of a person with a full name
};

class Joiner {
 public:
  Joiner(const Reading& reading, const Mentions& mentions)
      : reading_(reading), mentions_(mentions), keys_(reading) {}

  void run(Facts& facts) {
    group_of_.assign(mentions_.size(), std::nullopt);
    for (uint32_t i = 0; i < mentions_.size(); ++i)
      if (is_name(mentions_[i].kind) && !is_short_person(i)) place(i, full_key(i));
    for (uint32_t i = 0; i < mentions_.size(); ++i)
      if (is_name(mentions_[i].kind) && is_short_person(i)) place_short_person(i);
    join_acronyms();
    join_short_forms();
    write(facts);
  }

 private:
  // ---- first by equal names

  bool is_short_person(uint32_t i) const {
    const NameValue* name = mentions_[i].name();
    return mentions_[i].kind == MentionKind::person && (name == nullptr || name->given.empty());
  }

  std::string full_key(uint32_t i) const {
    const Mention& m = mentions_[i];
    const char sort = m.kind == MentionKind::person        ? 'p'
                      : m.kind == MentionKind::nationality ? 'n'
                                                           : 'o';
    return sort + keys_.whole(m);
  }

  void place(uint32_t i, const std::string& key) {
    const auto [at, is_new] = by_key_.try_emplace(key, static_cast<Group>(drafts_.size()));
    if (is_new) at->second = introduce(i);
    add(at->second, i);
  }

  // A person with a new full name: another form of one who is here already, or somebody new.
  Group introduce(uint32_t i) {
    const Mention& m = mentions_[i];
    if (m.kind == MentionKind::person)
      if (const auto same = person_like(i)) return *same;
    Draft draft;
    draft.kind = m.kind;
    draft.words = keys_.words(m.tokens);
    if (m.kind == MentionKind::person && !is_short_person(i)) {
      draft.surname = keys_.surname(m);
      by_surname_[draft.surname].push_back(static_cast<Group>(drafts_.size()));
      by_given_[draft.words.front()].push_back(static_cast<Group>(drafts_.size()));
    }
    drafts_.push_back(std::move(draft));
    return static_cast<Group>(drafts_.size() - 1);
  }

  // "Donald J. Trump" is "Donald Trump" and "D. Trump"; "Donald Trump Jr." and "Melania Trump" are
  // not.
  std::optional<Group> person_like(uint32_t i) const {
    const auto found = by_surname_.find(keys_.surname(mentions_[i]));
    if (found == by_surname_.end()) return std::nullopt;
    const std::vector<std::string> words = keys_.words(mentions_[i].tokens);
    std::optional<Group> same;
    for (const Group g : found->second) {
      if (!same_person(drafts_[g].words, words)) continue;
      if (same) return std::nullopt;
      same = g;
    }
    return same;
  }

  void add(Group g, uint32_t i) {
    group_of_[i] = g;
    Draft& draft = drafts_[g];
    draft.mentions.push_back(i);
  }

  // ---- then by short forms

  // A surname, or the given name of somebody: only when nobody else bears it.
  void place_short_person(uint32_t i) {
    const std::string key = keys_.whole(mentions_[i]);
    const auto found = by_surname_.find(key);
    if (found != by_surname_.end() && found->second.size() == 1)
      return add(found->second.front(), i);
    if (found == by_surname_.end())
      if (const auto g = bearer_of_given_name(key)) return add(*g, i);
    place(i, 'p' + key);
  }

  std::optional<Group> bearer_of_given_name(const std::string& word) const {
    const auto found = by_given_.find(word);
    if (found == by_given_.end() || found->second.size() != 1) return std::nullopt;
    return found->second.front();
  }

  // "Coastal Fisheries Development Authority", then "CFDA": by its brackets or by its initials.
  void join_acronyms() {
    std::map<std::string, std::vector<Group>> by_initials;
    for (Group g = 0; g < drafts_.size(); ++g) {
      if (drafts_[g].kind == MentionKind::person || drafts_[g].words.size() < 2) continue;
      for (const std::string& letters : initials(drafts_[g].words))
        by_initials[letters].push_back(g);
    }
    for (Group g = 0; g < drafts_.size(); ++g) {
      Draft& draft = drafts_[g];
      if (draft.mentions.empty() || draft.words.size() != 1 || draft.kind == MentionKind::person)
        continue;
      const Mention& m = mentions_[draft.mentions.front()];
      if (!reading_.word(m.tokens.begin).is(kUpper)) continue;
      const auto found = by_initials.find(without_periods(draft.words.front()));
      if (found == by_initials.end()) continue;
      const auto same = only_other(found->second, g);
      if (same) merge(*same, g);
    }
  }

  // "Lockheed" after "Lockheed Martin", "Brevard" after "Brevard County".
  void join_short_forms() {
    std::map<std::string, std::vector<Group>> by_first;
    for (Group g = 0; g < drafts_.size(); ++g)
      if (drafts_[g].kind == MentionKind::organization && drafts_[g].words.size() > 1 &&
          !drafts_[g].mentions.empty())
        by_first[drafts_[g].words.front()].push_back(g);
    for (Group g = 0; g < drafts_.size(); ++g) {
      const Draft& draft = drafts_[g];
      if (draft.kind != MentionKind::organization || draft.words.size() != 1 ||
          draft.mentions.empty())
        continue;
      const NameValue* name = mentions_[draft.mentions.front()].name();
      if (name != nullptr && !name->sort.empty()) continue;  // the gazetteers know it as itself
      const auto found = by_first.find(draft.words.front());
      if (found == by_first.end()) continue;
      if (const auto same = only_other(found->second, g)) merge(*same, g);
    }
  }

  std::optional<Group> only_other(const std::vector<Group>& groups, Group self) const {
    std::optional<Group> only;
    for (const Group g : groups) {
      if (g == self || drafts_[g].mentions.empty()) continue;
      if (only && *only != g) return std::nullopt;
      only = g;
    }
    return only;
  }

  void merge(Group into, Group from) {
    for (const uint32_t i : drafts_[from].mentions) add(into, i);
    drafts_[from].mentions.clear();
  }

  // ---- the entities, in the order of their first mention

  void write(Facts& facts) const {
    facts.entity_of.assign(mentions_.size(), std::nullopt);
    std::unordered_map<Group, EntityId> ids;
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      if (!group_of_[i]) continue;
      const auto [at, is_new] =
          ids.try_emplace(*group_of_[i], static_cast<EntityId>(facts.entities.size()));
      if (is_new) facts.entities.push_back(make_entity(drafts_[*group_of_[i]]));
      facts.entity_of[i] = at->second;
    }
  }

  Entity make_entity(const Draft& draft) const {
    Entity entity;
    entity.kind = draft.kind;
    std::vector<uint32_t> mentions = draft.mentions;
    std::sort(mentions.begin(), mentions.end());
    std::vector<std::string> forms;
    for (const uint32_t i : mentions) {
      entity.mentions.push_back(static_cast<MentionId>(i));
      std::string form = plain_text(reading_.article, mentions_[i].span);
      if (std::find(forms.begin(), forms.end(), form) == forms.end())
        forms.push_back(std::move(form));
    }
    entity.name = fullest(mentions, forms);
    std::copy_if(forms.begin(), forms.end(), std::back_inserter(entity.aliases),
                 [&](const std::string& form) { return form != entity.name; });
    return entity;
  }

  // The gazetteers' name, else the longest printed one.
  std::string fullest(const std::vector<uint32_t>& mentions,
                      const std::vector<std::string>& forms) const {
    for (const uint32_t i : mentions) {
      const NameValue* name = mentions_[i].name();
      const bool listed = name != nullptr && mentions_[i].kind != MentionKind::person &&
                          mentions_[i].kind != MentionKind::nationality &&
                          name->canonical != plain_text(reading_.article, mentions_[i].span);
      if (listed) return name->canonical;
    }
    return *std::max_element(
        forms.begin(), forms.end(),
        [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  }

  const Reading& reading_;
  const Mentions& mentions_;
  NameKeys keys_;
  std::vector<Draft> drafts_;
  std::vector<std::optional<Group>> group_of_;
  std::unordered_map<std::string, Group> by_key_;
  std::map<std::string, std::vector<Group>> by_surname_;
  std::map<std::string, std::vector<Group>> by_given_;
};

}  // namespace

void join_entities(const Reading& reading, const Mentions& mentions, Facts& facts) {
  Joiner(reading, mentions).run(facts);
}

}  // namespace copydesk
