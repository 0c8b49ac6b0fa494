#include "report/values.hpp"

#include <variant>

namespace copydesk {
namespace {

template <typename Id>
std::string numbered(char letter, Id id) {
  return letter + std::to_string(static_cast<uint32_t>(id) + 1);
}

bool in_whole_days(const TimeValue& value) {
  return value.granularity >= Granularity::day && (!value.begin || value.begin->second == 0) &&
         (!value.end || value.end->second == 0);
}

// "-04:00" of minutes east of UTC.
std::string offset_text(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return (minutes < 0 ? "-" : "+") + two(size / 60) + ':' + two(size % 60);
}

std::string instant(const TimeValue& value, const std::optional<CivilTime>& time) {
  if (!time) return {};
  if (in_whole_days(value)) return to_string(time->date);
  return to_string(*time) + (value.utc_offset ? offset_text(*value.utc_offset) : std::string());
}

void write_name(JsonWriter& json, const NameValue& name) {
  json.open_object();
  json.member("name", name.canonical);
  const auto extra = [&](std::string_view key, std::string_view text) {
    if (!text.empty()) json.member(key, text);
  };
  extra("given", name.given);
  extra("surname", name.surname);
  extra("title", name.title);
  extra("sort", name.sort);
  extra("zone", name.zone);
  json.close_object();
}

void write_role(JsonWriter& json, const RoleValue& role) {
  json.open_object();
  json.member("title", role.title);
  json.flag("plural", role.plural);
  json.close_object();
}

void write_span(JsonWriter& json, const Article& article, Span span) {
  const SourceSpan place = source_span(article, span);
  json.member("begin", place.begin);
  json.member("end", place.end);
  json.member("text", plain_text(article, span));
}

void write_quote(JsonWriter& json, const Article& article, const QuoteValue& quote) {
  json.open_object();
  write_span(json, article, quote.inside);
  json.flag("closed", quote.closed);
  json.key("speaker");
  if (quote.speaker) {
    json.open_object();
    write_span(json, article, *quote.speaker);
    json.close_object();
  } else {
    json.null();
  }
  json.close_object();
}

// Writes whatever a fact's field may hold.
struct FieldWriter {
  JsonWriter& json;

  void operator()(const std::string& text) const { json.string(text); }
  void operator()(const NumberValue& value) const { write_number(json, value); }
  void operator()(const TimeValue& value) const { write_time(json, value); }
  void operator()(EntityId id) const { json.string(public_id(id)); }
  void operator()(MentionId id) const { json.string(public_id(id)); }
  template <typename T>
  void operator()(const std::vector<T>& list) const {
    json.open_array();
    for (const T& item : list) (*this)(item);
    json.close_array();
  }
};

struct ValueWriter {
  JsonWriter& json;
  const Article& article;

  void operator()(std::monostate) const { json.null(); }
  void operator()(const NumberValue& value) const { write_number(json, value); }
  void operator()(const TimeValue& value) const { write_time(json, value); }
  void operator()(const NameValue& value) const { write_name(json, value); }
  void operator()(const RoleValue& value) const { write_role(json, value); }
  void operator()(const QuoteValue& value) const { write_quote(json, article, value); }
};

}  // namespace

std::string public_id(MentionId id) { return numbered('m', id); }
std::string public_id(EntityId id) { return numbered('e', id); }
std::string public_id(FactId id) { return numbered('f', id); }

void write_value(JsonWriter& json, const Article& article, const Value& value) {
  std::visit(ValueWriter{json, article}, value);
}

void write_number(JsonWriter& json, const NumberValue& value) {
  json.open_object();
  json.member("number", value.number);
  json.member("low", value.range.low);
  json.member("high", value.range.high);
  json.flag("low_open", value.range.low_open);
  json.flag("high_open", value.range.high_open);
  json.member_or_null("hedge", to_string(value.hedge));
  json.member_or_null("unit", value.unit);
  json.close_object();
}

void write_time(JsonWriter& json, const TimeValue& value) {
  json.open_object();
  json.member("timex", value.timex);
  json.member("type", to_string(value.type));
  json.member_or_null("begin", instant(value, value.begin));
  json.member_or_null("end", instant(value, value.end));
  json.member_or_null("hedge", to_string(value.hedge));
  json.member_or_null("zone", value.zone);
  json.member("anchor", to_string(value.anchor));
  json.close_object();
}

void write_field(JsonWriter& json, const FieldValue& value) {
  std::visit(FieldWriter{json}, value);
}

}  // namespace copydesk
