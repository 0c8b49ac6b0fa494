#include "inputs.hpp"

#include <glob.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <filesystem>
#include <system_error>
#include <utility>

#include "byte_stream.hpp"

namespace copydesk::tool {
namespace fs = std::filesystem;
namespace {

// One batch is enough work to make its hand-over cheap, and little enough to keep all workers busy
// to the end.
constexpr size_t kBatchBytes = 128'000;
constexpr size_t kBatchFiles = 16;

std::string limit_message(uint64_t max_bytes) {
  return "longer than the limit of " + std::to_string(max_bytes / 1'000'000) + " MB";
}

std::vector<std::string> matches_of(const std::string& pattern) {
  std::vector<std::string> found;
  glob_t result{};
  if (::glob(pattern.c_str(), 0, nullptr, &result) == 0)
    found.assign(result.gl_pathv, result.gl_pathv + result.gl_pathc);
  ::globfree(&result);
  return found;
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

}  // namespace

struct Inputs::State {
  explicit State(InputOptions o) : options(std::move(o)) {
    for (const std::string& path : options.paths) add_argument(path);
  }

  // An argument that names nothing may be a pattern that no shell has expanded.
  void add_argument(const std::string& path) {
    std::error_code error;
    if (path != "-" && path.find_first_of("*?[") != std::string::npos && !fs::exists(path, error)) {
      const std::vector<std::string> found = matches_of(path);
      pending.insert(pending.end(), found.begin(), found.end());
      if (!found.empty()) return;
    }
    pending.push_back(path);
  }

  void next_path(Batch& batch) {
    const std::string path = std::move(pending.front());
    pending.pop_front();
    std::error_code error;
    if (path == "-")
      add_stdin(batch);
    else if (fs::is_directory(path, error))
      add_folder(path, batch);
    else
      add_file(path, batch);
  }

  void add_stdin(Batch& batch) {
    ByteStream stream(STDIN_FILENO);
    const std::string name = options.stdin_filename.empty() ? "<stdin>" : options.stdin_filename;
    const Reader& reader =
        options.reader != nullptr ? *options.reader : choose_reader(name, stream.peek());
    if (reader.one_article_a_line) {
      open_feed(name, std::move(stream), reader);
      return;
    }
    std::optional<std::string> bytes = stream.rest(options.max_bytes);
    if (!bytes || stream.failure() != 0)
      batch.errors.push_back(
          {name,
           0,
           0,
           bytes ? std::strerror(stream.failure()) : limit_message(options.max_bytes),
           {},
           {}});
    else
      batch.work.push_back({name, &reader, {name, *std::move(bytes), 1}, true, {}});
  }

  // The entries of a folder go to the front, sorted, so that the walk is in depth and in order.
  void add_folder(const std::string& path, Batch& batch) {
    std::vector<std::string> entries;
    std::error_code error;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
      if (is_hidden(entry->path()) || entry->is_symlink()) continue;
      if (!entry->is_directory() && options.reader == nullptr &&
          reader_for_extension(entry->path().native()) == nullptr)
        continue;
      if (!entry->is_directory() && !entry->is_regular_file()) {
        batch.notes.push_back(
            {entry->path().native(), 0, 0, "passed over: not a regular file", {}, {}});
        continue;
      }
      entries.push_back(entry->path().native());
    }
    if (error) batch.errors.push_back({path, 0, 0, error.message(), {}, {}});
    std::sort(entries.begin(), entries.end());
    pending.insert(pending.begin(), std::make_move_iterator(entries.begin()),
                   std::make_move_iterator(entries.end()));
  }

  void add_file(const std::string& path, Batch& batch) {
    const Reader* reader = options.reader != nullptr ? options.reader : reader_for_extension(path);
    if (reader != nullptr && !reader->one_article_a_line) {
      batch.work.push_back({path, reader, {path, {}, 1}, false, {}});
      return;
    }
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream) {
      batch.errors.insert(batch.errors.end(), stream.errors().begin(), stream.errors().end());
      return;
    }
    if (reader == nullptr) reader = &choose_reader(path, stream->peek());
    if (reader->one_article_a_line)
      open_feed(path, std::move(*stream), *reader);
    else
      batch.work.push_back({path, reader, {path, {}, 1}, false, {}});
  }

  void open_feed(std::string name, ByteStream stream, const Reader& reader) {
    feed_name = std::move(name);
    feed = std::move(stream);
    feed_reader = &reader;
    feed_line = 0;
  }

  // Moves lines of the open feed into the batch until it is full; closes the feed at its end.
  void add_lines(Batch& batch) {
    size_t bytes = 0;
    bool too_long = false;
    std::string line;
    while (bytes < kBatchBytes) {
      if (!feed->next_line(line, options.max_bytes, too_long)) {
        if (feed->failure() != 0)
          batch.errors.push_back({feed_name, 0, 0, std::strerror(feed->failure()), {}, {}});
        feed.reset();
        return;
      }
      ++feed_line;
      if (feed_line == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (too_long) {
        batch.errors.push_back({feed_name, feed_line, 0, limit_message(options.max_bytes), {}, {}});
      } else if (line.find_first_not_of(" \t\r") != std::string::npos) {
        bytes += line.size();
        batch.work.push_back(
            {feed_name, feed_reader, {feed_name, std::move(line), feed_line}, true, {}});
      }
    }
  }

  InputOptions options;
  std::deque<std::string> pending;
  std::optional<ByteStream> feed;
  std::string feed_name;
  const Reader* feed_reader = nullptr;
  uint32_t feed_line = 0;
};

Inputs::Inputs(InputOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Inputs::~Inputs() = default;

bool Inputs::pull(Batch& batch) {
  while (batch.work.size() < kBatchFiles && batch.errors.empty()) {
    if (state_->feed) {
      state_->add_lines(batch);
      if (!batch.work.empty()) return true;
    } else if (state_->pending.empty()) {
      break;
    } else {
      state_->next_path(batch);
    }
  }
  return !batch.work.empty() || !batch.errors.empty() || !batch.notes.empty();
}

Result<std::string> load_file(const std::string& path, uint64_t max_bytes) {
  Result<ByteStream> stream = ByteStream::open(path);
  if (!stream) return stream.errors();
  std::optional<std::string> bytes = stream->rest(max_bytes);
  if (stream->failure() != 0) return Error{path, 0, 0, std::strerror(stream->failure()), {}, {}};
  if (!bytes) return Error{path, 0, 0, limit_message(max_bytes), {}, {}};
  return *std::move(bytes);
}

}  // namespace copydesk::tool
