#include "find/name_classes.hpp"

namespace copydesk {
namespace {

ClassId class_or_none(const Lexicon& lexicon, std::string_view name) {
  return lexicon.class_named(name).value_or(ClassId{kMaxClasses - 1});
}

ClassSet set_of(std::initializer_list<ClassId> classes) {
  ClassSet set;
  for (const ClassId c : classes) set.add(c);
  return set;
}

}  // namespace

NameClasses::NameClasses(const Lexicon& lexicon)
    : title(class_or_none(lexicon, "title")),
      title_modifier(class_or_none(lexicon, "title-modifier")),
      person_noun(class_or_none(lexicon, "person-noun")),
      given_name(class_or_none(lexicon, "given-name")),
      surname(class_or_none(lexicon, "surname")),
      nickname(class_or_none(lexicon, "nickname")),
      name_particle(class_or_none(lexicon, "name-particle")),
      name_suffix(class_or_none(lexicon, "name-suffix")),
      organization_suffix(class_or_none(lexicon, "organization-suffix")),
      organization_prefix(class_or_none(lexicon, "organization-prefix")),
      facility_suffix(class_or_none(lexicon, "facility-suffix")),
      place_suffix(class_or_none(lexicon, "place-suffix")),
      place_prefix(class_or_none(lexicon, "place-prefix")),
      event_suffix(class_or_none(lexicon, "event-suffix")),
      country(class_or_none(lexicon, "country")),
      nationality(class_or_none(lexicon, "nationality")),
      state(class_or_none(lexicon, "us-state")),
      city(class_or_none(lexicon, "city")),
      region(class_or_none(lexicon, "region")),
      team(class_or_none(lexicon, "team")),
      kind_noun(class_or_none(lexicon, "kind-noun")),
      numbered_name(class_or_none(lexicon, "numbered-name")),
      common_word(class_or_none(lexicon, "common-word")),
      name_part(class_or_none(lexicon, "name-part")),
      function_word(class_or_none(lexicon, "function-word")),
      say_verb(class_or_none(lexicon, "say-verb")),
      month(class_or_none(lexicon, "month")),
      weekday(class_or_none(lexicon, "weekday")),
      holiday(class_or_none(lexicon, "holiday")),
      pronoun(class_or_none(lexicon, "gender-pronoun")),
      number_word(class_or_none(lexicon, "number-word")),
      currency(class_or_none(lexicon, "currency")),
      places(set_of({country, state, city, region})),
      calendar(set_of({month, weekday})),
      titles(set_of({title, title_modifier})),
      roles(set_of({title, title_modifier, person_noun})),
      suffixes(set_of({organization_suffix, facility_suffix, place_suffix, event_suffix})),
      prefixes(set_of({organization_prefix, place_prefix})),
      ordinary(set_of({function_word, common_word})) {}

}  // namespace copydesk
