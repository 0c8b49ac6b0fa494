#include "pack/rule_keys.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"

namespace copydesk {
namespace {

enum class Shape : uint8_t { text, list, table };

struct Key {
  std::string_view name;
  Shape shape;
};

constexpr std::array<Key, 16> kKeys = {{{"id", Shape::text},
                                        {"find", Shape::text},
                                        {"unless", Shape::table},
                                        {"gives", Shape::table},
                                        {"claim", Shape::text},
                                        {"slips", Shape::table},
                                        {"says", Shape::text},
                                        {"asks", Shape::text},
                                        {"level", Shape::text},
                                        {"check", Shape::text},
                                        {"note", Shape::text},
                                        {"published", Shape::text},
                                        {"finds", Shape::list},
                                        {"confirms", Shape::list},
                                        {"flags", Shape::list},
                                        {"ignores", Shape::list}}};

std::string_view shape_name(Shape shape) {
  if (shape == Shape::text) return "a string";
  return shape == Shape::list ? "a list of strings" : "a table of strings";
}

}  // namespace

Errors check_keys(const RawFile& file, const RawRule& rule) {
  Errors out;
  const auto fail = [&](const RawText& at, std::string message, std::string hint) {
    out.push_back(file.error_in(at, 1, std::move(message), std::move(hint)));
  };
  for (const RawField& field : rule.fields) {
    const std::string quoted = '"' + field.key.text + '"';
    const auto known = std::find_if(kKeys.begin(), kKeys.end(),
                                    [&](const Key& k) { return k.name == field.key.text; });
    if (known == kKeys.end()) {
      std::vector<std::string_view> names;
      names.reserve(kKeys.size());
      for (const Key& key : kKeys) names.push_back(key.name);
      fail(field.key, "unknown key " + quoted, did_you_mean(field.key.text, names));
    } else if (field.value.index() != static_cast<size_t>(known->shape) + 1) {
      fail(field.key, quoted + " has to be " + std::string(shape_name(known->shape)), {});
    }
  }
  return out;
}

}  // namespace copydesk
