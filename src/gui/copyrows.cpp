#include "gui/copyrows.h"

#include <QStringList>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

QString quotedForTsv(const QString &value)
{
    const bool breaksCell = std::any_of(value.begin(), value.end(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    if (!breaksCell && !value.startsWith(u'"'))
        return value;
    QString doubled = value;
    doubled.replace(u'"', "\"\""_L1);
    return u'"' % doubled % u'"';
}

} // namespace

QString exactCell(const results::ResultsView &view, std::size_t row, results::Column column)
{
    return column == results::Column::Batch ? view.batchOf(row).toString() : results::exactText(view.at(row), column);
}

QString rowsAsTsv(const results::ResultsView &view, const QList<results::Column> &columns, CopyHeader header)
{
    QStringList lines;
    lines.reserve(qsizetype(view.rows.size()) + 1);
    QStringList cells;
    if (header == CopyHeader::With) {
        for (const results::Column column : columns)
            cells += QString::fromLatin1(results::columnInfo(column).exportName);
        lines += cells.join(u'\t');
    }
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        cells.clear();
        for (const results::Column column : columns)
            cells += quotedForTsv(exactCell(view, row, column));
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString numbersOf(const results::ResultsView &view)
{
    QStringList numbers;
    numbers.reserve(qsizetype(view.rows.size()));
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        numbers += view.at(row).phoneNumber;
    return numbers.join(u'\n');
}

} // namespace batchwatch::gui
