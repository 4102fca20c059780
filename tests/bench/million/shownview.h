#pragma once

#include <QTableView>

#include <memory>

namespace batchwatch::bench {

/// A table on the (perhaps invisible) screen.
class ShownView
{
public:
    /// Qt's own, set up for many rows: no wrapping, fixed heights and widths.
    explicit ShownView(QAbstractItemModel *model, const QList<int> &hiddenColumns = {});
    explicit ShownView(std::unique_ptr<QTableView> view);
    ~ShownView();
    Q_DISABLE_COPY_MOVE(ShownView)

    [[nodiscard]] QTableView &view() { return *m_view; }
    /// Paints what shows, now.
    void repaint();
    [[nodiscard]] int paints() const;

private:
    class PaintCounter;

    std::unique_ptr<PaintCounter> m_counter;
    std::unique_ptr<QTableView> m_view;
};

} // namespace batchwatch::bench
