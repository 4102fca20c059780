#include "exports/sidecar.h"

#include "exports/exportname.h"
#include "exports/exporttarget.h"
#include "exports/rowwriter.h"
#include "wire/jsonline.h"

#include <QDateTime>
#include <QFileInfo>

#include <cerrno>

namespace batchwatch::exports {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype indent = 2;

QByteArray quoted(QStringView text)
{
    QByteArray value;
    wire::appendJsonString(&value, text);
    return value;
}

QByteArray boolean(bool value)
{
    return value ? "true" : "false";
}

QByteArray list(const QList<QByteArray> &values)
{
    return '[' + values.join(", ") + ']';
}

/// A JSON object, a line for each member.
class Object
{
public:
    explicit Object(qsizetype depth = 0) : m_margin((depth + 1) * indent, ' ') {}

    void add(const char *name, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? "\n" : ",\n") + m_margin + '"' + name + "\": " + json;
    }
    void add(const char *name, QStringView text) { add(name, quoted(text)); }
    void add(const char *name, qint64 number) { add(name, QByteArray::number(number)); }

    [[nodiscard]] QByteArray finish() const { return '{' + m_text + '\n' + m_margin.chopped(indent) + '}'; }

private:
    QByteArray m_margin;
    QByteArray m_text;
};

QString utc(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QString wordOf(RowChoice rows)
{
    switch (rows) {
    case RowChoice::All: return u"all"_s;
    case RowChoice::Filtered: return u"filtered"_s;
    case RowChoice::Selected: return u"selected"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(const BatchSnapshot &batch)
{
    if (!batch.statusText.isEmpty() || batch.status == BatchStatus::Unknown)
        return batch.statusText;
    return batch.status == BatchStatus::Completed ? u"completed"_s : u"processing"_s;
}

QByteArray wordsOf(OutcomeGroup group)
{
    switch (group) {
    case OutcomeGroup::OnWhatsApp: return list({quoted(u"on_whatsapp"), quoted(u"business")});
    case OutcomeGroup::NotOnWhatsApp: return list({quoted(u"not_on_whatsapp")});
    case OutcomeGroup::NotChecked: return list({quoted(u"not_checked")});
    }
    Q_UNREACHABLE();
}

QByteArray columnsOf(const ExportOptions &options)
{
    if (options.format == Format::JsonLines || options.format == Format::VendorJson)
        return "null";
    QList<QByteArray> names;
    const QList<results::Column> columns = exportedColumns(options);
    for (const results::Column column : columns)
        names.append(quoted(QString::fromUtf8(results::columnInfo(column).exportName)));
    return list(names);
}

void addTextOptions(Object *object, const SidecarFacts &facts, const ExportOptions &options)
{
    if (options.format != Format::Csv && options.format != Format::Tsv)
        return;
    object->add("separator", QString(QLatin1Char(separatorOf(options))));
    object->add("byte_order_mark", boolean(options.byteOrderMark));
    object->add("formulas_defused", boolean(options.safety == Safety::Defused));
    object->add("cells_defused", facts.defusedCells);
}

QByteArray batchText(const BatchSnapshot &batch, const QString &label, qint64 rows)
{
    const BatchCounts counts = countsOf(batch);
    Object object(2);
    object.add("batch_id", batch.id.toString());
    object.add("label", label);
    object.add("status", wordOf(batch));
    object.add("total", counts.total);
    object.add("completed", counts.completed);
    object.add("failed", counts.failed);
    object.add("pending", counts.pending);
    object.add("rows_exported", rows);
    return object.finish();
}

QByteArray batchesText(const results::ResultsView &view, const ExportOptions &options, const Provenance &provenance)
{
    std::vector<qint64> rows(view.batches.size());
    for (const results::RowRef &row : view.rows)
        ++rows[row.batch];
    QList<QByteArray> batches;
    for (std::size_t i = 0; i < view.batches.size(); ++i) {
        const BatchSnapshot &batch = *view.batches[i];
        const qint64 exported = options.format == Format::VendorJson ? qint64(batch.results.size()) : rows[i];
        batches.append("\n    " + batchText(batch, provenance.labels.value(batch.id), exported));
    }
    return '[' + batches.join(',') + "\n  ]";
}

} // namespace

QString sidecarPath(const QString &path)
{
    return path + ".json"_L1;
}

QByteArray sidecarText(
    const SidecarFacts &facts, const results::ResultsView &view, const ExportOptions &options, const Provenance &provenance)
{
    Object object;
    object.add("program", u"Batchwatch"_s);
    object.add("version", QStringLiteral(BATCHWATCH_VERSION));
    object.add("exported_at", utc(provenance.time));
    object.add("file", QFileInfo(facts.file.path).fileName());
    object.add("size", facts.file.size);
    object.add("sha256", QString::fromLatin1(facts.file.sha256));
    object.add("format", suffixOf(options.format));
    object.add("rows", facts.file.rows);
    object.add("rows_chosen", wordOf(provenance.rows));
    object.add("filter", provenance.filter);
    if (facts.group)
        object.add("outcomes", wordsOf(*facts.group));
    object.add("columns", columnsOf(options));
    addTextOptions(&object, facts, options);
    object.add("batches", batchesText(view, options, provenance));
    return object.finish() + '\n';
}

std::optional<ExportError> writeSidecar(
    const SidecarFacts &facts, const results::ResultsView &view, const ExportOptions &options, const Provenance &provenance)
{
    const QByteArray text = sidecarText(facts, view, options, provenance);
    ExportTarget target(sidecarPath(facts.file.path), Hashing::Off);
    errno = 0;
    if (!target.open())
        return ExportError{ExportFault::CannotOpen, target.path(), target.failure(errno).detail};
    if (target.write(text) != text.size() || !target.commit())
        return target.failure(errno);
    return {};
}

} // namespace batchwatch::exports
