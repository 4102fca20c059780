#pragma once

#include "gui/batchrows.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace batchwatch::gui {

/// The watched batches as a person has arranged them, without a proxy: sorted, filtered, in groups with headings that fold. Changes by row,
/// so that selection, current row and scroll position survive every report.
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
        StateTextRole,                ///< the state in words
        TimeLeftRole,                 ///< "about 2 min"; empty when not known
        FoldedRole,                   ///< bool, of a group's heading; invalid for a batch
    };

    explicit BatchListModel(QObject *parent = nullptr);

    /// Resets: another list.
    void setReports(const QList<monitor::BatchReport> &reports);
    /// Changed batches, and new ones.
    void update(const QList<monitor::BatchReport> &reports);
    void update(const monitor::BatchReport &report) { update(QList{report}); }
    void remove(const BatchId &id);
    void setKeys(const QList<app::KeyEntry> &keys);
    void arrange(const BatchArrangement &arrangement);
    void setFilterText(const QString &text);
    void setFolded(int row, bool folded); ///< of a heading; others are ignored

    [[nodiscard]] const BatchArrangement &arrangement() const { return m_rows.arrangement(); }
    [[nodiscard]] QList<monitor::BatchReport> all() const;                               ///< in the order added, hidden ones included
    [[nodiscard]] QList<BatchId> ids() const;                                            ///< of all
    [[nodiscard]] QList<monitor::BatchReport> reportsOf(const QSet<BatchId> &ids) const; ///< in the order added
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] BatchTally tally() const { return m_rows.tally(); }
    [[nodiscard]] const monitor::BatchReport *find(const BatchId &id) const;
    [[nodiscard]] bool isHeading(int row) const { return m_view[std::size_t(row)].batch == BatchRows::GroupRow; }
    [[nodiscard]] const monitor::BatchReport &at(int row) const; ///< not of a heading
    [[nodiscard]] int rowOf(const BatchId &id) const;            ///< -1: unknown or hidden
    [[nodiscard]] bool isFiltered() const;
    /// One key for all is not worth a place in each row.
    [[nodiscard]] bool showsKeys() const { return m_rows.keysInUse() > 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void labelEdited(const batchwatch::BatchId &id, const QString &label);

private:
    using Rows = std::vector<BatchRows::Row>;

    void showRows();
    void removeRange(int first, int count);
    void insertRange(int first, std::span<const BatchRows::Row> rows);
    void permute(const Rows &after);
    void findPlaces();
    void tellChanged(const std::vector<quint32> &changed);
    void tellAllChanged();
    [[nodiscard]] monitor::BatchReport shown(quint32 slot) const;
    [[nodiscard]] QVariant headingData(quint32 group, int column, int role) const;

    BatchRows m_rows;
    Rows m_view;
    std::vector<int> m_places; ///< row of each slot; -1: not listed
};

} // namespace batchwatch::gui
