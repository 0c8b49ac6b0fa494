#pragma once

#include <memory>
#include <optional>

#include "base/date.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/mention.hpp"
#include "model/token.hpp"

namespace copydesk {

/// Everything copydesk read in one article, stage by stage.
struct Inspection {
  Document document;
  Tokens tokens;
  Mentions mentions;
  Facts facts;
  Findings findings;
  std::optional<Date> published;
  PublishedFrom published_from = PublishedFrom::none;
  std::shared_ptr<const void> packs;  ///< keeps alive what mentions and facts name by view
};

}  // namespace copydesk
