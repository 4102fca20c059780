#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace batchwatch::bench {

/// Tells when the first window was painted and, separately, when a table with so many rows was; then ends the program. Without rows to
/// wait for it ends after the first paint. Times are on the monotonic clock in milliseconds, so that the parent process can subtract its
/// own.
class FirstPaint : public QObject
{
public:
    /// Rows of any table, or of the one with this accessible name.
    explicit FirstPaint(int rowsAwaited, const QString &table = {}) : m_rowsAwaited(rowsAwaited), m_table(table)
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        m_rowsPainted |= m_rowsAwaited == 0 || hasRows(qobject_cast<QAbstractItemView *>(object->parent()));
        if (!m_tellsSoon) {
            m_tellsSoon = true;
            QTimer::singleShot(0, this, &FirstPaint::tell); // after the backing store was flushed
        }
        return false;
    }

private:
    [[nodiscard]] bool hasRows(const QAbstractItemView *view) const
    {
        return view && (m_table.isEmpty() || view->accessibleName() == m_table) && view->model()
            && view->model()->rowCount() >= m_rowsAwaited;
    }

    void tell()
    {
        m_tellsSoon = false;
        const double now = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
        if (!std::exchange(m_windowTold, true))
            std::printf("window %.3f\n", now);
        if (!m_rowsPainted)
            return;
        std::printf("rows %.3f\n", now);
        std::fflush(stdout);
        std::_Exit(0);
    }

    const int m_rowsAwaited;
    const QString m_table;
    bool m_tellsSoon = false;
    bool m_windowTold = false;
    bool m_rowsPainted = false;
};

} // namespace batchwatch::bench
