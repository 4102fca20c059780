#pragma once

#include "gui/messagebar.h"
#include "monitor/batchreport.h"

#include <QObject>

namespace batchwatch::keys {
class KeyRing;
}

namespace batchwatch::gui {

/// What is wrong with one batch, and what the person can do; nullopt when nothing is.
struct Problem
{
    enum class Remedy : quint8 { None, TryNow, Resume, EnterKey };

    Meaning meaning = Meaning::Attention;
    QString text;
    Remedy remedy = Remedy::None;
};
[[nodiscard]] std::optional<Problem> problemOf(const monitor::BatchReport &report, const keys::KeyRing &keys, MonotonicTime now);

/// What is wrong with the selected batch, said in the message bar: what happened, when it is tried again, what the person can do.
class BatchProblems : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    BatchProblems(MessageBar &bar, const keys::KeyRing &keys, const Clock &clock, QObject *parent = nullptr);

    /// Says nothing unless exactly one batch is selected.
    void setReports(const QList<monitor::BatchReport> &selected);
    void updateTimes();

Q_SIGNALS:
    void tryAgainRequested(const batchwatch::BatchId &id);
    void resumeRequested(const batchwatch::BatchId &id);
    void keyRequested(const batchwatch::BatchId &id);

private:
    void tell();
    void offer(Problem::Remedy remedy, const BatchId &id, Message &message);

    MessageBar &m_bar;
    const keys::KeyRing &m_keys;
    const Clock &m_clock;
    std::optional<monitor::BatchReport> m_report;
};

} // namespace batchwatch::gui
