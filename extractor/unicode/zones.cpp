#include "unicode/zones.hpp"

#include <unicode/basictz.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace copydesk {
namespace {

constexpr int64_t kMillisecondsInDay = 86'400'000;
constexpr int kMillisecondsInMinute = 60'000;

std::unique_ptr<icu::TimeZone> open_zone(std::string_view name) {
  const icu::StringPiece piece(name.data(), static_cast<int32_t>(name.size()));
  std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(piece)));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return nullptr;
  return zone;
}

}  // namespace

bool is_zone(std::string_view name) { return open_zone(name) != nullptr; }

std::vector<std::string> zone_names() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> ids(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  std::vector<std::string> names;
  int32_t size = 0;
  while (U_SUCCESS(status) != 0) {
    const char* id = ids->next(&size, status);
    if (id == nullptr) break;
    names.emplace_back(id, static_cast<size_t>(size));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<int> utc_offset(std::string_view name, CivilTime local) {
  const auto zone = open_zone(name);
  const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
  if (rules == nullptr) return std::nullopt;
  const auto wall = static_cast<UDate>(day_number(local.date) * kMillisecondsInDay +
                                       local.second * int64_t{1000});
  int32_t standard = 0;
  int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules->getOffsetFromLocal(wall, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, standard, saving,
                            status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return (standard + saving) / kMillisecondsInMinute;
}

std::string offset_name(int minutes) {
  const int size = std::abs(minutes);
  std::array<char, 24> out{};
  const int n = std::snprintf(out.data(), out.size(), "%c%02d:%02d", minutes < 0 ? '-' : '+',
                              size / 60, size % 60);
  return {out.data(), static_cast<size_t>(n)};
}

std::string zone_database_version() {
  UErrorCode status = U_ZERO_ERROR;
  const char* version = icu::TimeZone::getTZDataVersion(status);
  return U_FAILURE(status) != 0 ? std::string() : std::string(version);
}

}  // namespace copydesk
