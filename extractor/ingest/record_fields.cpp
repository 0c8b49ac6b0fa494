#include "ingest/record_fields.hpp"

#include <simdjson.h>

#include <algorithm>

namespace copydesk {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// False for a value that the field cannot have.
bool take(const element& value, RecordField field, std::optional<std::string>& out) {
  switch (value.type()) {
    case element_type::NULL_VALUE:
      return true;
    case element_type::STRING:
      out.emplace(value.get_string().value_unsafe());
      return true;
    // Feeds number their articles: an integer is as good an id as its digits.
    case element_type::INT64:
      out = std::to_string(value.get_int64().value_unsafe());
      return field == RecordField::id;
    case element_type::UINT64:
      out = std::to_string(value.get_uint64().value_unsafe());
      return field == RecordField::id;
    default:
      return false;
  }
}

}  // namespace

std::optional<RecordField> record_field_named(std::string_view name) {
  const auto found = std::find(kRecordFieldNames.begin(), kRecordFieldNames.end(), name);
  if (found == kRecordFieldNames.end()) return std::nullopt;
  return static_cast<RecordField>(found - kRecordFieldNames.begin());
}

std::optional<RecordFields> read_plain_record(const std::string& bytes) {
  simdjson::dom::parser parser;
  simdjson::dom::object record;
  if (parser.allocate(bytes.size(), kMaxRecordDepth) != simdjson::SUCCESS ||
      parser.parse(bytes).get(record) != simdjson::SUCCESS)
    return std::nullopt;
  RecordFields fields;
  for (const auto& [name, value] : record) {
    const std::optional<RecordField> field = record_field_named(name);
    if (field && !(fields.enter(*field) && take(value, *field, fields[*field])))
      return std::nullopt;
  }
  return fields;
}

}  // namespace copydesk
