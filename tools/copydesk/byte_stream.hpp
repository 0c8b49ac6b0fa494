#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk.hpp"

namespace copydesk::tool {

/// Reads a file descriptor in large chunks.
class ByteStream {
 public:
  ByteStream() = default;
  /// Owns the descriptor unless it is standard input.
  explicit ByteStream(int descriptor) : descriptor_(descriptor) {}
  ByteStream(ByteStream&& other) noexcept;
  ByteStream& operator=(ByteStream&& other) noexcept;
  ~ByteStream();

  /// Regular files only: anything else could block for ever.
  static Result<ByteStream> open(const std::string& path);

  /// The first bytes of what is still to be read, without taking them; at most 4096.
  std::string_view peek();
  /// The next line without its end; false at the end of the input. A line longer than `max_bytes`
  /// is passed over, and `too_long` says so.
  bool next_line(std::string& line, uint64_t max_bytes, bool& too_long);
  /// Everything that is left; nothing when it is more than `max_bytes`.
  std::optional<std::string> rest(uint64_t max_bytes);
  /// errno of the first failed read, 0 when all went well.
  int failure() const { return failure_; }

 private:
  bool fill();
  void close();

  int descriptor_ = -1;
  int failure_ = 0;
  std::string buffer_;
  size_t at_ = 0;
};

}  // namespace copydesk::tool
