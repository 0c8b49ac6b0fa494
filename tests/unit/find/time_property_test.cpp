#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "time_fixture.hpp"

using namespace copydesk;

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
  for (const Mention& m : times_in(body_of(text, "2025-08-06"))) out.push_back(m.time()->timex);
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
      for (const Mention& m : times_in(body_of(text, "2025-08-06"))) got.push_back(m.time()->timex);
      CAPTURE(year);
      CAPTURE(style);
      if (got != expected) ++wrong;
      if (wrong < 3) CHECK(got == expected);
    }
  }
  CHECK(wrong == 0);
}
