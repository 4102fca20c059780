#include "gui/seenrows.h"

#include "gui/resultstable.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

using results::ResultsModel;

SeenRows::SeenRows(ResultsTable &table, ResultsModel &model, QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent),
      m_table(table),
      m_model(model)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &SeenRows::take);
    connect(&model, &ResultsModel::changedCountChanged, this, &SeenRows::begin);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &SeenRows::begin);
    connect(&model, &ResultsModel::viewAboutToChange, this, [this] { m_isViewChanging = true; });
    connect(&model, &ResultsModel::viewChanged, this, [this] {
        m_isViewChanging = false;
        begin();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_isViewChanging) // the rows looked at may still be there
            return;
        stop();
        begin();
    });
    connect(table.verticalScrollBar(), &QAbstractSlider::valueChanged, this, &SeenRows::begin);
    table.installEventFilter(this);
}

bool SeenRows::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::Show:
    case QEvent::Resize: begin(); break;
    case QEvent::WindowDeactivate:
    case QEvent::Hide: stop(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool SeenRows::isLookedAt() const
{
    return m_table.isVisible() && m_table.isActiveWindow() && !m_table.window()->isMinimized();
}

std::vector<int> SeenRows::visibleMarked() const
{
    const int first = m_table.rowAt(0);
    if (first < 0)
        return {};
    const int below = m_table.rowAt(m_table.viewport()->height() - 1);
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    std::vector<int> rows;
    for (int row = first; row <= last; ++row) {
        if (m_model.index(row, 0).data(ResultsModel::ChangedRole).toBool())
            rows.push_back(row);
    }
    return rows;
}

/// What comes into sight meanwhile has its own time, when this one is over.
void SeenRows::begin()
{
    if (m_timer.isActive() || m_model.changedCount() == 0 || !isLookedAt())
        return;
    m_rows.clear();
    for (const int row : visibleMarked())
        m_rows.push_back(m_model.rowAt(row));
    if (!m_rows.empty())
        m_timer.start();
}

void SeenRows::stop()
{
    m_timer.stop();
    m_rows.clear();
}

void SeenRows::take()
{
    const std::vector<results::RowRef> looked = std::exchange(m_rows, {});
    std::vector<int> seen = visibleMarked();
    std::erase_if(seen, [&](int row) { return std::ranges::find(looked, m_model.rowAt(row)) == looked.end(); });
    m_model.markSeen(seen);
    begin();
}

} // namespace batchwatch::gui
