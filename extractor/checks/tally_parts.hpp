#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/score.hpp"

// What votes and results are told with. The findings are those of the check `tally`.

namespace copydesk {

/// A finding that sets the words at `stated` against those at `figures`.
Finding tally_finding(Span stated, std::string_view label, Span figures, bool fits);
/// A finding that sets them against a score.
Finding score_finding(const CheckInput& input, Span stated, std::string_view label,
                      const Score& score, bool fits);
/// Whether a score stands in a quotation.
bool is_quoted_score(const CheckInput& input, const Score& score);

/// "By 14 points, 104-92", "104-92 ... Sunday's 12-point win", "trailed 17-10, seven points behind
/// at the break". `alone`: the sentence has no other score.
void check_margin(const CheckInput& input, const Score& score, bool alone, Findings& out);
/// Whether a score is told to be the one at half time.
bool is_half_time(const Reading& r, const Score& score);
/// "Up 17-14 at halftime ... finished it off 24-13": a side cannot lose points; "the best-of-seven
/// series 4-2 in Game 6". `before` are the scores of the sentence before that of `scores`.
void check_course(const CheckInput& input, const std::vector<Score>& before,
                  const std::vector<Score>& scores, Findings& out);
/// "By seven wickets" and "made 143 for three": ten less those that fell.
void check_wickets(const CheckInput& input, Findings& out);
/// "Not a single councillor voted against it ... Councillor Ito, who opposed the motion".
void check_unanimity(const CheckInput& input, Findings& out);

/// Ballots against the seats of the body: "the nine-member board voted 7-3".
void check_ballots(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                   Findings& out);
/// "Four of the seven judges ... Judges Paz, Ito and Lund dissented", "6-1, with one dissenting".
void check_dissent(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                   Findings& out);
/// "Two-thirds of all 120 deputies ... cleared that bar with 80 votes".
void check_threshold(const CheckInput& input, uint32_t sentence, Findings& out);
/// "Marlow unseated Ainsby ... Marlow with 4,385 votes and Ainsby with 4,310".
void check_vote_winner(const CheckInput& input, uint32_t sentence, Findings& out);
/// "Dropped the middle set but came through 6-4, 3-6, 7-5", "in straight sets".
void check_sets(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                Findings& out);

}  // namespace copydesk
