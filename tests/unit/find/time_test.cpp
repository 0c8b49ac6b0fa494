#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "copydesk.hpp"

using namespace copydesk;

namespace {

PackPtr pack() {
  static const PackPtr loaded = [] {
    const std::string rules = std::string(COPYDESK_SOURCE_DIR) + "/rules/";
    auto result = load_packs({rules + "core"});
    REQUIRE(result.ok());
    return *result;
  }();
  return loaded;
}

Article body(const std::string& text, const char* published) {
  Article article;
  article.name = "test";
  article.text = text;
  const auto size = static_cast<uint32_t>(text.size());
  article.sources.emplace_back();
  article.segments.push_back({0, size, 0, size, 0});
  article.marked.push_back({{0, size}, BlockKind::body});
  article.published = parse_date(published);
  article.published_from = PublishedFrom::argument;
  return article;
}

std::vector<Mention> times_in(const Article& article) {
  static Workspace workspace(pack());
  std::vector<Mention> out;
  for (const Mention& m : inspect(article, workspace, Depth::mentions).mentions)
    if (is_time(m.kind)) out.push_back(m);
  return out;
}

/// "Aug. 1 = 2025-08-01; six-month = P6M": the words and the value of each time of a text.
std::string times_of(const std::string& text, const char* published = "2025-08-06") {
  const Article article = body(text, published);
  std::string out;
  for (const Mention& m : times_in(article)) {
    if (!out.empty()) out += "; ";
    out += plain_text(article, m.span) + " = " + m.time()->timex;
  }
  return out;
}

struct Row {
  const char* text;
  const char* times;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(times_of(row.text) == row.times);
  }
}

}  // namespace

TEST_CASE("dates that are written out") {
  check({
      {"It was signed on Aug. 1, 2019, in Oslo.", "Aug. 1, 2019 = 2019-08-01"},
      {"It was signed on August 1st, 2019.", "August 1st, 2019 = 2019-08-01"},
      {"It was signed on 1 August 2019.", "1 August 2019 = 2019-08-01"},
      {"It was signed on the first of August, 2019.", "the first of August, 2019 = 2019-08-01"},
      {"It was signed on Thursday, Aug. 1, 2019.", "Thursday, Aug. 1, 2019 = 2019-08-01"},
      {"It was signed on 2019-08-01.", "2019-08-01 = 2019-08-01"},
      {"It was signed on 8/21/2019.", "8/21/2019 = 2019-08-21"},
      {"It was signed on 21/8/2019, and again on 3/9/2019.",
       "21/8/2019 = 2019-08-21; 3/9/2019 = 2019-09-03"},
      {"It opened in May 2019.", "May 2019 = 2019-05"},
      {"It opened in 1954 and closed in 1890.", "1954 = 1954; 1890 = 1890"},
      {"It fell in early 2018, mid-March or the late 1990s.",
       "early 2018 = 2018; mid-March = 2025-03; late 1990s = 199"},
      {"The deadline is June 31.", "June 31 = XXXX-06-31"},
      {"The law dates from Feb. 29, 2023.", "Feb. 29, 2023 = 2023-02-29"},
  });
}

TEST_CASE("parts of the year and longer stretches") {
  check({
      {"It rose in the 1998/99 season.", "1998/99 = 1998/1999"},
      {"It fell by 1998/95.", "1998 = 1998"},
      {"Rome burned in 300 BC and 44 B.C. again.", "300 BC = BC0300; 44 B.C. = BC0044"},
      {"Sales rose in the third quarter of 2024.", "the third quarter of 2024 = 2024-Q3"},
      {"Sales rose in Q3 2024 and fell in the first half of 2025.",
       "Q3 2024 = 2024-Q3; the first half of 2025 = 2025-H1"},
      {"It was built in the summer of 2010.", "the summer of 2010 = 2010-SU"},
      {"It was built in the 19th century and rebuilt in the 1950s.",
       "the 19th century = 18; 1950s = 195"},
      {"The plan covers fiscal 2026.", "fiscal 2026 = FY2026"},
      {"Shops close on Thanksgiving and on Easter Monday 2024.",
       "Thanksgiving = 2025-11-27; Easter Monday 2024 = 2024-04-01"},
      {"He served from 1947 to 1960.", "1947 = 1947; 1960 = 1960"},
      {"The 2015-16 season ended.", "2015-16 = 2015/2016"},
  });
}

TEST_CASE("holidays: eves, several days, weekday moves, listed years") {
  check({
      {"Yom Kippur 2018 was quiet.", "Yom Kippur 2018 = 2018-09-18"},
      {"Schools close for Passover 2018.", "Passover 2018 = 2018-03-30/2018-04-07"},
      {"He travels during Kwanzaa.", "Kwanzaa = 2025-12-26/2026-01-01"},
      {"He fasted during Ramadan 2034.", "Ramadan 2034 = 2034-11-12/2034-12-11"},
      {"It was held on Victoria Day 2025.", "Victoria Day 2025 = 2025-05-19"},
      {"She won on Super Tuesday in 2008.", "Super Tuesday in 2008 = 2008-02-05"},
      {"She will run on the next Super Tuesday.", "next Super Tuesday = XXXX-XX-XX"},
      {"Returns are due on Tax Day 2017.", "Tax Day 2017 = 2017-04-18"},
      {"The lent money was lost.", ""},
      {"Jane Lent told them so.", ""},
      {"It is a super Tuesday for her.", "Tuesday = 2025-08-05"},
      {"It was a good Friday for them.", "Friday = 2025-08-01"},
  });
}

TEST_CASE("what is counted from the end") {
  check({
      {"In July, the first Monday was dry.", "July = 2025-07; Monday = 2025-08-04"},
      {"It fell in the second-to-last week of 2018.", "the second-to-last week of 2018 = 2018-W51"},
      {"It fell on the third last day of May 2024.", "the third last day of May 2024 = 2024-05-29"},
      {"It fell on the second-last Monday of May 2024.",
       "the second-last Monday of May 2024 = 2024-05-20"},
      {"She came third last week in Oslo.", "last week = 2025-W31"},
  });
}

TEST_CASE("what hangs on the article's date, a Wednesday") {
  check({
      {"The vote is Thursday.", "Thursday = 2025-08-07"},
      {"The deadline is on Friday.", "Friday = 2025-08-08"},
      {"Today is Wednesday.", "Today = 2025-08-06; Wednesday = 2025-08-06"},
      {"He left yesterday.", "yesterday = 2025-08-05"},
      {"He left on Friday.", "Friday = 2025-08-01"},
      {"He will leave on Friday.", "Friday = 2025-08-08"},
      {"He was elected last month and again this year.", "last month = 2025-07; this year = 2025"},
      {"He left three weeks ago.", "three weeks ago = 2025-07-16"},
      {"He left two years ago.", "two years ago = 2023"},
      {"She will run again next week.", "next week = 2025-W33"},
      {"The vote was held in November.", "November = 2024-11"},
      {"The vote will be held in November.", "November = 2025-11"},
      {"It is due by the end of May.", "the end of May = 2026-05"},
      {"It opened on Aug. 3 and closed two days later.",
       "Aug. 3 = 2025-08-03; two days later = 2025-08-05"},
      {"It opened in 1987 and burned down the same year.", "1987 = 1987; the same year = 1987"},
      {"The last Monday of May 2024 was warm.", "The last Monday of May 2024 = 2024-05-27"},
      {"Output grew over the past nine days.", "the past nine days = P9D"},
  });
}

TEST_CASE("clock times") {
  check({
      {"He left late Friday night.", "late Friday night = 2025-08-01TNI"},
      {"He left late Friday.", "late Friday = 2025-08-01"},
      {"They moved at 0600 hours.", "0600 hours = 2025-08-06T06:00"},
      {"They trained 1430 hours.", "1430 hours = PT1430H"},
      {"They left at quarter to nine.", "quarter to nine = 2025-08-06T08:45"},
      {"It lifted off at 11:44 a.m. on Friday, Aug. 1.",
       "11:44 a.m. on Friday, Aug. 1 = 2025-08-01T11:44"},
      {"It will dock on Saturday around 3 a.m. New York time.",
       "Saturday around 3 a.m. New York time = 2025-08-09T03:00"},
      {"Polls closed at 22:30 on Sunday.", "22:30 on Sunday = 2025-08-03T22:30"},
      {"Doors open at half past three today.", "half past three today = 2025-08-06T03:30"},
      {"He spoke on Tuesday morning.", "Tuesday morning = 2025-08-05TMO"},
      {"He left at noon yesterday.", "noon yesterday = 2025-08-05T12:00"},
      {"The office is open from 9 a.m. to 5 p.m. today.",
       "9 a.m. to 5 p.m. today = 2025-08-06T09:00/2025-08-06T17:00"},
      {"The road is closed from 10 to 11 p.m. tonight.",
       "10 to 11 p.m. tonight = 2025-08-06T22:00/2025-08-06T23:00"},
      {"Lunch is 11:30-1:30 today.", "11:30-1:30 today = 2025-08-06T11:30/2025-08-06T13:30"},
      {"They meet at 5 tomorrow afternoon.", "5 tomorrow afternoon = 2025-08-07T17:00"},
      {"They had 5 friends tomorrow.", "tomorrow = 2025-08-07"},
  });
}

TEST_CASE("zones: fixed letters, letters that follow the date, places") {
  struct ZoneRow {
    const char* text;
    const char* zone;
    std::optional<int> offset;
  };
  for (const ZoneRow& row :
       {ZoneRow{"It began at 10:00 a.m. EDT on Jan. 5, 2025.", "-04:00", -240},
        {"It began at 10:00 a.m. ET on Jan. 5, 2025.", "America/New_York", -300},
        {"It began at 10:00 a.m. ET on July 5, 2025.", "America/New_York", -240},
        {"It began at 10:00 a.m. GMT on July 5, 2025.", "+00:00", 0},
        {"It began at 10:00 a.m. CST on July 5, 2025.", "", std::nullopt},
        {"It began at 10:00 a.m. New York City time on July 5, 2025.", "America/New_York", -240},
        {"It began in Tokyo at 10:00 a.m. local time on July 5, 2025.", "Asia/Tokyo", 540}}) {
    CAPTURE(row.text);
    const auto found = times_in(body(row.text, "2025-08-06"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].time()->zone == row.zone);
    CHECK(found[0].time()->utc_offset == row.offset);
  }
}

TEST_CASE("a clock time without a zone takes that of the publication") {
  struct ZoneRow {
    const char* text;
    const char* zones;  // of each time, with ";" behind it
  };
  for (const ZoneRow& row :
       {ZoneRow{"It began at 10:00 a.m. on July 5, 2025.", "Europe/Oslo;"},
        {"It began at 10:00 a.m. ET on July 5, 2025.", "America/New_York;"},
        {"It began at 10:00 a.m. CST on July 5, 2025.", ";"},
        {"It began in Tokyo at 10:00 a.m. local time on July 5, 2025.", "Asia/Tokyo;"},
        {"It began on board at 10:00 a.m. local time on July 5, 2025.", "Europe/Oslo;"},
        {"Doors open at 9 a.m. and close at noon EDT.", ";-04:00;"},
        {"It began on the morning of July 5, 2025.", ";"},
        {"It began on July 5, 2025.", ";"}}) {
    CAPTURE(row.text);
    Article article = body(row.text, "2025-08-06");
    article.zone = "Europe/Oslo";
    std::string zones;
    for (const Mention& m : times_in(article)) zones += m.time()->zone + ";";
    CHECK(zones == row.zones);
  }
}

TEST_CASE("lengths of time and times that come again") {
  check({
      {"A weeks-long strike ended.", "weeks-long = PXW"},
      {"It is a year-long study of decades-old law.", "a year-long = P1Y; decades-old = PXDE"},
      {"It grew over the past decade.", "the past decade = P1DE"},
      {"It took 3 million years.", "3 million years = P3000000Y"},
      {"They died 65 million years ago.", "65 million years ago = "},
      {"It ended 999 million millennia ago.", "999 million millennia = P999000000000Y"},
      {"It ended 90 million days ago.", "90 million days ago = "},
      {"After half a century, two hours were left.", "half a century = P0.5CE; two hours = PT2H"},
      {"It lasted three weekends.", "three weekends = P3WE"},
      {"It is open weekends and weekdays.", "weekends = P1WE; weekdays = P1W"},
      {"It was a six-month stay.", "six-month = P6M"},
      {"It took two and a half hours.", "two and a half hours = PT2.5H"},
      {"It took a year and a half.", "a year and a half = P1.5Y"},
      {"It took 2 years and 3 months.", "2 years and 3 months = P2Y3M"},
      {"It took nearly five months.", "nearly five months = P5M"},
      {"It took several weeks.", "several weeks = PXW"},
      {"A 45-year-old man fell.", "45-year-old = P45Y"},
      {"It meets every Tuesday.", "every Tuesday = XXXX-WXX-2"},
      {"It meets twice a week.", "twice a week = P1W"},
      {"It meets four times a year.", "four times a year = P1Y"},
      {"It meets annually.", "annually = P1Y"},
      {"It meets on Fridays.", "Fridays = XXXX-WXX-5"},
  });
}

TEST_CASE("a range that shares its month is one time, two full dates are two") {
  check({
      {"It ran July 13-15.", "July 13-15 = 2025-07-13/2025-07-15"},
      {"It ran from the 13 to the 15 July.", "the 13 to the 15 July = 2025-07-13/2025-07-15"},
      {"It ran 5-6 September 2019.", "5-6 September 2019 = 2019-09-05/2019-09-06"},
      {"It ran from Aug. 31 to Sept. 2.", "Aug. 31 to Sept. 2 = 2025-08-31/2025-09-02"},
      {"It will run from Dec. 30 to Jan. 2.", "Dec. 30 to Jan. 2 = 2025-12-30/2026-01-02"},
      {"She lived from May 2, 1872 to Nov. 23, 1896.",
       "May 2, 1872 to Nov. 23, 1896 = 1872-05-02/1896-11-23"},
      {"She (May 2, 1872 - Nov. 23, 1896) wrote.",
       "May 2, 1872 = 1872-05-02; Nov. 23, 1896 = 1896-11-23"},
      {"It sold from March to August 2011.", "March = 2011-03; August 2011 = 2011-08"},
  });
}

TEST_CASE("open ends") {
  const auto since = times_in(body("He has led it since 2018.", "2025-08-06"));
  REQUIRE(since.size() == 1);
  CHECK(to_string(since[0].time()->begin.value()) == "2018-01-01T00:00");
  CHECK_FALSE(since[0].time()->end);
  const auto until = times_in(body("It stays shut until Friday.", "2025-08-06"));
  REQUIRE(until.size() == 1);
  CHECK_FALSE(until[0].time()->begin);
  const auto from = times_in(body("The road is closed from 2 p.m. today.", "2025-08-06"));
  REQUIRE(from.size() == 1);
  CHECK(to_string(from[0].time()->begin.value()) == "2025-08-06T14:00");
  CHECK_FALSE(from[0].time()->end);
  CHECK(to_string(until[0].time()->end.value()) == "2025-08-09T00:00");
}

TEST_CASE("what is no time") {
  check({
      {"Doris Day met April Ryan there.", ""},
      {"Mrs. May told them so.", ""},
      {"They may march on.", ""},
      {"He moved to Friday Harbor as a boy.", ""},
      {"The score was 3-1, then 6-4.", ""},
      {"The ratio is 2:1.", ""},
      {"It is extended in H.R. 1932 and in Section 1975.", ""},
      {"The Deficit Act 1990 and Vision 2030 passed.", "1990 = 1990; 2030 = 2030"},
      {"He read Catch-22 twice.", ""},
      {"It costs $1999 or 2,018 yen.", ""},
      {"Version 10.3 came out.", ""},
      {"The second runner fell.", ""},
      {"Prices continue to fall.", ""},
      {"He ate a quarter of it.", ""},
      {"Dial 555-2019 for help.", ""},
      {"Some 1500 soldiers left.", ""},
      {"This may have helped.", ""},
  });
}

TEST_CASE("each resolved time says what it rests on") {
  const auto anchor = [](const char* text, const char* published) {
    const auto found = times_in(body(text, published));
    REQUIRE(found.size() == 1);
    return found[0].time()->anchor;
  };
  CHECK(anchor("It was signed on Aug. 1, 2019.", "2025-08-06") == Anchor::stated);
  CHECK(anchor("It was signed on Aug. 1.", "2025-08-06") == Anchor::inferred);
  CHECK(anchor("It was signed on Aug. 1.", "") == Anchor::latent);
  CHECK(anchor("It was signed on Friday.", "") == Anchor::latent);
}

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string full_width(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      out += c;
      continue;
    }
    out += "\xef\xbc";
    out += static_cast<char>(0x90 + (c - '0'));
  }
  return out;
}

std::vector<std::string> values_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Mention& m : times_in(body(text, "2025-08-06"))) out.push_back(m.time()->timex);
  return out;
}

}  // namespace

TEST_CASE("reading does not depend on how the characters are spelled") {
  for (const std::string text :
       {"It was signed on Friday, Aug. 1, 2025, at 11:44 a.m.", "It ran July 13-15 in the '90s.",
        "He left three weeks ago.", "Last year's fair opened at 3 o'clock on 1 August 2019.",
        "It was a six-month stay in 1954."}) {
    CAPTURE(text);
    const auto plain = values_of(text);
    CHECK_FALSE(plain.empty());
    CHECK(values_of(replaced(text, "'", "\xe2\x80\x99")) == plain);
    CHECK(values_of(replaced(text, " ", "\xc2\xa0")) == plain);
    CHECK(values_of(replaced(text, "-", "\xe2\x80\x91")) == plain);
    CHECK(values_of(full_width(text)) == plain);
  }
}

namespace {

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
constexpr std::array<const char*, 12> kShort = {"Jan.", "Feb.", "March", "April", "May",  "June",
                                                "July", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec."};

std::string ordinal(int day) {
  const bool teen = day / 10 == 1;
  const char* ending = day % 10 == 1 && !teen   ? "st"
                       : day % 10 == 2 && !teen ? "nd"
                       : day % 10 == 3 && !teen ? "rd"
                                                : "th";
  return std::to_string(day) + ending;
}

/// The printed styles of a date, by number.
std::string printed(Date d, int style) {
  const auto month = static_cast<size_t>(d.month - 1);
  const std::string day = std::to_string(d.day);
  const std::string year = std::to_string(d.year);
  const std::string weekday(to_string(weekday_of(d)));
  switch (style) {
    case 0:
      return std::string(kShort[month]) + " " + day + ", " + year;
    case 1:
      return weekday + ", " + kMonths[month] + " " + ordinal(d.day) + ", " + year;
    case 2:
      return day + " " + kMonths[month] + " " + year;
    case 3:
      return weekday + " " + day + " " + kMonths[month] + " " + year;
    case 4:
      return "the " + ordinal(d.day) + " of " + kMonths[month] + ", " + year;
    case 5:
      return std::to_string(d.month) + "/" + day + "/" + year;
    default:
      return to_string(d);
  }
}

}  // namespace

TEST_CASE("every date of 1900 to 2100 reads back from each printed style") {
  constexpr int kStyles = 7;
  int wrong = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (int style = 0; style < kStyles; ++style) {
      std::string text;
      std::vector<std::string> expected;
      for (Date d = {year, 1, 1}; d.year == year; d = add_days(d, 1)) {
        text += "It was " + printed(d, style) + ".\n\n";
        expected.push_back(to_string(d));
      }
      std::vector<std::string> got;
      for (const Mention& m : times_in(body(text, "2025-08-06"))) got.push_back(m.time()->timex);
      CAPTURE(year);
      CAPTURE(style);
      if (got != expected) ++wrong;
      if (wrong < 3) CHECK(got == expected);
    }
  }
  CHECK(wrong == 0);
}
