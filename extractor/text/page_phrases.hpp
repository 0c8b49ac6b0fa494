#pragma once

#include "model/text_data.hpp"
#include "text/paragraph_form.hpp"

// What a paragraph says about its own part in the page. All these look at one paragraph and the
// packs' phrases.

namespace copydesk {

/// Page furniture: how far it reaches.
enum class Furniture : uint8_t {
  none,
  line,     ///< this paragraph only
  section,  ///< and what hangs below it: links, addresses
  end,      ///< and everything behind it
};

Furniture furniture_of(const ParagraphForm& form, const TextData& data);

/// "Home » Technology » ...", "World • Asia": sections parted by signs.
bool is_breadcrumb(const ParagraphForm& form);
bool is_byline(const ParagraphForm& form, const TextData& data);
bool is_correction(const ParagraphForm& form, const TextData& data);
/// "Clockwise from top: ...", "FILE - ...".
bool begins_caption(const ParagraphForm& form, const TextData& data);
/// Nothing but a web address, a mail address or a telephone number.
bool is_address(const ParagraphForm& form);
/// Columns parted by tabs or bars.
bool is_table_row(const ParagraphForm& form);
/// Two to four capitalised words: perhaps a person.
bool is_name_like(std::string_view text);
/// Whether two lines say the same in other words: most words of the shorter one stand in the other.
bool repeats(const ParagraphForm& a, const ParagraphForm& b);

}  // namespace copydesk
