#pragma once

#include <functional>

#include "inputs.hpp"
#include "outcome.hpp"

namespace copydesk::tool {

/// How a run is divided: `pull` fetches the next batch (called by one thread at a time), `work`
/// turns a batch into its outcome on the worker of that number, `commit` takes the outcomes in the
/// order of the batches, one at a time.
struct Division {
  std::function<bool(Batch&)> pull;  ///< false at the end of the input
  std::function<Outcome(const Batch&, unsigned worker)> work;
  std::function<bool(Outcome&&)> commit;  ///< false stops the run
};

/// Runs with at most `jobs` threads; with one batch, or one job, in the calling thread alone.
/// Finished outcomes wait for their turn in a window of bounded size, so memory does not grow with
/// the input.
void run_in_order(unsigned jobs, const Division& division);

}  // namespace copydesk::tool
