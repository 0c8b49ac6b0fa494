#pragma once

#include <cstddef>
#include <string_view>

#include "model/text_data.hpp"
#include "text/paragraph_form.hpp"

namespace copydesk {

inline constexpr size_t kNoCredit = static_cast<size_t>(-1);

/// Where the credit of a picture begins in a paragraph that ends with one: "... Florida.
/// REUTERS/Jane Doe", "(Staff photo)", "Photo: Jane Doe/Example". 0 when the paragraph is nothing
/// else, kNoCredit when it has none.
size_t credit_begin(const ParagraphForm& form, const TextData& data);

}  // namespace copydesk
