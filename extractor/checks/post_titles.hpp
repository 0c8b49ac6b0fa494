#pragma once

#include <string>
#include <string_view>

// Titles of posts: which words mean the same, and which of them nobody holds together. Titles are
// folded; all but those of plain_title are plain ones.

namespace copydesk {

/// "CEO" and "chief executive officer" as "chief executive", "skipper" as "captain".
std::string plain_title(std::string_view title);

/// Whether nobody holds both posts at once: one is the other's deputy, two offices of one board,
/// two portfolios of one cabinet.
bool are_exclusive(std::string_view a, std::string_view b);

/// Whether two people of one surname are unlikely to hold a post of one body: "deputy director",
/// "principal investigator", "astronaut"; not "officer", nor the posts of state that run in
/// families
/// ("president", "senator").
bool has_few_holders(std::string_view title);

/// The portfolio of "energy secretary" and "foreign minister"; empty for other titles.
std::string_view portfolio_of(std::string_view title);

}  // namespace copydesk
