#include <csignal>
#include <cstdio>

#include "explain.hpp"
#include "manual.hpp"
#include "messages.hpp"
#include "options.hpp"
#include "run.hpp"

namespace copydesk::tool {
namespace {

int run_completion(const Options& options) {
  const std::string script = completion_script(options.arguments.front());
  if (script.empty()) {
    complain({{{},
               0,
               0,
               "completion knows bash and zsh, not \"" + options.arguments.front() + '"',
               {},
               {}}});
    return kFailed;
  }
  std::fputs(script.c_str(), stdout);
  return kClean;
}

int run(const Options& options) {
  if (options.command == "explain") return run_explain(options);
  if (options.command == "rules") return run_rules(options);
  if (options.command == "completion") return run_completion(options);
  if (options.command != "man") return run_articles(options);
  std::fputs(manual_page().c_str(), stdout);
  return kClean;
}

}  // namespace
}  // namespace copydesk::tool

int main(int argc, char** argv) {
  using namespace copydesk::tool;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write, told apart there
  const Parsed parsed = parse_command_line(argc, argv);
  std::fputs(parsed.output.c_str(), stdout);
  std::fputs(parsed.message.c_str(), stderr);
  return parsed.options ? run(*parsed.options) : parsed.status;
}
