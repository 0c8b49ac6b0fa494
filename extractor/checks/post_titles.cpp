#include "checks/post_titles.hpp"

#include <algorithm>
#include <array>

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

struct Alias {
  std::string_view title;
  std::string_view plain;
};
constexpr std::array<Alias, 42> kAliases = {{{"ceo", "chief executive"},
                                             {"chief executive officer", "chief executive"},
                                             {"cfo", "chief financial officer"},
                                             {"finance chief", "chief financial officer"},
                                             {"finance director", "chief financial officer"},
                                             {"coo", "chief operating officer"},
                                             {"cto", "chief technology officer"},
                                             {"cio", "chief information officer"},
                                             {"cmo", "chief medical officer"},
                                             {"chairman", "chair"},
                                             {"chairwoman", "chair"},
                                             {"chairperson", "chair"},
                                             {"skipper", "captain"},
                                             {"spokeswoman", "spokesman"},
                                             {"spokesperson", "spokesman"},
                                             {"prime minister", "premier"},
                                             {"councillor", "councilor"},
                                             {"vice-president", "vice president"},
                                             {"top prosecutor", "chief prosecutor"},
                                             {"pilot in command", "pilot"},
                                             {"pilot-in-command", "pilot"},
                                             {"head teacher", "head"},
                                             {"headteacher", "head"},
                                             {"headmaster", "head"},
                                             {"headmistress", "head"},
                                             {"finance head", "chief financial officer"},
                                             {"md", "managing director"},
                                             {"sen.", "senator"},
                                             {"rep.", "congressman"},
                                             {"congresswoman", "congressman"},
                                             {"gov.", "governor"},
                                             {"keeper", "goalkeeper"},
                                             {"custodian", "goalkeeper"},
                                             {"goalie", "goalkeeper"},
                                             {"policeman", "police officer"},
                                             {"policewoman", "police officer"},
                                             {"congressperson", "congressman"},
                                             {"chief exec", "chief executive"},
                                             {"vice-chairman", "vice chair"},
                                             {"vice chairman", "vice chair"},
                                             {"deputy chairman", "deputy chair"},
                                             {"head coach", "coach"}}};

constexpr std::array<std::string_view, 7> kDeputies = {"deputy ",    "vice ",      "vice-", "co-",
                                                       "assistant ", "associate ", "under"};

// Posts whose deputy nobody addresses by the post itself; an assistant secretary and a vice admiral
// are.
constexpr std::array<std::string_view, 13> kHeads = {
    "mayor",    "president", "chair",   "premier", "chancellor", "pilot",    "leader",
    "director", "editor",    "manager", "coach",   "captain",    "principal"};

bool is_deputy_of(std::string_view deputy, std::string_view head) {
  return std::find(kHeads.begin(), kHeads.end(), head) != kHeads.end() &&
         std::any_of(kDeputies.begin(), kDeputies.end(), [&](std::string_view prefix) {
           return deputy.starts_with(prefix) && deputy.substr(prefix.size()) == head;
         });
}

bool is_on_side(std::string_view title, bool defence) {
  return defence ? title.starts_with("defence") || title.starts_with("defense")
                 : title.ends_with("prosecutor");
}

// "city clerk" and "city treasurer": each is an office of its own.
constexpr std::array<std::string_view, 10> kOffices = {
    "clerk",   "treasurer", "assessor", "auditor",  "sheriff",
    "coroner", "recorder",  "surveyor", "engineer", "attorney"};
constexpr std::array<std::string_view, 10> kJurisdictions = {
    "city",   "county",  "town",    "state",    "village",
    "parish", "borough", "council", "district", "township"};

// "police chief" and "fire chief"
constexpr std::array<std::string_view, 3> kServices = {"police", "fire", "ambulance"};
constexpr std::array<std::string_view, 6> kServiceRanks = {"chief",    "captain",      "lieutenant",
                                                           "sergeant", "commissioner", "spokesman"};

// Who stands on a field or beside it in one part only.
constexpr std::array<std::string_view, 6> kTeamParts = {"coach",  "team doctor",     "referee",
                                                        "umpire", "physiotherapist", "groundsman"};

// Who does one thing aboard, and who runs a town or its services.
constexpr std::array<std::string_view, 4> kShipParts = {"captain", "chief engineer", "first mate",
                                                        "first officer"};
constexpr std::array<std::string_view, 5> kTownParts = {"mayor", "police chief", "fire chief",
                                                        "sheriff", "coroner"};

constexpr std::array<std::string_view, 2> kParties = {"republican", "democrat"};
constexpr std::array<std::string_view, 3> kSeats = {"senator", "congressman", "governor"};

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Two of a set ("senator", "governor").
template <size_t N>
bool are_both(std::string_view a, std::string_view b,
              const std::array<std::string_view, N>& words) {
  return is_one_of(a, words) && is_one_of(b, words);
}

// A place in front, and an office behind: "county" and "treasurer".
struct TwoWords {
  std::string_view first;
  std::string_view second;
};
TwoWords two_words(std::string_view title) {
  const size_t blank = title.find(' ');
  if (blank == title.npos || title.find(' ', blank + 1) != title.npos) return {};
  return {title.substr(0, blank), title.substr(blank + 1)};
}

bool are_two_offices(std::string_view a, std::string_view b) {
  const TwoWords first = two_words(a);
  const TwoWords second = two_words(b);
  if (first.first == second.first && is_one_of(first.first, kJurisdictions))
    return are_both(first.second, second.second, kOffices);
  return first.second == second.second && is_one_of(first.second, kServiceRanks) &&
         are_both(first.first, second.first, kServices);
}

bool is_board_office(std::string_view title) {
  return title == "chief executive" || (title.starts_with("chief ") && title.ends_with(" officer"));
}

}  // namespace

std::string plain_title(std::string_view title) {
  std::string out = fold(title);
  for (const Alias& alias : kAliases)
    if (alias.title == out) return std::string(alias.plain);
  return out;
}

std::string_view portfolio_of(std::string_view title) {
  for (const std::string_view head : {" secretary", " minister"}) {
    if (!title.ends_with(head)) continue;
    const std::string_view portfolio = title.substr(0, title.size() - head.size());
    constexpr std::array<std::string_view, 18> kRanks = {
        "prime",   "deputy", "general",   "press",         "assistant", "first",
        "cabinet", "senior", "permanent", "executive",     "under",     "private",
        "junior",  "chief",  "company",   "parliamentary", "new",       "party"};
    const std::string_view first = portfolio.substr(0, portfolio.find(' '));
    return std::find(kRanks.begin(), kRanks.end(), first) == kRanks.end() ? portfolio
                                                                          : std::string_view();
  }
  return {};
}

bool has_few_holders(std::string_view title) {
  constexpr std::array<std::string_view, 15> kHeadWords = {
      "chief",     "chair", "coach",   "commander", "curator", "director",  "head",     "manager",
      "principal", "mayor", "captain", "treasurer", "editor",  "astronaut", "cosmonaut"};
  if (title == "principal investigator" || title.starts_with("chief ")) return true;
  return is_one_of(title.substr(title.rfind(' ') + 1), kHeadWords);
}

bool are_exclusive(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (is_deputy_of(a, b) || is_deputy_of(b, a)) return true;
  if (is_board_office(a) && is_board_office(b)) return true;
  if (are_two_offices(a, b) || are_both(a, b, kTeamParts) || are_both(a, b, kParties) ||
      are_both(a, b, kSeats) || are_both(a, b, kShipParts) || are_both(a, b, kTownParts))
    return true;
  if ((is_on_side(a, true) && is_on_side(b, false)) ||
      (is_on_side(a, false) && is_on_side(b, true)))
    return true;
  const std::string_view first = portfolio_of(a);
  const std::string_view second = portfolio_of(b);
  return !first.empty() && !second.empty() && first != second;
}

}  // namespace copydesk
