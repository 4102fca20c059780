#pragma once

#include "store/pollrecord.h"

#include <QAbstractTableModel>

#include <vector>

namespace batchwatch::gui {

/// The requests of a batch as rows, newest first.
class PollsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { TimeColumn, OutcomeColumn, DoneColumn, FailedColumn, PendingColumn, LatencyColumn, ColumnCount };

    explicit PollsModel(QObject *parent = nullptr);

    /// All of them, oldest first, as they are stored. Those that are new become new rows; the others stay.
    void setPolls(std::vector<store::PollRecord> polls);
    [[nodiscard]] const std::vector<store::PollRecord> &polls() const { return m_polls; } ///< oldest first
    [[nodiscard]] const store::PollRecord &pollAt(int row) const { return m_polls[m_polls.size() - 1 - std::size_t(row)]; }
    [[nodiscard]] int rowOf(std::ptrdiff_t poll) const { return int(std::ptrdiff_t(m_polls.size()) - 1 - poll); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const store::PollRecord &poll, int column);
    [[nodiscard]] static QString exactTextOf(const store::PollRecord &poll, int column);
    [[nodiscard]] static QString outcome(const store::PollRecord &poll);

    std::vector<store::PollRecord> m_polls;
};

} // namespace batchwatch::gui
