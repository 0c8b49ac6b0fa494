#include "desk.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace copydesk::test {

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Desk::Desk() {
  std::string pattern = (fs::temp_directory_path() / "copydesk-test-XXXXXX").native();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
  fs::create_directory(folder_ / "in");
}

Desk::~Desk() { fs::remove_all(folder_); }

void Desk::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((folder_ / "in" / name).parent_path());
  std::ofstream(folder_ / "in" / name, std::ios::binary) << bytes;
}

Ran Desk::run(const std::string& arguments, const std::string& before) const {
  const std::string line = "cd '" + in().native() + "' && " + before + " '" COPYDESK_PROGRAM "' " +
                           arguments + " >'" + (folder_ / "out").native() + "' 2>'" +
                           (folder_ / "err").native() + "' </dev/null";
  return finished(std::system(line.c_str()));
}

Ran Desk::feed(const std::string& arguments, const std::string& input) const {
  std::ofstream(folder_ / "stdin", std::ios::binary) << input;
  const std::string line = "cd '" + in().native() + "' && '" COPYDESK_PROGRAM "' " + arguments +
                           " >'" + (folder_ / "out").native() + "' 2>'" +
                           (folder_ / "err").native() + "' <'" + (folder_ / "stdin").native() + "'";
  return finished(std::system(line.c_str()));
}

Ran Desk::finished(int status) const {
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), slurp(folder_ / "out"), slurp(folder_ / "err")};
}

std::vector<nlohmann::json> records(const std::string& lines) {
  std::vector<nlohmann::json> out;
  size_t begin = 0;
  while (begin < lines.size()) {
    const size_t end = lines.find('\n', begin);
    REQUIRE(end != std::string::npos);
    out.push_back(nlohmann::json::parse(lines.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

size_t count(const std::vector<nlohmann::json>& all, const std::string& record) {
  size_t n = 0;
  for (const nlohmann::json& one : all) n += one["record"] == record ? 1 : 0;
  return n;
}

}  // namespace copydesk::test
