#include "ingest/reader.hpp"

#include <algorithm>
#include <vector>

#include "ingest/index.hpp"

namespace copydesk {
namespace {

// ".MD" of "desk/Story.MD" as ".md"; empty when the file's name has none.
std::string extension_of(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(name.substr(dot));
  for (char& c : extension)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

bool lists(std::string_view extensions, std::string_view wanted) {
  while (!extensions.empty()) {
    const size_t blank = std::min(extensions.find(' '), extensions.size());
    if (extensions.substr(0, blank) == wanted) return true;
    extensions.remove_prefix(std::min(blank + 1, extensions.size()));
  }
  return false;
}

}  // namespace

std::span<const Reader* const> all_readers() {
  static constexpr const Reader* kReaders[] = {
#define ENTRY(name) &name##_reader,
#include "ingest/index.def"
#undef ENTRY
  };
  return kReaders;
}

const Reader* reader_named(std::string_view name) {
  const auto all = all_readers();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Reader* r) { return r->name == name; });
  return found == all.end() ? nullptr : *found;
}

const Reader* reader_for_extension(std::string_view path) {
  const std::string extension = extension_of(path);
  if (extension.empty()) return nullptr;
  for (const Reader* reader : all_readers())
    if (lists(reader->extensions, extension)) return reader;
  return nullptr;
}

const Reader& choose_reader(std::string_view path, std::string_view head) {
  if (const Reader* known = reader_for_extension(path)) return *known;
  for (const Reader* reader : all_readers())
    if (reader->recognises(head)) return *reader;
  return text_reader;
}

}  // namespace copydesk
