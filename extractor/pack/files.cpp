#include "pack/files.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/line_index.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool leads_outside(const fs::path& root, const fs::path& file) {
  std::error_code error;
  if (!fs::is_symlink(file, error)) return false;
  const fs::path home = fs::canonical(root, error);
  const fs::path target = error ? fs::path() : fs::canonical(file, error);
  if (error) return true;
  return std::mismatch(home.begin(), home.end(), target.begin(), target.end()).first != home.end();
}

}  // namespace

std::vector<PackFile> files_in(const std::string& root, std::string_view folder,
                               std::string_view extension, Errors& errors) {
  const fs::path path = folder.empty() ? fs::path(root) : fs::path(root) / folder;
  std::vector<PackFile> files;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    const fs::path& file = at->path();
    if (file.extension() != extension) continue;
    if (leads_outside(root, file))
      errors.push_back({file.string(), 0, 0, "leads outside of the pack's folder", {}, {}});
    else
      files.push_back({file.string(), file.stem().string()});
  }
  std::sort(files.begin(), files.end(),
            [](const PackFile& a, const PackFile& b) { return a.path < b.path; });
  return files;
}

std::string read_pack_file(const std::string& path, Errors& errors) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  std::string text;
  if (file != nullptr) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (!error) text.resize(size);
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  }
  if (file == nullptr || std::ferror(file.get()) != 0) {
    errors.push_back({path, 0, 0, "cannot be read", {}, {}});
    return {};
  }
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const size_t valid = valid_utf8_prefix(text);
  if (valid == text.size()) return text;
  const LineColumn place = LineIndex(text).place(valid);
  errors.push_back({path, place.line, place.column, "is not UTF-8", {}, {}});
  return {};
}

}  // namespace copydesk
