#pragma once

#include "cli/batchlines.h"
#include "cli/progressbar.h"
#include "cli/streams.h"

namespace batchwatch {
class Redactor;
}

namespace batchwatch::cli {

enum class OutputFormat : quint8 { Text, Json };

/// What `watch` writes: events as lines of JSON, or a summary of each batch at its end with errors in words; with or without a bar.
class WatchOutput
{
public:
    WatchOutput(Streams &streams, OutputFormat format, bool withBar, const Clock &clock, const Redactor &redactor);

    /// Beside the events: for the bar only.
    void standing(const monitor::BatchReport &report);

    void progress(const monitor::BatchReport &report, std::optional<Milliseconds> next);
    /// `retry` is nullopt when the batch is given up. Without a message of its own the error's words are used.
    void error(const BatchFigures &batch, const ApiError &error, std::optional<Milliseconds> retry, const QString &message = {});
    void finished(const BatchFigures &batch);
    /// The batch is left as it is, without a fault: --once, or another process paused it.
    void left(const BatchFigures &batch);
    void note(const QString &text); ///< on stderr

    void tick(); ///< each second, for the countdown
    void close();
    [[nodiscard]] bool hasBar() const { return m_bar.has_value(); }
    [[nodiscard]] Sink::State state() const { return m_streams.out.state(); }

private:
    void writeLine(const QByteArray &json);
    void ended(const BatchFigures &batch);

    Streams &m_streams;
    OutputFormat m_format;
    const Clock &m_clock;
    const Redactor &m_redactor;
    std::optional<ProgressBar> m_bar;
};

} // namespace batchwatch::cli
