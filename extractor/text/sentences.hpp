#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/text_data.hpp"
#include "model/token.hpp"

namespace copydesk {

/// The tokens of one block, as far as they have been cut, with the text they lie in.
struct BlockTokens {
  std::string_view text;  ///< Article::text
  const std::vector<Token>* all = nullptr;
  IndexRange range;  ///< of the block
};

/// Tokens that a sentence has at most: a longer run of text is a list or a table, cut anywhere, so
/// that what looks at all of a sentence costs no more for it.
inline constexpr uint32_t kMostTokens = 1000;

/// Cuts the block into sentences at those of `stops` (indices of tokens that may end one, rising)
/// that do. Closing quotation marks and brackets belong to the sentence they close. Appends to
/// `out`.
void cut_sentences(const BlockTokens& block, const std::vector<uint32_t>& stops,
                   uint32_t block_index, const TextData& data, std::vector<Sentence>& out);

}  // namespace copydesk
