#include "report/writer.hpp"

#include <algorithm>

#include "report/index.hpp"

namespace copydesk {

std::span<const Format* const> all_formats() {
  static constexpr const Format* kFormats[] = {
#define ENTRY(name) &name##_format,
#include "report/index.def"
#undef ENTRY
  };
  return kFormats;
}

RunSummary& RunSummary::operator+=(const RunSummary& other) {
  articles += other.articles;
  unread += other.unread;
  coverage += other.coverage;
  tally += other.tally;
  return *this;
}

const Format* format_named(std::string_view name) {
  const auto all = all_formats();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Format* f) { return f->name == name; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace copydesk
