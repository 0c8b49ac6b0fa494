#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace copydesk {

/// How an abbreviation that ends in a period behaves at a possible sentence end. The sorts of a
/// pack's abbreviation list map so: title; month and weekday; reference; everything else is
/// general.
enum class AbbreviationKind : uint8_t {
  title,    ///< "Sen.": never ends a sentence before a capitalised word
  month,    ///< "Aug.", "Fri.": not before a number
  number,   ///< "No.", "Fig.": not before a number
  general,  ///< "a.m.", "U.S.", "Inc.": ends one when a likely sentence start follows
};

struct Abbreviation {
  AbbreviationKind kind = AbbreviationKind::general;
  bool word = false;  ///< without its period also a word ("in.", "Mass."): a period behind it may
                      ///< be a full stop

  bool operator==(const Abbreviation&) const = default;
};

/// Folded phrases that may begin a line, by their first byte: most lines begin as none does.
class StartPhrases {
 public:
  StartPhrases() = default;
  StartPhrases(std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) add(std::string(phrase));
  }
  void add(std::string phrase) {
    if (!phrase.empty())
      by_first_[static_cast<unsigned char>(phrase[0])].push_back(std::move(phrase));
  }
  std::span<const std::string> with(char first) const {
    return by_first_[static_cast<unsigned char>(first)];
  }

 private:
  std::array<std::vector<std::string>, 256> by_first_;
};

/// What the packs tell text/ about words, so that text/ need not know packs. Keys are folded unless
/// said otherwise.
struct TextData {
  /// As printed, with the period. A key that begins with a capital fits only words that do ("Ill."
  /// is not "ill.").
  std::unordered_map<std::string, Abbreviation> abbreviations;
  std::unordered_set<std::string> boilerplate;           ///< whole lines: "leave a comment"
  StartPhrases boilerplate_starts;                       ///< beginnings of lines: "this site uses"
  std::unordered_set<std::string> boilerplate_sections;  ///< headings: "related stories"
  std::unordered_set<std::string> boilerplate_ends;      ///< the article is over: "leave a comment"
  std::unordered_set<std::string> credit_words;          ///< of pictures: "photo", "courtesy"
  std::unordered_set<std::string> date_words;            ///< beside a date: "updated", "gmt"
  StartPhrases caption_starts;                           ///< "clockwise from top"
  StartPhrases byline_starts;                            ///< "by", "reporting by"
  StartPhrases correction_starts;                        ///< "an earlier version of this story"
  std::unordered_set<std::string> months;  ///< full and abbreviated; with and without period
  std::unordered_set<std::string> weekdays;
  std::unordered_set<std::string> agencies;  ///< credit lines: "reuters", "ap"
  std::unordered_set<std::string>
      sentence_starters;  ///< function words that, capitalised, begin a sentence: "the"
  std::unordered_set<std::string> say_verbs;  ///< "said", "asks"
};

}  // namespace copydesk
