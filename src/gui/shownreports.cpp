#include "gui/shownreports.h"

#include "gui/batchwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

constexpr std::chrono::milliseconds readingPatience{200};

/// The store holds results that are not here yet.
bool isUnread(const BatchReport &report)
{
    return !report.snapshot && report.counts && report.counts->counted.rows > 0;
}

bool sameBatches(const QList<BatchReport> &a, const QList<BatchReport> &b)
{
    QSet<BatchId> ids;
    for (const BatchReport &report : a)
        ids.insert(report.id);
    return a.size() == b.size() && std::all_of(b.begin(), b.end(), [&ids](const BatchReport &report) { return ids.contains(report.id); });
}

} // namespace

ShownReports::ShownReports(qint64 mostNumbers, QObject *parent) : QObject(parent), m_mostNumbers(mostNumbers)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(readingPatience);
    connect(&m_patience, &QTimer::timeout, this, &ShownReports::showLoading);
}

bool ShownReports::areTooMany() const
{
    return figuresOf(m_shown).total > m_mostNumbers;
}

void ShownReports::select(const QList<BatchReport> &reports)
{
    if (!m_isLoading && sameBatches(m_shown, reports)) {
        m_awaited.clear();
        m_patience.stop();
        update(reports);
        return;
    }
    const bool tooMany = figuresOf(reports).total > m_mostNumbers;
    if (tooMany || std::none_of(reports.begin(), reports.end(), isUnread))
        return show(reports);
    m_awaited = reports;
    m_patience.start();
}

void ShownReports::endReading()
{
    if (!m_awaited.isEmpty())
        show(std::exchange(m_awaited, {}));
}

void ShownReports::show(const QList<BatchReport> &reports)
{
    m_awaited.clear();
    m_patience.stop();
    m_isLoading = false;
    m_shown = reports;
    Q_EMIT replaced();
}

void ShownReports::showLoading()
{
    m_isLoading = true;
    m_shown.clear();
    Q_EMIT replaced();
}

void ShownReports::update(const QList<BatchReport> &reports)
{
    const bool awaits = !m_awaited.isEmpty();
    QList<BatchReport> &known = awaits ? m_awaited : m_shown;
    QHash<BatchId, qsizetype> places;
    for (qsizetype i = 0; i < known.size(); ++i)
        places.insert(known.at(i).id, i);
    bool any = false;
    for (const BatchReport &report : reports) {
        const auto place = places.constFind(report.id);
        if (place == places.cend())
            continue;
        const BatchReport before = std::exchange(known[*place], report);
        any = true;
        if (!awaits)
            Q_EMIT changed(before, report);
    }
    if (awaits && std::none_of(known.begin(), known.end(), isUnread))
        endReading();
    else if (any && !awaits)
        Q_EMIT updated();
}

} // namespace batchwatch::gui
