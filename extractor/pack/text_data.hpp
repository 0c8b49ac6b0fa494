#pragma once

#include <string_view>

#include "match/lexicon.hpp"
#include "model/text_data.hpp"

namespace copydesk {

/// Tells text/ of a row in one of the lists that it asks for: `abbreviation`, `boilerplate`,
/// `month`, `weekday`, `news-agency`, `function-word`, `say-verb`. Rows of other lists say nothing
/// to it.
void add_text_data(std::string_view class_name, const Entry& row, TextData& data);

}  // namespace copydesk
