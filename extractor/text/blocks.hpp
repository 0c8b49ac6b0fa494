#pragma once

#include "model/article.hpp"
#include "model/document.hpp"
#include "model/text_data.hpp"

namespace copydesk {

/// Cuts the article into blocks and judges what each is for. What the reader marked stays as
/// marked; for the rest the form of the lines decides. Every byte that is not white space lies in
/// exactly one block.
Document make_document(const Article& article, const TextData& data);

}  // namespace copydesk
