#pragma once

#include "checks/quote_words.hpp"

// Words around a quotation that call it the repetition of another.

namespace copydesk {

/// "She repeated the slogan", "her last words", or a sentence before it with "word for word".
bool is_called_repeated(const CheckInput& input, const Mention& quote);

/// "his statement that the club was “not for sale at any price”": a piece of a remark inside a
/// sentence of the paper's own.
bool is_taken_up(const CheckInput& input, const QuotedWords& quote);

}  // namespace copydesk
