#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config.hpp"
#include "copydesk.hpp"

namespace copydesk::tool {

/// A file, or one record of a feed, that waits to be read.
struct Work {
  std::string path;                ///< as given or found; "-" for standard input
  const Reader* reader = nullptr;  ///< null: to be chosen by name and content
  RawRecord record;                ///< bytes are there already when `loaded`
  bool loaded = false;
  DeskPtr desk;  ///< how to read it
};

/// Neighbouring inputs that one worker takes at once.
struct Batch {
  std::vector<Work> work;
  std::vector<Error> errors;  ///< of inputs that could not even become work; they come before it
  std::vector<Error> notes;   ///< of inputs that were passed over
};

struct InputOptions {
  std::vector<std::string> paths;
  std::string stdin_filename;       ///< the name that standard input goes by
  const Reader* reader = nullptr;   ///< --input-format; null: by name and content
  uint64_t max_bytes = 32'000'000;  ///< of a file, or of a line of a feed
};

/// Walks the paths in order: files, folders (recursive, sorted, files whose extension a reader
/// claims; hidden ones and symbolic links are passed over), feeds line by line. Nothing is read
/// ahead but one batch.
class Inputs {
 public:
  explicit Inputs(InputOptions options);
  ~Inputs();
  /// False at the end.
  bool pull(Batch& batch);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The bytes of a regular file, or an error with its reason.
Result<std::string> load_file(const std::string& path, uint64_t max_bytes);

}  // namespace copydesk::tool
