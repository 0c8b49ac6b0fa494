#include "progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace copydesk::tool {

Progress::Progress()
    : enabled_(::isatty(STDERR_FILENO) == 1), next_(Clock::now() + std::chrono::seconds(1)) {}

void Progress::show(const RunSummary& summary) {
  if (!enabled_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(200);
  shown_ = true;
  std::fprintf(stderr, "\r\x1b[K%u articles, %u questions", summary.articles,
               summary.tally.conflicts());
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace copydesk::tool
