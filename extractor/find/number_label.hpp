#pragma once

#include "find/number_phrase.hpp"

namespace copydesk {

/// Figures without a unit, scale or hedge of their own.
bool is_bare_figures(const NumberPhrase& phrase);
/// A small word in the plural, which a number before it counts.
bool is_plural_noun(const NumberText& text, uint32_t at);

/// Whether a number only tells one thing from others of its kind: the numbers of points, notes,
/// sections, bills and streets. Of cardinals and ordinals.
bool is_label(const NumberText& text, const NumberPhrase& phrase);
/// The same of figures with a letter that would be a unit: "section 6050L".
bool is_labelled_code(const NumberText& text, const NumberPhrase& phrase);

}  // namespace copydesk
