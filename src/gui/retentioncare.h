#pragma once

#include "monitor/retention.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QSettings;
class QWidget;

namespace batchwatch::gui {

class MessageBar;

/// Warns of batches that the vendor will delete before their results are all here: once a day for all of them. Keeps how long the vendor
/// keeps data, which a person may set.
class RetentionCare : public QObject
{
    Q_OBJECT

public:
    using Reports = std::function<QList<monitor::BatchReport>()>;

    /// Everything passed in outlives this; the dialog belongs to `window`. `reports`: all batches of the list.
    RetentionCare(
        QSettings &settings, MessageBar &notices, Reports reports, const Clock &clock, const AlarmFactory &alarms, QWidget *window);

    [[nodiscard]] const monitor::RetentionSettings &settings() const { return m_retention; }
    [[nodiscard]] QAction *action() const { return m_action; } ///< "Data at the vendor…"
    void begin();                                              ///< once the batches are known: looks soon, and from then on by itself
    void look();

Q_SIGNALS:
    void changed(const batchwatch::monitor::RetentionSettings &settings);
    void showRequested(const QList<batchwatch::BatchId> &ids);

private:
    void openDialog();
    void set(const monitor::RetentionSettings &retention);
    [[nodiscard]] QList<BatchId> urgent() const;

    QSettings &m_settings;
    MessageBar &m_notices;
    const Reports m_reports;
    const Clock &m_clock;
    std::unique_ptr<Alarm> m_alarm;
    QWidget *m_window;
    monitor::RetentionSettings m_retention;
    QAction *m_action;
};

} // namespace batchwatch::gui
