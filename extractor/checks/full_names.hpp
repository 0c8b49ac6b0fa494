#pragma once

#include <string_view>

#include "checks/printed_names.hpp"

// Two people introduced by full names that differ in one of them: whether they may be one person.
// Names are folded.

namespace copydesk {

/// The words beside both name one post: "Stefan Wojtasik, the chief negotiator ... The chief
/// negotiator, Stephan Wojtasik".
bool have_one_role(const CheckInput& input, const IntroducedPerson& a, const IntroducedPerson& b);
/// Both have posts, and none that is the other's.
bool have_different_roles(const CheckInput& input, EntityId a, EntityId b);

/// The second is introduced by what it belongs to, which is not said of the first: "Jack Brindle
/// won ... The stage went to Jack Bridle of Team Onyx".
bool are_of_two_teams(const CheckInput& input, const Mention& first, const Mention& second);

/// "Stefan" and "Stephan", "Katherine" and "Catherine"; not "Steve" and "Steven", "Erik" and
/// "Erika".
bool are_variant_names(std::string_view a, std::string_view b);
/// Whether English speakers may say two given names in one way: "Stephen" and "Steven", "Geoffrey"
/// and "Jeffrey", "Jon" and "John".
bool sound_alike(std::string_view a, std::string_view b);
/// Surnames behind one given name: two edits at most, and no plural or accent apart.
bool is_surname_slip(std::string_view a, std::string_view b);
/// One given name is a short form of the other: "Bill" and "William", "Ray" and "Raymond".
bool are_short_forms(const CheckInput& input, const IntroducedPerson& a, const IntroducedPerson& b);
/// Given names before one surname: two edits at most, and no short or inflected form of the other.
bool given_differs_by_slip(const CheckInput& input, const IntroducedPerson& a,
                           const IntroducedPerson& b);

}  // namespace copydesk
