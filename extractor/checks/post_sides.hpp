#pragma once

#include <vector>

#include "checks/posts.hpp"

namespace copydesk {

/// For which side people speak in court: "Arjun Bedi KC, defending, said", "Opening the case for
/// the prosecution, Anil Mehta told". Appends posts in the order of the text.
void read_sides(const CheckInput& input, std::vector<Post>& out);

}  // namespace copydesk
