#include "facts/facts.hpp"

namespace copydesk {
Facts build_facts(const Reading&, const Mentions&, const Matches&, const Pack&) { return {}; }
}  // namespace copydesk
