#include "gui/traystate.h"

#include "gui/batchwords.h"
#include "gui/meaningcolors.h"
#include "gui/timetext.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr std::array sides{16, 22, 32, 64};

bool wantsAttention(Phase phase)
{
    return phase == Phase::Stalled || phase == Phase::KeyNeeded || phase == Phase::Gone || phase == Phase::NotFound;
}

bool isRunning(Phase phase)
{
    return !isAtRest(phase) && phase != Phase::KeyNeeded;
}

/// Grey is seen on panels of any colour.
void paintRing(QPainter &painter, const QRectF &box, double progress)
{
    const double width = std::max(2.0, box.width() / 8);
    const QRectF ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(QColor(160, 160, 160, 200), width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(meaningColor(Meaning::Good, QColor(Qt::white)), width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -int(progress * 360 * 16));
}

void paintDot(QPainter &painter, const QRectF &box)
{
    const double side = box.width() * 0.4;
    painter.setPen(QPen(Qt::white, std::max(1.0, side / 8)));
    painter.setBrush(meaningColor(Meaning::Bad, QColor(Qt::white)));
    painter.drawEllipse(QRectF(box.right() - side - 0.5, box.bottom() - side - 0.5, side, side));
}

} // namespace

void TrayTally::reset(const QList<BatchReport> &reports)
{
    m_facts.clear();
    m_facts.reserve(reports.size());
    for (const BatchReport &report : reports)
        take(report);
}

void TrayTally::take(const BatchReport &report)
{
    if (report.archivedAt) {
        m_facts.remove(report.id); // put away: neither watched nor in need of anything
        return;
    }
    Facts facts{.phase = report.phase, .nextPoll = report.nextPoll};
    if (report.counts) {
        facts.total = report.counts->total;
        facts.done = std::min<qint64>(report.counts->done, report.counts->total);
    }
    m_facts.insert(report.id, facts);
}

TrayState TrayTally::state() const
{
    TrayState state{.watched = int(m_facts.size())};
    qint64 done = 0;
    qint64 total = 0;
    for (const Facts &facts : m_facts) {
        state.attention += wantsAttention(facts.phase) ? 1 : 0;
        state.finished += facts.phase == Phase::Finished ? 1 : 0;
        if (!isRunning(facts.phase))
            continue;
        ++state.running;
        done += facts.done;
        total += facts.total;
        if (facts.nextPoll && (!state.nextPoll || *facts.nextPoll < *state.nextPoll))
            state.nextPoll = facts.nextPoll;
    }
    if (state.running > 0)
        state.progress = total > 0 ? double(done) / double(total) : 0.0;
    return state;
}

QList<BatchId> TrayTally::toPause() const
{
    QList<BatchId> ids;
    for (auto fact = m_facts.begin(); fact != m_facts.end(); ++fact) {
        if (!isAtRest(fact->phase))
            ids += fact.key();
    }
    return ids;
}

QList<BatchId> TrayTally::paused() const
{
    QList<BatchId> ids;
    for (auto fact = m_facts.begin(); fact != m_facts.end(); ++fact) {
        if (fact->phase == Phase::Paused)
            ids += fact.key();
    }
    return ids;
}

QString TrayTally::toolTip(const TrayState &state, MonotonicTime now)
{
    QStringList parts{tr("%n watched", nullptr, state.watched)};
    if (state.running > 0)
        parts += tr("%n running", nullptr, state.running);
    if (state.attention > 0)
        parts += tr("%n to look at", nullptr, state.attention);
    if (state.progress)
        parts += BatchWords::percentage(int(*state.progress * 100));
    if (state.nextPoll)
        parts += tr("next poll in %1").arg(TimeText::countdown(*state.nextPoll - now));
    return tr("Batchwatch") + u'\n' + parts.join(QStringLiteral(" · "));
}

QIcon trayIcon(const QIcon &base, const TrayState &state)
{
    QIcon icon;
    for (const int side : sides) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(0, 0, side, side);
        const int inset = state.progress ? std::max(2, side / 6) : 0;
        base.paint(&painter, box.toRect().adjusted(inset, inset, -inset, -inset));
        if (state.progress)
            paintRing(painter, box, *state.progress);
        if (state.attention > 0)
            paintDot(painter, box);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace batchwatch::gui
