#pragma once

#include "gui/batchrows.h"

#include <QMenu>

#include <functional>

class QActionGroup;

namespace batchwatch::gui {

/// Which batches are listed, with how many there are of each kind; and how they are sorted and grouped. For buttons and for a menu bar.
class ArrangementMenus : public QObject
{
    Q_OBJECT

public:
    explicit ArrangementMenus(QWidget *parent);

    [[nodiscard]] QMenu *shareMenu() const { return m_share; }
    [[nodiscard]] QMenu *orderMenu() const { return m_order; }

    void setArrangement(const BatchArrangement &arrangement);
    /// Asked for when the menu of shares opens.
    void setTally(std::function<BatchTally()> tally) { m_tally = std::move(tally); }

    [[nodiscard]] static QString nameOf(BatchShare share);

Q_SIGNALS:
    void chosen(const batchwatch::gui::BatchArrangement &arrangement);

private:
    void showCounts();

    QMenu *m_share;
    QMenu *m_order;
    QActionGroup *m_shares;
    QActionGroup *m_sorts;
    QActionGroup *m_groupings;
    QAction *m_reversed;
    BatchArrangement m_arrangement;
    std::function<BatchTally()> m_tally;
};

} // namespace batchwatch::gui
