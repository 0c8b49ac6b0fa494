#include "run.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <map>
#include <thread>
#include <utility>
#include <vector>

#include "config.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "outcome.hpp"
#include "parallel.hpp"
#include "product.hpp"
#include "progress.hpp"

namespace copydesk::tool {
namespace {

// What one thread keeps between articles: a workspace for each set of packs it has met.
class Worker {
 public:
  Workspace& workspace(const PackPtr& pack) {
    const auto known = workspaces_.find(pack.get());
    return known != workspaces_.end()
               ? known->second
               : workspaces_.emplace(pack.get(), Workspace(pack)).first->second;
  }

 private:
  std::map<const Pack*, Workspace> workspaces_;
};

// Neighbouring articles of one desk, which go through the stages together.
struct Group {
  static constexpr size_t kMostBytes =
      256'000;  // of text: memory is bounded, and more gains nothing

  std::vector<Article> articles;
  DeskPtr desk;
  size_t bytes = 0;

  bool takes(const DeskPtr& other) const {
    return articles.empty() || (desk == other && bytes < kMostBytes);
  }
  void add(Article&& article, const DeskPtr& its_desk) {
    desk = its_desk;
    bytes += article.text.size();
    articles.push_back(std::move(article));
  }
};

class Run {
 public:
  Run(const Options& options, Desks& desks, const Pack& pack)
      : options_(options),
        desks_(desks),
        product_(make_product(options, pack)),
        inputs_({options.arguments, options.stdin_filename, options.input_format}),
        workers_(options.jobs > 0 ? options.jobs
                                  : std::max(1U, std::thread::hardware_concurrency())) {}

  int run() {
    run_in_order(
        static_cast<unsigned>(workers_.size()),
        {[this](Batch& batch) { return pull(batch); },
         [this](const Batch& batch, unsigned worker) { return work(batch, workers_[worker]); },
         [this](Outcome&& outcome) { return commit(std::move(outcome)); }});
    progress_.clear();
    if (nothing_read())
      complain({{{}, 0, 0, "no article found", "--allow-empty makes that no error", {}}});
    note_unused_suppressions();
    std::string out;
    product_->finish(total_, out);
    print(out);
    if (!closed_ && !failed_ && std::fflush(stdout) != 0) note_write_failure();
    if (failed_ || total_.unread > 0 || nothing_read()) return kFailed;
    return asks_ ? kQuestions : kClean;
  }

 private:
  bool nothing_read() const {
    return total_.articles == 0 && total_.unread == 0 && !options_.allow_empty;
  }

  // Only a run that read everything can tell.
  void note_unused_suppressions() const {
    if (product_->depth() != Depth::findings || broken_ || failed_ || closed_ || total_.unread > 0)
      return;
    for (const auto& [file, desk] : desks_.known())
      if (!file.empty() && covers(options_.arguments, desk->config))
        complain(suppressions_.unused(desk->config));
  }

  bool pull(Batch& batch) {
    if (broken_ || !inputs_.pull(batch)) return false;
    for (Work& one : batch.work) {
      Result<DeskPtr> desk = desks_.desk_of(one.path);
      if (desk) {
        one.desk = *desk;
        continue;
      }
      // Nobody knows what such a desk wants: the run ends here.
      broken_ = true;
      batch.work.clear();
      batch.errors.insert(batch.errors.end(), desk.errors().begin(), desk.errors().end());
      break;
    }
    return true;
  }

  Outcome work(const Batch& batch, Worker& worker) const {
    Outcome outcome;
    for (const Error& note : batch.notes) say(outcome.messages, note);
    for (const Error& error : batch.errors) fail(outcome, error);
    Group group;
    for (const Work& one : batch.work) {
      Result<Article> article = read(one);
      if (!article) {
        for (const Error& error : article.errors()) fail(outcome, error);
        continue;
      }
      for (const Note& note : article->notes)
        say(outcome.messages,
            {article->file, article->record_line, 0, "note: " + note.message, {}, {}});
      if (!group.takes(one.desk)) inspect_group(group, worker, outcome);
      group.add(std::move(article).value(), one.desk);
    }
    inspect_group(group, worker, outcome);
    return outcome;
  }

  static void fail(Outcome& outcome, const Error& error) {
    say(outcome.messages, error);
    ++outcome.summary.unread;
  }

  Result<Article> read(const Work& one) const {
    ReadOptions options;
    options.published = options_.published;
    options.zone = one.desk->config.zone;
    if (one.loaded) return one.reader->read(one.record, options);
    Result<std::string> bytes = load_file(one.path, InputOptions{}.max_bytes);
    if (!bytes) return bytes.errors();
    return one.reader->read({one.record.name, std::move(bytes).value(), one.record.line}, options);
  }

  void inspect_group(Group& group, Worker& worker, Outcome& outcome) const {
    if (group.articles.empty()) return;
    const Desk& desk = *group.desk;
    const std::vector<Inspection> seen =
        inspect_all(group.articles, worker.workspace(desk.pack), product_->depth());
    for (size_t i = 0; i < seen.size(); ++i) report(group.articles[i], seen[i], desk, outcome);
    group = {};
  }

  void report(const Article& article, const Inspection& seen, const Desk& desk,
              Outcome& outcome) const {
    const Report report = make_report(article, seen, desk.config.report);
    product_->render(report, outcome.pieces.emplace_back());
    ++outcome.summary.articles;
    outcome.suppressions.add(desk.config, report);
    outcome.summary.tally += report.tally;
    outcome.summary.coverage += report.coverage;
    outcome.asks = outcome.asks || asks(report, desk.config);
  }

  bool asks(const Report& report, const Config& config) const {
    if (options_.command != "check") return false;
    const Level threshold = options_.fail_on.value_or(config.fail_on.value_or(Level::warning));
    return threshold != Level::none && worst_level(report.tally) >= threshold;
  }

  bool commit(Outcome&& outcome) {
    total_ += outcome.summary;
    suppressions_.add(outcome.suppressions);
    asks_ = asks_ || outcome.asks;
    std::string out;
    for (std::string& piece : outcome.pieces) product_->accept(std::move(piece), out);
    if (!out.empty() || !outcome.messages.empty()) progress_.clear();
    print(out);
    if (!outcome.messages.empty()) {
      std::fflush(stdout);
      std::fwrite(outcome.messages.data(), 1, outcome.messages.size(), stderr);
    }
    progress_.show(total_);
    return !failed_ && !closed_;
  }

  void print(const std::string& out) {
    if (failed_ || closed_ || out.empty()) return;
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) note_write_failure();
  }

  // A reader that has seen enough closes the pipe: that is no failure.
  void note_write_failure() {
    closed_ = errno == EPIPE;
    failed_ = !closed_;
    if (failed_) std::perror("copydesk: cannot write the output");
  }

  const Options& options_;
  Desks& desks_;
  std::unique_ptr<Product> product_;
  Inputs inputs_;
  std::vector<Worker> workers_;
  Progress progress_;
  RunSummary total_;
  UsedSuppressions suppressions_;
  bool asks_ = false;
  bool broken_ = false;  // a configuration or pack cannot be used
  bool failed_ = false;
  bool closed_ = false;
};

}  // namespace

int run_articles(const Options& options) {
  Desks desks(options);
  // The first article's packs are loaded before anything is printed: their errors are those of the
  // whole run.
  const Result<DeskPtr> desk = desks.desk_of(options.arguments.front());
  if (!desk) {
    complain(desk.errors());
    return kFailed;
  }
  return Run(options, desks, *(*desk)->pack).run();
}

}  // namespace copydesk::tool
