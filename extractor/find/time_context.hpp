#pragma once

#include "find/time_resolve.hpp"

namespace copydesk::times {

/// Which way the words around a time point: the nearest cue before it decides, then the nearest
/// verb behind it. A line that holds hardly more than the time ("Thursday, 7 p.m.") announces.
Tense tense_at(const TimeTokens& tokens, IndexRange time);

/// Whether what looks like a time is a name, a verb or a number of something: "Doris Day", "May
/// told", "Friday Harbor", "FOX News Sunday", "the March on Washington".
bool is_no_time(const TimeTokens& tokens, const Parsed& parsed);

/// Whether "today" means these days: "still in use today", "known today as".
bool means_nowadays(const TimeTokens& tokens, IndexRange time);

/// The zone that the place of a sentence gives: the city named nearest before the time, else
/// nearest behind it.
std::string zone_of_sentence(const TimeTokens& tokens, uint32_t at);

}  // namespace copydesk::times
