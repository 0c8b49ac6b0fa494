#include "find/number_cues.hpp"

#include <algorithm>
#include <unordered_map>

namespace copydesk {
namespace {

struct Row {
  NumberCue cue;
  std::string_view words;  // parted by blanks
};

constexpr Row kRows[] = {
    {NumberCue::aged, "aged ages"},
    {NumberCue::and_, "and"},
    {NumberCue::apostrophe, "'"},
    {NumberCue::article, "a an"},
    {NumberCue::before_last_one, "by to from with only just is was and or version"},
    {NumberCue::before_noun_half, "in other better the this that last each next every per"},
    {NumberCue::before_quarter, "by to than from about nearly over almost only just , or ( —"},
    {NumberCue::before_share, "by to only just than and about or ("},
    {NumberCue::before_time_second, "per each every split one half"},
    {NumberCue::behind_part, "more less as the higher lower to from and or"},
    {NumberCue::behind_pronoun,
     "might can could may must should would will has had is was does did that who which another "
     "’s 's day thing hopes never cannot"},
    {NumberCue::behind_share,
     "the a an his her its their our my your that this those these all as"},
    {NumberCue::behind_time_second, "later after ago before to and"},
    {NumberCue::below, "below"},
    {NumberCue::between, "between"},
    {NumberCue::bracket, "("},
    {NumberCue::bracket_end, ")"},
    {NumberCue::comma, ","},
    {NumberCue::compares_weight, "heavier lighter"},
    {NumberCue::cubed, "cubed"},
    {NumberCue::dash, "- – ~"},
    {NumberCue::determines_one,
     "the this that which each every any no another some other next new old big good better best "
     "bad right wrong small previous loved current own large larger largest smaller smallest "
     "bigger "
     "biggest short shorter long longer tall heavy light young younger older same different "
     "typical "
     "similar cheap cheaper easy easier hard harder difficult final serious strong weak popular "
     "rare"},
    {NumberCue::dollar, "$"},
    {NumberCue::double_dash, "--"},
    {NumberCue::figure_one, "1"},
    {NumberCue::foot_mark, "' ′"},
    {NumberCue::from, "from"},
    {NumberCue::glues_behind, "/ _ & \\"},
    {NumberCue::glues_before, "# / _ & \\"},
    {NumberCue::half, "half"},
    {NumberCue::hyphen, "-"},
    {NumberCue::inch_mark, "\" ″ ''"},
    {NumberCue::joins_list, ", and or by x × to versus vs vs."},
    {NumberCue::joins_number, "and &"},
    {NumberCue::joins_range, "- – ~ -- to through and or"},
    {NumberCue::joins_sides, "to by"},
    {NumberCue::mark, "mark"},
    {NumberCue::minus_sign, "- −"},
    {NumberCue::minus_word, "minus negative"},
    {NumberCue::money_talk,
     "spent spend cost costs paid pay profit profits revenue price worth sold bought fine fined "
     "debt salary £ pence euros dollars deal fee budget tax bid"},
    {NumberCue::moves,
     "went go goes gone moved doubled tripled trebled quadrupled doubling tripling"},
    {NumberCue::names_range,
     "range ranges ranged ranging vary varies varied varying anywhere anything somewhere cost "
     "costs priced spanning between"},
    {NumberCue::needs_of, "scores tens"},
    {NumberCue::of, "of"},
    {NumberCue::one, "one"},
    {NumberCue::opens_point, ", ; : and or that"},
    {NumberCue::opener, "( [ { <"},
    {NumberCue::or_, "or"},
    {NumberCue::owner, "his her their my our your"},
    {NumberCue::people, "people men women children"},
    {NumberCue::per, "per"},
    {NumberCue::plus, "plus"},
    {NumberCue::plus_mark, "+"},
    {NumberCue::plus_minus, "±"},
    {NumberCue::point, "point"},
    {NumberCue::quarter, "quarter"},
    {NumberCue::quote, "\""},
    {NumberCue::race,
     "hurdles heats races runners sprinters swimmers champions finals finalists medallists "
     "medalists records"},
    {NumberCue::rough, "about around roughly ~"},
    {NumberCue::second, "second"},
    {NumberCue::slash, "/"},
    {NumberCue::square_bracket, "["},
    {NumberCue::square_bracket_end, "]"},
    {NumberCue::squared, "squared"},
    {NumberCue::sterling, "sterling"},
    {NumberCue::street, "street st. avenue ave. ave boulevard blvd."},
    {NumberCue::temperature,
     "° temperature temperatures degrees degree cold hot warm outside weather freezing heat "
     "thermometer thermometers chill frost celsius fahrenheit mercury heatwave hottest coldest "
     "warmest coolest hotter colder warmer cooler"},
    {NumberCue::than, "than"},
    {NumberCue::the, "the"},
    {NumberCue::through, "through"},
    {NumberCue::tilde, "~"},
    {NumberCue::to, "to"},
    {NumberCue::true_minus, "−"},
    {NumberCue::weight, "kg kilograms lbs bag ounces"},
    {NumberCue::zero, "zero"},
};

// Nearly all words are told from cues by their first character and length.
class Table {
 public:
  Table() {
    for (const Row& row : kRows)
      for (size_t begin = 0; begin < row.words.size();) {
        const size_t end = std::min(row.words.find(' ', begin), row.words.size());
        add(row.words.substr(begin, end - begin), row.cue);
        begin = end + 1;
      }
  }

  NumberCues of(std::string_view folded) const {
    if (folded.empty() || folded.size() > kLongest || !forms_[form(folded)]) return {};
    const auto found = rows_.find(folded);
    return found == rows_.end() ? NumberCues() : found->second;
  }

 private:
  static constexpr size_t kLongest = 15;

  static size_t form(std::string_view word) {
    return static_cast<unsigned char>(word[0]) * (kLongest + 1) + word.size();
  }
  void add(std::string_view word, NumberCue cue) {
    rows_[word].add(cue);
    forms_[form(word)] = true;
  }

  std::unordered_map<std::string_view, NumberCues> rows_;
  std::bitset<256 * (kLongest + 1)> forms_;
};

}  // namespace

NumberCues cues_of(std::string_view folded) {
  static const Table table;
  NumberCues cues = table.of(folded);
  if (folded.starts_with("weigh")) cues.add(NumberCue::weight);
  return cues;
}

}  // namespace copydesk
