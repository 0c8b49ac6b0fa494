#pragma once

#include "checks/printed_names.hpp"

namespace copydesk {

/// Whether a word that is spelled nearly like a person's surname may be meant for it: not another
/// known person, no word of everyday English, no given name or town unless it speaks, no part of a
/// longer name, and nobody whom a title introduced before.
bool may_be_slip(const CheckInput& input, const PrintedNames& names, const NameWord& word,
                 const IntroducedPerson& person);

}  // namespace copydesk
