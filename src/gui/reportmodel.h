#pragma once

#include "gui/report.h"

#include <QAbstractTableModel>

namespace batchwatch::gui {

/// The figures of a report as a table. For copying: exactTextRole.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { GroupColumn, NameColumn, NumbersColumn, ShareColumn, OnWhatsAppColumn, OnWhatsAppShareColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// When only figures differ the selection stays.
    void setReport(const Report &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString group;
        qint64 numbers = 0;
        std::optional<qint64> onWhatsApp;
        std::array<QString, ColumnCount> texts;

        [[nodiscard]] bool isSameThingAs(const Line &other) const
        {
            return group == other.group && texts[NameColumn] == other.texts[NameColumn];
        }
    };

    [[nodiscard]] static std::vector<Line> linesOf(const Report &report);
    [[nodiscard]] static Line lineOf(
        const QString &group, const QString &name, qint64 numbers, const QString &count, const QString &share = {});

    std::vector<Line> m_lines;
};

} // namespace batchwatch::gui
