#pragma once

#include <memory>
#include <string>
#include <vector>

#include "copydesk.hpp"
#include "options.hpp"

namespace copydesk::tool {

/// What is printed of inspected articles: the findings in some format, or records.
class Product {
 public:
  virtual ~Product() = default;
  /// How far the pipeline must run.
  virtual Depth depth() const = 0;
  /// As Writer::render, accept and finish.
  virtual void render(const Report& report, std::string& piece) const = 0;
  virtual void accept(std::string&& piece, std::string& out) { out += piece; }
  virtual void finish(const RunSummary&, std::string&) {}
};

/// Of `check` or `extract`. `pack` tells formats about the checks that there are.
std::unique_ptr<Product> make_product(const Options& options, const Pack& pack);

}  // namespace copydesk::tool
