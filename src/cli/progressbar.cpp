#include "cli/progressbar.h"

#include "cli/terminaltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int widestBar = 40;
constexpr int narrowestBar = 10;

struct Segment
{
    qint64 upTo; ///< share of the total
    QChar sign;
    const char *colour;
};

QString blocks(const BatchCounts &counts, int cells, Colour colour)
{
    const qint64 failed = std::clamp<qint64>(counts.failed, 0, counts.done);
    const std::array segments{
        Segment{counts.done - failed, u'█', "\x1b[32m"},
        Segment{counts.done, u'▓', "\x1b[31m"},
        Segment{counts.total, u'░', "\x1b[2m"},
    };
    QString text;
    int drawn = 0;
    for (const Segment &segment : segments) {
        const int upTo
            = counts.total > 0 ? int(double(segment.upTo) / double(counts.total) * cells) : (&segment == &segments.back() ? cells : 0);
        const QString run(std::max(0, upTo - drawn), segment.sign);
        drawn = std::max(drawn, upTo);
        if (colour == Colour::On && !run.isEmpty())
            text += QLatin1StringView(segment.colour) + run + u"\x1b[0m"_s;
        else
            text += run;
    }
    return text;
}

/// What stands behind the bar, the most important first.
QStringList parts(const BarFigures &figures)
{
    const int percent = int(figures.counts.fraction() * 100.0);
    QStringList texts{u"%1 %"_s.arg(percent, 3)};
    texts << QCoreApplication::translate("Cli", "%1 of %2").arg(groupedNumber(figures.counts.done), groupedNumber(figures.counts.total));
    if (figures.batches > 1)
        texts << QCoreApplication::translate("Cli", "batches ended: %1 of %2").arg(figures.ended).arg(figures.batches);
    if (figures.counts.failed > 0)
        texts << QCoreApplication::translate("Cli", "failed: %1").arg(groupedNumber(figures.counts.failed));
    if (figures.nextPoll) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(std::max(*figures.nextPoll, Milliseconds::zero()));
        texts << QCoreApplication::translate("Cli", "next poll in %1 s").arg(wait.count());
    }
    return texts;
}

} // namespace

QString barText(const BarFigures &figures, int width, Colour colour)
{
    QString tail;
    for (const QString &part : parts(figures)) {
        const QString longer = tail.isEmpty() ? part : QString(tail + u" · "_s + part);
        if (longer.size() + 1 + narrowestBar > width && !tail.isEmpty())
            break;
        tail = longer;
    }
    const int cells = std::min(widestBar, width - int(tail.size()) - 1);
    return cells < narrowestBar ? tail.left(std::max(0, width)) : QString(blocks(figures.counts, cells, colour) + u' ' + tail);
}

void ProgressBar::update(const BatchId &id, const std::optional<BatchCounts> &counts, std::optional<MonotonicTime> nextPoll)
{
    Entry &entry = m_entries[id];
    if (counts)
        entry.counts = counts;
    entry.nextPoll = nextPoll;
}

void ProgressBar::end(const BatchId &id)
{
    Entry &entry = m_entries[id];
    entry.ended = true;
    entry.nextPoll.reset();
}

bool ProgressBar::allEnded() const
{
    return std::all_of(m_entries.cbegin(), m_entries.cend(), [](const auto &entry) { return entry.second.ended; });
}

void ProgressBar::draw()
{
    // A column stays free: a full line would wrap, and the next drawing would start below it.
    const QString text = barText(sum(), std::max(1, m_sink.width() - 1), wantsColour(m_sink) ? Colour::On : Colour::Off);
    m_sink.write((u'\r' + text + u"\x1b[K"_s).toUtf8());
    m_drawn = true;
}

void ProgressBar::clear()
{
    if (m_drawn)
        m_sink.write("\r\x1b[K");
    m_drawn = false;
}

void ProgressBar::finish()
{
    if (m_drawn)
        m_sink.write("\n");
    m_drawn = false;
}

BarFigures ProgressBar::sum() const
{
    BarFigures figures{.batches = int(m_entries.size()), .ended = 0, .counts = {}, .nextPoll = {}};
    for (const auto &[id, entry] : m_entries) {
        figures.ended += entry.ended ? 1 : 0;
        if (entry.counts) {
            figures.counts.total += entry.counts->total;
            figures.counts.completed += entry.counts->completed;
            figures.counts.failed += entry.counts->failed;
            figures.counts.pending += entry.counts->pending;
            figures.counts.done += entry.counts->done;
        }
        if (entry.nextPoll) {
            const Milliseconds wait = *entry.nextPoll - m_clock.now();
            figures.nextPoll = std::min(figures.nextPoll.value_or(wait), wait);
        }
    }
    return figures;
}

} // namespace batchwatch::cli
