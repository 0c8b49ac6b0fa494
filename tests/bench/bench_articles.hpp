#pragma once

#include <vector>

#include "copydesk.hpp"

namespace copydesk {

/// The articles that benchmarks read, loaded once: the first megabytes of the news under
/// COPYDESK_DATA where that names a folder of public data sets, else the corpus.
const std::vector<Article>& bench_articles();

/// The packs "core" and "spaceflight", loaded once; null when they do not load.
PackPtr bench_pack();

}  // namespace copydesk
