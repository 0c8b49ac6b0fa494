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
constexpr std::array<Alias, 26> kAliases = {{{"ceo", "chief executive"},
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
                                             {"finance head", "chief financial officer"}}};

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

bool are_exclusive(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (is_deputy_of(a, b) || is_deputy_of(b, a)) return true;
  if (is_board_office(a) && is_board_office(b)) return true;
  if ((is_on_side(a, true) && is_on_side(b, false)) ||
      (is_on_side(a, false) && is_on_side(b, true)))
    return true;
  const std::string_view first = portfolio_of(a);
  const std::string_view second = portfolio_of(b);
  return !first.empty() && !second.empty() && first != second;
}

}  // namespace copydesk
