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

/// "Oil slides 3 percent" above "futures rose 3 percent": one figure, the other direction.
void check_headline_turned(const CheckInput& input, Findings& out);

/// "Profit falls" above "a profit of £64m, up from £51m".
void check_headline_trends(const CheckInput& input, Findings& out);

/// A month and a year whose digits the body prints the other way round.
void check_headline_dates(const CheckInput& input, Findings& out);

/// Shares in words, ordinals of weeks and terms, days and verdicts ("reject", "approve") against
/// the first sentences.
void check_headline_words(const CheckInput& input, Findings& out);

/// Headline figures that no other finding has judged, against the first two sentences: people who
/// add up, a count under another noun, the only people and the only figure of a unit.
void check_headline_lead(const CheckInput& input, Findings& out);

/// Lengths of time: "gets 4 years" above "sentenced to 48 months".
void check_headline_lengths(const CheckInput& input, Findings& out);

/// "Nearly one in five farms gone", "Half of nurses back strike" of one headline against the
/// percent, or the part and the whole, that the first sentences give.
void check_headline_shares(const CheckInput& input, uint32_t headline, Findings& out);

/// A finding of words of the headline and places of the body.
Finding headline_finding(const CheckInput& input, Span above, const std::vector<Span>& below,
                         bool fits);
/// The sentences of the body that tell the headline's event.
std::vector<uint32_t> headline_lead(const CheckInput& input, uint32_t headline);
/// The first two of them, which repeat what it says.
std::vector<uint32_t> headline_opening(const CheckInput& input, uint32_t headline);

/// How many words of five letters or more the headline and a sentence of the body share, by lemma.
size_t shared_words(const CheckInput& input, uint32_t headline, uint32_t sentence);

}  // namespace copydesk
