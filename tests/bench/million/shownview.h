#pragma once

#include <QTableView>

namespace batchwatch::bench {

/// A table on the (perhaps invisible) screen, set up for many rows: no wrapping, fixed heights and widths.
class ShownView
{
public:
    explicit ShownView(QAbstractItemModel *model, const QList<int> &hiddenColumns = {});
    ~ShownView();
    Q_DISABLE_COPY_MOVE(ShownView)

    [[nodiscard]] QTableView &view() { return m_view; }
    /// Paints what shows, now.
    void repaint();
    [[nodiscard]] int paints() const;

private:
    class PaintCounter;

    QTableView m_view;
    std::unique_ptr<PaintCounter> m_counter;
};

} // namespace batchwatch::bench
