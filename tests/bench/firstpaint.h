#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>

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
        if (!m_windowTold) {
            m_windowTold = true;
            QTimer::singleShot(0, this, [this] { tell("window"); }); // after the backing store was flushed
        }
        const auto *view = qobject_cast<QAbstractItemView *>(object->parent());
        const bool hasRows = view && view->model() && view->model()->rowCount() >= m_rowsAwaited;
        if (!m_rowsTold && (m_rowsAwaited == 0 || hasRows)) {
            m_rowsTold = true;
            QTimer::singleShot(0, this, [this] { tell("rows"); });
        }
        return false;
    }

private:
    void tell(const char *what)
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%s %.3f\n", what, std::chrono::duration<double, std::milli>(now).count());
        std::fflush(stdout);
        if (++m_told == 2)
            std::_Exit(0);
    }

    int m_rowsAwaited;
    int m_told = 0;
    bool m_windowTold = false;
    bool m_rowsTold = false;
};

} // namespace batchwatch::bench
