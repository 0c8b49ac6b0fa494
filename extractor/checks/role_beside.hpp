#pragma once

#include <string>

#include "checks/checks.hpp"

namespace copydesk {

/// The plain title of the post that stands right before or behind a person's name: "Ann Lee, the
/// chief negotiator", "the workers' chief negotiator, Ann Lee"; empty without one.
std::string role_beside(const CheckInput& input, const Mention& person);

}  // namespace copydesk
