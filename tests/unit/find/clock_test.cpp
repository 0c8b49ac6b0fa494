#include <doctest/doctest.h>

#include <string>

#include "time_fixture.hpp"

using namespace copydesk;

TEST_CASE("clock times") {
  check_times({
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
      {"Some 3 million in the morning and 40 at night wait.", "the morning = TMO"},
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
    const auto found = times_in(body_of(row.text, "2025-08-06"));
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
    Article article = body_of(row.text, "2025-08-06");
    article.zone = "Europe/Oslo";
    std::string zones;
    for (const Mention& m : times_in(article)) zones += m.time()->zone + ";";
    CHECK(zones == row.zones);
  }
}

TEST_CASE("lengths of time and times that come again") {
  check_times({
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
