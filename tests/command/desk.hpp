#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// The command as its users meet it: a program with arguments, streams and an exit status.

namespace copydesk::test {

struct Ran {
  int status = -1;
  std::string out;
  std::string err;
};

std::string slurp(const std::filesystem::path& path);

/// A folder of its own for each test case, where the command runs.
class Desk {
 public:
  Desk();
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  void write(const std::string& name, const std::string& bytes) const;
  std::filesystem::path in() const { return folder_ / "in"; }

  /// Runs the command line in the folder "in", through a shell: `arguments` may redirect and set
  /// variables before.
  Ran run(const std::string& arguments, const std::string& before = {}) const;
  /// The same with that text on standard input.
  Ran feed(const std::string& arguments, const std::string& input) const;

 private:
  Ran finished(int status) const;

  std::filesystem::path folder_;
};

/// The lines of JSON.
std::vector<nlohmann::json> records(const std::string& lines);
/// How many of them are records of that sort.
size_t count(const std::vector<nlohmann::json>& all, const std::string& record);

inline constexpr const char* kSound = "The panel of eight has three women and five men.\n";
inline constexpr const char* kWrong =
    "The panel of nine includes three women and five men; it has 9 members: 3 women and 5 men.\n";

}  // namespace copydesk::test
