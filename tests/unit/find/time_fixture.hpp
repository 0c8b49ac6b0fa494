#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "copydesk.hpp"

namespace copydesk {

/// An article of one body, published on that day; "" for none. Offsets are those of `text`.
Article body_of(const std::string& text, const char* published = "2025-08-06");

/// The mentions of times, read with the core pack.
std::vector<Mention> times_in(const Article& article);

/// "Aug. 1 = 2025-08-01; six-month = P6M": the words and the value of each time of a text.
std::string times_of(const std::string& text, const char* published = "2025-08-06");

struct TimesRow {
  const char* text;
  const char* times;
};

void check_times(std::initializer_list<TimesRow> rows);

}  // namespace copydesk
