#include "match/equation.hpp"

#include <doctest/doctest.h>

using namespace copydesk;

namespace {

NumberValue number(const char* text, const char* unit = "", int precision = 0) {
  NumberValue v;
  v.number = Decimal::parse(text);
  v.range = exactly(*v.number);
  v.unit = unit;
  v.precision = precision;
  return v;
}

Quantity quantity(const char* text, const char* unit = "", int precision = 0) {
  return quantity_of(number(text, unit, precision), text);
}

Quantity rounded(const char* text, const char* slack) {
  Quantity q = quantity(text);
  q.range = around(*q.number, *Decimal::parse(slack));
  return q;
}

const std::vector<std::string> kNames = {"new", "old", "pct", "dir", "part", "from", "to"};

Outcome judge(const char* equation, const std::vector<Operand>& operands) {
  const auto parsed = parse_equation(equation, kNames);
  REQUIRE(parsed.ok());
  return evaluate(**parsed, operands);
}

Operand up() { return WordMeaning{Decimal(1), std::nullopt, "rose"}; }
Operand down() { return WordMeaning{Decimal(-1), std::nullopt, "fell"}; }

TimeValue day(int year, int month, int day) {
  TimeValue t;
  t.begin = CivilTime{*make_date(year, month, day), 0};
  t.end = CivilTime{add_days(t.begin->date, 1), 0};
  return t;
}

}  // namespace

TEST_CASE("a percent change") {
  const char* claim = "new = old * (1 + sign(dir) * pct)";
  struct Row {
    const char* newer;
    const char* older;
    const char* pct;
    Operand direction;
    Verdict verdict;
  };
  const Row rows[] = {
      {"56", "50", "12", up(), Verdict::confirmed},
      {"2100", "1600", "40", up(), Verdict::conflict},  // 31.25 %
      {"950", "1250", "24", down(), Verdict::confirmed},
      {"3", "1000", "24", up(), Verdict::unknown},  // these numbers are not each other's
      {"2016", "16", "12500", up(), Verdict::confirmed},
      {"22", "37", "40", down(), Verdict::unknown},  // 40.5 %, cut off
      {"22", "37", "39", down(), Verdict::conflict},
      {"22", "37", "42", down(), Verdict::conflict},  // nobody rounds up by more than half
  };
  for (const Row& row : rows) {
    CAPTURE(row.newer);
    CHECK(judge(claim, {quantity(row.newer), quantity(row.older), quantity(row.pct, "percent"),
                        row.direction})
              .verdict == row.verdict);
  }
}

TEST_CASE("rounding lives in the intervals") {
  CHECK(judge("new = old", {rounded("2.3", "0.05"), rounded("2.26", "0.005")}).verdict ==
        Verdict::confirmed);
  CHECK(judge("new = old", {rounded("2.3", "0.05"), rounded("2.4", "0.005")}).verdict ==
        Verdict::conflict);
  // 33 % of 90 is 30 although 0.33 * 90 is 29.7
  CHECK(judge("new = old * pct", {quantity("30"), quantity("90"), quantity("33", "percent")})
            .verdict == Verdict::confirmed);
}

TEST_CASE("a slip of the hand fits to the digit or not at all") {
  const char* slip = "old = new * (1 + pct)";  // the base swapped: 180,000 is 33 % above 135,000
  const std::vector<Operand> loose = {rounded("135000", "500"), rounded("180000", "5000"),
                                      quantity("35", "percent")};
  CHECK(judge(slip, loose).verdict == Verdict::confirmed);
  CHECK(judge(slip, to_the_digit(loose)).verdict == Verdict::conflict);
  const std::vector<Operand> exact = {rounded("135000", "500"), rounded("180000", "5000"),
                                      quantity("33", "percent")};
  CHECK(judge(slip, to_the_digit(exact)).verdict == Verdict::confirmed);
}

TEST_CASE("of several percents none is cut off") {
  CHECK(judge("new = old + pct",
              {quantity("45", "percent"), quantity("40", "percent"), quantity("3", "percent")})
            .verdict == Verdict::conflict);
}

TEST_CASE("a difference that rests on rounding alone is not confirmed") {
  struct Row {
    Quantity newer;
    Quantity older;
    Quantity difference;
    Verdict verdict;
  };
  const Row rows[] = {
      {rounded("14", "0.5"), rounded("9", "0.5"), rounded("5", "0.5"), Verdict::confirmed},
      {rounded("14", "0.5"), rounded("9", "0.5"), rounded("4", "0.5"), Verdict::unknown},
      {rounded("14", "0.5"), rounded("9", "0.5"), rounded("2", "0.5"), Verdict::conflict},
      // The coarsest figure decides: 13.8 - 9.1 = 4.7, which rounds to 5.
      {rounded("13.8", "0.05"), rounded("9.1", "0.05"), rounded("5", "0.5"), Verdict::confirmed},
      {quantity("96"), quantity("84"), quantity("12"), Verdict::confirmed},
  };
  for (const Row& row : rows) {
    CAPTURE(row.difference.printed);
    CHECK(judge("abs(new - old) = part", {row.newer, row.older, {}, {}, row.difference}).verdict ==
          row.verdict);
  }
  // Where a figure is hedged, its band decides (T2).
  Quantity about = rounded("4", "1");
  about.hedged = true;
  CHECK(judge("new - old = part", {rounded("14", "0.5"), rounded("9", "0.5"), {}, {}, about})
            .verdict == Verdict::confirmed);
}

TEST_CASE("lists") {
  const std::vector<Quantity> parts = {quantity("3"), quantity("2"), quantity("1")};
  const std::vector<Operand> operands = {quantity("7"), {}, {}, {}, parts};
  const Outcome sum = judge("new = sum(part)", operands);
  CHECK(sum.verdict == Verdict::conflict);
  CHECK(sum.filled == "7 ≠ 3 + 2 + 1");
  CHECK(judge("new = count(part) + 4", operands).verdict == Verdict::confirmed);
  CHECK(judge("new = first(part) + 4", operands).verdict == Verdict::confirmed);
}

TEST_CASE("a comparison that a word makes is written as one") {
  const auto compared = [](const char* first, const Operand& word, const char* second) {
    return judge("sign(dir) * (new - old) > 0", {quantity(first), quantity(second), {}, word})
        .filled;
  };
  CHECK(compared("412", up(), "372") == "412 > 372");
  CHECK(compared("1200", down(), "1400") == "1200 < 1400");
  CHECK(compared("300", up(), "372") == "300 is not > 372");
  CHECK(judge("new > old", {quantity("3"), quantity("5")}).filled == "3 is not > 5");
}

TEST_CASE("units must fit") {
  CHECK(judge("new = old", {quantity("5", "USD"), quantity("5", "EUR")}).verdict ==
        Verdict::unknown);
  CHECK(judge("new = old", {quantity("5", "USD"), quantity("5")}).verdict == Verdict::confirmed);
  CHECK(judge("pct = new / old",
              {quantity("5", "USD"), quantity("10", "USD"), quantity("50", "percent")})
            .verdict == Verdict::confirmed);
}

TEST_CASE("dates") {
  std::vector<Operand> operands(kNames.size());
  operands[5] = day(2025, 3, 3);
  operands[6] = day(2025, 3, 17);
  operands[0] = quantity("14", "day");
  CHECK(judge("new = days(from, to)", operands).verdict == Verdict::confirmed);
  operands[0] = quantity("15", "day");  // T7: counting both ends
  CHECK(judge("new = days(from, to)", operands).verdict == Verdict::confirmed);
  operands[0] = quantity("9", "day");
  CHECK(judge("new = days(from, to)", operands).verdict == Verdict::conflict);
  operands[0] = quantity("2", "week");
  CHECK(judge("new = days(from, to)", operands).verdict == Verdict::confirmed);
  operands[6] = TimeValue{};
  CHECK(judge("new = days(from, to)", operands).verdict == Verdict::unknown);
}

TEST_CASE("solve says what the printed value should have been") {
  const auto claim = parse_equation("new = old * (1 + sign(dir) * pct)", kNames);
  const std::vector<Operand> operands = {quantity("100000"), quantity("146000"),
                                         quantity("50", "percent"), down()};
  const auto computed = solve(**claim, operands, 2);
  REQUIRE(computed);
  CHECK(computed->printed == "31.5%");
  const auto square = parse_equation("new = old * old", kNames);
  CHECK_FALSE(solve(**square, operands, 1));
}

TEST_CASE("equations that are not") {
  struct Row {
    const char* text;
    uint32_t column;
    const char* message;
  };
  const Row rows[] = {
      {"new", 4, "expected one of = < <= > >="},
      {"new = ", 7, "expected a number, a capture or a function"},
      {"new = olf", 7, "unknown capture 'olf'"},
      {"new = (old", 11, "expected ')'"},
      {"new = days(from)", 17, "wrong number of arguments of days"},
      {"new = old old", 11, "unexpected 'o'"},
      {"new = 1.2.3", 7, "'1.2.3' is not a number"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto parsed = parse_equation(row.text, kNames);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.errors().front().column == row.column);
    CHECK(parsed.errors().front().message == row.message);
  }
}
