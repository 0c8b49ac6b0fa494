#include "find/number_currency.hpp"

#include <algorithm>

#include "find/number_rows.hpp"
#include "find/unit_names.hpp"

namespace copydesk {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Codes that are words too ("ALL", "TRY") and so count only behind a number.
bool is_word_too(const NumberText& text, std::string_view code) {
  const Entry* row = text.lexicon().find(text.classes().currency, lower(code));
  return row != nullptr && row->text("use") == "behind";
}

bool is_iso_code(std::string_view printed) {
  return printed.size() == 3 &&
         std::all_of(printed.begin(), printed.end(), [](char c) { return 'A' <= c && c <= 'Z'; }) &&
         UnitNames::get().currency_of_symbol(printed) == printed;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// "USD", "usd" (never a small word such as "all", "try" or "mad"), "MEUR".
std::optional<CurrencyBefore> code_at(const NumberText& text, uint32_t at) {
  const std::string_view printed = text.word(at).text;
  if (is_iso_code(printed)) return CurrencyBefore{at, std::string(printed), 1};
  const Entry* row = text.row(at, text.classes().currency);
  if (row != nullptr && row->text("use") == "code" && is_code_as_listed(*row, printed))
    return CurrencyBefore{at, std::string(row->text("code")), 1};
  if (printed.size() == 4 && (printed[0] == 'M' || printed[0] == 'm')) {
    const std::string code = upper(printed.substr(1));
    if (is_iso_code(code) && (printed[0] == 'M' ? is_iso_code(printed.substr(1))
                                                : text.row(at, text.classes().currency) != nullptr))
      return CurrencyBefore{at, code, 1'000'000};
  }
  return std::nullopt;
}

// "300 ANG Airmen": a code that news does not use, before a name.
bool is_part_of_name(const NumberText& text, uint32_t at) {
  return !text.is(at, text.classes().currency) && text.inside(at + 1) &&
         text.token(at + 1).kind == TokenKind::word && text.word(at + 1).is(kCapitalised);
}

// CLDR's names; "U.S. dollars" is listed without periods.
std::optional<UnitReading> named_currency(const NumberText& text, uint32_t at) {
  std::string key;
  std::optional<UnitReading> best;
  for (uint32_t i = at; text.open(i) && text.token(i).kind == TokenKind::word; ++i) {
    if (!key.empty()) key += ' ';
    for (const char c : text.word(i).folded)
      if (c != '.') key += c;
    const UnitNames::Found code = UnitNames::get().currency_of_name(key);
    if (!code) break;
    if (!code->empty()) best = UnitReading{i + 1, std::string(*code), MentionKind::money, 1};
  }
  return best;
}

}  // namespace

std::string_view currency_code(const NumberText& text, std::string_view printed) {
  if (is_iso_code(printed)) return printed;
  const Entry* row = text.lexicon().find(text.classes().currency, lower(printed));
  const bool listed = row != nullptr && is_code_as_listed(*row, printed);
  const std::string_view use = listed ? row->text("use") : "";
  return use == "code" || use == "sign" || use == "both" ? row->text("code") : std::string_view();
}

std::string_view currency_of_letter(const NumberText& text, uint32_t at) {
  constexpr size_t kNear = 20'000;  // bytes: an article, but no feed in one file
  const Word& word = text.word(at);
  const Entry* row = text.lexicon().find(text.classes().currency, word.folded.substr(0, 1));
  if (row == nullptr || row->text("use") != "near" || row->surface != word.text.substr(0, 1))
    return {};
  const size_t here = text.token(at).span.begin;
  const size_t begin = here - std::min(here, kNear);
  const std::string_view around =
      std::string_view(text.reading().article.text).substr(begin, 2 * kNear);
  std::string_view places = row->text("near");
  while (!places.empty()) {
    const size_t end = std::min(places.find('|'), places.size());
    if (around.find(places.substr(0, end)) != std::string_view::npos) return row->text("code");
    places.remove_prefix(std::min(end + 1, places.size()));
  }
  return {};
}

std::optional<UnitReading> read_currency_suffix(const NumberText& text, uint32_t end,
                                                std::string_view suffix) {
  if (text.is(end, NumberCue::dollar) && text.glued(end)) {  // "5A$"
    const std::string country(suffix);
    std::string code(UnitNames::get().currency_of_symbol(country + "$"));
    if (code.empty() && is_iso_code(country + "D")) code = country + "D";  // "5US$"
    if (!code.empty()) return UnitReading{end + 1, code, MentionKind::money, 1};
  }
  if (is_iso_code(suffix)) return UnitReading{end, std::string(suffix), MentionKind::money, 1};
  const Entry* row = text.lexicon().find(text.classes().currency, lower(suffix));
  if (row == nullptr) return std::nullopt;
  const std::string_view use = row->text("use");
  // "50p", "42RM", "20Rs": as it is listed, for "20rs" may be anything
  if ((use != "glued" && use != "code" && use != "sign") || row->surface != suffix)
    return std::nullopt;
  return UnitReading{end, std::string(row->text("code")), MentionKind::money,
                     read_ratio(row->text("part")).value_or(1)};
}

std::optional<UnitReading> read_currency(const NumberText& text, uint32_t at) {
  if (!text.open(at) || !text.begins_money(at)) return std::nullopt;
  // "1 $10 bill", "$10-$20": the sign belongs to what follows.
  const bool sign = text.token(at).kind == TokenKind::symbol;
  if (sign && text.is_number(at + 1) && (text.glued(at + 1) || text.hyphen(at - 1)) &&
      !(text.glued(at) && !text.hyphen(at - 1)))
    return std::nullopt;
  std::optional<UnitReading> best;
  const RowReading row = longest_row(text, at, text.classes().currency);
  if (row.row != nullptr && row_is_usable(text, *row.row, at, row.end, false)) {
    const Decimal part = read_ratio(row.row->text("part")).value_or(1);
    best = UnitReading{row.end, std::string(row.row->text("code")), MentionKind::money, part};
  }
  best = longest(best, named_currency(text, at));
  if (best) return best;
  if (text.token(at).kind == TokenKind::symbol) {
    const std::string_view code = UnitNames::get().currency_of_symbol(text.word(at).text);
    if (!code.empty()) return UnitReading{at + 1, std::string(code), MentionKind::money, 1};
    return std::nullopt;
  }
  if (text.token(at).kind != TokenKind::word) return std::nullopt;
  if (text.is(at + 1, NumberCue::dollar) && text.glued(at + 1)) {
    const std::string_view code =
        UnitNames::get().currency_of_symbol(std::string(text.word(at).text) + "$");
    if (!code.empty()) return UnitReading{at + 2, std::string(code), MentionKind::money, 1};
  }
  if (is_part_of_name(text, at)) return std::nullopt;
  const std::optional<CurrencyBefore> code = code_at(text, at);
  return code ? std::optional(UnitReading{at + 1, code->code, MentionKind::money, code->scale})
              : std::nullopt;
}

std::optional<CurrencyBefore> read_currency_before(const NumberText& text, uint32_t at,
                                                   uint32_t floor) {
  // Longest first: "US $" before "$".
  for (uint32_t width = 3; width >= 1; --width) {
    if (at < floor + width || !text.open(at - width)) continue;
    const uint32_t begin = at - width;
    const RowReading row = text.begins_currency(begin)
                               ? longest_row(text, begin, text.classes().currency)
                               : RowReading();
    // "S$" is one word; "country's $ 5" and "a $5 fine" are not
    const bool letter = width > 1 && text.word(begin).text.size() == 1;
    const bool torn = letter && !text.is(begin, "c") &&
                      (!text.glued(begin + 1) || !text.word(begin).is(kInitial));
    if (row.row != nullptr && row.end == at && !torn) {
      const std::string_view use = row.row->text("use");
      if (use == "both" || use == "sign" ||
          (use == "code" && is_code_as_listed(*row.row, text.word(begin).text)))
        return CurrencyBefore{begin, std::string(row.row->text("code")),
                              read_ratio(row.row->text("part")).value_or(1)};
    }
    if (width == 2 && text.is(at - 1, NumberCue::dollar) && text.glued(at - 1)) {
      const std::string_view code =
          UnitNames::get().currency_of_symbol(std::string(text.word(begin).text) + "$");
      if (!code.empty()) return CurrencyBefore{begin, std::string(code), 1};
      std::optional<CurrencyBefore> iso = code_at(text, begin);
      if (iso) return iso;
    }
    if (width != 1) continue;
    if (text.token(begin).kind == TokenKind::symbol) {
      const std::string_view code = UnitNames::get().currency_of_symbol(text.word(begin).text);
      if (!code.empty()) return CurrencyBefore{begin, std::string(code), 1};
    }
    if (text.token(begin).kind != TokenKind::word ||
        !(text.may_be_code(begin) || text.begins_currency(begin)))
      continue;
    std::optional<CurrencyBefore> code = code_at(text, begin);
    if (code && !is_word_too(text, text.word(begin).text)) return code;
  }
  return std::nullopt;
}

}  // namespace copydesk
