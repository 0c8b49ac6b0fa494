#include "unicode/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <cstring>
#include <memory>

namespace copydesk {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

size_t skip_ascii(std::string_view bytes, size_t at) {
  for (uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

// One step over a sequence that is not ASCII: its length, and whether it is well-formed. A bad
// sequence is as long as the longest beginning of some well-formed one (Unicode 15, table 3-7 and
// "maximal subpart").
struct Step {
  size_t length = 1;
  bool good = false;
};

struct Lead {
  size_t length;       // of the whole sequence; 0: no sequence begins so
  unsigned low, high;  // of its second byte
};

Lead lead_of(unsigned byte) {
  if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte < 0xF0) return {3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU};
  return {4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU};
}

Step step(std::string_view bytes, size_t at) {
  Lead lead = lead_of(static_cast<unsigned char>(bytes[at]));
  size_t length = 1;
  for (; length < lead.length && at + length < bytes.size(); ++length) {
    const unsigned next = static_cast<unsigned char>(bytes[at + length]);
    if (next < lead.low || next > lead.high) break;
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  return {length, length == lead.length};
}

// Appends to a Decoded, joining neighbouring runs that map byte for byte.
class Builder {
 public:
  void copy(std::string_view bytes, size_t source_begin) { add(bytes, source_begin, bytes.size()); }
  void character(std::string_view utf8, size_t source_begin, size_t source_length) {
    add(utf8, source_begin, source_length);
  }
  void bad(size_t source_begin, size_t source_length) {
    if (out.replaced++ == 0) out.first_replaced = static_cast<uint32_t>(source_begin);
    character(kReplacement, source_begin, source_length);
  }

  Decoded out;

 private:
  void add(std::string_view text, size_t source_begin, size_t source_length) {
    if (text.empty()) return;
    const DecodedRun run{static_cast<uint32_t>(out.text.size()), static_cast<uint32_t>(text.size()),
                         static_cast<uint32_t>(source_begin), static_cast<uint32_t>(source_length)};
    out.text += text;
    if (!out.runs.empty() && joins(out.runs.back(), run)) {
      out.runs.back().length += run.length;
      out.runs.back().source_length += run.source_length;
    } else {
      out.runs.push_back(run);
    }
  }

  static bool joins(const DecodedRun& a, const DecodedRun& b) {
    return a.length == a.source_length && b.length == b.source_length &&
           a.source_begin + a.source_length == b.source_begin;
  }
};

struct Utf8Census {
  size_t good = 0;  ///< sequences that are not ASCII
  size_t bad = 0;
};

Utf8Census census(std::string_view bytes) {
  Utf8Census seen;
  for (size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const Step s = step(bytes, at);
    ++(s.good ? seen.good : seen.bad);
    at += s.length;
  }
  return seen;
}

Decoded decode_utf8(std::string_view bytes, size_t begin) {
  Builder builder;
  for (size_t at = begin; at < bytes.size();) {
    const size_t start = at;
    Step s{0, true};
    for (at = skip_ascii(bytes, at); at < bytes.size(); at = skip_ascii(bytes, at + s.length))
      if (s = step(bytes, at); !s.good) break;
    builder.copy(bytes.substr(start, at - start), start);
    if (at >= bytes.size()) break;
    builder.bad(at, s.length);
    at += s.length;
  }
  builder.out.encoding = "UTF-8";
  return std::move(builder.out);
}

std::string_view encode(UChar32 code, char (&buffer)[4]) {
  const auto c = static_cast<uint32_t>(code);
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    buffer[0] = static_cast<char>(c);
    return {buffer, 1};
  }
  if (c < 0x800) {
    buffer[0] = static_cast<char>(0xC0U | (c >> 6U));
    buffer[1] = tail(0);
    return {buffer, 2};
  }
  if (c < 0x10000) {
    buffer[0] = static_cast<char>(0xE0U | (c >> 12U));
    buffer[1] = tail(6);
    buffer[2] = tail(0);
    return {buffer, 3};
  }
  buffer[0] = static_cast<char>(0xF0U | (c >> 18U));
  buffer[1] = tail(12);
  buffer[2] = tail(6);
  buffer[3] = tail(0);
  return {buffer, 4};
}

// Through ICU, whose offsets say which byte each UTF-16 unit came from. A character ends where the
// next begins.
std::optional<Decoded> decode_with_icu(std::string_view bytes, size_t begin, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) return std::nullopt;
  const std::string_view input = bytes.substr(begin);
  std::vector<UChar> units(input.size() * 2 + 16);
  std::vector<int32_t> offsets(units.size());
  UChar* target = units.data();
  const char* source = input.data();
  ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source,
                 input.data() + input.size(), offsets.data(), true, &status);
  if (U_FAILURE(status)) return std::nullopt;
  const auto count = static_cast<int32_t>(target - units.data());

  Builder builder;
  for (int32_t i = 0; i < count;) {
    const auto from = static_cast<size_t>(offsets[static_cast<size_t>(i)]);
    UChar32 c = 0;
    U16_NEXT(units.data(), i, count, c);
    const size_t to =
        i < count ? static_cast<size_t>(offsets[static_cast<size_t>(i)]) : input.size();
    char buffer[4];
    if (c == 0xFFFD || U_IS_SURROGATE(c))
      builder.bad(begin + from, to - from);
    else
      builder.character(encode(c, buffer), begin + from, to - from);
  }
  const char* standard =
      ucnv_getStandardName(name, "MIME", &status);  // "ISO-8859-1", where there is such a name
  if (standard == nullptr) standard = ucnv_getStandardName(name, "IANA", &status);
  builder.out.encoding = U_SUCCESS(status) && standard != nullptr ? standard : name;
  return std::move(builder.out);
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const Step s = step(bytes, at);
    if (!s.good) return false;
    at += s.length;
  }
  return true;
}

void append_utf8(std::string& out, uint32_t code) {
  char buffer[4];
  const bool scalar = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  out += scalar ? encode(static_cast<UChar32>(code), buffer) : kReplacement;
}

std::string to_utf8(std::string_view bytes) {
  return is_utf8(bytes) ? std::string(bytes) : decode_utf8(bytes, 0).text;
}

std::optional<Decoded> decode(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with(kUtf8Mark)) return decode_utf8(bytes, kUtf8Mark.size());
  if (bytes.starts_with("\xFF\xFE")) return decode_with_icu(bytes, 2, "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decode_with_icu(bytes, 2, "UTF-16BE");
  const Utf8Census seen = census(bytes);
  if (seen.bad == 0) {
    Decoded whole;
    whole.text = bytes;
    whole.encoding = "UTF-8";
    return whole;
  }
  if (!declared.empty()) return decode_with_icu(bytes, 0, std::string(declared).c_str());
  if (seen.good > seen.bad) return decode_utf8(bytes, 0);
  std::optional<Decoded> guessed = decode_with_icu(bytes, 0, "windows-1252");
  if (guessed) guessed->guessed = true;
  return guessed;
}

}  // namespace copydesk
