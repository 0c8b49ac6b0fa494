#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "report/report.hpp"

namespace copydesk {

/// The sorts of records that `extract` prints; values are bits of a set.
enum class Record : uint8_t {
  article = 1,
  text = 2,
  sentences = 4,
  tokens = 8,
  mentions = 16,
  entities = 32,
  facts = 64,
};

/// A set of record sorts.
class RecordSet {
 public:
  void add(Record record) { bits_ |= static_cast<uint8_t>(record); }
  bool has(Record record) const { return (bits_ & static_cast<uint8_t>(record)) != 0; }

 private:
  uint8_t bits_ = 0;
};

/// Reads "mentions,entities". An error names the word that is no sort of record.
Result<RecordSet> parse_records(std::string_view list);

/// Appends the chosen records of an article, one a line, in the order of the public format.
void write_records(const Report& report, RecordSet records, std::string& out);

/// Appends one finding record of the public format, with its line end.
void write_finding(const Report& report, const ReportedFinding& finding, std::string& out);
/// Appends the article record, with its line end.
void write_article(const Report& report, std::string& out);

}  // namespace copydesk
