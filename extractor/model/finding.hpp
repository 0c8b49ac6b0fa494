#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "model/fact.hpp"

namespace copydesk {

enum class Verdict : uint8_t { confirmed, conflict, unknown };
enum class Level : uint8_t { none, note, warning, error };
std::string_view to_string(Verdict verdict);
std::string_view to_string(Level level);

/// A place that the finding rests on, and its part in it ("total", "part", "stated").
struct Evidence {
  Span span;
  std::string label;

  bool operator==(const Evidence&) const = default;
};

/// What a check has to say. Never says which side is wrong.
struct Finding {
  std::string check;
  Verdict verdict = Verdict::unknown;
  Level level = Level::none;       ///< none unless the verdict is conflict
  std::string message;             ///< what was compared, with the arithmetic in words
  std::string question;            ///< for the writer; empty unless the verdict is conflict
  std::string equation;            ///< filled in: "12 = 1 + 11"
  std::vector<Evidence> evidence;  ///< both sides, ordered by importance
  std::vector<FactId> facts;
  std::vector<MentionId> mentions;
  std::string rule;  ///< the rule that stated the claim, or "core/" + check

  bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

}  // namespace copydesk
