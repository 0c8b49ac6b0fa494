#include "base/result.hpp"

namespace copydesk {

std::string to_string(const Error& error) {
  std::string out = error.file;
  if (error.line > 0) out += ':' + std::to_string(error.line);
  if (error.line > 0 && error.column > 0) out += ':' + std::to_string(error.column);
  if (!out.empty()) out += ": ";
  out += error.message;
  if (!error.hint.empty()) out += "; " + error.hint;
  if (error.excerpt.empty()) return out;
  out += "\n  " + error.excerpt;
  if (error.column > 0) out += "\n  " + std::string(error.column - 1, ' ') + '^';
  return out;
}

}  // namespace copydesk
