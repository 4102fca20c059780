#include "results/resultcells.h"

#include "results/countries.h"
#include "results/resultsmodel.h"
#include "results/resulttable.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

QString richText(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            escaped.append(line.toHtmlEscaped());
    }
    return escaped.isEmpty() ? QString() : QString(u"<qt>" + escaped.join(QStringLiteral("<br/>")) + u"</qt>");
}

QString statusToolTip(const NumberResult &number)
{
    QStringList lines;
    if (number.status == NumberStatus::Unknown)
        lines.append(visibleText(number.statusText));
    if (number.noLongerReported)
        lines.append(ResultsModel::tr("no longer reported by the vendor"));
    return richText(lines);
}

} // namespace

QString shownCell(const NumberResult &number, const TableBatch &batch, Column column)
{
    return column == Column::Batch ? batch.shownLabel : shownText(number, column);
}

QString exactCell(const NumberResult &number, const TableBatch &batch, Column column)
{
    return column == Column::Batch ? batch.snapshot->id.toString() : exactText(number, column);
}

QString cellToolTip(const NumberResult &number, const TableBatch &batch, Column column)
{
    switch (column) {
    case Column::Outcome:
    case Column::Business: return {};
    case Column::Status: return statusToolTip(number);
    case Column::Country: return richText({countryName(number.country)});
    case Column::Batch: {
        const QString id = exactCell(number, batch, column);
        return batch.facts.label.isEmpty() ? richText({id}) : richText({batch.shownLabel, id});
    }
    case Column::Number:
    case Column::WhatsApp:
    case Column::FormattedNumber:
    case Column::Carrier: break;
    }
    return richText({visibleText(exactText(number, column))});
}

QString accessibleCell(const NumberResult &number, const TableBatch &batch, Column column)
{
    return column == Column::Number ? exactCell(number, batch, column) : shownCell(number, batch, column);
}

Qt::Alignment alignmentOf(Column column)
{
    return (columnInfo(column).rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

ChangeScope scopeOf(ChangeBits bits)
{
    const int last = int(allColumns().size()) - 1;
    if (bits & (noLongerReportedChanged | otherFieldsChanged))
        return {0, last, {}};
    ChangeScope scope{last, 0, {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, ResultsModel::ExactTextRole}};
    for (const ColumnInfo &column : allColumns()) {
        if (bits & changeBit(column.id)) {
            scope.firstColumn = std::min(scope.firstColumn, int(column.id));
            scope.lastColumn = std::max(scope.lastColumn, int(column.id));
        }
    }
    if (bits & changeBit(Column::Outcome))
        scope.roles.append(ResultsModel::OutcomeRole);
    if (bits & changeBit(Column::Status))
        scope.roles.append(ResultsModel::NumberStatusRole);
    return scope;
}

} // namespace batchwatch::results
