#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/span.hpp"

namespace copydesk {

/// What a part of an article is for. The names are those of the public format.
enum class BlockKind : uint8_t {
  headline,
  deck,
  byline,
  dateline,
  subheading,
  body,
  caption,
  credit,
  pullquote,
  attribution,
  list,
  table,
  correction,
  boilerplate,
};
std::string_view to_string(BlockKind kind);

/// Who said when the article was published.
enum class PublishedFrom : uint8_t { none, metadata, dateline, caption, byline, argument };
std::string_view to_string(PublishedFrom from);

/// One byte string that the article was read from: a whole file, or one field of a record.
struct Source {
  std::string field;  ///< "headline" or "text" of a JSON record; empty for a file
  std::string
      bytes;  ///< as received; empty when one run of `Article::text` is byte for byte the source
};

/// A run of `Article::text` and where it came from. With `length == source_length` byte i of one is
/// byte i of the other; otherwise the run is one unit (a decoded entity, a transcoded character)
/// that maps as a whole.
struct Segment {
  uint32_t begin = 0;  ///< in Article::text
  uint32_t length = 0;
  uint32_t source_begin = 0;  ///< in the bytes of its source
  uint32_t source_length = 0;
  uint16_t source = 0;  ///< index into Article::sources

  bool operator==(const Segment&) const = default;
};

/// A block whose kind the reader knows from markup or from the field it came in.
struct MarkedBlock {
  Span span;
  BlockKind kind = BlockKind::body;

  bool operator==(const MarkedBlock&) const = default;
};

/// Something about the input that a person should know although reading went on.
struct Note {
  std::string message;
  uint32_t offset = 0;  ///< byte of the source

  bool operator==(const Note&) const = default;
};

/// One article as a reader delivers it. Owns its text; every span of every later noun counts bytes
/// of `text`.
struct Article {
  std::string name;          ///< the path as given, or the record's id
  std::string file;          ///< the path as given of the file that holds it
  uint32_t record_line = 0;  ///< of a feed, where the record stands; 0: the file is the article
  std::string text;  ///< valid UTF-8 with the markup taken out; fields parted by a blank line
  std::vector<Source> sources;
  std::vector<Segment>
      segments;  ///< ordered, without overlap; text between segments was made by the reader
  std::vector<MarkedBlock> marked;  ///< ordered; whatever they leave open is for text/ to judge
  std::optional<Date> published;
  PublishedFrom published_from = PublishedFrom::none;
  std::string title;   ///< from metadata only
  std::string byline;  ///< from metadata only
  std::string site;    ///< from metadata only
  std::string zone;  ///< IANA name of the publication's time zone, for clock times that name none;
                     ///< may be empty
  std::string language = "en";  ///< BCP 47, from metadata only; checks run over English alone
  std::string encoding = "UTF-8";
  std::vector<Note> notes;
};

/// A span as the public format counts it: half-open bytes of one source.
struct SourceSpan {
  uint16_t source = 0;
  uint32_t begin = 0;
  uint32_t end = 0;

  bool operator==(const SourceSpan&) const = default;
};

/// Where `span` of the text lies in the input. A span over several sources keeps to the source of
/// its first byte.
SourceSpan source_span(const Article& article, Span span);
/// The bytes as received of one source.
std::string_view source_bytes(const Article& article, uint16_t source);
/// The plain text of a span: white space folded to single blanks.
std::string plain_text(const Article& article, Span span);

}  // namespace copydesk
