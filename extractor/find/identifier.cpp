#include <algorithm>
#include <array>
#include <string_view>

#include "find/identifier_digits.hpp"
#include "find/index.hpp"
#include "find/sentence_text.hpp"

// Digits that are no numbers: links, mail addresses, telephone numbers, versions, DOIs, postcodes,
// house numbers. They run before everything else, so that nobody reads a quantity or a date in
// them.

namespace copydesk {
namespace {

bool starts_like_link(std::string_view folded) {
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www."})
    if (folded.starts_with(scheme)) return true;
  return false;
}

// The tokeniser makes one token of a link; tags and handles are left to names.
std::optional<MentionKind> kind_of_link(std::string_view folded) {
  if (folded.empty() || folded[0] == '#' || folded[0] == '@') return std::nullopt;
  if (starts_like_link(folded)) return MentionKind::url;
  const size_t at = folded.find('@');
  if (at != std::string_view::npos) return MentionKind::email;
  const bool ascii = std::all_of(folded.begin(), folded.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii && folded.find('.') != std::string_view::npos ? std::optional(MentionKind::url)
                                                             : std::nullopt;
}

bool has_mark_of_link(const Word& word) {
  return !word.is(kPunctuation) && std::any_of(word.text.begin(), word.text.end(), [](char c) {
    return c == '.' || c == '@' || c == ':';
  });
}

struct Found {
  MentionKind kind = MentionKind::identifier;
  uint32_t end = 0;
};

std::optional<Found> identifier_at(const SentenceText& text, uint32_t at) {
  const Token& token = text.token(at);
  if (token.kind == TokenKind::other) {
    const std::optional<MentionKind> kind = kind_of_link(text.word(at).folded);
    return kind ? std::optional(Found{*kind, at + 1}) : std::nullopt;
  }
  if (token.kind == TokenKind::word) {
    const uint32_t end = std::max(postcode_end(text, at), version_word_end(text, at));
    return end != 0 ? std::optional(Found{MentionKind::identifier, end}) : std::nullopt;
  }
  if (const uint32_t end = phone_end(text, at)) return Found{MentionKind::phone, end};
  if (token.kind != TokenKind::number) return std::nullopt;
  const uint32_t end = std::max({doi_end(text, at), version_end(text, at), serial_end(text, at),
                                 house_number_end(text, at), zip_code_end(text, at)});
  return end != 0 ? std::optional(Found{MentionKind::identifier, end}) : std::nullopt;
}

class IdentifierFinder final : public Finder {
 public:
  explicit IdentifierFinder(const Lexicon&) {}

  // A digit, what may open a telephone number, or a link.
  bool is_trigger(const Word& word, Symbol) const override {
    return word.is(kHasDigit) || word.text == "+" || word.text == "(" ||
           (has_mark_of_link(word) && kind_of_link(word.folded).has_value());
  }

  void find(const FindInput& input, Mentions& out) override {
    input.triggers.each_sentence([&](uint32_t s, std::span<const uint32_t> tokens) {
      const SentenceWords& words = input.reading.sentence_words[s];
      if (words.any(kHasDigit) || words.has_links)
        read(SentenceText(input, input.reading.tokens.sentences[s].tokens), s, tokens, out);
    });
  }

 private:
  static void read(const SentenceText& text, uint32_t sentence, std::span<const uint32_t> tokens,
                   Mentions& out) {
    uint32_t free = text.begin();  // behind the last identifier
    for (const uint32_t i : tokens) {
      const std::optional<Found> found = free <= i ? identifier_at(text, i) : std::nullopt;
      if (!found) continue;
      const IndexRange range{i, free = found->end};
      out.push_back(
          {found->kind, text.reading().span(range), range, sentence, "core/identifier", {}});
    }
  }
};

}  // namespace

extern const Recogniser identifier_recogniser{"identifier", Layer::identifier,
                                              make_finder<IdentifierFinder>};

}  // namespace copydesk
