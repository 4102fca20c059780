#pragma once

#include "results/columns.h"

#include <QList>
#include <QObject>
#include <QSet>

class QSettings;

namespace batchwatch::gui {

class ColumnsMenu;
class ResultsTable;

/// Which columns of the grid are shown, and where: what a person chose, apart from whether a column applies at the moment.
class GridColumns : public QObject
{
    Q_OBJECT

public:
    /// `table` outlives this and has its model.
    explicit GridColumns(ResultsTable &table, QObject *parent = nullptr);
    ~GridColumns() override;

    [[nodiscard]] ColumnsMenu &menu() { return *m_menu; }

    /// The batch column is shown only with more than one batch.
    void setSeveralBatches(bool several);
    [[nodiscard]] QList<results::Column> shown() const; ///< visible ones, in the order of the grid

    void reset();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

private:
    void setShown(results::Column column, bool shown);
    void freeze(bool frozen);
    void apply();

    ResultsTable &m_table;
    ColumnsMenu *m_menu;
    QSet<results::Column> m_hidden;
    bool m_severalBatches = false;
};

} // namespace batchwatch::gui
