// JSON Lines: the findings of each article, then its article record.
#include "report/index.hpp"
#include "report/records.hpp"

namespace copydesk {
namespace {

class JsonLines : public Writer {
 public:
  void render(const Report& report, std::string& piece) const override {
    for (const ReportedFinding& finding : report.findings) write_finding(report, finding, piece);
    write_article(report, piece);
  }
  void finish(const RunSummary&, std::string&) override {}
};

}  // namespace

const Format jsonl_format = {
    "jsonl", "one JSON record a line, for programs", false,
    // NOLINTNEXTLINE(performance-unnecessary-value-param): other formats keep theirs
    [](WriterOptions) -> std::unique_ptr<Writer> { return std::make_unique<JsonLines>(); }};

}  // namespace copydesk
