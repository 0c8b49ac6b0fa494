#include "find/recogniser.hpp"

namespace copydesk {

ArticleDate article_date(const Reading& reading, const Pack&) {
  return {reading.article.published, reading.article.published_from};
}

}  // namespace copydesk
