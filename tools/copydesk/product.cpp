#include "product.hpp"

#include <utility>

#include "messages.hpp"

namespace copydesk::tool {
namespace {

class Checked : public Product {
 public:
  explicit Checked(std::unique_ptr<Writer> writer) : writer_(std::move(writer)) {}
  Depth depth() const override { return Depth::findings; }
  void render(const Report& report, std::string& piece) const override {
    writer_->render(report, piece);
  }
  void accept(std::string&& piece, std::string& out) override {
    writer_->accept(std::move(piece), out);
  }
  void finish(const RunSummary& summary, std::string& out) override {
    writer_->finish(summary, out);
  }

 private:
  std::unique_ptr<Writer> writer_;
};

class Extracted : public Product {
 public:
  explicit Extracted(RecordSet records) : records_(records) {}
  Depth depth() const override {
    if (records_.has(Record::article)) return Depth::findings;
    // Mentions name their entity, which the facts decide.
    if (records_.has(Record::facts) || records_.has(Record::entities) ||
        records_.has(Record::mentions))
      return Depth::facts;
    return records_.has(Record::text) ? Depth::mentions : Depth::tokens;
  }
  void render(const Report& report, std::string& piece) const override {
    write_records(report, records_, piece);
  }

 private:
  RecordSet records_;
};

bool wants_color(const Options& options) {
  return options.color == Color::automatic ? terminal_wants_color()
                                           : options.color == Color::always;
}

}  // namespace

std::unique_ptr<Product> make_product(const Options& options, const Pack& pack) {
  if (options.command == "extract")
    return std::make_unique<Extracted>(*parse_records(options.records));
  const Format& format =
      options.format.empty() ? *all_formats().front() : *format_named(options.format);
  WriterOptions writer{wants_color(options), options.show_confirmed, COPYDESK_VERSION, {}};
  if (format.describes_checks) writer.checks = checks_of(pack);
  return std::make_unique<Checked>(format.make(std::move(writer)));
}

}  // namespace copydesk::tool
