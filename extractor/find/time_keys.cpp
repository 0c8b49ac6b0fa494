#include "find/time_keys.hpp"

#include <array>

#include "find/time_table.hpp"

namespace copydesk::times {
namespace {

using Row = WordRow<Key>;

// Sorted by bytes.
constexpr std::array kRows = {
    Row{"(", Key::paren_open},
    Row{")", Key::paren_close},
    Row{",", Key::comma},
    Row{"-", Key::dash},
    Row{".", Key::dot},
    Row{"/", Key::slash},
    Row{"a", Key::a},
    Row{"a.d.", Key::ad},
    Row{"about", Key::about},
    Row{"ad", Key::ad},
    Row{"after", Key::after},
    Row{"ago", Key::ago},
    Row{"almost", Key::almost},
    Row{"an", Key::a},
    Row{"and", Key::and_},
    Row{"another", Key::another},
    Row{"approximately", Key::about},
    Row{"around", Key::around},
    Row{"as", Key::as},
    Row{"at", Key::at},
    Row{"b.c.", Key::bc},
    Row{"bc", Key::bc},
    Row{"bce", Key::bc},
    Row{"before", Key::before},
    Row{"beginning", Key::beginning},
    Row{"between", Key::between},
    Row{"by", Key::by},
    Row{"c.", Key::circa},
    Row{"ca.", Key::circa},
    Row{"ce", Key::ad},
    Row{"circa", Key::circa},
    Row{"close", Key::close},
    Row{"coming", Key::coming},
    Row{"couple", Key::couple},
    Row{"current", Key::current},
    Row{"during", Key::during},
    Row{"each", Key::each},
    Row{"earlier", Key::earlier},
    Row{"early", Key::early},
    Row{"end", Key::end},
    Row{"every", Key::every},
    Row{"few", Key::few},
    Row{"financial", Key::financial},
    Row{"fiscal", Key::fiscal},
    Row{"following", Key::following},
    Row{"for", Key::for_},
    Row{"from", Key::from},
    Row{"full", Key::full},
    Row{"half", Key::half},
    Row{"hence", Key::hence},
    Row{"hundred", Key::hundred},
    Row{"in", Key::in},
    Row{"just", Key::just},
    Row{"last", Key::last},
    Row{"late", Key::late},
    Row{"later", Key::later},
    Row{"less", Key::less},
    Row{"local", Key::local},
    Row{"long", Key::long_},
    Row{"many", Key::many},
    Row{"mid", Key::middle},
    Row{"middle", Key::middle},
    Row{"more", Key::more},
    Row{"most", Key::most},
    Row{"nearly", Key::nearly},
    Row{"next", Key::next},
    Row{"now", Key::now},
    Row{"o'clock", Key::o_clock},
    Row{"of", Key::of},
    Row{"old", Key::old},
    Row{"on", Key::on},
    Row{"once", Key::once},
    Row{"or", Key::or_},
    Row{"other", Key::other},
    Row{"over", Key::over},
    Row{"past", Key::past},
    Row{"per", Key::per},
    Row{"previous", Key::previous},
    Row{"prior", Key::previous},
    Row{"quarter", Key::quarter},
    Row{"roughly", Key::about},
    Row{"same", Key::same},
    Row{"several", Key::several},
    Row{"since", Key::since},
    Row{"some", Key::some},
    Row{"start", Key::start},
    Row{"than", Key::than},
    Row{"that", Key::that},
    Row{"the", Key::the},
    Row{"these", Key::these},
    Row{"this", Key::this_},
    Row{"those", Key::those},
    Row{"thousand", Key::thousand},
    Row{"through", Key::through},
    Row{"throughout", Key::throughout},
    Row{"thru", Key::through},
    Row{"till", Key::till},
    Row{"time", Key::time},
    Row{"times", Key::times},
    Row{"to", Key::to},
    Row{"turn", Key::turn},
    Row{"twice", Key::twice},
    Row{"under", Key::under},
    Row{"until", Key::until},
    Row{"upcoming", Key::upcoming},
    Row{"within", Key::within},
    Row{"~", Key::dash},
    Row{"\xe2\x80\x90", Key::dash},  // hyphen
    Row{"\xe2\x80\x91", Key::dash},  // non-breaking hyphen
    Row{"\xe2\x80\x92", Key::dash},  // figure dash
    Row{"\xe2\x80\x93", Key::dash},  // en dash
    Row{"\xe2\x80\x94", Key::dash},  // em dash
    Row{"\xe2\x88\x92", Key::dash},  // minus
};

constexpr WordTable kKeys(kRows);
static_assert(kKeys.sorted(kRows));

}  // namespace

Key key_of(std::string_view folded) { return kKeys[folded]; }

uint8_t leads_of(Key key) {
  switch (key) {
    case Key::by:
    case Key::since:
    case Key::until:
    case Key::till:
    case Key::late:
    case Key::early:
    case Key::paren_open:
      return kLeadsToMonth | kLeadsToYear | kLeadsToDay;
    case Key::in:
    case Key::from:
    case Key::of:
    case Key::to:
    case Key::through:
    case Key::throughout:
    case Key::during:
    case Key::middle:
    case Key::between:
    case Key::before:
    case Key::after:
    case Key::around:
    case Key::about:
    case Key::dash:
    case Key::and_:
    case Key::or_:
      return kLeadsToMonth | kLeadsToYear;
    case Key::last:
    case Key::next:
    case Key::this_:
    case Key::past:
    case Key::comma:
      return kLeadsToMonth | kLeadsToDay;
    case Key::every:
    case Key::each:
    case Key::for_:
    case Key::previous:
    case Key::coming:
    case Key::upcoming:
    case Key::slash:
    case Key::that:
      return kLeadsToMonth;
    case Key::circa:
      return kLeadsToYear;
    case Key::on:
      return kLeadsToDay;
    default:
      return 0;
  }
}

}  // namespace copydesk::times
