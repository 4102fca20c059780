#pragma once

#include "cli/streams.h"
#include "core/batchid.h"
#include "core/batchsnapshot.h"
#include "core/clock.h"

#include <map>

namespace batchwatch::cli {

enum class Colour : quint8 { Off, On };

/// Figures of one batch, or the sum of several.
struct BarFigures
{
    int batches = 1;
    int ended = 0;
    BatchCounts counts;
    std::optional<Milliseconds> nextPoll;
};

/// One line of at most `width` characters: bar, percentage, figures, next poll; what does not fit is left out from the right.
[[nodiscard]] QString barText(const BarFigures &figures, int width, Colour colour);

/// A line on a terminal that is redrawn in place.
class ProgressBar
{
public:
    ProgressBar(Sink &sink, const Clock &clock) : m_sink(sink), m_clock(clock) {}

    void update(const BatchId &id, const std::optional<BatchCounts> &counts, std::optional<MonotonicTime> nextPoll);
    void end(const BatchId &id);
    [[nodiscard]] bool allEnded() const;

    void draw();
    void clear();  ///< before other lines are written
    void finish(); ///< leaves the last drawing on the screen and goes on below it

private:
    struct Entry
    {
        std::optional<BatchCounts> counts;
        std::optional<MonotonicTime> nextPoll;
        bool ended = false;
    };
    [[nodiscard]] BarFigures sum() const;

    Sink &m_sink;
    const Clock &m_clock;
    std::map<BatchId, Entry> m_entries;
    bool m_drawn = false;
};

} // namespace batchwatch::cli
