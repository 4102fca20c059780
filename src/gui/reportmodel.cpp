#include "gui/reportmodel.h"

#include "gui/linetable.h"

#include <algorithm>

namespace batchwatch::gui {

ReportModel::Line ReportModel::lineOf(const QString &group, const QString &name, qint64 numbers, const QString &count, const QString &share)
{
    return {.group = group, .numbers = numbers, .onWhatsApp = {}, .texts = {group, name, count, share, {}, {}}};
}

std::vector<ReportModel::Line> ReportModel::linesOf(const Report &report)
{
    std::vector<Line> lines;
    for (const ReportLine &line : report.further)
        lines.push_back(lineOf(tr("Numbers"), line.name, line.numbers, line.count));
    for (const ReportPart &part : report.parts)
        lines.push_back(lineOf(tr("Outcomes"), part.name, part.numbers, part.count, part.share));
    for (const ReportRanking *ranking : {&report.countries, &report.carriers}) {
        for (const ReportBar &bar : ranking->bars) {
            Line line = lineOf(ranking->title, bar.name, bar.numbers, bar.count, bar.share);
            line.onWhatsApp = bar.onWhatsApp;
            line.texts[OnWhatsAppColumn] = bar.onWhatsAppCount;
            line.texts[OnWhatsAppShareColumn] = bar.onWhatsAppShare;
            lines.push_back(line);
        }
    }
    return lines;
}

void ReportModel::setReport(const Report &report)
{
    std::vector<Line> lines = linesOf(report);
    const bool onlyFigures = std::equal(
        lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) { return a.isSameThingAs(b); });
    if (!onlyFigures)
        beginResetModel();
    m_lines = std::move(lines);
    if (!onlyFigures)
        endResetModel();
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, NumbersColumn), index(rowCount() - 1, ColumnCount - 1));
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (role == exactTextRole && index.column() == NumbersColumn)
        return QString::number(line.numbers);
    if (role == exactTextRole && index.column() == OnWhatsAppColumn)
        return line.onWhatsApp ? QString::number(*line.onWhatsApp) : QString();
    if (role == Qt::DisplayRole || role == exactTextRole)
        return line.texts[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole && index.column() >= NumbersColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= NumbersColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case GroupColumn: return tr("Group");
    case NameColumn: return tr("Name");
    case NumbersColumn: return tr("Numbers");
    case ShareColumn: return tr("Share of all");
    case OnWhatsAppColumn: return tr("On WhatsApp");
    case OnWhatsAppShareColumn: return tr("Share on WhatsApp");
    case ColumnCount: break;
    }
    return {};
}

} // namespace batchwatch::gui
