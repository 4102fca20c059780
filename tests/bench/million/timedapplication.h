#pragma once

#include <QApplication>

#include <utility>

namespace batchwatch::bench {

/// Knows how long event handlers have kept the GUI thread: what waits meanwhile is not served. What is done outside a handler, as the
/// benchmark's own calls are, is not counted. There is one in the program.
class TimedApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    [[nodiscard]] static TimedApplication &self();

    struct Held
    {
        double handling = 0.0; ///< milliseconds without those of painting
        double painting = 0.0;
    };
    /// Since the last call.
    [[nodiscard]] Held takeHeld() { return std::exchange(m_held, {}); }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool m_isHandling = false;
    Held m_held;
};

} // namespace batchwatch::bench
