#pragma once

#include <string>

#include "model/inspection.hpp"

namespace copydesk {

// Every noun prints itself in one line, the same for tests, `explain` and bug reports. Words of the
// article stand between quotation marks with white space folded; nothing else is escaped: a
// terminal needs its own care.

std::string dump(const NumberValue& value);  ///< "11", "[2250000, 2350000] kilometer about"
std::string dump(const TimeValue& value);    ///< "2025-08-02T03:00 America/New_York inferred"
std::string dump(const Article& article, const Block& block);
std::string dump(const Article& article, const Mention& mention);
std::string dump(const Article& article, const Facts& facts, const Entity& entity);
std::string dump(const Article& article, const Facts& facts, const Fact& fact);
std::string dump(const Article& article, const Finding& finding);

/// Everything of an inspection, a line each under a heading for each noun.
std::string dump(const Article& article, const Inspection& seen);

}  // namespace copydesk
