#pragma once

#include <vector>

#include "checks/checks.hpp"
#include "checks/composition_cue.hpp"

namespace copydesk {

/// A total and what the words call its parts.
struct Composition {
  Item total;
  std::vector<Item> parts;
  PartsCue cue = PartsCue::none;
};

/// Confirms it, asks about it, or says nothing.
void report_composition(const CheckInput& input, const Composition& c, Findings& out);

}  // namespace copydesk
