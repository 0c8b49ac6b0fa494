#include "checks/bounds_report.hpp"

#include <algorithm>
#include <utility>

namespace copydesk {
namespace {

Finding finding_of(Verdict verdict, const Item& own, const Figures& others) {
  Finding f = finding_of_check("bounds", verdict);
  f.evidence = {{own.mention->span, "figure"}};
  f.mentions = {own.id};
  for (const Item& item : others) {
    f.evidence.push_back({item.mention->span, "other"});
    f.mentions.push_back(item.id);
  }
  return f;
}

}  // namespace

bool is_plain_figure(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.mention->kind != MentionKind::ordinal;
}

bool is_above(const Item& a, const Item& b) { return *a.value->number > *b.value->number; }

void BoundsReport::confirm(const Item& own, const Figures& others) {
  std::string message = words(own) + " has its place beside ";
  for (const Item& item : others) {
    if (&item != &others.front()) message += ", ";
    message += words(item);
  }
  confirm(own, others, std::move(message));
}

void BoundsReport::confirm(const Item& own, const Figures& others, std::string message) {
  Finding f = finding_of(Verdict::confirmed, own, others);
  f.message = std::move(message);
  f.equation = f.message;
  out_.push_back(std::move(f));
}

void BoundsReport::ask(const Item& own, const Figures& others, std::string message) {
  Finding f = finding_of(Verdict::conflict, own, others);
  f.message = std::move(message);
  f.equation = f.message;
  f.question = "Which of the figures, or the word for their order, is meant to be another?";
  out_.push_back(std::move(f));
}

void BoundsReport::judge_named(const Item& own, const Figures& named, int sign, size_t count) {
  if (named.size() != count) return;
  const auto beyond = std::find_if(named.begin(), named.end(), [&](const Item& item) {
    return sign > 0 ? !is_above(item, own) : !is_above(own, item);
  });
  if (beyond == named.end())
    confirm(own, named);
  else if (!is_quoted(input_, own.mention->span) && !is_quoted(input_, beyond->mention->span))
    ask(own, {*beyond},
        words(*beyond) + " is named as " + (sign > 0 ? "more" : "less") + " than " + words(own));
}

}  // namespace copydesk
