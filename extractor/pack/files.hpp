#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace copydesk {

struct PackFile {
  std::string path;  ///< as the messages name it
  std::string stem;  ///< "given-name" of "names/given-name.tsv"
};

/// The files of a folder with that extension (".tsv"), ordered by name. A file that leads outside
/// of `root`, as a link may, is an error; a folder that does not exist has no files.
std::vector<PackFile> files_in(const std::string& root, std::string_view folder,
                               std::string_view extension, Errors& errors);

/// All bytes of a file of valid UTF-8, without a byte order mark; an empty text with an error when
/// there is none.
std::string read_pack_file(const std::string& path, Errors& errors);

}  // namespace copydesk
