#pragma once

#include "checks/checks.hpp"

// What a headline says other than figures that the body repeats. The findings are those of the
// check `headline`.

namespace copydesk {

/// "Leeds beat Hull 3-1" against the score of the body.
void check_headline_scores(const CheckInput& input, Findings& out);

/// "Rents up 40%", "Apple crop halved" against two figures of the first sentences that the body
/// sets against each other.
void check_headline_changes(const CheckInput& input, Findings& out);

/// A month and a year whose digits the body prints the other way round.
void check_headline_dates(const CheckInput& input, Findings& out);

/// Shares in words, ordinals of weeks and terms, days and verdicts ("reject", "approve") against
/// the first sentences.
void check_headline_words(const CheckInput& input, Findings& out);

/// How many words of five letters or more the headline and a sentence of the body share, by lemma.
size_t shared_words(const CheckInput& input, uint32_t headline, uint32_t sentence);

}  // namespace copydesk
