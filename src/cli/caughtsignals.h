#pragma once

#include <QtGlobal>

#include <csignal>
#include <vector>

namespace batchwatch::cli {

/// While it lives, the signals by which a person or the system ends or stops a program are kept for it, so that something can be put in
/// order first. Those that the process ignores stay ignored. One at a time.
class CaughtSignals
{
public:
    CaughtSignals();
    ~CaughtSignals();
    Q_DISABLE_COPY_MOVE(CaughtSignals)

    /// Readable when a signal came; -1 when none can be kept.
    [[nodiscard]] int descriptor() const { return m_pipe[0]; }
    /// The next one; 0 when there is none.
    [[nodiscard]] int take();
    /// Lets it do what it would have done without us. A process that it stopped returns when it goes on.
    void letThrough(int number);

private:
    struct Before
    {
        int number;
        struct sigaction action;
    };

    void install();
    void restore();

    int m_pipe[2] = {-1, -1};
    std::vector<Before> m_before;
};

} // namespace batchwatch::cli
