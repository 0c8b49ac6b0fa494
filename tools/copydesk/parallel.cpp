#include "parallel.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace copydesk::tool {
namespace {

class OrderedRun {
 public:
  OrderedRun(unsigned jobs, const Division& division) : jobs_(jobs), division_(division) {}

  void run() {
    Batch first;
    Batch second;
    if (!division_.pull(first)) return;
    if (jobs_ == 1 || !division_.pull(second)) {
      run_alone(std::move(first));
      return;
    }
    ready_.push_back(std::move(first));
    ready_.push_back(std::move(second));
    std::vector<std::thread> threads;
    for (unsigned worker = 1; worker < jobs_; ++worker)
      threads.emplace_back([this, worker] { serve(worker); });
    serve(0);
    for (std::thread& thread : threads) thread.join();
  }

 private:
  void run_alone(Batch batch) {
    do {
      if (!division_.commit(division_.work(batch, 0))) return;
      batch = Batch();
    } while (division_.pull(batch));
  }

  void serve(unsigned worker) {
    Batch batch;
    while (const std::optional<uint64_t> ticket = take(batch)) {
      hand_in(*ticket, division_.work(batch, worker));
      batch = Batch();
    }
  }

  // The next batch and its number; nothing at the end. Waits while too many outcomes wait for an
  // earlier one.
  std::optional<uint64_t> take(Batch& batch) {
    const std::lock_guard<std::mutex> pulling(pull_mutex_);
    {
      std::unique_lock<std::mutex> lock(commit_mutex_);
      room_.wait(lock, [this] { return stopped_ || pulled_ < committed_ + uint64_t{4} * jobs_; });
      if (stopped_) return std::nullopt;
    }
    if (pulled_ < ready_.size())
      batch = std::move(ready_[static_cast<size_t>(pulled_)]);
    else if (!division_.pull(batch))
      return std::nullopt;
    return pulled_++;
  }

  void hand_in(uint64_t ticket, Outcome outcome) {
    const std::lock_guard<std::mutex> lock(commit_mutex_);
    waiting_.emplace(ticket, std::move(outcome));
    for (auto next = waiting_.begin();
         next != waiting_.end() && next->first == committed_ && !stopped_;
         next = waiting_.erase(next), ++committed_)
      stopped_ = !division_.commit(std::move(next->second));
    room_.notify_all();
  }

  const unsigned jobs_;
  const Division& division_;
  std::mutex pull_mutex_;
  std::vector<Batch> ready_;  // pulled before the threads began
  uint64_t pulled_ = 0;       // by pull_mutex_
  std::mutex commit_mutex_;   // guards all below
  std::condition_variable room_;
  std::map<uint64_t, Outcome> waiting_;
  uint64_t committed_ = 0;
  bool stopped_ = false;
};

}  // namespace

void run_in_order(unsigned jobs, const Division& division) { OrderedRun(jobs, division).run(); }

}  // namespace copydesk::tool
