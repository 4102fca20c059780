#include "exports/comparisonexport.h"

#include "exports/csvfields.h"
#include "exports/exporttarget.h"
#include "exports/outputbuffer.h"
#include "exports/rowwriter.h"
#include "results/comparisoncells.h"
#include "wire/jsonline.h"
#include "wire/snapshotwriter.h"

#include <algorithm>
#include <cerrno>

namespace batchwatch::exports {

using namespace Qt::StringLiterals;
using results::Change;
using results::Column;
using results::ComparedRow;
using results::Comparison;
using results::ComparisonColumn;

namespace {

constexpr std::size_t pairsBetweenReports = 512;

/// Each of them for before, then for after.
constexpr Column sideColumns[] = {Column::Outcome, Column::Status, Column::Carrier, Column::Country, Column::Batch};

/// One side of a row.
struct Side
{
    std::optional<NumberResult> number;
    const BatchId *batch = nullptr;

    [[nodiscard]] QString text(Column column) const { return number ? cellText(*batch, *number, column) : QString(); }
};

Side sideBefore(const Comparison &comparison, const ComparedRow &row)
{
    return row.before ? Side{comparison.numberBefore(row), &comparison.before[row.before->batch]->id} : Side();
}

Side sideAfter(const Comparison &comparison, const ComparedRow &row)
{
    return row.after ? Side{comparison.numberAfter(row), &comparison.after[row.after->batch]->id} : Side();
}

void addHeader(CsvFields *csv)
{
    csv->add(QLatin1String(results::columnInfo(Column::Number).exportName));
    csv->add(u"change"_s);
    for (const Column column : sideColumns) {
        const QLatin1String name(results::columnInfo(column).exportName);
        csv->add(name % "_before"_L1);
        csv->add(name % "_after"_L1);
    }
    csv->endRecord();
}

void addRow(CsvFields *csv, const Comparison &comparison, const ComparedRow &row)
{
    csv->add(exactCell(comparison, row, ComparisonColumn::Number));
    csv->add(results::exactChanges(row.changes));
    const Side before = sideBefore(comparison, row);
    const Side after = sideAfter(comparison, row);
    for (const Column column : sideColumns) {
        csv->add(before.text(column));
        csv->add(after.text(column));
    }
    csv->endRecord();
}

void appendSide(QByteArray *out, const Side &side)
{
    if (side.number)
        wire::appendResult(out, *side.batch, *side.number);
    else
        out->append("null");
}

void appendLine(QByteArray *out, const Comparison &comparison, const ComparedRow &row)
{
    out->append(R"({"phone_number":)");
    wire::appendJsonString(out, exactCell(comparison, row, ComparisonColumn::Number));
    out->append(R"(,"changes":[)");
    QByteArrayView separator;
    for (const Change change : results::allChanges) {
        if (!row.changes.testFlag(change))
            continue;
        out->append(separator);
        wire::appendJsonString(out, QString(results::exactChange(change)));
        separator = ",";
    }
    out->append(R"(],"before":)");
    appendSide(out, sideBefore(comparison, row));
    out->append(R"(,"after":)");
    appendSide(out, sideAfter(comparison, row));
    out->append("}\n");
}

/// The rows of an order, into a device.
class Writer
{
public:
    Writer(const ComparisonOrder &order, QIODevice *device)
        : m_order(order),
          m_out(device),
          m_csv(m_out.bytes(), separatorOf(order.options), order.options.safety)
    {}

    /// Nothing when all was handed over.
    [[nodiscard]] std::optional<ExportFault> write(const ExportProgress &progress)
    {
        begin();
        for (std::size_t i = 0; i < m_order.rows.size(); ++i) {
            if (i % pairsBetweenReports == 0 && progress && !progress(qint64(i)))
                return ExportFault::Cancelled;
            add(m_order.comparison->rows[m_order.rows[i]]);
            errno = 0;
            if (!m_out.flushIfFull())
                return ExportFault::WriteFailed;
        }
        errno = 0;
        if (!m_out.flush())
            return ExportFault::WriteFailed;
        return progress && !progress(qint64(m_order.rows.size())) ? std::optional(ExportFault::Cancelled) : std::nullopt;
    }

    [[nodiscard]] qint64 defusedCells() const { return m_csv.defusedCells(); }

private:
    [[nodiscard]] bool isTable() const { return m_order.options.format != Format::JsonLines; }

    void begin()
    {
        if (!isTable())
            return;
        if (m_order.options.byteOrderMark)
            m_out.bytes()->append("\xef\xbb\xbf");
        addHeader(&m_csv);
    }

    void add(const ComparedRow &row)
    {
        if (isTable())
            addRow(&m_csv, *m_order.comparison, row);
        else
            appendLine(m_out.bytes(), *m_order.comparison, row);
    }

    const ComparisonOrder &m_order;
    OutputBuffer m_out;
    CsvFields m_csv;
};

} // namespace

ExportResult exportComparison(const ComparisonOrder &order, const ExportProgress &progress)
{
    const auto failure = [&order](ExportFault fault, const QString &detail) { return Failure(ExportError{fault, order.path, detail}); };
    if (std::find(std::begin(comparisonFormats), std::end(comparisonFormats), order.options.format) == std::end(comparisonFormats))
        return failure(ExportFault::WriteFailed, u"a file of this format holds no comparison"_s);
    ExportTarget target(order.path, Hashing::Off);
    if (!target.open())
        return failure(ExportFault::CannotOpen, target.failure(0).detail);
    Writer writer(order, &target);
    if (const auto fault = writer.write(progress))
        return fault == ExportFault::Cancelled ? failure(*fault, {}) : ExportResult(Failure(target.failure(errno)));
    errno = 0;
    if (!target.commit())
        return Failure(target.failure(errno));
    ExportReport report;
    report.path = order.path;
    report.rows = qint64(order.rows.size());
    report.defusedCells = writer.defusedCells();
    report.files = {{.path = order.path, .rows = report.rows, .size = target.written(), .sha256 = {}}};
    return report;
}

} // namespace batchwatch::exports
