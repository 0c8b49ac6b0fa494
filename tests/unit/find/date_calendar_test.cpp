#include "find/date_calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unicode/zones.hpp"

using namespace copydesk;

TEST_CASE("Easter Sunday") {
  for (const Date date :
       {Date{1818, 3, 22}, Date{1943, 4, 25}, Date{2000, 4, 23}, Date{2013, 3, 31},
        Date{2024, 3, 31}, Date{2025, 4, 20}, Date{2038, 4, 25}})
    CHECK(easter(date.year) == date);
}

TEST_CASE("weeks of ISO 8601") {
  struct Row {
    Date date;
    IsoWeek week;
  };
  for (const Row& row : {Row{{2005, 1, 1}, {2004, 53}},
                         {{2007, 1, 1}, {2007, 1}},
                         {{2008, 12, 29}, {2009, 1}},
                         {{2010, 1, 3}, {2009, 53}}}) {
    CHECK(iso_week(row.date) == row.week);
    CHECK(monday_of(row.week) == monday_of(row.date));
  }
  CHECK_FALSE(monday_of(IsoWeek{2021, 53}));
}

TEST_CASE("rules of holidays") {
  CHECK(holiday_date("12-25", 2025) == Date{2025, 12, 25});
  CHECK(holiday_date("09-1-mon", 2025) == Date{2025, 9, 1});
  CHECK(holiday_date("05-last-mon", 2025) == Date{2025, 5, 26});
  CHECK(holiday_date("easter-2", 2025) == Date{2025, 4, 18});
  CHECK(holiday_date("thanksgiving+1", 2025) == Date{2025, 11, 28});
  for (const char* rule : {"", "13-01", "02-30", "05-x-mon", "05-1-day", "easter", "easter+x"}) {
    CAPTURE(rule);
    CHECK_FALSE(holiday_date(rule, 2025));
  }
}

TEST_CASE("offsets of zones follow the date") {
  CHECK(utc_offset("America/New_York", {{2025, 1, 5}, 0}) == -300);
  CHECK(utc_offset("America/New_York", {{2025, 7, 5}, 0}) == -240);
  CHECK(utc_offset("Asia/Kolkata", {{2025, 7, 5}, 0}) == 330);
  CHECK_FALSE(utc_offset("Mars/Olympus", {{2025, 7, 5}, 0}));
  CHECK(is_zone("Europe/Oslo"));
  CHECK_FALSE(is_zone("Oslo"));
  const auto names = zone_names();
  CHECK(std::binary_search(names.begin(), names.end(), "Europe/Oslo"));
  CHECK(std::binary_search(names.begin(), names.end(), "US/Eastern"));
  CHECK_FALSE(std::binary_search(names.begin(), names.end(), "Oslo"));
  CHECK(offset_name(-240) == "-04:00");
  CHECK(offset_name(330) == "+05:30");
  CHECK_FALSE(zone_database_version().empty());
}

TEST_CASE("feasts of other calendars") {
  struct Row {
    const char* rule;
    Date date;
  };
  for (const Row& row : {Row{"islamic 10-01", {2034, 12, 12}},
                         {"islamic 12-10", {2018, 8, 21}},
                         {"hebrew 01-10", {2018, 9, 19}},
                         {"hebrew 08-15", {2025, 4, 13}},
                         {"chinese 01-01", {2013, 2, 10}},
                         {"persian 01-01", {2024, 3, 20}},
                         {"orthodox+0", {2024, 5, 5}},
                         {"orthodox-48", {2018, 2, 19}},
                         {"hindu 07-30 evening", {2023, 11, 12}},
                         {"hindu 07-30 evening", {2020, 11, 14}},
                         {"hindu 12-15 evening +1", {2019, 3, 21}},
                         {"hindu 11-29 midnight", {2020, 2, 21}},
                         {"hindu 01-09 midday", {2020, 4, 2}},
                         {"hindu 05-15", {2023, 8, 31}},
                         {"04-last-sat -3", {2010, 4, 21}},
                         {"11-1-mon +1", {2024, 11, 5}},
                         {"10-16 sat-1 sun+1", {2021, 10, 15}},
                         {"10-16 sat-1 sun+1", {2022, 10, 17}},
                         {"10-16 sat-1 sun+1", {2020, 10, 16}},
                         {"hebrew 01-10 -1", {2018, 9, 18}},
                         {"hebrew 09-05 fri-1 sat-2 mon+1 -1", {2018, 4, 18}},
                         {"05-18 tue+6 wed+5 thu+4 fri+3 sat+2 sun+1", {2025, 5, 19}},
                         {"04-15; 2017-04-18", {2016, 4, 15}},
                         {"04-15; 2017-04-18", {2017, 4, 18}},
                         {"; 2012-03-06; 2016-03-01", {2016, 3, 1}}}) {
    CAPTURE(row.rule);
    CHECK(holiday_date(row.rule, row.date.year) == row.date);
  }
  for (const char* rule : {"hindu 07", "hindu 07-30 noon", "hebrew 1-10", "12-25 sat",
                           "12-25 xyz+1", "orthodox", "; 2012-03-06", "; 2025"}) {
    CAPTURE(rule);
    CHECK_FALSE(holiday_date(rule, 2025));
  }
}
