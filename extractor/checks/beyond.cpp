#include "checks/beyond.hpp"

#include <algorithm>
#include <string_view>

#include "checks/bounds_report.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kObjectReach = 9;  // tokens: "above the federal action level of"
constexpr uint32_t kDenialReach = 4;  // tokens: "did not yet exceed"

const Entry* entry_at(const CheckInput& input, uint32_t token) {
  const auto beyond = input.classes().beyond_word;
  const Word& word = input.reading.word(token);
  return beyond && word.has(*beyond) ? input.reading.words.entry(word, *beyond) : nullptr;
}

bool has_form(const CheckInput& input, uint32_t token, std::string_view form) {
  const Entry* entry = entry_at(input, token);
  return entry != nullptr && entry->text("form") == form;
}

class Reader {
 public:
  Reader(const CheckInput& input, uint32_t sentence)
      : input_(input),
        r_(input.reading),
        tokens_(r_.tokens.sentences[sentence].tokens),
        items_(input.items.of(sentence)) {}

  std::vector<Beyond> read() const {
    std::vector<Beyond> out;
    for (uint32_t i = tokens_.begin; i + 1 < tokens_.end; ++i) {
      const int sign = sign_at(i);
      if (sign == 0 || !governs(i)) continue;
      const bool denied = is_denied(i);
      const Item* object = denied ? bound_at(i) : nullptr;
      if (object == nullptr) object = object_of(i);
      if (object != nullptr) out.push_back({i, sign, is_verb(i), *object, denied});
    }
    return out;
  }

 private:
  int sign_at(uint32_t token) const { return beyond_sign_at(input_, token); }
  bool is_benchmark(uint32_t token) const { return is_benchmark_at(input_, token); }
  bool is_verb(uint32_t token) const { return has_form(input_, token, "verb"); }

  // "Short of", "shy of"; "rose to above 5,000" is a level, "two of the missing" no verb.
  bool governs(uint32_t token) const {
    // "40 percent below the level of $39.4 billion" tells how far.
    if (!is_verb(token) && std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
          return item.mention->tokens.end == token;
        }))
      return false;
    // "The Senate-passed level"
    if (token > tokens_.begin && text_is(r_, token - 1, {"-"})) return false;
    if (text_is(r_, token, {"short", "shy"})) return text_is(r_, token + 1, {"of"});
    return token == tokens_.begin ||
           !text_is(r_, token - 1, {"to", "on", "the", "a", "still", "are"});
  }

  // The first figure behind the word where a benchmark is named, or it is "the 11.53 metres".
  const Item* object_of(uint32_t token) const {
    const auto behind = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
      return item.mention->tokens.begin > token;
    });
    if (behind == items_.end() || !is_plain_figure(*behind)) return nullptr;
    const IndexRange gap = {token + 1, behind->mention->tokens.begin};
    if (gap.empty() || gap.size() > kObjectReach) return nullptr;
    bool named = false;
    for (uint32_t i = gap.begin; i < gap.end; ++i) {
      named = named || is_benchmark(i);
      if (ends_object(i)) return nullptr;
    }
    const uint32_t end = behind->mention->tokens.end;
    named = named || (end < tokens_.end && is_benchmark(end));
    const bool direct = text_is(r_, gap.end - 1, {"the", "its", "their", "'s", "’s"});
    return named || direct ? &*behind : nullptr;
  }

  // "Has not fallen below 25 degrees": the bound itself.
  const Item* bound_at(uint32_t token) const {
    const auto at = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
      return item.mention->tokens.end > token;
    });
    const bool next = at != items_.end() && at->mention->tokens.begin <= token + 1;
    return next && at->value->number ? &*at : nullptr;
  }

  bool ends_object(uint32_t token) const {
    if (r_.token(token).kind == TokenKind::punctuation)
      return !text_is(r_, token, {"-", "'", "’", "$", "£", "€"});
    return text_is(r_, token,
                   {"by", "for", "after", "with", "who", "which", "that", "when", "and", "or",
                    "but", "in", "to", "than", "as", "since", "from", "about", "times"});
  }

  // "Has not fallen below", "never dropped below": of what was, not of what may be.
  bool is_denied(uint32_t token) const {
    const IndexRange before = {token - std::min(token - tokens_.begin, kDenialReach), token};
    for (uint32_t i = before.begin; i < before.end; ++i)
      if ((input_.bits(i) & kNegation) != 0)
        return text_is(r_, i, {"never"}) ||
               any_text(r_, before, {"has", "have", "had", "did", "hasn't", "hasn’t", "hadn't"});
    return false;
  }

  const CheckInput& input_;
  const Reading& r_;
  IndexRange tokens_;
  std::span<const Item> items_;
};

}  // namespace

int beyond_sign_at(const CheckInput& input, uint32_t token) {
  const Entry* entry = entry_at(input, token);
  const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
  return sign && sign->number ? sign->number->sign() : 0;
}

bool is_benchmark_at(const CheckInput& input, uint32_t token) {
  return has_form(input, token, "benchmark");
}

std::vector<Beyond> beyond_in(const CheckInput& input, uint32_t sentence) {
  const auto beyond = input.classes().beyond_word;
  if (!beyond || !input.reading.sentence_words[sentence].has(*beyond)) return {};
  return Reader(input, sentence).read();
}

}  // namespace copydesk
