#include "shownview.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

namespace batchwatch::bench {

class ShownView::PaintCounter final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int paints = 0;
};

ShownView::ShownView(QAbstractItemModel *model, const QList<int> &hiddenColumns) : m_counter(std::make_unique<PaintCounter>())
{
    m_view.setWordWrap(false);
    m_view.setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view.verticalHeader()->hide();
    m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view.verticalHeader()->setDefaultSectionSize(24);
    m_view.setModel(model);
    for (const int column : hiddenColumns)
        m_view.hideColumn(column);
    m_view.viewport()->installEventFilter(m_counter.get());
    m_view.resize(1100, 700);
    m_view.show();
    QApplication::processEvents();
}

ShownView::~ShownView() = default;

void ShownView::repaint()
{
    QCoreApplication::sendPostedEvents();
    m_view.viewport()->repaint();
}

int ShownView::paints() const
{
    return m_counter->paints;
}

} // namespace batchwatch::bench
