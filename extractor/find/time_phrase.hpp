#pragma once

#include "find/time_words.hpp"

namespace copydesk::times {

/// The longest surface of a word class that begins at token `i`: the index behind it and its row,
/// or 0.
uint32_t longest_phrase(const TimeTokens& tokens, uint32_t i, ClassId word_class,
                        const Entry*& row);

}  // namespace copydesk::times
