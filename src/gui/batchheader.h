#pragma once

#include "gui/batchwords.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace batchwatch::gui {

namespace Ui {
class BatchHeader;
}

/// What the selected batch is and how far it is; sums when several are selected. Hidden while none is.
class BatchHeader : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives the header.
    explicit BatchHeader(const Clock &clock, QWidget *parent = nullptr);
    ~BatchHeader() override;

    void setReports(const QList<monitor::BatchReport> &reports);
    void setKeys(const QList<app::KeyEntry> &keys);
    /// Which count is pressed; says nothing.
    void setStatusFilter(std::optional<NumberStatus> status);
    /// Countdown and age at this moment. The header's own timer calls it once a second while there is something to count.
    void updateTimes();

Q_SIGNALS:
    void statusFilterChosen(std::optional<batchwatch::NumberStatus> status);
    void ticked(); ///< once a second, in step with the countdown

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void prepareLegend();
    void styleTexts();
    void showNames();
    void showKey();
    void showFigures();
    void showAge();
    void planTick();
    [[nodiscard]] const monitor::BatchReport *only() const;
    [[nodiscard]] Milliseconds untilAgeChanges(const monitor::BatchReport *report) const;
    [[nodiscard]] QString disagreement(const Figures &figures) const;

    std::unique_ptr<Ui::BatchHeader> m_ui;
    const Clock &m_clock;
    QTimer m_tick;
    QList<monitor::BatchReport> m_reports;
    QList<app::KeyEntry> m_keys;
};

} // namespace batchwatch::gui
