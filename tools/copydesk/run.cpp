#include "run.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <thread>
#include <utility>

#include "inputs.hpp"
#include "outcome.hpp"
#include "packs.hpp"
#include "parallel.hpp"

namespace copydesk::tool {
namespace {

// What is made of one inspected article.
class Product {
 public:
  virtual ~Product() = default;
  virtual Depth depth() const = 0;
  virtual void render(const Report& report, std::string& piece) const = 0;
  virtual void accept(std::string&& piece, std::string& out) = 0;
  virtual void finish(const RunSummary& summary, std::string& out) = 0;
};

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
    if (records_.has(Record::facts) || records_.has(Record::entities) ||
        records_.has(Record::mentions))
      return Depth::facts;
    return records_.has(Record::text) ? Depth::mentions : Depth::tokens;
  }
  void render(const Report& report, std::string& piece) const override {
    write_records(report, records_, piece);
  }
  void accept(std::string&& piece, std::string& out) override { out += piece; }
  void finish(const RunSummary&, std::string&) override {}

 private:
  RecordSet records_;
};

std::unique_ptr<Product> make_product(const Options& options) {
  if (options.command == "extract")
    return std::make_unique<Extracted>(*parse_records(options.records));
  const Format& format =
      options.format.empty() ? *all_formats().front() : *format_named(options.format);
  WriterOptions writer;
  writer.version = COPYDESK_VERSION;
  writer.show_confirmed = options.show_confirmed;
  return std::make_unique<Checked>(format.make(std::move(writer)));
}

void say(std::string& messages, const Error& error) {
  messages += "copydesk: " + to_string(error) + '\n';
}

class Run {
 public:
  Run(const Options& options, PackPtr pack)
      : options_(options),
        product_(make_product(options)),
        inputs_({options.arguments, options.stdin_filename, options.input_format}),
        jobs_(options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())) {
    read_options_.published = options.published;
    for (unsigned i = 0; i < jobs_; ++i) workspaces_.emplace_back(pack);
  }

  int run() {
    run_in_order(jobs_, {[this](Batch& batch) { return inputs_.pull(batch); },
                         [this](const Batch& batch, unsigned worker) {
                           return work(batch, workspaces_[worker]);
                         },
                         [this](Outcome&& outcome) { return commit(std::move(outcome)); }});
    std::string out;
    product_->finish(total_, out);
    print(out);
    if (std::fflush(stdout) != 0) note_write_failure();
    if (failed_ || total_.unread > 0) return kFailed;
    return asks() ? kQuestions : kClean;
  }

 private:
  Outcome work(const Batch& batch, Workspace& workspace) const {
    Outcome outcome;
    for (const Error& note : batch.notes) say(outcome.messages, note);
    for (const Error& error : batch.errors) fail(outcome, error);
    for (const Work& one : batch.work) {
      const Result<Article> article = read(one);
      if (article)
        inspect_article(*article, workspace, outcome);
      else
        for (const Error& error : article.errors()) fail(outcome, error);
    }
    return outcome;
  }

  static void fail(Outcome& outcome, const Error& error) {
    say(outcome.messages, error);
    ++outcome.summary.unread;
  }

  Result<Article> read(const Work& one) const {
    if (one.loaded) return one.reader->read(one.record, read_options_);
    Result<std::string> bytes = load_file(one.path, InputOptions{}.max_bytes);
    if (!bytes) return bytes.errors();
    return one.reader->read({one.record.name, std::move(bytes).value(), one.record.line},
                            read_options_);
  }

  void inspect_article(const Article& article, Workspace& workspace, Outcome& outcome) const {
    for (const Note& note : article.notes)
      say(outcome.messages, {article.name, 0, 0, note.message, {}, {}});
    const Inspection seen = inspect(article, workspace, product_->depth());
    const Report report = make_report(article, seen, {});
    product_->render(report, outcome.pieces.emplace_back());
    ++outcome.summary.articles;
    outcome.summary.tally += report.tally;
    outcome.summary.coverage += report.coverage;
  }

  bool commit(Outcome&& outcome) {
    total_ += outcome.summary;
    if (!outcome.messages.empty())
      std::fwrite(outcome.messages.data(), 1, outcome.messages.size(), stderr);
    std::string out;
    for (std::string& piece : outcome.pieces) product_->accept(std::move(piece), out);
    print(out);
    return !failed_ && !closed_;
  }

  void print(const std::string& out) {
    if (failed_ || closed_ || out.empty()) return;
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) note_write_failure();
  }

  // A reader that has seen enough closes the pipe: that is no failure.
  void note_write_failure() {
    closed_ = errno == EPIPE;
    if (closed_ || failed_) return;
    failed_ = true;
    std::perror("copydesk: cannot write the output");
  }

  bool asks() const {
    if (options_.command != "check") return false;
    const Level threshold = options_.fail_on.value_or(Level::warning);
    return threshold != Level::none && worst_level(total_.tally) >= threshold;
  }

  const Options& options_;
  std::unique_ptr<Product> product_;
  Inputs inputs_;
  ReadOptions read_options_;
  unsigned jobs_;
  std::vector<Workspace> workspaces_;
  RunSummary total_;
  bool failed_ = false;
  bool closed_ = false;
};

}  // namespace

int run_articles(const Options& options) {
  Result<PackPtr> pack = load_rules(options.rules);
  if (!pack) {
    std::string messages;
    for (const Error& error : pack.errors()) say(messages, error);
    std::fwrite(messages.data(), 1, messages.size(), stderr);
    return kFailed;
  }
  return Run(options, *pack).run();
}

}  // namespace copydesk::tool
