#include "gui/batchupdates.h"

namespace batchwatch::gui {

namespace {

constexpr std::chrono::milliseconds busyInterval{60};

} // namespace

BatchUpdates::BatchUpdates(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BatchUpdates::flush);
}

void BatchUpdates::add(const monitor::BatchReport &report)
{
    if (const auto known = m_places.constFind(report.id); known != m_places.cend()) {
        m_reports[*known] = report;
    } else {
        m_places.insert(report.id, m_reports.size());
        m_reports.append(report);
    }
    const bool wasQuiet = !m_sinceTold.isValid() || m_sinceTold.hasExpired(busyInterval.count());
    if (!m_timer.isActive())
        m_timer.start(wasQuiet ? std::chrono::milliseconds(0) : busyInterval);
}

void BatchUpdates::flush()
{
    m_timer.stop();
    if (m_reports.isEmpty())
        return;
    const QList<monitor::BatchReport> reports = std::exchange(m_reports, {});
    m_places.clear();
    Q_EMIT ready(reports);
    m_sinceTold.start(); // the work on them is not counted as quiet
}

} // namespace batchwatch::gui
