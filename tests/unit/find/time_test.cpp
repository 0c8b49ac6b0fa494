#include <doctest/doctest.h>

#include "time_fixture.hpp"

using namespace copydesk;

TEST_CASE("dates that are written out") {
  check_times({
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
  check_times({
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
  check_times({
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
  check_times({
      {"In July, the first Monday was dry.", "July = 2025-07; Monday = 2025-08-04"},
      {"It fell in the second-to-last week of 2018.", "the second-to-last week of 2018 = 2018-W51"},
      {"It fell on the third last day of May 2024.", "the third last day of May 2024 = 2024-05-29"},
      {"It fell on the second-last Monday of May 2024.",
       "the second-last Monday of May 2024 = 2024-05-20"},
      {"She came third last week in Oslo.", "last week = 2025-W31"},
  });
}

TEST_CASE("what hangs on the article's date, a Wednesday") {
  check_times({
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

TEST_CASE("a range that shares its month is one time, two full dates are two") {
  check_times({
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
  const auto since = times_in(body_of("He has led it since 2018.", "2025-08-06"));
  REQUIRE(since.size() == 1);
  CHECK(to_string(since[0].time()->begin.value()) == "2018-01-01T00:00");
  CHECK_FALSE(since[0].time()->end);
  const auto until = times_in(body_of("It stays shut until Friday.", "2025-08-06"));
  REQUIRE(until.size() == 1);
  CHECK_FALSE(until[0].time()->begin);
  const auto from = times_in(body_of("The road is closed from 2 p.m. today.", "2025-08-06"));
  REQUIRE(from.size() == 1);
  CHECK(to_string(from[0].time()->begin.value()) == "2025-08-06T14:00");
  CHECK_FALSE(from[0].time()->end);
  CHECK(to_string(until[0].time()->end.value()) == "2025-08-09T00:00");
}

TEST_CASE("what is no time") {
  check_times({
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
    const auto found = times_in(body_of(text, published));
    REQUIRE(found.size() == 1);
    return found[0].time()->anchor;
  };
  CHECK(anchor("It was signed on Aug. 1, 2019.", "2025-08-06") == Anchor::stated);
  CHECK(anchor("It was signed on Aug. 1.", "2025-08-06") == Anchor::inferred);
  CHECK(anchor("It was signed on Aug. 1.", "") == Anchor::latent);
  CHECK(anchor("It was signed on Friday.", "") == Anchor::latent);
}
