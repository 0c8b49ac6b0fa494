#include "match/phrases.hpp"

#include <string>

namespace copydesk {
namespace {

// The printed words of a range, with single blanks where the text has white space.
std::string printed(const Reading& reading, IndexRange tokens) {
  std::string out;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (i > tokens.begin && reading.token(i).space_before) out += ' ';
    out += reading.word(i).text;
  }
  return out;
}

void add_rows(const Reading& reading, const Lexicon::RowsView& rows, IndexRange tokens,
              std::vector<Phrase>& out) {
  std::string text;
  for (size_t i = 0; i < rows.entries.size(); ++i) {
    if (reading.lexicon().entry(rows.entries[i]).proper) {
      if (text.empty()) text = printed(reading, tokens);
      if (!fits_case(rows.surfaces[i], text)) continue;
    }
    out.push_back({tokens, rows.entries[i]});
  }
}

}  // namespace

void phrases_at(const Reading& reading, uint32_t at, uint32_t end, std::vector<Phrase>& out) {
  const Lexicon& lexicon = reading.lexicon();
  uint32_t node = reading.word(at).phrase_node;
  for (uint32_t next = at + 1; node != 0 && next < end; ++next) {
    node = lexicon.step(node, reading.word(next).number);
    if (node != 0) add_rows(reading, lexicon.phrase_rows(node), {at, next + 1}, out);
  }
}

}  // namespace copydesk
