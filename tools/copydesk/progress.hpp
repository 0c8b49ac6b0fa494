#pragma once

#include <chrono>

#include "copydesk.hpp"

namespace copydesk::tool {

/// One line on standard error for runs that take longer than a second; nothing unless that is a
/// terminal.
class Progress {
 public:
  Progress();
  void show(const RunSummary& summary);
  /// Takes the line away; to be called before anything else is written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool enabled_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace copydesk::tool
