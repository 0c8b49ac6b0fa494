#include "report/records.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/values.hpp"

namespace copydesk {
namespace {

constexpr std::array<std::pair<std::string_view, Record>, 7> kNames = {
    {{"article", Record::article},
     {"text", Record::text},
     {"sentences", Record::sentences},
     {"tokens", Record::tokens},
     {"mentions", Record::mentions},
     {"entities", Record::entities},
     {"facts", Record::facts}}};

// Writes the records of one article.
class ArticleRecords {
 public:
  ArticleRecords(const Report& report, std::string& out)
      : article_(report.article), seen_(report.seen), locator_(article_), out_(out), json_(out) {}

  void text();
  void sentences();
  void tokens();
  void mentions();
  void entities();
  void facts();
  void article(const Tally& tally);
  void finding(const ReportedFinding& reported);

 private:
  void begin(std::string_view record) {
    json_.open_object();
    json_.member("record", record);
    json_.member("article", article_.name);
  }
  void end() {
    json_.close_object();
    out_ += '\n';
  }
  void field(uint16_t source) {
    if (!locator_.field(source).empty()) json_.member("field", locator_.field(source));
  }
  void bytes(Span span) {
    const SourceSpan place = locator_.bytes(span);
    json_.member("begin", place.begin);
    json_.member("end", place.end);
    field(place.source);
  }
  void words(const Place& place, Span span) {
    json_.member("begin", place.begin);
    json_.member("end", place.end);
    json_.member("line", place.from.line);
    json_.member("column", place.from.column);
    json_.member("text", plain_text(article_, span));
    field(place.source);
  }
  void block(uint32_t sentence) {
    const auto& all = seen_.tokens.sentences;
    if (sentence < all.size())
      json_.member("block", to_string(seen_.document.blocks[all[sentence].block].kind));
  }
  void cut(std::string_view record, Span span) {
    begin(record);
    bytes(span);
    end();
  }
  template <typename Ids>
  void ids(std::string_view name, const Ids& list) {
    json_.key(name).open_array();
    for (const auto id : list) json_.string(public_id(id));
    json_.close_array();
  }
  void id_or_null(std::string_view name, const std::optional<EntityId>& id) {
    json_.member_or_null(name, id ? public_id(*id) : std::string());
  }
  std::optional<EntityId> entity_of(size_t mention) const {
    const auto& all = seen_.facts.entity_of;
    return mention < all.size() ? all[mention] : std::nullopt;
  }
  void qualifiers(const Qualifiers& q);
  void fields(const Fact& fact);
  void blocks();
  std::string title() const;
  std::string kept_text() const;

  const Article& article_;
  const Inspection& seen_;
  Locator locator_;
  std::string& out_;
  JsonWriter json_;
};

std::string ArticleRecords::title() const {
  if (!article_.title.empty()) return article_.title;
  for (const Block& block : seen_.document.blocks)
    if (block.kind == BlockKind::headline) return plain_text(article_, block.span);
  return {};
}

bool is_kept(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::table ||
         is_prose(kind);
}

std::string ArticleRecords::kept_text() const {
  std::string kept;
  for (const Block& block : seen_.document.blocks) {
    if (!is_kept(block.kind)) continue;
    if (!kept.empty()) kept += "\n\n";
    kept += plain_text(article_, block.span);
  }
  return kept;
}

void ArticleRecords::text() {
  begin("text");
  json_.member_or_null("title", title());
  json_.member_or_null("byline", article_.byline);
  json_.member_or_null("published", seen_.published ? to_string(*seen_.published) : std::string());
  json_.member_or_null("site", article_.site);
  json_.member("text", kept_text());
  end();
}

void ArticleRecords::sentences() {
  for (const Sentence& sentence : seen_.tokens.sentences) cut("sentence", sentence.span);
}

void ArticleRecords::tokens() {
  for (const Token& token : seen_.tokens.all) cut("token", token.span);
}

void ArticleRecords::mentions() {
  for (size_t i = 0; i < seen_.mentions.size(); ++i) {
    const Mention& m = seen_.mentions[i];
    begin("mention");
    json_.member("id", public_id(static_cast<MentionId>(i)));
    json_.member("kind", to_string(m.kind));
    words(locator_.place(m.span), m.span);
    json_.key("value");
    write_value(json_, article_, m.value);
    id_or_null("entity", entity_of(i));
    json_.member("rule", m.rule);
    block(m.sentence);
    end();
  }
}

void ArticleRecords::entities() {
  for (size_t i = 0; i < seen_.facts.entities.size(); ++i) {
    const Entity& e = seen_.facts.entities[i];
    begin("entity");
    json_.member("id", public_id(static_cast<EntityId>(i)));
    json_.member("kind", to_string(e.kind));
    json_.member("name", e.name);
    json_.key("aliases");
    write_field(json_, e.aliases);
    ids("mentions", e.mentions);
    json_.key("roles").open_array();
    for (const RoleOf& role : e.roles) {
      json_.open_object();
      json_.member("title", role.title);
      id_or_null("organization", role.organization);
      json_.close_object();
    }
    json_.close_array();
    end();
  }
}

void ArticleRecords::qualifiers(const Qualifiers& q) {
  json_.key("qualifiers").open_object();
  id_or_null("speaker", q.speaker);
  json_.flag("quoted", q.quoted);
  json_.flag("attributed", q.attributed);
  json_.member("modality", to_string(q.modality));
  json_.flag("open", q.open);
  json_.flag("update", q.update);
  json_.key("as_of");
  q.as_of ? write_time(json_, *q.as_of) : json_.null();
  json_.close_object();
}

// The fields by name; what is counted is told by the measure where the fact has no such field of
// its own.
void ArticleRecords::fields(const Fact& fact) {
  json_.key("fields").open_object();
  for (const auto& [name, value] : fact.fields) write_field(json_.key(name), value);
  const Measure& measure = fact.measure;
  if (!measure.head.empty()) {
    if (fact.field("of") == nullptr) json_.member("of", measure.head);
    if (fact.field("modifiers") == nullptr) write_field(json_.key("modifiers"), measure.modifiers);
    if (fact.field("owner") == nullptr) id_or_null("owner", measure.owner);
  }
  json_.close_object();
}

void ArticleRecords::facts() {
  for (size_t i = 0; i < seen_.facts.facts.size(); ++i) {
    const Fact& f = seen_.facts.facts[i];
    begin("fact");
    json_.member("id", public_id(static_cast<FactId>(i)));
    json_.member("type", f.type);
    words(locator_.place(f.span), f.span);
    fields(f);
    qualifiers(f.qualifiers);
    ids("evidence", f.evidence);
    json_.member("rule", f.rule);
    block(f.sentence);
    end();
  }
}

void ArticleRecords::blocks() {
  json_.key("blocks").open_array();
  for (const Block& b : seen_.document.blocks) {
    json_.open_object();
    json_.member("kind", to_string(b.kind));
    bytes(b.span);
    json_.close_object();
  }
  json_.close_array();
}

void ArticleRecords::article(const Tally& tally) {
  begin("article");
  json_.member_or_null("title", title());
  json_.member_or_null("published", seen_.published ? to_string(*seen_.published) : std::string());
  json_.member("published_from", to_string(seen_.published_from));
  json_.member("language", article_.language);
  json_.member("encoding", article_.encoding);
  blocks();
  json_.key("counts").open_object();
  json_.member("mentions", seen_.mentions.size());
  json_.member("facts", seen_.facts.facts.size());
  json_.member("confirmed", tally.confirmed);
  json_.member("conflict", tally.conflicts());
  json_.member("unknown", tally.unknown);
  json_.member("suppressed", tally.suppressed);
  if (tally.omitted > 0) json_.member("omitted", tally.omitted);
  json_.close_object();
  end();
}

void ArticleRecords::finding(const ReportedFinding& reported) {
  const Finding& f = reported.finding;
  begin("finding");
  json_.member("id", reported.id);
  json_.member("check", f.check);
  json_.member("verdict", to_string(f.verdict));
  json_.member("level", to_string(f.level));
  json_.member("message", f.message);
  json_.member_or_null("question", f.question);
  json_.member_or_null("equation", f.equation);
  json_.key("evidence").open_array();
  for (size_t i = 0; i < f.evidence.size(); ++i) {
    json_.open_object();
    words(reported.places[i], f.evidence[i].span);
    json_.member("label", f.evidence[i].label);
    json_.close_object();
  }
  json_.close_array();
  ids("facts", f.facts);
  ids("mentions", f.mentions);
  json_.member("rule", f.rule);
  json_.member("fingerprint", reported.fingerprint);
  if (reported.suppressed) json_.member("suppressed", *reported.suppressed);
  end();
}

}  // namespace

Result<RecordSet> parse_records(std::string_view list) {
  RecordSet set;
  while (!list.empty()) {
    const size_t comma = std::min(list.find(','), list.size());
    const std::string_view name = list.substr(0, comma);
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& n) { return n.first == name; });
    if (found == kNames.end())
      return Error{{},
                   0,
                   0,
                   "no sort of record is called \"" + std::string(name) + "\"",
                   "there are article, text, sentences, tokens, mentions, entities, facts",
                   {}};
    set.add(found->second);
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return set;
}

void write_records(const Report& report, RecordSet records, std::string& out) {
  ArticleRecords write(report, out);
  if (records.has(Record::article)) write.article(report.tally);
  if (records.has(Record::text)) write.text();
  if (records.has(Record::sentences)) write.sentences();
  if (records.has(Record::tokens)) write.tokens();
  if (records.has(Record::mentions)) write.mentions();
  if (records.has(Record::entities)) write.entities();
  if (records.has(Record::facts)) write.facts();
}

void write_finding(const Report& report, const ReportedFinding& finding, std::string& out) {
  ArticleRecords(report, out).finding(finding);
}

void write_article(const Report& report, std::string& out) {
  ArticleRecords(report, out).article(report.tally);
}

}  // namespace copydesk
