#include "checks/role_finding.hpp"

#include <string>
#include <utility>

#include "checks/token_text.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

std::string text(const CheckInput& input, Span span) {
  return plain_text(input.reading.article, span);
}

Finding finding_of(Verdict verdict, Span a, Span b) {
  Finding f = finding_of_check("role", verdict);
  f.evidence = {{a, "post"}, {b, "post"}};
  return f;
}

bool is_form_of_address(const Reading& r, Span span) {
  return r.word(token_from(r, span.begin)).is(kPeriods);
}

// "SEN. RUIZ" and "Sen. Ana Ruiz", "Mayor Cole" and "MAYOR COLE": nothing was compared.
bool print_the_same(const CheckInput& input, Span a, Span b) {
  const Reading& r = input.reading;
  return (is_form_of_address(r, a) && is_form_of_address(r, b)) ||
         fold(text(input, a)) == fold(text(input, b));
}

}  // namespace

std::optional<Finding> posts_agree(const CheckInput& input, Span post, Span again) {
  if (print_the_same(input, post, again)) return std::nullopt;
  Finding f = finding_of(Verdict::confirmed, post, again);
  f.message = text(input, post) + " and " + text(input, again) + ": one post";
  f.equation = text(input, post) + " = " + text(input, again);
  return f;
}

Finding posts_exclude(const CheckInput& input, Span a, Span b) {
  Finding f = finding_of(Verdict::conflict, a, b);
  f.message = "Two posts that exclude each other: " + text(input, a) + ", and " + text(input, b);
  f.equation = text(input, a) + " ≠ " + text(input, b);
  f.question = "Which of the two posts is meant, or are two people?";
  return f;
}

}  // namespace copydesk
