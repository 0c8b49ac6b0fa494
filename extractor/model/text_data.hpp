#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace copydesk {

/// How an abbreviation that ends in a period behaves at a possible sentence end.
enum class AbbreviationKind : uint8_t {
  title,    ///< "Sen.": never ends a sentence before a capitalised word
  month,    ///< "Aug.": not before a number
  number,   ///< "No.": not before a number
  general,  ///< "a.m.", "U.S.", "Inc.": ends one when a likely sentence start follows
};

/// What the packs tell text/ about words, so that text/ need not know packs. Keys are folded, with
/// the period.
struct TextData {
  std::unordered_map<std::string, AbbreviationKind> abbreviations;
  std::unordered_set<std::string> boilerplate;  ///< whole lines: "leave a comment"
  std::vector<std::string> boilerplate_starts;  ///< beginnings of lines: "this site uses"
  std::unordered_set<std::string> months;       ///< folded, full and abbreviated with period
  std::unordered_set<std::string> weekdays;
  std::unordered_set<std::string> agencies;  ///< credit lines: "reuters", "ap"
};

}  // namespace copydesk
