#include "text/tokens.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/sentences.hpp"
#include "text_fixture.hpp"

using namespace copydesk;
using copydesk::test::cut;
using copydesk::test::sentences_of;

TEST_CASE("words, numbers and signs are cut as the contract says") {
  struct Row {
    const char* text;
    const char* tokens;  // parted by |
  };
  for (const Row& row : {
           Row{"a six-month stay", "a|six|-|month|stay"},
           {"Crew-11", "Crew|-|11"},
           {"2025-08-01", "2025|-|08|-|01"},
           {"won 3-1", "won|3|-|1"},
           {"and/or 1/4", "and|/|or|1|/|4"},
           {"NASA’s plan", "NASA|’s|plan"},
           {"NASA's plan", "NASA|'s|plan"},
           {"the agencies’ plan", "the|agencies|’|plan"},
           {"don’t DON'T can't", "do|n’t|DO|N'T|ca|n't"},
           {"We’ve I'm they'll she’d you're", "We|’ve|I|'m|they|'ll|she|’d|you|'re"},
           {"O'Brien and D’Souza", "O'Brien|and|D’Souza"},
           {"ma'am o’clock", "ma'am|o’clock"},
           {"rock-’n’-roll", "rock|-|’n’|-|roll"},
           {"Q&A at AT&T", "Q&A|at|AT&T"},
           {"J.R.R. Tolkien", "J.R.R.|Tolkien"},
           {"J.R.R.Tolkien", "J.R.R.|Tolkien"},
           {"J. R. R. Tolkien", "J.|R.|R.|Tolkien"},
           {"the U.S.-led group", "the|U.S.|-|led|group"},
           {"U.S.’s", "U.S.|’s"},
           {"at 11:44 a.m. today", "at|11:44|a.m.|today"},
           {"10p.m. sharp", "10|p.m.|sharp"},
           {"a Ph.D. from", "a|Ph.D.|from"},
           {"Apple Inc. said", "Apple|Inc.|said"},
           {"No. 7 or No.7", "No.|7|or|No.|7"},
           {"He said no. 7", "He|said|no.|7"},
           {"He said no.", "He|said|no|."},
           {"He came in.", "He|came|in|."},
           {"6 in. long", "6|in.|long"},
           {"on Aug. 1, 2025", "on|Aug.|1|,|2025"},
           {"vitamin B.", "vitamin|B|."},
           {"Harry S. Truman", "Harry|S.|Truman"},
           {"So did I. Then", "So|did|I|.|Then"},
           {"2,500 and 2.3 and .5", "2,500|and|2.3|and|.5"},
           {"1,00,000", "1,00,000"},
           {"12,34,567", "12,34,567"},
           {"1,2,3", "1|,|2|,|3"},
           {"10,11", "10|,|11"},
           {"2010,100", "2010|,|100"},
           {"1,234,56", "1|,|234|,|56"},
           {"1\u202F000\u202F000", "1\u202F000\u202F000"},
           {"12\u00A0500", "12\u00A0500"},
           {"2024\u00A0100", "2024|100"},
           {"12th 39A 1990s ’90s '90s 868m 10pm 1½ ½", "12th|39A|1990s|’90s|'90s|868m|10pm|1½|½"},
           {"the 1990’s", "the|1990|’s"},
           {"５００ people", "５００|people"},
           {"$2.3bn, £5, €6 and 7%", "$|2.3bn|,|£|5|,|€|6|and|7|%"},
           {"20°C +5 = 25", "20|°|C|+|5|=|25"},
           {"in 2018.", "in|2018|."},
           {"word... next", "word|...|next"},
           {"word… next -- now", "word|…|next|--|now"},
           {"“Yes,” he (she) said.", "“|Yes|,|”|he|(|she|)|said|."},
           {"see https://example.com/a(b)?c=d.", "see|https://example.com/a(b)?c=d|."},
           {"(www.example.org)", "(|www.example.org|)"},
           {"mail jane.doe+x@mail.example.com now", "mail|jane.doe+x@mail.example.com|now"},
           {"example.com’s notes.txt", "example.com|’s|notes.txt"},
           {"@handle #tag #1", "@handle|#tag|#|1"},
           {"it ended.The next", "it|ended|.|The|next"},
           {"v1.2", "v1.2"},
           {"👩‍🚀🇺🇸👍🏽", "👩‍🚀|🇺🇸|👍🏽"},
           {"日本 語", "日|本|語"},
           {"cafe\u0301 São", "cafe\u0301|São"},
           {"a\u200Bb", "a|b"},
       }) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.tokens);
  }
}

TEST_CASE("kinds") {
  struct Row {
    const char* text;
    TokenKind kind;
  };
  for (const Row& row : {Row{"Crew", TokenKind::word},
                         {"U.S.", TokenKind::word},
                         {"O’Brien", TokenKind::word},
                         {"COVID19", TokenKind::word},
                         {"39A", TokenKind::number},
                         {".5", TokenKind::number},
                         {"½", TokenKind::number},
                         {"’90s", TokenKind::number},
                         {"11:44", TokenKind::number},
                         {"５", TokenKind::number},
                         {"$", TokenKind::symbol},
                         {"₹", TokenKind::symbol},
                         {"−", TokenKind::symbol},
                         {"%", TokenKind::symbol},
                         {"-", TokenKind::punctuation},
                         {"—", TokenKind::punctuation},
                         {"...", TokenKind::punctuation},
                         {"“", TokenKind::punctuation},
                         {"a@example.com", TokenKind::other},
                         {"example.com", TokenKind::other},
                         {"@me", TokenKind::other},
                         {"🚀", TokenKind::other},
                         {"©", TokenKind::symbol}}) {
    CAPTURE(row.text);
    const test::Cut cut(row.text);
    REQUIRE(cut.tokens.all.size() == 1);
    CHECK(cut.tokens.all[0].kind == row.kind);
    CHECK(cut.tokens.all[0].space_before);
  }
}

TEST_CASE("a run of text without an end is cut") {
  std::string words;
  for (uint32_t i = 0; i < 2 * kMostTokens + 5; ++i) words += "a ";
  const test::Cut cut(words);
  REQUIRE(cut.tokens.sentences.size() == 3);
  CHECK(cut.tokens.sentences[1].tokens.begin == kMostTokens);
  CHECK(cut.tokens.sentences[1].tokens.end == 2 * kMostTokens);
  CHECK(cut.tokens.sentences[2].tokens.end == cut.tokens.all.size());
}

TEST_CASE("sentences end where a reader ends them") {
  for (const char* marked : {
           "One sentence only",
           "He came.| She left.",
           "“We go,” he said.| “They stay.”| All agreed.",
           "Sen. Bob Casey spoke.| Dr. No left.",
           "It fell on Aug. 1.| Nobody saw it.",
           "He met U.S. President Lincoln.",
           "He lives in the U.S.| The weather is bad.",
           "It starts at 3 p.m. Friday in Rome.",
           "It starts at 3 p.m.| Police will close the road.",
           "It starts at 3 p.m. Eastern time.",
           "It starts at 3 p.m. EDT in Rome.",
           "He works for Apple Inc.| The firm is large.",
           "Apple Inc. chief Tim Cook spoke.",
           "J. R. R. Tolkien wrote.| C. S. Lewis read.",
           "Yahoo! said it would.| Google did not.",
           "Really?!| Yes.",
           "“Why?” she asked.| Nobody knew.",
           "“Why?” Smith said.| Nobody knew.",
           "“Why?”| The room was quiet.",
           "He rode (it was late.)| Then he slept.",
           "No. 7 won.| No. 3 lost.",
           "It is the Act (S. 2658) of the Senate.| It passed.",
           "He said no.| Then he left.",
           "It cost $5.30.| We paid 5.| 20 others paid 6.",
           "1. The first item",
           "He waited… and waited.| Then…| Nothing came.",
           "It ended.|The next began.",
           "He works at the F.B.I.| “We like him,” it said.",
           "approx. five men came.",
           "the ship sank.| iPhones were lost.",
           "See p. 7 and vol. 2.| It is there.",
           "“It is over.”| “No, it is not.”",
           "He died in 1990. [7] [b]| She did not.",
           "It is so. [citation needed]| It may be.",
           "They showed “Viva! (1965)” and Help! (1966) again.",
           "She said [...] little.| He said [...]| Nobody heard.",
           "It was . . . I think . . . late.| It was. . . .| Then",
           "At 5 a.m. Dr. Smith rose.",
           "It is in Rome at 10 a.m. (CDT) on Friday.",
           "Figure 1. The map.",
           "1.) The first",
           "• 2. The second",
           "He (b. May 1969; d. 1999) left.",
           "they came.| they saw.| We did not. we saw.",
           "Write to a.b.smith@example.com.| He will answer.",
       }) {
    CAPTURE(marked);
    CHECK(sentences_of(marked) == marked);
  }
}
