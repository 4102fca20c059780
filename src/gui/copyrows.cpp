#include "gui/copyrows.h"

#include "exports/csvwriter.h"
#include "exports/jsonlineswriter.h"

#include <QBuffer>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::ResultsView;

namespace {

constexpr std::size_t askedEvery = 1'024; // rows

QString quotedForTsv(const QString &value)
{
    const bool breaksCell = std::any_of(value.begin(), value.end(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    if (!breaksCell && !value.startsWith(u'"'))
        return value;
    QString doubled = value;
    doubled.replace(u'"', "\"\""_L1);
    return u'"' % doubled % u'"';
}

QString cellOf(const CopyOrder &order, std::size_t row, Column column)
{
    const ResultsView &view = order.view;
    if (order.format == CopyFormat::Tsv)
        return quotedForTsv(exports::cellText(view.batchOf(row), view.at(row), column));
    return column == Column::Batch ? order.labels.value(view.batchOf(row)) : results::shownText(view.at(row), column);
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

/// Adds every row; `add` says how long the text is by now, less than nothing when it failed.
template<typename Add> std::optional<CopyFault> addRows(const ResultsView &view, qint64 limit, const CopyProgress &progress, const Add &add)
{
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        if (progress && row % askedEvery == 0 && !progress(qint64(row)))
            return CopyFault::Cancelled;
        if (add(row) > limit)
            return CopyFault::TooLarge;
    }
    return {};
}

CopyResult asLines(const CopyOrder &order, qint64 limit, const CopyProgress &progress)
{
    QString text;
    if (order.format != CopyFormat::Numbers && order.header == CopyHeader::With)
        text = headerLine(order) % u'\n';
    const auto fault = addRows(order.view, limit, progress, [&](std::size_t row) {
        if (order.format == CopyFormat::Numbers)
            text += order.view.at(row).phoneNumber;
        for (qsizetype i = 0; order.format != CopyFormat::Numbers && i < order.columns.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += cellOf(order, row, order.columns[i]);
        }
        text += u'\n';
        return text.size();
    });
    if (fault)
        return Failure(*fault);
    text.chop(1);
    return text;
}

CopyResult asWritten(const CopyOrder &order, qint64 limit, const CopyProgress &progress)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return QString();
    std::unique_ptr<exports::RowWriter> writer;
    if (order.format == CopyFormat::Csv)
        writer = std::make_unique<exports::CsvWriter>(&buffer, exports::ExportOptions{.columns = order.columns});
    else
        writer = std::make_unique<exports::JsonLinesWriter>(&buffer);
    bool written = writer->begin(); // memory takes it always
    const auto fault = addRows(order.view, limit, progress, [&](std::size_t row) {
        written = written && writer->add(order.view.batchOf(row), order.view.at(row));
        return buffer.size();
    });
    written = written && writer->end();
    if (fault)
        return Failure(*fault);
    if (buffer.size() > limit || !written)
        return Failure(CopyFault::TooLarge);
    return QString::fromUtf8(buffer.data());
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
