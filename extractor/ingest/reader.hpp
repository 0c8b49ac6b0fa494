#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/article.hpp"

namespace copydesk {

/// The bytes of one article before anything is decoded: a whole file, or one line of a feed.
struct RawRecord {
  std::string name;  ///< path as given, or the name for standard input
  std::string bytes;
  uint32_t line = 1;  ///< of the file, where the record begins (1-based)
};

struct ReadOptions {
  std::optional<Date> published;  ///< --published: for articles that do not carry their date
  std::string zone;               ///< IANA name of the publication's time zone; empty: not known
  std::string declared_encoding;  ///< from the outside (HTTP, config); empty: none
};

/// One input format. A value: no state, no base class. Registered in index.def.
struct Reader {
  std::string_view name;        ///< "text", "markdown", "jsonl"
  std::string_view extensions;  ///< ".md .markdown", lower case, blank-separated
  bool one_article_a_line = false;
  /// Whether the first bytes of a file look like this format; consulted when the extension says
  /// nothing.
  bool (*recognises)(std::string_view head) = nullptr;
  /// Decodes and reads one record. Errors name the record's file and line.
  Result<Article> (*read)(const RawRecord& record, const ReadOptions& options) = nullptr;
};

/// All readers in the order of index.def.
std::span<const Reader* const> all_readers();
/// By name; null when there is none.
const Reader* reader_named(std::string_view name);
/// By the file name's extension; null when no reader claims it. Decides which files of a folder are
/// articles.
const Reader* reader_for_extension(std::string_view path);
/// By extension, else by content, else the plain text reader.
const Reader& choose_reader(std::string_view path, std::string_view head);

}  // namespace copydesk
