#include "messages.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace copydesk::tool {
namespace {

std::string visible(std::string_view text) {
  std::string out;
  append_visible(out, text);
  return out;
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

void say(std::string& messages, const Error& error) {
  Error shown = error;
  for (std::string* part : {&shown.file, &shown.message, &shown.hint}) *part = visible(*part);
  shown.excerpt = visible(error.excerpt);
  messages += "copydesk: " + to_string(shown) + '\n';
}

void complain(const Errors& errors) {
  std::string messages;
  for (const Error& error : errors) say(messages, error);
  std::fwrite(messages.data(), 1, messages.size(), stderr);
}

bool terminal_wants_color() {
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE") && std::string_view(std::getenv("CLICOLOR_FORCE")) != "0")
    return true;
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) == 1 && terminal != nullptr &&
         std::string_view(terminal) != "dumb";
}

}  // namespace copydesk::tool
