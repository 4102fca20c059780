#pragma once

#include "app/keydesk.h"
#include "gui/messagebar.h"
#include "monitor/retention.h"

#include <QTimer>

namespace batchwatch::gui {

class KeyMenu;

/// Some batches, and the key that they are to have.
struct KeyWish
{
    QList<monitor::BatchReport> batches;
    std::optional<KeyName> key;
};

/// What is wrong with one batch or with several for the same reason, and what the person can do.
struct Problem
{
    enum class Remedy : quint8 {
        None,
        TryNow,
        PollNow,
        Resume,
        // About the key:
        Replace,   ///< it was refused
        Enter,     ///< it was kept for an earlier run only
        ReadAgain, ///< the keychain did not give it
        Add,       ///< there is none of that name
        Choose,    ///< another one may help
        Wait,      ///< the keychain is being asked
    };

    Meaning meaning = Meaning::Attention;
    QString text;
    Remedy remedy = Remedy::None;
    std::optional<KeyName> key = {};
    QList<monitor::BatchReport> batches = {};
};

/// One batch: what is wrong with it, if anything. Several: what is the matter with their keys, once a key.
[[nodiscard]] QList<Problem> problemsOf(const QList<monitor::BatchReport> &selected, const QList<app::KeyEntry> &keys, MonotonicTime now);

/// What will become of a batch's results at the vendor, when that is urgent.
[[nodiscard]] std::optional<Problem> retentionProblemOf(
    const monitor::BatchReport &report, const monitor::RetentionSettings &settings, WallTime now);

/// What is wrong with the selected batches, said in the message bar: what happened, when it is tried again, what the person can do.
class BatchProblems : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    BatchProblems(MessageBar &bar, const app::KeyDesk &keys, const Clock &clock, QObject *parent = nullptr);

    void setReports(const QList<monitor::BatchReport> &selected);
    void setRetention(const monitor::RetentionSettings &settings); ///< until then nothing is said of it
    void updateTimes();

Q_SIGNALS:
    void tryAgainRequested(const batchwatch::BatchId &id);
    void resumeRequested(const batchwatch::BatchId &id);
    void replaceRequested(const batchwatch::KeyName &key);
    void readAgainRequested();
    void addRequested(const batchwatch::gui::KeyWish &wish); ///< with the name that the new key should have, if any
    void useRequested(const batchwatch::gui::KeyWish &wish);

private:
    [[nodiscard]] QList<Problem> allProblems() const;
    [[nodiscard]] monitor::Urgency urgency() const;
    void tell();
    void say(const QList<Problem> &problems);
    [[nodiscard]] Message messageOf(const Problem &problem, int index);
    [[nodiscard]] KeyMenu *menuFor(const Problem &problem, int index);

    MessageBar &m_bar;
    const app::KeyDesk &m_keys;
    const Clock &m_clock;
    QList<monitor::BatchReport> m_reports;
    monitor::RetentionSettings m_retention{.kept = std::chrono::days(0)};
    monitor::Urgency m_urgency = monitor::Urgency::None; ///< as it was said
    QTimer m_soon;                                       ///< keys and batches change together: said together
    QTimer m_patience;                                   ///< a keychain that answers at once is not worth a word
    QList<KeyMenu *> m_menus;
    int m_shown = 0; ///< messages in the bar
};

} // namespace batchwatch::gui

Q_DECLARE_METATYPE(batchwatch::gui::KeyWish)
