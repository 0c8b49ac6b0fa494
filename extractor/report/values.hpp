#pragma once

#include <string>

#include "model/article.hpp"
#include "model/fact.hpp"
#include "report/json_writer.hpp"

namespace copydesk {

/// Ids of the public format: "m1", "e1", "f1" count from one.
std::string public_id(MentionId id);
std::string public_id(EntityId id);
std::string public_id(FactId id);

/// The `value` object of a mention; null for a mention without one. Spans inside it are places of
/// the input.
void write_value(JsonWriter& json, const Article& article, const Value& value);
void write_number(JsonWriter& json, const NumberValue& value);
void write_time(JsonWriter& json, const TimeValue& value);
void write_field(JsonWriter& json, const FieldValue& value);

}  // namespace copydesk
