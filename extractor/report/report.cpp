#include "report/report.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace copydesk {
namespace {

// FNV-1a over parts, each closed by a byte that no UTF-8 text holds, so that no two lists of parts
// run together.
class Hash {
 public:
  Hash& part(std::string_view text) {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0xFF);
    return *this;
  }
  std::string hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out(16, '0');
    for (size_t i = 0; i < out.size(); ++i) out[i] = kDigits[(state_ >> (60 - 4 * i)) & 15U];
    return out;
  }

 private:
  void byte(unsigned char b) { state_ = (state_ ^ b) * 0x100000001B3U; }
  uint64_t state_ = 0xCBF29CE484222325U;
};

Hash content_hash(const Article& article, const Finding& finding) {
  Hash hash;
  hash.part(finding.check).part(finding.rule);
  for (const Evidence& evidence : finding.evidence)
    hash.part(evidence.label).part(plain_text(article, evidence.span));
  return hash;
}

// Sets fingerprints and ids; the findings are in their final order, which numbers the ones that
// look alike.
void name_findings(const Article& article, std::vector<ReportedFinding>& findings) {
  constexpr size_t kShortFingerprint = 8;
  std::unordered_map<std::string, uint32_t> seen;
  for (ReportedFinding& f : findings) {
    Hash hash = content_hash(article, f.finding);
    const uint32_t number = seen[hash.hex()]++;
    if (number > 0) hash.part(std::to_string(number));
    f.fingerprint = hash.hex();
    f.id = f.finding.check + ':' + f.fingerprint.substr(0, kShortFingerprint);
  }
}

// Whether the finding is to be shown at all; sets its level.
bool settle_level(Finding& finding, const ReportSettings& settings) {
  const auto set = settings.levels.find(finding.check);
  if (set == settings.levels.end()) return true;
  if (!set->second) return false;
  if (finding.verdict == Verdict::conflict) finding.level = *set->second;
  return true;
}

void suppress(ReportedFinding& finding, const ReportSettings& settings) {
  for (const Suppression& s : settings.suppressions)
    if (s.fingerprint == finding.fingerprint) finding.suppressed = s.reason;
}

bool by_place(const ReportedFinding& a, const ReportedFinding& b) {
  const auto key = [](const Finding& f) {
    const Span first = f.evidence.empty() ? Span{} : f.evidence.front().span;
    return std::tuple(first, std::string_view(f.check), f.verdict, std::string_view(f.rule),
                      std::string_view(f.message));
  };
  return key(a.finding) < key(b.finding);
}

// How much a reader would miss a finding.
int weight(const ReportedFinding& f) {
  if (f.asks()) return 2 + static_cast<int>(f.finding.level);
  return f.finding.verdict == Verdict::confirmed ? 0 : 1;
}

// Leaves the gravest findings, in the order that they have; returns how many went.
uint32_t leave_gravest(std::vector<ReportedFinding>& findings) {
  if (findings.size() <= kMostFindings) return 0;
  std::vector<size_t> order(findings.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return weight(findings[a]) > weight(findings[b]); });
  order.resize(kMostFindings);
  std::sort(order.begin(), order.end());
  std::vector<ReportedFinding> left;
  left.reserve(order.size());
  for (const size_t i : order) left.push_back(std::move(findings[i]));
  const size_t omitted = findings.size() - left.size();
  findings = std::move(left);
  return static_cast<uint32_t>(omitted);
}

enum Standing : uint8_t { untouched, confirmed, questioned };

// What became of each number: the words of a question stay in question whatever else they confirm.
void mark_numbers(const Report& report, const ReportedFinding& f,
                  std::vector<Standing>& standings) {
  const Standing standing = f.finding.verdict == Verdict::conflict ? questioned : confirmed;
  const Mentions& mentions = report.seen.mentions;
  for (const Evidence& evidence : f.finding.evidence) {
    auto m = std::lower_bound(
        mentions.begin(), mentions.end(), evidence.span.begin,
        [](const Mention& mention, uint32_t at) { return mention.span.begin < at; });
    for (; m != mentions.end() && m->span.begin < evidence.span.end; ++m) {
      if (!is_number(m->kind) || !evidence.span.contains(m->span)) continue;
      Standing& s = standings[static_cast<size_t>(m - mentions.begin())];
      s = std::max(s, standing);
    }
  }
}

Coverage cover_numbers(const Report& report) {
  std::vector<Standing> standings(report.seen.mentions.size(), untouched);
  for (const ReportedFinding& f : report.findings)
    if (f.finding.verdict != Verdict::unknown && !f.suppressed) mark_numbers(report, f, standings);
  Coverage coverage;
  for (size_t i = 0; i < standings.size(); ++i) {
    if (!is_number(report.seen.mentions[i].kind)) continue;
    ++coverage.numbers;
    coverage.checkable += standings[i] != untouched ? 1 : 0;
    coverage.confirmed += standings[i] == confirmed ? 1 : 0;
    coverage.questioned += standings[i] == questioned ? 1 : 0;
  }
  return coverage;
}

void count(const ReportedFinding& f, Tally& tally) {
  if (f.suppressed) {
    ++tally.suppressed;
    return;
  }
  if (f.finding.verdict == Verdict::confirmed) ++tally.confirmed;
  if (f.finding.verdict == Verdict::unknown) ++tally.unknown;
  if (f.finding.verdict != Verdict::conflict) return;
  switch (f.finding.level) {
    case Level::error:
      ++tally.errors;
      return;
    case Level::warning:
      ++tally.warnings;
      return;
    default:
      ++tally.notes;
  }
}

}  // namespace

Coverage& Coverage::operator+=(const Coverage& other) {
  numbers += other.numbers;
  checkable += other.checkable;
  confirmed += other.confirmed;
  questioned += other.questioned;
  return *this;
}

Tally& Tally::operator+=(const Tally& other) {
  confirmed += other.confirmed;
  unknown += other.unknown;
  notes += other.notes;
  warnings += other.warnings;
  errors += other.errors;
  suppressed += other.suppressed;
  omitted += other.omitted;
  return *this;
}

Level worst_level(const Tally& tally) {
  if (tally.errors > 0) return Level::error;
  if (tally.warnings > 0) return Level::warning;
  return tally.notes > 0 ? Level::note : Level::none;
}

Report make_report(const Article& article, const Inspection& seen, const ReportSettings& settings) {
  Report report{article, seen, {}, {}, {}};
  report.findings.reserve(seen.findings.size());
  for (const Finding& finding : seen.findings) {
    ReportedFinding f{finding, {}, {}, {}, {}};
    if (settle_level(f.finding, settings)) report.findings.push_back(std::move(f));
  }
  std::stable_sort(report.findings.begin(), report.findings.end(), by_place);
  name_findings(article, report.findings);
  for (ReportedFinding& f : report.findings) {
    suppress(f, settings);
    count(f, report.tally);
  }
  report.coverage = cover_numbers(report);
  report.tally.omitted = leave_gravest(report.findings);
  Locator locator(article);
  for (ReportedFinding& f : report.findings)
    for (const Evidence& evidence : f.finding.evidence)
      f.places.push_back(locator.place(evidence.span));
  return report;
}

}  // namespace copydesk
