#include "ingest/decoded.hpp"

#include <utility>

namespace copydesk {
namespace {

std::string count_of(uint32_t n, std::string_view noun) {
  return std::to_string(n) + ' ' + std::string(noun) + (n == 1 ? "" : "s");
}

void note_encoding(Article& article, const Decoded& decoded) {
  if (decoded.guessed)
    article.notes.push_back({"not UTF-8 and no encoding declared: read as " + decoded.encoding, 0});
  if (decoded.replaced > 0)
    article.notes.push_back({count_of(decoded.replaced, "bad byte sequence") + " for " +
                                 decoded.encoding + " read as U+FFFD",
                             decoded.first_replaced});
}

}  // namespace

Result<Decoded> decode_file(const RawRecord& record, const ReadOptions& options) {
  std::optional<Decoded> decoded = decode(record.bytes, options.declared_encoding);
  if (!decoded)
    return Error{record.name, 0, 0, "unknown encoding \"" + options.declared_encoding + "\"",
                 {},          {}};
  if (decoded->text.find('\0') != std::string::npos)
    return Error{record.name, 0, 0, "a binary file, not text (it holds NUL bytes)", {}, {}};
  return *std::move(decoded);
}

Article article_of(const RawRecord& record, Decoded decoded, const ReadOptions& options) {
  Article article;
  article.name = to_utf8(record.name);
  article.file = record.name;
  article.encoding = decoded.encoding;
  note_encoding(article, decoded);
  article.sources.emplace_back();
  if (!decoded.runs.empty()) {
    article.sources.front().bytes = record.bytes;
    article.segments.reserve(decoded.runs.size());
    for (const DecodedRun& run : decoded.runs)
      article.segments.push_back({run.begin, run.length, run.source_begin, run.source_length, 0});
  }
  article.text = std::move(decoded.text);
  apply_options(article, options);
  return article;
}

void apply_options(Article& article, const ReadOptions& options) {
  article.zone = options.zone;
  if (article.published || !options.published) return;
  article.published = options.published;
  article.published_from = PublishedFrom::argument;
}

}  // namespace copydesk
