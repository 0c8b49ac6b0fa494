#pragma once

#include "find/sentence_text.hpp"

// Each function says where the identifier that begins at token `at` ends, or 0 when there is none.

namespace copydesk {

/// "(202) 555-0123", "1-800-555-0199", "+44 20 7946 0958"; seven digits only where the words speak
/// of a telephone.
uint32_t phone_end(const SentenceText& text, uint32_t at);
/// "10.1016/j.cell.2020.01.001"
uint32_t doi_end(const SentenceText& text, uint32_t at);
/// "1.2.3", "192.168.0.1"; not a date such as "31.12.2024".
uint32_t version_end(const SentenceText& text, uint32_t at);
/// "978-3-16-148410-0", and behind "No." also "20-1234"; not a date such as "2024-12-31", no score.
uint32_t serial_end(const SentenceText& text, uint32_t at);
/// "v2.0"
uint32_t version_word_end(const SentenceText& text, uint32_t at);
/// "1600" in "1600 Pennsylvania Avenue": the number alone.
uint32_t house_number_end(const SentenceText& text, uint32_t at);
/// "19104" or "19104-1234" behind ", PA".
uint32_t zip_code_end(const SentenceText& text, uint32_t at);
/// British: "SW1A 1AA".
uint32_t postcode_end(const SentenceText& text, uint32_t at);

}  // namespace copydesk
