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

/// Tells when the first window was painted and, separately, when a table with rows was; then ends the program. Times are on the
/// monotonic clock in milliseconds, so that the parent process can subtract its own.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(int rowsAwaited) : m_rowsAwaited(rowsAwaited) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        const auto *view = qobject_cast<QAbstractItemView *>(object->parent());
        m_rowsPainted |= m_rowsAwaited == 0 || (view && view->model() && view->model()->rowCount() >= m_rowsAwaited);
        if (!m_tellsSoon) {
            m_tellsSoon = true;
            QTimer::singleShot(0, this, &FirstPaint::tell); // after the backing store was flushed
        }
        return false;
    }

private:
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

    int m_rowsAwaited;
    bool m_tellsSoon = false;
    bool m_windowTold = false;
    bool m_rowsPainted = false;
};

} // namespace batchwatch::bench
