// Markdown with front matter: the markup is taken out, what it says about the parts of the article
// is kept.
#include <algorithm>
#include <utility>

#include "ingest/decoded.hpp"
#include "ingest/front_matter.hpp"
#include "ingest/index.hpp"
#include "ingest/markdown_blocks.hpp"
#include "ingest/text_builder.hpp"

namespace copydesk {
namespace {

const FrontEntry* first_of(const FrontMatter& front, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (const FrontEntry* entry = front.find(key)) return entry;
  return nullptr;
}

std::string joined(const FrontEntry* entry) {
  std::string out;
  if (entry == nullptr) return out;
  for (const FrontValue& value : entry->values) out += (out.empty() ? "" : ", ") + value.text;
  return out;
}

// Whether the whole line stands in one pair of emphasis marks.
bool is_emphasised(const MarkdownBlock& block) {
  if (block.kind != MarkdownKind::paragraph || block.lines.size() != 1) return false;
  const std::string& text = block.lines.front().text;
  if (text.size() < 3 || (text.front() != '*' && text.front() != '_') ||
      text.back() != text.front())
    return false;
  const size_t marks = std::min(text.find_first_not_of(text.front()), text.size());
  return text.find(text.front(), marks) == text.size() - marks;
}

class MarkdownReader {
 public:
  MarkdownReader(Article& article, const Decoded& decoded)
      : article_(article), decoded_(decoded), out_(decoded, article) {}

  void read() {
    if (std::optional<FrontMatter> front = read_front_matter(decoded_.text))
      front_ = *std::move(front);
    document_ = cut_markdown(decoded_.text, front_.end);
    take_metadata();
    if (!has_title()) add_front(first_of(front_, {"headline", "title"}), BlockKind::headline);
    add_front(first_of(front_, {"deck", "dek", "standfirst", "subtitle"}), BlockKind::deck);
    for (size_t i = 0; i < document_.blocks.size(); ++i) {
      const bool below_title = i > 0 && document_.blocks[i - 1].heading == 1;
      add_block(document_.blocks[i], below_title && is_emphasised(document_.blocks[i]));
    }
  }

 private:
  bool has_title() const {
    for (const MarkdownBlock& block : document_.blocks)
      if (block.kind == MarkdownKind::heading && block.heading == 1) return true;
    return false;
  }

  void take_metadata() {
    article_.title = joined(first_of(front_, {"headline", "title"}));
    article_.byline = joined(first_of(front_, {"byline", "author", "authors"}));
    article_.site = joined(first_of(front_, {"site", "publisher", "publication"}));
    if (const FrontEntry* language = first_of(front_, {"language", "lang"}))
      article_.language = joined(language);
    const FrontEntry* stated =
        first_of(front_, {"published", "date", "datepublished", "publishdate"});
    if (stated == nullptr) return;
    article_.published = parse_date(joined(stated));
    if (article_.published)
      article_.published_from = PublishedFrom::metadata;
    else
      article_.notes.push_back(
          {"the front matter's \"" + stated->key + "\" is no date of the form YYYY-MM-DD",
           stated->values.front().begin});
  }

  // A headline that stands in the front matter alone is copy like any other.
  void add_front(const FrontEntry* entry, BlockKind kind) {
    if (entry == nullptr) return;
    const FrontValue& value = entry->values.front();
    const bool plain =
        std::string_view(decoded_.text).substr(value.begin, value.end - value.begin) == value.text;
    out_.begin_block();
    if (plain)
      out_.copy(value.begin, value.end);
    else
      out_.replace(value.text, value.begin, value.end);
    out_.end_block(kind);
  }

  void add_block(const MarkdownBlock& block, bool is_deck) {
    std::vector<std::pair<const InlineText*, InlineImage>> pictures;
    out_.begin_block();
    for (const InlineText& line : block.lines) {
      if (&line != &block.lines.front()) out_.add("\n");
      std::vector<InlineImage> images;
      write_inline(line, document_.labels, out_, images);
      for (const InlineImage& image : images) pictures.emplace_back(&line, image);
    }
    is_deck ? out_.end_block(BlockKind::deck) : mark(block);
    for (const auto& [line, image] : pictures) add_caption(*line, image);
  }

  // A paragraph stays open: its form tells a dateline or a caption from body text.
  void mark(const MarkdownBlock& block) {
    switch (block.kind) {
      case MarkdownKind::heading:
        out_.end_block(block.heading == 1 && !std::exchange(titled_, true) ? BlockKind::headline
                                                                           : BlockKind::subheading);
        return;
      case MarkdownKind::list:
        return out_.end_block(BlockKind::list);
      case MarkdownKind::quote:
        return out_.end_block(BlockKind::pullquote);
      case MarkdownKind::table:
        return out_.end_block(BlockKind::table);
      case MarkdownKind::paragraph:
        return;
    }
  }

  void add_caption(const InlineText& line, const InlineImage& image) {
    if (image.begin == image.end) return;
    InlineText words;
    words.text = line.text.substr(image.begin, image.end - image.begin);
    words.begins.assign(line.begins.begin() + image.begin, line.begins.begin() + image.end);
    words.ends.assign(line.ends.begin() + image.begin, line.ends.begin() + image.end);
    std::vector<InlineImage> none;
    out_.begin_block();
    write_inline(words, document_.labels, out_, none);
    out_.end_block(BlockKind::caption);
  }

  Article& article_;
  const Decoded& decoded_;
  TextBuilder out_;
  FrontMatter front_;
  MarkdownDocument document_;
  bool titled_ = false;
};

Result<Article> read_markdown(const RawRecord& record, const ReadOptions& options) {
  Result<Decoded> decoded = decode_file(record, options);
  if (!decoded) return decoded.errors();
  Article article = article_of(record, *decoded, ReadOptions{});
  article.sources.front().bytes = record.bytes;
  article.text.clear();
  article.segments.clear();
  MarkdownReader(article, *decoded).read();
  apply_options(article, options);
  return article;
}

bool looks_like_markdown(std::string_view head) {
  return head.starts_with("---\n") || head.starts_with("# ");
}

}  // namespace

const Reader markdown_reader = {"markdown", ".md .markdown .mdown", false, looks_like_markdown,
                                read_markdown};

}  // namespace copydesk
