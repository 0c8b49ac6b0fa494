#include "checks/full_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checks/role_beside.hpp"
#include "checks/spelling.hpp"
#include "checks/token_text.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

bool is_short_form(const CheckInput& input, const IntroducedPerson& person, std::string_view full) {
  const auto nickname = input.classes().nickname;
  if (!nickname) return false;
  const Reading& r = input.reading;
  const Entry* e = r.words.entry(r.word(person.mention->tokens.begin), *nickname);
  if (e == nullptr) return false;
  std::string of(e->text("of"));
  std::transform(of.begin(), of.end(), of.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return of.find(full) != std::string::npos;
}

char sound_of(char letter) {
  switch (letter) {
    case 'c':
      return 'k';
    case 'y':
      return 'i';
    case 'z':
      return 's';
    case 'v':
      return 'f';
    default:
      return letter;
  }
}

// A rough key: letters that sound alike are one, doubled and silent ones are left out.
std::string sound_of(std::string_view name) {
  std::string out;
  if (name.starts_with("geo")) out = "je", name.remove_prefix(3);
  for (size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && name[i] == 'h') {
      if (out.back() == 'p') out.back() = 'f';
      continue;
    }
    const char sound = sound_of(name[i]);
    if (out.empty() || out.back() != sound) out.push_back(sound);
  }
  return out;
}

}  // namespace

bool have_one_role(const CheckInput& input, const IntroducedPerson& a, const IntroducedPerson& b) {
  const std::string role = role_beside(input, *a.mention);
  return !role.empty() && role == role_beside(input, *b.mention);
}

bool have_different_roles(const CheckInput& input, EntityId a, EntityId b) {
  const auto& x = input.facts.entities[static_cast<size_t>(a)].roles;
  const auto& y = input.facts.entities[static_cast<size_t>(b)].roles;
  return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const RoleOf& role) {
    return std::any_of(y.begin(), y.end(),
                       [&](const RoleOf& other) { return role.title == other.title; });
  });
}

bool are_of_two_teams(const CheckInput& input, const Mention& first, const Mention& second) {
  const Reading& r = input.reading;
  const auto whose = [&](const Mention& m) {
    const uint32_t at = m.tokens.end;
    const bool named = at + 1 < sentence_of(r, m).end && text_is(r, at, {"of"}) &&
                       (r.word(at + 1).shape & (kCapitalised | kUpper)) != 0;
    return named ? r.word(at + 1).folded : std::string_view();
  };
  return is_prose(r.block_kind(second.sentence)) && !whose(second).empty() &&
         whose(second) != whose(first);
}

bool are_variant_names(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 6> kSounds = {"ck", "gj", "fp", "iy", "sz", "vw"};
  const auto same_sound = [&](char x, char y) {
    return x == y || std::any_of(kSounds.begin(), kSounds.end(), [&](std::string_view sound) {
             return sound.find(x) != sound.npos && sound.find(y) != sound.npos;
           });
  };
  return std::min(a.size(), b.size()) >= 4 && !a.starts_with(b) && !b.starts_with(a) &&
         same_sound(a.front(), b.front()) && same_sound(a.back(), b.back()) &&
         edit_distance(a, b, 2) <= 2;
}

bool sound_alike(std::string_view a, std::string_view b) {
  constexpr size_t kShortest = 3;
  return std::min(a.size(), b.size()) >= kShortest && is_ascii(a) && is_ascii(b) && a != b &&
         sound_of(a) == sound_of(b);
}

bool is_surname_slip(std::string_view a, std::string_view b) {
  constexpr size_t kShortest = 5;
  if (std::min(a.size(), b.size()) < kShortest || a.front() != b.front() ||
      is_ascii(a) != is_ascii(b))
    return false;
  if (a.substr(0, b.size()) == b ? a.substr(b.size()) == "s"
                                 : b.substr(0, a.size()) == a && b.substr(a.size()) == "s")
    return false;
  return edit_distance(a, b, 2) <= 2;
}

bool are_short_forms(const CheckInput& input, const IntroducedPerson& a,
                     const IntroducedPerson& b) {
  return is_short_form(input, a, b.given) || is_short_form(input, b, a.given) ||
         a.given.starts_with(b.given) || b.given.starts_with(a.given) ||
         is_form_of(a.given, b.given);
}

bool given_differs_by_slip(const CheckInput& input, const IntroducedPerson& a,
                           const IntroducedPerson& b) {
  if (a.given.size() < 4 || b.given.size() < 4 || a.given.front() != b.given.front()) return false;
  // "Experts Reject Bush's Plan", "Iraqis Resent Bush's Plan"
  for (const IntroducedPerson* person : {&a, &b})
    if (const auto common = input.classes().common_word;
        common && input.reading.word(person->mention->tokens.begin).has(*common))
      return false;
  if (is_short_form(input, a, b.given) || is_short_form(input, b, a.given) ||
      is_form_of(a.given, b.given))
    return false;
  return edit_distance(a.given, b.given, 2) <= 2;
}

}  // namespace copydesk
