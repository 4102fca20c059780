#include "gui/copyrows.h"

#include "exports/csvwriter.h"
#include "exports/jsonlineswriter.h"

#include <QIODevice>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::ResultsView;

namespace {

constexpr std::size_t rowsOfBlock = 1'024; // before each the progress is told

/// Memory up to a limit. A writer may fill it on another thread, so it is not looked at before that is done.
class LimitedMemory final : public QIODevice
{
public:
    explicit LimitedMemory(qint64 limit) : m_limit(limit) { static_cast<void>(QIODevice::open(WriteOnly | Unbuffered)); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_bytes.size() + size > m_limit)
            return -1;
        m_bytes.append(data, size);
        return size;
    }

private:
    const qint64 m_limit;
    QByteArray m_bytes;
};

QString quotedForTsv(const QString &value)
{
    const bool breaksCell = std::any_of(value.begin(), value.end(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    if (!breaksCell && !value.startsWith(u'"'))
        return value;
    QString doubled = value;
    doubled.replace(u'"', "\"\""_L1);
    return u'"' % doubled % u'"';
}

QString cellOf(const CopyOrder &order, const BatchId &batch, const NumberResult &number, Column column)
{
    if (order.format == CopyFormat::Tsv)
        return quotedForTsv(exports::cellText(batch, number, column));
    return column == Column::Batch ? order.labels.value(batch) : results::shownText(number, column);
}

void appendRow(QString *text, const CopyOrder &order, std::size_t row)
{
    const ResultsView &view = order.view;
    if (order.format == CopyFormat::Numbers) {
        const results::RowRef at = view.rows[row];
        *text += view.batches[at.batch]->results.phoneNumber(at.row);
        return;
    }
    const NumberResult number = view.at(row); // put together from columns: once a row
    for (qsizetype i = 0; i < order.columns.size(); ++i) {
        if (i > 0)
            *text += u'\t';
        *text += cellOf(order, view.batchOf(row), number, order.columns[i]);
    }
}

QString headerLine(const CopyOrder &order)
{
    QStringList names;
    for (const Column column : order.columns) {
        names
            += order.format == CopyFormat::Tsv ? QString::fromLatin1(results::columnInfo(column).exportName) : results::headerText(column);
    }
    return names.join(u'\t');
}

/// Adds every row; `add` gets the first row of a block and how many, and says how long the text is by then.
template<typename Add> std::optional<CopyFault> addRows(const ResultsView &view, qint64 limit, const CopyProgress &progress, const Add &add)
{
    const std::size_t rows = view.rows.size();
    for (std::size_t first = 0; first < rows; first += rowsOfBlock) {
        if (progress && !progress(qint64(first)))
            return CopyFault::Cancelled;
        if (add(first, std::min(rowsOfBlock, rows - first)) > limit)
            return CopyFault::TooLarge;
    }
    return {};
}

CopyResult asLines(const CopyOrder &order, qint64 limit, const CopyProgress &progress)
{
    QString text;
    if (order.format != CopyFormat::Numbers && order.header == CopyHeader::With)
        text = headerLine(order) % u'\n';
    const auto fault = addRows(order.view, limit, progress, [&](std::size_t first, std::size_t count) {
        for (std::size_t row = first; row < first + count; ++row) {
            appendRow(&text, order, row);
            text += u'\n';
        }
        return text.size();
    });
    if (fault)
        return Failure(*fault);
    text.chop(1);
    return text;
}

CopyResult asWritten(const CopyOrder &order, qint64 limit, const CopyProgress &progress)
{
    LimitedMemory memory(limit);
    std::unique_ptr<exports::RowWriter> writer;
    if (order.format == CopyFormat::Csv)
        writer = std::make_unique<exports::CsvWriter>(&memory, exports::ExportOptions{.columns = order.columns});
    else
        writer = std::make_unique<exports::JsonLinesWriter>(&memory);
    bool written = writer->begin();
    const auto fault = addRows(order.view, limit, progress, [&](std::size_t first, std::size_t count) {
        written = written && writer->addRows(order.view, first, count);
        return written ? 0 : limit + 1;
    });
    written = written && writer->end();
    if (fault)
        return Failure(*fault);
    if (!written)
        return Failure(CopyFault::TooLarge);
    return QString::fromUtf8(memory.bytes());
}

/// A line of JSON Lines is one object and has no line break within.
QString asArray(QString lines)
{
    lines.chop(1);
    lines.replace(u'\n', ",\n"_L1);
    return "[\n"_L1 % lines % "\n]\n"_L1;
}

} // namespace

CopyResult copyText(const CopyOrder &order, qint64 limit, const CopyProgress &progress)
{
    if (order.view.rows.empty())
        return QString();
    switch (order.format) {
    case CopyFormat::Numbers:
    case CopyFormat::Shown:
    case CopyFormat::Tsv: return asLines(order, limit, progress);
    case CopyFormat::Csv: return asWritten(order, limit, progress);
    case CopyFormat::Json: return asWritten(order, limit, progress).map(asArray);
    }
    Q_UNREACHABLE();
}

} // namespace batchwatch::gui
