#pragma once

#include <vector>

#include "checks/post_index.hpp"

namespace copydesk {

/// "Transport secretary says ..." above a story of "Energy Secretary Maura Strand" that has no word
/// of transport. The finding is one of the check `role`.
void judge_headline_post(const CheckInput& input, const std::vector<Post>& posts,
                         const PostIndex& index, Findings& out);

}  // namespace copydesk
