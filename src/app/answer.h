#pragma once

#include <QMetaObject>
#include <QPointer>

#include <functional>
#include <type_traits>

namespace batchwatch::app {

/// `done` for callers on any thread: it runs on the thread of `home` and only while `context` lives. `home` lives as long as somebody may
/// call.
template<typename Value> [[nodiscard]] std::function<void(Value)> answerOn(QObject *home, QObject *context, std::function<void(Value)> done)
{
    // A QPointer may be copied elsewhere but is only looked at on its own thread.
    return [home, context = QPointer(context), done = std::move(done)](Value value) {
        QMetaObject::invokeMethod(home, [context, done, value = std::remove_cvref_t<Value>(value)] {
            if (context && done)
                done(value);
        });
    };
}

} // namespace batchwatch::app
