#include "text_fixture.hpp"

#include "text/tokens.hpp"

namespace copydesk::test {

const TextData& text_data() {
  static const TextData data = [] {
    using enum AbbreviationKind;
    TextData out;
    out.abbreviations = {
        {"Sen.", {title}},      {"Dr.", {title}},         {"Rep.", {title, true}},
        {"St.", {title, true}}, {"Aug.", {month}},        {"Dec.", {month, true}},
        {"No.", {number}},      {"no.", {number, true}},  {"p.", {number, true}},
        {"vol.", {number}},     {"vs.", {number}},        {"a.m.", {general}},
        {"p.m.", {general}},    {"U.S.", {general}},      {"Inc.", {general}},
        {"Ph.D.", {general}},   {"in.", {general, true}}, {"Mass.", {general, true}},
        {"approx.", {general}}, {"Co.", {general, true}}, {"Jr.", {general}}};
    out.months = {"august", "aug", "aug.", "december", "dec", "dec."};
    out.weekdays = {"friday", "saturday"};
    out.sentence_starters = {"the", "he", "she", "it", "but", "in", "a", "they", "we", "at"};
    out.say_verbs = {"said", "asked"};
    out.agencies = {"reuters", "ap"};
    out.boilerplate = {"leave a comment", "comments",  "related",
                       "related stories", "more from", "home"};
    out.boilerplate_sections = {"related stories", "more from"};
    out.boilerplate_ends = {"leave a comment", "comments"};
    out.boilerplate_starts = {"this site uses cookies"};
    out.credit_words = {"photo", "image", "credit", "picture"};
    out.date_words = {"published", "updated", "at", "p.m", "p.m.", "edt"};
    out.caption_starts = {"left", "from left"};
    out.byline_starts = {"by", "reporting by"};
    out.correction_starts = {"correction", "an earlier version of this story"};
    return out;
  }();
  return data;
}

Cut::Cut(std::string_view text) {
  article.text = std::string(text);
  document.blocks.push_back({BlockKind::body, {0, static_cast<uint32_t>(text.size())}});
  tokens = tokenize(article, document, text_data(), symbols);
}

std::string cut(std::string_view text) {
  const Cut done(text);
  std::string out;
  for (const Token& token : done.tokens.all) {
    if (!out.empty()) out += '|';
    out += text.substr(token.span.begin, token.span.size());
  }
  return out;
}

std::string sentences_of(std::string_view marked) {
  std::string text;
  for (const char c : marked)
    if (c != '|') text += c;
  const Cut done(text);
  std::string out;
  size_t from = 0;
  for (const Sentence& sentence : done.tokens.sentences) {
    if (from != 0) out += '|';
    out += text.substr(from, sentence.span.end - from);
    from = sentence.span.end;
  }
  return out;
}

}  // namespace copydesk::test
