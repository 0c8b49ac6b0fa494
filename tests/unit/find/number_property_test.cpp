#include <doctest/doctest.h>
#include <unicode/rbnf.h>

#include <array>
#include <cstdint>
#include <string>

#include "number_fixture.hpp"

// Properties over many inputs; ICU's rule-based formatter is the judge of how English spells a
// number.

namespace copydesk {
namespace {

class Speller {
 public:
  Speller() : format_(icu::URBNF_SPELLOUT, icu::Locale::getUK(), status_) {
    REQUIRE(U_SUCCESS(status_));
  }

  std::string cardinal(int64_t value, const char* rules) {
    icu::UnicodeString spelled;
    icu::FieldPosition position;
    format_.format(value, icu::UnicodeString(rules), spelled, position, status_);
    REQUIRE(U_SUCCESS(status_));
    std::string out;
    spelled.toUTF8String(out);
    return out;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
};

// The sample: all small numbers, then a fixed sequence that grows to 10^15.
template <typename Check>
void each_sample(Check&& check) {
  for (int64_t n = 0; n <= 1200; ++n) check(n);
  uint64_t state = 20250801;
  for (int64_t magnitude = 1'000; magnitude <= 1'000'000'000'000'000; magnitude *= 10) {
    check(magnitude);
    check(magnitude - 1);
    check(magnitude + 1);
    for (int i = 0; i < 60; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      check(static_cast<int64_t>((state >> 1) % static_cast<uint64_t>(magnitude)));
    }
  }
}

void check_reads_back(const std::string& spelled, int64_t value, MentionKind kind) {
  CAPTURE(spelled);
  const std::string text = "It was " + spelled + ".";
  const Mentions mentions = read_mentions(text);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].kind == kind);
  REQUIRE(mentions[0].number() != nullptr);
  CHECK(mentions[0].number()->number == Decimal(value));
  CHECK(text.substr(mentions[0].span.begin, mentions[0].span.size()) == spelled);
}

TEST_CASE("every spelled cardinal reads back to its value") {
  Speller speller;
  each_sample([&](int64_t n) {
    check_reads_back(speller.cardinal(n, "%spellout-numbering"), n, MentionKind::cardinal);
    check_reads_back(speller.cardinal(n, "%spellout-cardinal-verbose"), n, MentionKind::cardinal);
  });
}

TEST_CASE("every spelled ordinal reads back to its place") {
  Speller speller;
  for (int64_t n = 1; n <= 999; ++n) {
    const std::string spelled = speller.cardinal(n, "%spellout-ordinal");
    CAPTURE(spelled);
    const std::string text = "It was the " + spelled + " time.";
    const Mentions mentions = read_mentions(text);
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions[0].kind == MentionKind::ordinal);
    REQUIRE(mentions[0].number() != nullptr);
    CHECK(mentions[0].number()->number == Decimal(n));
  }
}

std::string grouped(int64_t value, std::string_view separator) {
  std::string digits = std::to_string(value);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, separator);
  return digits;
}

std::string full_width(std::string_view digits) {
  std::string out;
  for (const char c : digits) {
    if ('0' <= c && c <= '9') {
      out += "\xEF\xBC";
      out += static_cast<char>(0x90 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

TEST_CASE("figures read the same in every typography") {
  for (const int64_t value : {1'234LL, 20'500LL, 1'234'567LL, 987'654'321LL, 1'000'000'000'001LL}) {
    const std::array<std::string, 6> prints = {
        std::to_string(value),    grouped(value, ","),      grouped(value, "\u00a0"),
        grouped(value, "\u2009"), grouped(value, "\u202f"), full_width(std::to_string(value))};
    for (const std::string& print : prints) {
      CAPTURE(print);
      const Mentions mentions = read_mentions("They counted " + print + " votes.");
      REQUIRE(mentions.size() == 1);
      CHECK(mentions[0].number()->number == Decimal(value));
    }
  }
}

struct Same {
  const char* plain;
  const char* other;
};

TEST_CASE("blanks, quotation marks, minus signs and decomposed letters do not change a reading") {
  const Same rows[] = {
      {"a 30-foot wall", "a 30\u2011foot wall"},
      {"a 30-foot wall", "a 30\u2010foot wall"},
      {"It is 5 km away", "It is 5\u00a0km away"},
      {"It is 5 km away", "It is 5\u202fkm away"},
      {"\"about 20 people\"", "\u201cabout 20 people\u201d"},
      {"up 12 percent", "up 12\u2009percent"},
      {"twenty-five men", "twenty\u2011five men"},
      {"30-40 people", "30\u201340 people"},
      {"at caf\u00e9 12 men", "at cafe\u0301 12 men"},
  };
  for (const Same& row : rows) {
    CAPTURE(std::string(row.other));
    const Mentions a = read_mentions(row.plain);
    const Mentions b = read_mentions(row.other);
    REQUIRE(a.size() == b.size());
    REQUIRE_FALSE(a.empty());
    for (size_t i = 0; i < a.size(); ++i) {
      CHECK(a[i].kind == b[i].kind);
      if (is_number(a[i].kind)) CHECK(a[i].value == b[i].value);
    }
  }
}

}  // namespace
}  // namespace copydesk
