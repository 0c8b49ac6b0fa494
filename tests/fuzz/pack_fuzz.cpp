// Any bytes as a rule file: the loader reports errors with places, and never crashes or hangs.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "copydesk.hpp"

namespace fs = std::filesystem;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const fs::path folder =
      fs::temp_directory_path() / ("copydesk-fuzz-" + std::to_string(getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "fuzz.toml", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const auto pack = copydesk::load_packs({folder.string()});
  if (!pack)
    for (const copydesk::Error& error : pack.errors())
      if (error.message.empty()) std::abort();
  return 0;
}
