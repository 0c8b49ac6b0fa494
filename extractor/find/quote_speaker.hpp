#pragma once

#include <optional>

#include "find/name_classes.hpp"
#include "find/quote_marks.hpp"
#include "find/recogniser.hpp"

namespace copydesk {

/// Where the speaker of a quotation is named: beside a verb of saying in the same sentence, after
/// "according to", in the attribution line below, or as the last person a pronoun can mean. Nothing
/// when nobody is certain.
std::optional<Span> speaker_of(const FindInput& input, const NameClasses& classes,
                               const QuoteMarks& quote);

}  // namespace copydesk
