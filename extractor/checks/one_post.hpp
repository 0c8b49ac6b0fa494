#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/posts.hpp"
#include "checks/printed_names.hpp"

namespace copydesk {

/// The post, folded, that the article gives to two people of one surname and quite different given
/// names, though few hold it: "Bob Conway, NASA Safety Center deputy director", "Susan Conway, NASA
/// Safety Center deputy director". None for kin, for short forms of one name and where both come
/// back by their full names.
std::optional<std::string> shared_post(const CheckInput& input, const std::vector<Post>& posts,
                                       const IntroducedPerson& a, const IntroducedPerson& b);

}  // namespace copydesk
