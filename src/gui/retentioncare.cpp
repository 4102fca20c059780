#include "gui/retentioncare.h"

#include "gui/messagebar.h"
#include "gui/retentiondialog.h"
#include "gui/retentionwords.h"

#include <QAction>
#include <QDateTime>
#include <QSettings>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::RetentionSettings;

namespace {

constexpr auto keptKey = "vendor/keepsDays"_L1;
constexpr auto warningKey = "vendor/warnDays"_L1;
constexpr auto toldKey = "vendor/warnedOn"_L1;
constexpr std::chrono::hours lookInterval{1};
constexpr Milliseconds firstLookDelay{1'000}; ///< all batches are looked at
const auto retentionSlot = u"retention"_s;

RetentionSettings readRetention(const QSettings &settings)
{
    const RetentionSettings usual;
    return {
        .kept = std::chrono::days(std::max(0, settings.value(keptKey, int(usual.kept.count())).toInt())),
        .warning = std::chrono::days(std::max(1, settings.value(warningKey, int(usual.warning.count())).toInt())),
    };
}

QDate dayOf(WallTime time)
{
    return localTime(time).date();
}

} // namespace

RetentionCare::RetentionCare(
    QSettings &settings, MessageBar &notices, Reports reports, const Clock &clock, const AlarmFactory &alarms, QWidget *window)
    : QObject(window),
      m_settings(settings),
      m_notices(notices),
      m_reports(std::move(reports)),
      m_clock(clock),
      m_alarm(alarms()),
      m_window(window),
      m_retention(readRetention(settings)),
      m_action(new QAction(tr("Data at the &vendor…"), this))
{
    m_action->setToolTip(tr("After how many days the vendor deletes batches, and when to warn of it"));
    connect(m_action, &QAction::triggered, this, &RetentionCare::openDialog);
    connect(m_alarm.get(), &Alarm::rang, this, &RetentionCare::look);
}

void RetentionCare::begin()
{
    m_alarm->set(firstLookDelay);
}

void RetentionCare::look()
{
    m_alarm->set(lookInterval);
    const QList<BatchId> ids = urgent();
    if (ids.isEmpty())
        return m_notices.clear(retentionSlot);
    const QDate today = dayOf(m_clock.wallNow());
    const bool wasTold = m_settings.value(toldKey).toDate() == today;
    if (wasTold && !m_notices.has(retentionSlot))
        return;
    m_settings.setValue(toldKey, today);
    m_notices.show(retentionSlot,
        {.meaning = Meaning::Attention,
            .text = RetentionWords::ofMany(int(ids.size()), m_retention),
            .actionText = tr("Show them"),
            .action = [this] { Q_EMIT showRequested(urgent()); }});
}

QList<BatchId> RetentionCare::urgent() const
{
    QList<BatchId> ids;
    const QList<BatchReport> reports = m_reports();
    for (const BatchReport &report : reports) {
        if (monitor::urgencyOf(report, m_retention, m_clock.wallNow()) == monitor::Urgency::Soon)
            ids.append(report.id);
    }
    return ids;
}

void RetentionCare::openDialog()
{
    auto *dialog = new RetentionDialog(m_retention, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RetentionDialog::chosen, this, &RetentionCare::set);
    dialog->open();
}

void RetentionCare::set(const RetentionSettings &retention)
{
    if (retention == m_retention)
        return;
    m_retention = retention;
    m_settings.setValue(keptKey, int(retention.kept.count()));
    m_settings.setValue(warningKey, int(retention.warning.count()));
    m_settings.remove(toldKey); // by other rules other batches may be meant
    Q_EMIT changed(m_retention);
    look();
}

} // namespace batchwatch::gui
