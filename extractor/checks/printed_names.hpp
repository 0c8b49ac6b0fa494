#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// Bytes: shorter names of things differ by a letter too often.
inline constexpr size_t kLongThing = 7;

/// A person introduced by a full name. The words are folded.
struct IntroducedPerson {
  EntityId entity{};
  const Mention* mention = nullptr;
  std::string_view given;    ///< first word
  std::string_view surname;  ///< last word, without "Jr."
  uint32_t surname_token = 0;
};

/// A capitalised word of copy where no full name holds it.
struct NameWord {
  std::string_view folded;
  uint64_t letters = 0;  ///< letters_of `folded`
  uint32_t token = 0;
  uint32_t sentence = 0;
};

/// How one article prints its names: whom and what it introduces, and the words that may be one of
/// those names spelled otherwise.
class PrintedNames {
 public:
  explicit PrintedNames(const CheckInput& input);

  const std::vector<IntroducedPerson>& people() const { return people_; }
  /// Long names of one word that no list knows and that are no person's.
  const std::vector<const Mention*>& things() const { return things_; }

  /// Those that no list knows, each at each of its places, in the order of the alphabet, then of
  /// the text. None of these and those below when the article introduces nobody and nothing.
  std::span<const NameWord> unknown() const { return unknown_; }
  /// The distinct words with the first byte of somebody's surname or of a thing's name. Words that
  /// differ in capitals only come once each.
  std::span<const NameWord> words_from(char initial) const;
  bool is_surname(std::string_view folded) const;
  /// Whether the article prints a token's word, if it is long, in lower case too.
  bool is_printed_lower(uint32_t token) const;
  /// The name that holds a token; null when none does.
  const Mention* name_over(uint32_t token) const;

 private:
  void gather_people();
  void gather_things();
  void gather_words();
  void gather_unknown_lower() const;
  void gather_known_lower() const;
  std::string_view folded(uint32_t token) const { return reading_.word(token).folded; }

  const CheckInput& in_;
  const Reading& reading_;
  std::vector<IntroducedPerson> people_;
  std::vector<std::string_view> surnames_;  // sorted
  std::vector<const Mention*> things_;
  std::vector<NameWord> unknown_;
  std::vector<NameWord> words_;  // sorted by first byte
  // Only an article with names that are alike needs its small words: gathered when asked for, and
  // sorted. Those that no list knows have no number.
  mutable std::optional<std::vector<std::string_view>> unknown_lower_;
  mutable std::optional<std::vector<uint32_t>> known_lower_;
};

}  // namespace copydesk
