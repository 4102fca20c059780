#include "shownview.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

namespace batchwatch::bench {

namespace {

std::unique_ptr<QTableView> stockView(QAbstractItemModel *model, const QList<int> &hiddenColumns)
{
    auto view = std::make_unique<QTableView>();
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(24);
    view->setModel(model);
    for (const int column : hiddenColumns)
        view->hideColumn(column);
    return view;
}

} // namespace

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

ShownView::ShownView(QAbstractItemModel *model, const QList<int> &hiddenColumns) : ShownView(stockView(model, hiddenColumns)) {}

ShownView::ShownView(std::unique_ptr<QTableView> view) : m_counter(std::make_unique<PaintCounter>()), m_view(std::move(view))
{
    m_view->viewport()->installEventFilter(m_counter.get());
    m_view->resize(1100, 700);
    m_view->show();
    QApplication::processEvents();
}

ShownView::~ShownView() = default;

void ShownView::repaint()
{
    QCoreApplication::sendPostedEvents();
    m_view->viewport()->repaint();
}

int ShownView::paints() const
{
    return m_counter->paints;
}

} // namespace batchwatch::bench
