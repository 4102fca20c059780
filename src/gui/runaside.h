#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace batchwatch::gui {

/// Does `work` on a thread of the pool and tells its outcome to `done` on the GUI thread; nobody is told when `context` is gone by then.
template<typename Work, typename Done> void runAside(QThreadPool &pool, QObject *context, Work work, Done done)
{
    QObject *const application = QCoreApplication::instance(); // outlives every pool
    pool.start([application, context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
        auto tell = [context, done, outcome = work()] {
            if (context) // looked at on its own thread
                done(outcome);
        };
        QMetaObject::invokeMethod(application, std::move(tell), Qt::QueuedConnection);
    });
}

} // namespace batchwatch::gui
