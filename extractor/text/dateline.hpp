#pragma once

#include <cstddef>
#include <string_view>

#include "model/text_data.hpp"

namespace copydesk {

/// The end of "CITY, Aug. 1, 2025 (AP) —" at the begin of a paragraph, dash included; 0 when there
/// is none. The text's size when the paragraph is nothing else.
size_t dateline_end(std::string_view text, const TextData& data);

/// Whether the words are a date and what stands beside dates: "Published Wednesday, April 2, 2025
/// at 5 p.m. EDT".
bool is_date_line(std::string_view text, const TextData& data);

}  // namespace copydesk
