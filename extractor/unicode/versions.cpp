#include "unicode/versions.hpp"

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace copydesk {
namespace {

std::string text_of(const UVersionInfo version) {
  char buffer[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, buffer);
  return buffer;
}

}  // namespace

std::string data_versions() {
  UVersionInfo icu;
  UVersionInfo unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  UErrorCode status = U_ZERO_ERROR;
  const char* zones = ucal_getTZDataVersion(&status);
  return "ICU " + text_of(icu) + ", Unicode " + text_of(unicode) + ", time zones " +
         (U_SUCCESS(status) ? zones : "unknown");
}

}  // namespace copydesk
