#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace copydesk {

/// What a check or a claiming rule is about, for formats that describe them.
struct CheckDescription {
  std::string id;
  std::string summary;  ///< one sentence
  std::string help;
  Level level = Level::warning;
};

/// What a person or a pipeline chose about the output.
struct WriterOptions {
  bool color = false;
  bool show_confirmed = false;
  std::string version;                   ///< of copydesk
  std::vector<CheckDescription> checks;  ///< sorted by id
};

/// The whole run in numbers.
struct RunSummary {
  uint32_t articles = 0;
  uint32_t unread = 0;  ///< inputs or records that could not be read
  Coverage coverage;
  Tally tally;

  RunSummary& operator+=(const RunSummary& other);
};

/// Prints the reports of one run in one format. Reports are rendered on any thread in any order,
/// the pieces are then accepted in the order of the input by one thread.
class Writer {
 public:
  virtual ~Writer() = default;
  /// Appends what one article contributes; thread-safe.
  virtual void render(const Report& report, std::string& piece) const = 0;
  /// Takes the next piece; appends what can be printed now.
  virtual void accept(std::string&& piece, std::string& out) { out += piece; }
  /// Appends what closes the output.
  virtual void finish(const RunSummary& summary, std::string& out) = 0;
};

/// One output format of `check`. A value; registered in index.def.
struct Format {
  std::string_view name;
  std::string_view summary;  ///< for --help
  bool describes_checks;     ///< whether it wants WriterOptions::checks
  std::unique_ptr<Writer> (*make)(WriterOptions options);
};

/// All formats in the order of index.def.
std::span<const Format* const> all_formats();
/// Null when there is none of that name.
const Format* format_named(std::string_view name);

}  // namespace copydesk
