#pragma once

#include "base/result.hpp"
#include "ingest/reader.hpp"
#include "model/article.hpp"
#include "unicode/decode.hpp"

namespace copydesk {

/// Decodes a whole file. An error when the bytes are no text (NUL bytes) or the declared encoding
/// is unknown.
Result<Decoded> decode_file(const RawRecord& record, const ReadOptions& options);

/// The article's name, source, encoding, notes and date as far as the bytes and the options give
/// them; its text and segments are those of `decoded`. Readers of markup replace both.
Article article_of(const RawRecord& record, Decoded decoded, const ReadOptions& options);

/// Sets what the options say and the article's own metadata does not.
void apply_options(Article& article, const ReadOptions& options);

}  // namespace copydesk
