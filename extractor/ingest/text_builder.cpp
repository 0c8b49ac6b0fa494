#include "ingest/text_builder.hpp"

#include <algorithm>

namespace copydesk {
namespace {

bool is_identity(const DecodedRun& run) { return run.length == run.source_length; }

}  // namespace

// The run that holds the byte `offset` of the decoded text. Requires runs.
size_t TextBuilder::run_at(uint32_t offset) const {
  const auto& runs = decoded_.runs;
  const auto next =
      std::upper_bound(runs.begin(), runs.end(), offset,
                       [](uint32_t at, const DecodedRun& run) { return at < run.begin; });
  return static_cast<size_t>(next - runs.begin()) - (next == runs.begin() ? 0 : 1);
}

uint32_t TextBuilder::source_begin(uint32_t offset) const {
  if (decoded_.runs.empty()) return offset;
  const DecodedRun& run = decoded_.runs[run_at(offset)];
  return run.source_begin + (is_identity(run) ? offset - run.begin : 0);
}

// Of the end of the byte before `offset`.
uint32_t TextBuilder::source_end(uint32_t offset) const {
  if (decoded_.runs.empty()) return offset;
  const DecodedRun& run = decoded_.runs[run_at(offset - 1)];
  return run.source_begin + (is_identity(run) ? offset - run.begin : run.source_length);
}

void TextBuilder::segment(uint32_t length, uint32_t source_begin, uint32_t source_length) {
  auto& all = article_.segments;
  if (!all.empty() && length == source_length) {
    Segment& last = all.back();
    const bool joins = last.length == last.source_length && last.begin + last.length == size() &&
                       last.source_begin + last.source_length == source_begin;
    if (joins) {
      last.length += length;
      last.source_length += length;
      return;
    }
  }
  all.push_back({size(), length, source_begin, source_length, 0});
}

void TextBuilder::copy(uint32_t begin, uint32_t end) {
  const std::string_view text(decoded_.text);
  if (decoded_.runs.empty() && begin < end) {
    segment(end - begin, begin, end - begin);
    article_.text += text.substr(begin, end - begin);
    return;
  }
  while (begin < end) {
    const DecodedRun& run = decoded_.runs[run_at(begin)];
    const uint32_t part = std::min(end, run.begin + run.length);
    segment(part - begin, source_begin(begin), is_identity(run) ? part - begin : run.source_length);
    article_.text += text.substr(begin, part - begin);
    begin = part;
  }
}

void TextBuilder::replace(std::string_view text, uint32_t begin, uint32_t end) {
  if (text.empty() || begin >= end) return;
  const uint32_t from = source_begin(begin);
  segment(static_cast<uint32_t>(text.size()), from, source_end(end) - from);
  article_.text += text;
}

void TextBuilder::begin_block() {
  if (!article_.text.empty() && !article_.text.ends_with("\n\n")) article_.text += "\n\n";
  block_ = size();
}

void TextBuilder::end_block(BlockKind kind) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::string_view text = std::string_view(article_.text).substr(block_);
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return;
  const size_t last = text.find_last_not_of(kBlank);
  article_.marked.push_back(
      {{block_ + static_cast<uint32_t>(first), block_ + static_cast<uint32_t>(last) + 1}, kind});
}

}  // namespace copydesk
