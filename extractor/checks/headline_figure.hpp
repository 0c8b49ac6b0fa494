#pragma once

#include <string_view>

#include "checks/checks.hpp"
#include "checks/items.hpp"

// A figure of the headline and one of the body: whether they are one, or should be.

namespace copydesk {

struct HeadlineFigure {
  Item item;
  std::string_view topic;
};

bool is_count(const HeadlineFigure& f);
/// It tells what happened to people: "kills 14".
bool is_fate(const HeadlineFigure& f);
bool topics_agree(const HeadlineFigure& a, const HeadlineFigure& b);
/// Ten or more.
bool is_large(const HeadlineFigure& f);
/// No plan, no open list, no part of a whole.
bool is_real(const HeadlineFigure& f);
/// Words near a figure say that it tells of another event or another time.
bool tells_of_another(const Reading& r, const Item& item);

/// The words around the two tell of one thing.
bool is_same_story(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b);
/// They count one thing with the same words.
bool comparable_thing(const HeadlineFigure& h, const HeadlineFigure& b);
/// They could be one figure, one of them wrong.
bool competes(const HeadlineFigure& h, const HeadlineFigure& b);
/// Two digits have changed places.
bool is_exchange(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b);
/// Sums of one currency whose scale word or zeros differ, and nothing else.
bool is_scale_slip(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b);

/// The sign of "slides 3 percent", "a 3 percent rise"; nothing for other figures.
int change_of(const CheckInput& input, const Item& item);
/// The sign of "rises" in "rises to 4.1%"; nothing for other forms.
int direction_to(const CheckInput& input, const Item& item);

}  // namespace copydesk
