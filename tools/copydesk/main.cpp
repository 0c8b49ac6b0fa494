#include <csignal>
#include <cstdio>

#include "options.hpp"
#include "run.hpp"

int main(int argc, char** argv) {
  using namespace copydesk::tool;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write, told apart there
  const Parsed parsed = parse_command_line(argc, argv);
  std::fputs(parsed.output.c_str(), stdout);
  std::fputs(parsed.message.c_str(), stderr);
  return parsed.options ? run_articles(*parsed.options) : parsed.status;
}
