#pragma once

#include "app/keymanager.h"
#include "monitor/batchreport.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace batchwatch::gui {

/// The watched batches in the order added, filtered by name, id and key without a proxy. Changes by row, so that selection and scroll
/// position survive every report.
class BatchListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ColumnCount };
    enum Role {
        PhaseRole = Qt::UserRole + 1, ///< int of monitor::Phase
        FractionRole,                 ///< double 0 … 1; invalid when no figures are known
        KeyRole,                      ///< the key's name; invalid while all batches have the same
        KeyColorRole,                 ///< int of KeyColor
    };

    explicit BatchListModel(QObject *parent = nullptr);

    /// Resets: another list.
    void setReports(const QList<monitor::BatchReport> &reports);
    /// A changed batch in its place, an unknown one at the end.
    void update(const monitor::BatchReport &report);
    void remove(const BatchId &id);
    void setKeys(const QList<app::KeyEntry> &keys);
    /// Words that must all appear in name, id or key, in any case. Empty: all rows.
    void setFilterText(const QString &text);

    [[nodiscard]] QList<monitor::BatchReport> all() const { return m_reports; } ///< hidden ones included
    [[nodiscard]] const monitor::BatchReport *find(const BatchId &id) const;
    [[nodiscard]] const monitor::BatchReport &at(int row) const;
    [[nodiscard]] int rowOf(const BatchId &id) const; ///< -1: unknown or hidden
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    /// One key for all is not worth a line in each row.
    [[nodiscard]] bool showsKeys() const { return m_keyUses.size() > 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool passes(const monitor::BatchReport &report) const;
    [[nodiscard]] int shownPosition(qsizetype position) const; ///< of the first shown row at or after it
    void setShown(qsizetype position, bool shown);
    void rebuildPositions(qsizetype from);
    void countKey(const std::optional<KeyName> &key, int change);

    QList<monitor::BatchReport> m_reports;
    QHash<BatchId, qsizetype> m_positions; ///< in m_reports
    std::vector<qsizetype> m_shown;        ///< ascending positions in m_reports
    QStringList m_words;
    QList<app::KeyEntry> m_keys;
    QHash<KeyName, qsizetype> m_keyUses; ///< by how many batches
};

} // namespace batchwatch::gui
