#include <copydesk/copydesk.hpp>

#include <iostream>

int main() {
  const std::string rules = RULES;
  const auto pack = copydesk::load_packs({rules + "/core", rules + "/spaceflight"});
  if (!pack) {
    for (const copydesk::Error& error : pack.errors())
      std::cerr << copydesk::to_string(error) << '\n';
    return 2;
  }
  const auto article = copydesk::read_article(
      {"story.txt", "The team had nine launches: five in May and three in June.\n"}, "text");
  if (!article) return 2;
  copydesk::Workspace workspace(*pack);
  const copydesk::Inspection seen = copydesk::inspect(*article, workspace);
  for (const copydesk::Finding& finding : seen.findings)
    if (finding.verdict == copydesk::Verdict::conflict)
      std::cout << finding.check << ": " << finding.message << '\n';
  return seen.findings.empty() ? 1 : 0;
}
