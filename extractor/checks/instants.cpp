#include "checks/instants.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "checks/token_text.hpp"
#include "unicode/zones.hpp"

namespace copydesk {
namespace {

constexpr int kHour = 3600;
constexpr int kMinute = 60;
constexpr int kDay = 24 * kHour;
constexpr int kNoonHour = 12;
constexpr size_t kMostZones = 60;

// A clock time that stands for one moment, not for a stretch or a part of the day.
bool is_clock(const Mention& m) {
  const TimeValue* t = m.time();
  if (t == nullptr || t->type != TimeType::time || !t->stated.hour ||
      t->granularity > Granularity::hour || t->hedge != Hedge::none)
    return false;
  return !t->begin || !t->end || seconds_between(*t->begin, *t->end) <= kHour;
}

// Governments change their clocks at short notice, and a zone database knows of it a year later:
// only of these may one rely on the offset of every day.
bool is_steady(std::string_view zone) {
  static constexpr std::array<std::string_view, 8> kAreas = {
      "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver",
      "America/Phoenix",  "America/Toronto", "Pacific/Auckland",    "Australia/"};
  static constexpr std::array<std::string_view, 7> kAsia = {
      "Asia/Tokyo",     "Asia/Kolkata", "Asia/Shanghai", "Asia/Hong_Kong",
      "Asia/Singapore", "Asia/Seoul",   "Asia/Dubai"};
  static constexpr std::array<std::string_view, 8> kUnsteadyEurope = {
      "Europe/Moscow",   "Europe/Minsk",      "Europe/Istanbul",  "Europe/Kyiv",
      "Europe/Chisinau", "Europe/Simferopol", "Europe/Volgograd", "Europe/Samara"};
  const auto begins = [&](std::string_view area) { return zone.starts_with(area); };
  if (zone.starts_with("Europe/"))
    return std::none_of(kUnsteadyEurope.begin(), kUnsteadyEurope.end(), begins);
  return std::any_of(kAreas.begin(), kAreas.end(), begins) ||
         std::any_of(kAsia.begin(), kAsia.end(), begins);
}

void add_offset(int minutes, std::vector<int>& offsets) {
  if (std::find(offsets.begin(), offsets.end(), minutes) == offsets.end())
    offsets.push_back(minutes);
}

// The offset on the day of the time, and those of a week around it: the day is often inferred.
void add_offsets(const CheckInput& input, std::string_view zone, Instant& out) {
  const TimeValue& t = *out.mention->time();
  const auto moment = t.begin ? t.begin : t.end;
  const std::optional<Date> day = moment ? std::optional(moment->date) : input.published;
  if (zone.empty() || !day) return;
  constexpr int kWeek = 7;
  for (const int shift : {0, -kWeek, kWeek})
    if (const auto offset = utc_offset(zone, {add_days(*day, shift), out.second}))
      add_offset(*offset, out.offsets);
  if (!is_steady(zone)) out.steady = false;
}

class Reader {
 public:
  explicit Reader(const CheckInput& input)
      : input_(input),
        r_(input.reading),
        zones_(r_.lexicon().class_named("time-zone")),
        home_zone_(find_home_zone()) {}

  Instant read(size_t index) const {
    const Mention& m = input_.mentions[index];
    const TimeValue& t = *m.time();
    Instant out;
    out.id = static_cast<MentionId>(index);
    out.mention = &m;
    out.tokens = m.tokens;
    out.second = *t.stated.hour * kHour + t.stated.minute.value_or(0) * kMinute;
    out.half_known = tells_half(m, *t.stated.hour);
    out.local = m.tokens.size() > 2 && text_is(r_, m.tokens.end - 2, {"local"});
    read_offsets(index, out);
    return out;
  }

 private:
  bool tells_half(const Mention& m, int hour) const {
    if (hour > kNoonHour || hour == 0) return true;
    for (uint32_t i = m.tokens.begin; i < m.tokens.end; ++i) {
      const std::string_view text = r_.word(i).folded;
      if (text_is(r_, i,
                  {"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midday", "midnight",
                   "morning", "afternoon", "evening", "tonight", "night"}) ||
          text.ends_with("am") || text.ends_with("pm") || text.ends_with("m."))
        return true;
      const bool four_digits = text.size() >= 4 && text.find(':') == std::string_view::npos;
      if (r_.word(i).is(kHasDigit) && (four_digits || text.front() == '0')) return true;
    }
    return false;
  }

  void read_offsets(size_t index, Instant& out) const {
    const TimeValue& t = *out.mention->time();
    const Mention* place = place_behind(index, out);
    if (out.local && place == nullptr && t.utc_offset && !t.zone.empty())
      return add_zone(t.zone, out);
    const bool printed = !t.zone.empty() && t.zone != r_.article.zone && !out.local;
    if (place != nullptr) out.local = false;
    if (printed && t.utc_offset) {
      out.offsets = {*t.utc_offset};
      if (t.zone.front() != '+' && t.zone.front() != '-')
        add_zone(t.zone, out);
      else
        add_choices(out);
      return;
    }
    if (add_choices(out)) return;
    if (place != nullptr)
      add_zone(place->name()->zone, out);
    else if (const Mention* before = place_before(index))
      add_zone(before->name()->zone, out);
    else if (const std::string_view coast = coast_before(out); !coast.empty())
      add_zone(coast, out);
    else if (const std::string_view city = zone_of_audience(out); !city.empty())
      add_zone(city, out);
    else if (out.local)
      add_zone(home_zone_, out);
  }

  // "Those dialing in from the Pacific coast should do so at 10 a.m."
  std::string_view coast_before(const Instant& time) const {
    constexpr uint32_t kFarthestCoast = 10;  // tokens
    const uint32_t at = time.tokens.begin;
    const uint32_t begin = r_.tokens.sentences[time.mention->sentence].tokens.begin;
    const uint32_t from = at - std::min(kFarthestCoast, at - begin);
    for (uint32_t i = at; i-- > from + 1;) {
      if (!text_is(r_, i, {"coast"})) continue;
      if (text_is(r_, i - 1, {"pacific", "west"})) return "America/Los_Angeles";
      if (text_is(r_, i - 1, {"atlantic", "east"})) return "America/New_York";
    }
    return {};
  }

  // "8 p.m. CST": of China or of Chicago.
  bool add_choices(Instant& out) const {
    if (!zones_) return false;
    const Word& last = r_.word(out.tokens.end - 1);
    const Entry* row = last.has(*zones_) ? r_.words.entry(last, *zones_) : nullptr;
    std::string_view choices = row != nullptr ? row->text("choices") : std::string_view();
    while (!choices.empty()) {
      const size_t bar = std::min(choices.find('|'), choices.size());
      int minutes = 0;
      std::from_chars(choices.data(), choices.data() + bar, minutes);
      add_offset(minutes, out.offsets);
      choices.remove_prefix(std::min(bar + 1, choices.size()));
    }
    return !out.offsets.empty();
  }

  // "10pm the previous night in London"
  bool is_day_behind(const Mention& clock, const Mention& day) const {
    const IndexRange gap = tokens_between(clock.tokens, day.tokens);
    return is_time(day.kind) && day.sentence == clock.sentence && !day.time()->stated.hour &&
           (gap.empty() || (gap.size() == 1 && text_is(r_, gap.begin, {"the", ",", "on"})));
  }

  // "9pm in Bilbao", "4 p.m. New York", "noon at Davos"
  const Mention* place_behind(size_t index, Instant& out) const {
    const Mention& time = *out.mention;
    size_t at = index + 1;
    if (at < input_.mentions.size() && is_day_behind(time, input_.mentions[at])) ++at;
    if (at >= input_.mentions.size()) return nullptr;
    const Mention& next = input_.mentions[at];
    const NameValue* name = next.name();
    if (name == nullptr || name->zone.empty() || next.sentence != time.sentence) return nullptr;
    const IndexRange gap = tokens_between(input_.mentions[at - 1].tokens, next.tokens);
    if (gap.size() > 1 || (gap.size() == 1 && !text_is(r_, gap.begin, {"in", "at"})))
      return nullptr;
    out.tokens.end = next.tokens.end;
    return &next;
  }

  // "In London they will land at 2 p.m.", "for traders in Chicago it will be 5 p.m.", "clocks in
  // Perth will read 4pm"
  const Mention* place_before(size_t index) const {
    constexpr uint32_t kFarthestPlace = 8;  // tokens
    if (index == 0) return nullptr;
    const Mention& time = input_.mentions[index];
    const Mention& place = input_.mentions[index - 1];
    const NameValue* name = place.name();
    const IndexRange gap = tokens_between(place.tokens, time.tokens);
    if (name == nullptr || name->zone.empty() || place.sentence != time.sentence ||
        place.tokens.begin == 0)
      return nullptr;
    if (gap.size() > kFarthestPlace || !text_is(r_, place.tokens.begin - 1, {"in", "for"}))
      return nullptr;
    const IndexRange sentence = r_.tokens.sentences[time.sentence].tokens;
    if (gap.size() == 1 && text_is(r_, gap.begin, {"at", "by"}))
      return names_audience(sentence) ? &place : nullptr;
    return any_text(r_, gap, {"it", "that", "they", "this"}) ||
                   names_audience({sentence.begin, time.tokens.begin})
               ? &place
               : nullptr;
  }

  // "London dealers must be there by nine": the city's name alone, which no sentence begin hides.
  std::string_view zone_of_audience(const Instant& time) const {
    constexpr uint32_t kFarthest = 14;  // tokens
    const auto city = input_.classes().city;
    const uint32_t at = time.tokens.begin;
    const uint32_t begin = r_.tokens.sentences[time.mention->sentence].tokens.begin;
    const uint32_t from = at - std::min(kFarthest, at - begin);
    for (uint32_t i = at; city && i-- > from + 1;) {
      if (!is_audience(i) || !r_.word(i - 1).has(*city) || r_.word(i - 1).is(kLower)) continue;
      const Entry* entry = r_.words.entry(r_.word(i - 1), *city);
      return entry != nullptr ? entry->text("zone") : std::string_view();
    }
    return {};
  }

  bool is_audience(uint32_t token) const {
    const auto audience = input_.classes().audience;
    return (audience && r_.word(token).has(*audience)) || text_is(r_, token, {"simultaneously"});
  }

  bool names_audience(IndexRange tokens) const {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (is_audience(i)) return true;
    return false;
  }

  // Of the place where the story is written: "DAVOS, Switzerland — ..."
  std::string_view find_home_zone() const {
    for (const Mention& m : input_.mentions) {
      const NameValue* name = m.name();
      if (name != nullptr && !name->zone.empty() && r_.word(m.tokens.begin).is(kUpper) &&
          r_.tokens.sentences[m.sentence].tokens.begin == m.tokens.begin)
        return name->zone;
    }
    return {};
  }

  void add_zone(std::string_view zone, Instant& out) const { add_offsets(input_, zone, out); }

  const CheckInput& input_;
  const Reading& r_;
  std::optional<ClassId> zones_;
  std::string_view home_zone_;
};

int modulo(int value, int base) { return ((value % base) + base) % base; }

}  // namespace

std::vector<Instant> instants_of(const CheckInput& input) {
  std::vector<Instant> out;
  std::optional<Reader> reader;
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    if (input.mentions[i].kind != MentionKind::time || !is_clock(input.mentions[i])) continue;
    if (!reader) reader.emplace(input);
    out.push_back(reader->read(i));
  }
  return out;
}

std::vector<std::string_view> zones_named(const CheckInput& input) {
  std::vector<std::string_view> out;
  for (const Mention& m : input.mentions) {
    const NameValue* name = m.name();
    if (name == nullptr || name->zone.empty() ||
        std::find(out.begin(), out.end(), name->zone) != out.end())
      continue;
    if (out.size() == kMostZones) return {};
    out.push_back(name->zone);
  }
  return out;
}

Instant anywhere(const CheckInput& input, std::span<const std::string_view> zones,
                 const Instant& instant) {
  Instant out = instant;
  for (const std::string_view zone : zones) add_offsets(input, zone, out);
  return out;
}

bool may_be_one(const Instant& a, const Instant& b) {
  const int period = a.half_known && b.half_known ? kDay : kDay / 2;
  for (const int first : a.offsets)
    for (const int second : b.offsets) {
      const int gap = modulo((a.second - first * kMinute) - (b.second - second * kMinute), period);
      if (std::min(gap, period - gap) <= kMinute) return true;  // T10
    }
  return false;
}

bool may_be_one_on(const Instant& a, const Instant& b, int days) {
  if (!a.half_known || !b.half_known) return true;
  for (const int first : a.offsets)
    for (const int second : b.offsets) {
      const int gap = a.second - first * kMinute - (b.second - second * kMinute + days * kDay);
      if (std::abs(gap) <= kMinute) return true;
    }
  return false;
}

std::string on_clock_of(const Instant& a, const Instant& b) {
  const int second = modulo(a.second + (b.offsets.front() - a.offsets.front()) * kMinute, kDay);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(second / kHour) + ":" + two(second % kHour / kMinute);
}

}  // namespace copydesk
