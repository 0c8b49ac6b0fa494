#pragma once

#include "base/symbols.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/text_data.hpp"
#include "model/token.hpp"

namespace copydesk {

/// Cuts every block into sentences and tokens. Lossless: between two tokens there is only white
/// space. New strings are interned into `symbols`.
Tokens tokenize(const Article& article, const Document& document, const TextData& data,
                Symbols& symbols);

}  // namespace copydesk
