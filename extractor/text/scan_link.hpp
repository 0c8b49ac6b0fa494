#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// The end of the web address, mail address, domain or file name that begins at `at`, or 0 when
/// none does. Looks ahead a bounded number of bytes before it is sure.
size_t link_end(std::string_view text, size_t at);

/// The end of the mail address that begins at `at`, or 0.
size_t mail_end(std::string_view text, size_t at);

/// The end of the @handle or #tag whose sign is at `at`, or 0.
size_t tag_end(std::string_view text, size_t at);

}  // namespace copydesk
