#include "byte_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace copydesk::tool {
namespace {

constexpr size_t kChunk = size_t{64} * 1024;  // stays in a near cache between reading and cutting
constexpr size_t kHead = 4096;

Error failure_of(const std::string& path, std::string reason) {
  return {path, 0, 0, std::move(reason), {}, {}};
}

std::string reason_not_regular(mode_t mode) {
  if (S_ISDIR(mode)) return "is a folder";
  if (S_ISFIFO(mode)) return "a pipe, not a file; to read one, pass it as standard input with -";
  return "not a regular file";
}

}  // namespace

ByteStream::ByteStream(ByteStream&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      failure_(other.failure_),
      buffer_(std::move(other.buffer_)),
      at_(other.at_) {}

ByteStream& ByteStream::operator=(ByteStream&& other) noexcept {
  close();
  descriptor_ = std::exchange(other.descriptor_, -1);
  failure_ = other.failure_;
  buffer_ = std::move(other.buffer_);
  at_ = other.at_;
  return *this;
}

ByteStream::~ByteStream() { close(); }

void ByteStream::close() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  descriptor_ = -1;
}

Result<ByteStream> ByteStream::open(const std::string& path) {
  // Non-blocking, so that opening a pipe nobody writes to returns; it means nothing for regular
  // files.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return failure_of(path, std::strerror(errno));
  ByteStream stream(descriptor);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return failure_of(path, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return failure_of(path, reason_not_regular(status.st_mode));
  return stream;
}

bool ByteStream::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const size_t size = buffer_.size();
  buffer_.resize(size + kChunk);
  ssize_t got = 0;
  do got = ::read(descriptor_, buffer_.data() + size, kChunk);
  while (got < 0 && errno == EINTR);
  if (got < 0) failure_ = errno;
  buffer_.resize(size + static_cast<size_t>(got > 0 ? got : 0));
  return got > 0;
}

std::string_view ByteStream::peek() {
  while (buffer_.size() - at_ < kHead)
    if (!fill()) break;
  return std::string_view(buffer_).substr(at_, kHead);
}

bool ByteStream::next_line(std::string& line, uint64_t max_bytes, bool& too_long) {
  too_long = false;
  size_t searched = 0;  // behind at_
  for (;;) {
    const size_t end = buffer_.find('\n', at_ + searched);
    if (end != std::string::npos) {
      too_long = too_long || end - at_ > max_bytes;
      line.assign(buffer_, at_, too_long ? 0 : end - at_);
      at_ = end + 1;
      return true;
    }
    if (buffer_.size() - at_ > max_bytes) {
      too_long = true;
      at_ = buffer_.size();
    }
    searched = buffer_.size() - at_;
    if (fill()) continue;
    if (at_ == buffer_.size() && !too_long) return false;
    line.assign(buffer_, at_, too_long ? 0 : std::string::npos);
    at_ = buffer_.size();
    return true;
  }
}

std::optional<std::string> ByteStream::rest(uint64_t max_bytes) {
  while (buffer_.size() - at_ <= max_bytes)
    if (!fill()) return buffer_.substr(at_);
  return std::nullopt;
}

}  // namespace copydesk::tool
