#include "match/run.hpp"

#include <algorithm>

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

using Op = Instruction::Op;

bool is_exactly(const Word& word, const std::string& text) {
  return word.text == text || (!is_ascii(word.text) && plain_form(word.text) == text);
}

constexpr uint32_t kNone = UINT32_MAX;

bool takes_token(const Program& program, const Instruction& i, const Word& word) {
  switch (i.op) {
    case Op::word:
      return word.number == i.arg;
    case Op::lemma:
      return word.lemma_number == i.arg;
    case Op::exact:
      return is_exactly(word, program.texts[i.arg]);
    default:
      return i.op == Op::any;
  }
}

}  // namespace

void SentenceView::set(IndexRange tokens, IndexRange mentions) {
  tokens_ = tokens;
  first_mention_.assign(tokens.size() + 1, mentions.end);
  kinds_.assign(tokens.size(), 0);
  for (uint32_t i = mentions.end; i-- > mentions.begin;) {
    const uint32_t at = mention(i).tokens.begin;
    if (!tokens.contains(at)) continue;
    first_mention_[at - tokens.begin] = i;
    kinds_[at - tokens.begin] |= mask_of(mention(i).kind);
  }
  for (size_t i = tokens.size(); i-- > 0;)
    first_mention_[i] = std::min(first_mention_[i], first_mention_[i + 1]);
}

bool SentenceView::is_in(EntryId row, ClassId c) const {
  ClassSet classes;
  reading_->lexicon().add_classes(row, classes);
  return classes.has(c);
}

std::optional<EntryId> SentenceView::row_of(const Word& word, ClassId c) const {
  for (const EntryId id : word.entries)
    if (is_in(id, c)) return id;
  return std::nullopt;
}

std::optional<PatternFit> Runner::find(const Program& program, SentenceView& view, uint32_t from) {
  wanted_end_.reset();
  run(program, view, from, false);
  if (!best_) return std::nullopt;
  return PatternFit{{best_->begin, best_end_}, captures_of(best_->trail)};
}

bool Runner::fits_at(const Program& program, SentenceView& view, uint32_t begin,
                     std::optional<uint32_t> end) {
  wanted_end_ = end;
  run(program, view, begin, true);
  return best_.has_value();
}

void Runner::run(const Program& program, SentenceView& view, uint32_t from, bool anchored) {
  const IndexRange tokens = view.tokens();
  first_ = tokens.begin;
  furthest_ = from;
  if (waiting_.size() <= tokens.size()) waiting_.resize(tokens.size() + size_t{1});
  if (seen_.size() < program.code.size()) seen_.resize(program.code.size(), 0);
  events_.assign(1, {});
  best_.reset();
  for (uint32_t place = from; place <= tokens.end; ++place) {
    const bool alive = furthest_ >= place && place > from;
    if (!alive) {
      if (best_ || (anchored && place > from)) break;
      if (!anchored) place = next_begin(program, view, place);
      events_.resize(1);
    }
    const bool begins = anchored ? place == from : !best_;
    ++round_;
    now_.clear();
    arrive(program, view, place);
    if (begins && place < tokens.end && may_begin(program, view, place))
      follow(program, view, {0, place, 0}, place);
    if (place == tokens.end) break;
    for (const Thread& thread : now_) take(program, view, thread, place);
  }
}

// Of the threads at one instruction that which is followed first stays, so the best goes first.
void Runner::arrive(const Program& program, SentenceView& view, uint32_t place) {
  std::vector<Thread>& threads = waiting_[place - first_];
  const auto first = [this](const Thread& a, const Thread& b) { return goes_first(a, b); };
  if (!std::is_sorted(threads.begin(), threads.end(), first))
    std::stable_sort(threads.begin(), threads.end(), first);
  for (const Thread& thread : threads) follow(program, view, thread, place);
  threads.clear();
}

bool Runner::goes_first(const Thread& a, const Thread& b) const {
  if (a.begin != b.begin) return a.begin < b.begin;
  if (a.trail == b.trail) return false;
  return prefer(a.trail, b.trail) == Preference::first;
}

// Goes through all instructions that take no token, preferred ways first.
void Runner::follow(const Program& program, const SentenceView& view, Thread thread,
                    uint32_t place) {
  if (best_ && thread.begin > best_->begin) return;
  if (place - thread.begin > kLongestMatch) return;
  stack_.assign(1, thread);
  while (!stack_.empty()) {
    const Thread t = stack_.back();
    stack_.pop_back();
    if (seen_[t.at] == round_) continue;
    seen_[t.at] = round_;
    const Instruction& i = program.code[t.at];
    switch (i.op) {
      case Op::jump:
        stack_.push_back({i.next, t.begin, t.trail});
        break;
      case Op::split:
        split(i, t, place);
        break;
      case Op::start:
        if (place == view.tokens().begin) stack_.push_back({i.next, t.begin, t.trail});
        break;
      case Op::end:
        if (place == view.tokens().end) stack_.push_back({i.next, t.begin, t.trail});
        break;
      case Op::open:
        stack_.push_back(
            {i.next, t.begin, note(t.trail, {Event::Kind::open, i.arg, place, place})});
        break;
      case Op::close:
        stack_.push_back(
            {i.next, t.begin, note(t.trail, {Event::Kind::close, i.arg, place, place})});
        break;
      case Op::match:
        accept(t, place);
        break;
      default:
        now_.push_back(t);
    }
  }
}

void Runner::split(const Instruction& i, const Thread& thread, uint32_t place) {
  const auto kind = i.is_choice ? Event::Kind::choice : Event::Kind::option;
  stack_.push_back({i.next, thread.begin, note(thread.trail, {kind, 1, place, place})});
  stack_.push_back({i.arg, thread.begin, note(thread.trail, {kind, 0, place, place})});
}

void Runner::take(const Program& program, SentenceView& view, const Thread& thread,
                  uint32_t place) {
  const Instruction& i = program.code[thread.at];
  switch (i.op) {
    case Op::word_class:
      return take_class(i, view, thread, place);
    case Op::mention:
      return take_mentions(program, view, thread, place);
    default:
      if (takes_token(program, i, view.word(place))) wait(thread, i.next, place + 1, thread.trail);
  }
}

void Runner::take_class(const Instruction& i, SentenceView& view, const Thread& thread,
                        uint32_t place) {
  const auto wanted = static_cast<ClassId>(i.arg);
  for (const PhraseRows& phrase : view.phrases_at(place)) {
    const uint32_t end = phrase.tokens.end;
    if (end > view.tokens().end) break;
    if (!phrase.classes.has(wanted)) continue;
    for (const EntryId row : view.entries(phrase))
      if (view.is_in(row, wanted))
        wait(thread, i.next, end,
             note(thread.trail, {Event::Kind::row, static_cast<uint32_t>(row), place, end}));
  }
  const Word& word = view.word(place);
  if (!word.has(wanted)) return;
  const std::optional<EntryId> row = view.row_of(word, wanted);
  const uint32_t value = row ? static_cast<uint32_t>(*row) : kNone;
  wait(thread, i.next, place + 1, note(thread.trail, {Event::Kind::row, value, place, place + 1}));
}

void Runner::take_mentions(const Program& program, const SentenceView& view, const Thread& thread,
                           uint32_t place) {
  const Instruction& i = program.code[thread.at];
  const IndexRange range = view.mentions_at(place);
  for (uint32_t m = range.begin; m < range.end; ++m) {
    const Mention& mention = view.mention(m);
    const uint32_t end = mention.tokens.end;
    if (mention.tokens.begin != place || end > view.tokens().end ||
        !program.tests[i.arg].fits(mention))
      continue;
    wait(thread, i.next, end, note(thread.trail, {Event::Kind::mention, m, place, end}));
  }
}

void Runner::wait(const Thread& thread, uint32_t next, uint32_t place, uint32_t trail) {
  waiting_[place - first_].push_back({next, thread.begin, trail});
  furthest_ = std::max(furthest_, place);
}

bool Runner::may_begin(const Program& program, const SentenceView& view, uint32_t place) {
  if ((view.kinds_at(place) & program.first_kinds) != 0 || program.first_any) return true;
  const Word& word = view.word(place);
  if (word.is_any(program.first_words) || word.classes.any(program.first_classes)) return true;
  const auto phrases = view.phrases_at(place);
  return std::any_of(phrases.begin(), phrases.end(), [&](const PhraseRows& phrase) {
    return phrase.classes.any(program.first_classes);
  });
}

// The end of the sentence where no match may begin any more.
uint32_t Runner::next_begin(const Program& program, const SentenceView& view, uint32_t place) {
  while (place < view.tokens().end && !may_begin(program, view, place)) ++place;
  return place;
}

uint32_t Runner::note(uint32_t trail, Event event) {
  event.before = trail;
  event.depth = events_[trail].depth + 1;
  events_.push_back(event);
  return static_cast<uint32_t>(events_.size() - 1);
}

// Looks for the first event in which two trails of the same begin differ.
Runner::Preference Runner::prefer(uint32_t a, uint32_t b) const {
  const bool shorter_a = events_[a].depth < events_[b].depth;
  while (events_[a].depth > events_[b].depth) a = events_[a].before;
  while (events_[b].depth > events_[a].depth) b = events_[b].before;
  if (a == b) return shorter_a ? Preference::first : Preference::second;
  while (events_[a].before != events_[b].before) a = events_[a].before, b = events_[b].before;
  const Event& x = events_[a];
  const Event& y = events_[b];
  if (x.kind == Event::Kind::choice) return Preference::longer;
  if (x.end != y.end) return x.end > y.end ? Preference::first : Preference::second;
  return x.value <= y.value ? Preference::first : Preference::second;
}

void Runner::accept(const Thread& thread, uint32_t place) {
  if (wanted_end_ && place != *wanted_end_) return;
  bool better = !best_ || thread.begin < best_->begin;
  if (!better && thread.begin == best_->begin) {
    const Preference preference = prefer(thread.trail, best_->trail);
    better =
        preference == Preference::first || (preference == Preference::longer && place > best_end_);
  }
  if (better) best_ = thread, best_end_ = place;
}

// Reads a trail in the order of the text. Captures that stand in repetitions come several times.
std::vector<Capture> Runner::captures_of(uint32_t trail) const {
  std::vector<const Event*> events;
  for (; trail != 0; trail = events_[trail].before) events.push_back(&events_[trail]);
  std::reverse(events.begin(), events.end());
  std::vector<Capture> done;
  std::vector<Capture> open;
  for (const Event* event : events) {
    if (event->kind == Event::Kind::open) {
      open.push_back({static_cast<uint16_t>(event->value), {event->place, event->place}, {}, {}});
    } else if (event->kind == Event::Kind::close) {
      done.push_back(closed(open.back(), event->place));
      open.pop_back();
    } else if (event->kind == Event::Kind::mention || event->kind == Event::Kind::row) {
      for (Capture& capture : open) take_element(*event, capture);
    }
  }
  std::stable_sort(done.begin(), done.end(), [](const Capture& a, const Capture& b) {
    return a.tokens.begin < b.tokens.begin;
  });
  return done;
}

// A capture stands for a mention or a row when this one element is all of it.
void Runner::take_element(const Event& event, Capture& capture) {
  if (event.place != capture.tokens.begin) return;
  capture.tokens.end = event.end;
  if (event.kind == Event::Kind::mention) capture.mention = static_cast<MentionId>(event.value);
  if (event.kind == Event::Kind::row && event.value != kNone)
    capture.entry = static_cast<EntryId>(event.value);
}

Capture Runner::closed(Capture capture, uint32_t end) {
  if (capture.tokens.end != end) capture = {capture.name, {capture.tokens.begin, end}, {}, {}};
  return capture;
}

}  // namespace copydesk
