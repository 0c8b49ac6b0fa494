// Plain text: one article a file. What its lines are for is judged later, by their form (text/).
#include "ingest/decoded.hpp"
#include "ingest/index.hpp"

namespace copydesk {
namespace {

Result<Article> read_text(const RawRecord& record, const ReadOptions& options) {
  Result<Decoded> decoded = decode_file(record, options);
  if (!decoded) return decoded.errors();
  return article_of(record, std::move(decoded).value(), options);
}

}  // namespace

const Reader text_reader = {"text", ".txt .text", false, [](std::string_view) { return true; },
                            read_text};

}  // namespace copydesk
