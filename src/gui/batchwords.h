#pragma once

#include "app/keymanager.h"
#include "gui/icons.h"
#include "monitor/batchreport.h"

#include <QCoreApplication>
#include <QList>

namespace batchwatch::gui {

/// A phase for the eye: never a colour alone.
struct PhaseLook
{
    Icon icon;
    Meaning meaning;
};
[[nodiscard]] PhaseLook lookOf(monitor::Phase phase);
/// Nothing goes on until the person does something.
[[nodiscard]] bool needsThePerson(monitor::Phase phase);

/// The figures of one batch, or the sums of several. Percentages are rounded down: only what is done is 100 %.
struct Figures
{
    qint64 total = 0;
    qint64 completed = 0;
    qint64 failed = 0;
    qint64 pending = 0;
    qint64 done = 0;
    bool disagree = false;
    RowCounts counted;
    int batches = 0; ///< whose figures are in the sums

    [[nodiscard]] int percent() const;
};
[[nodiscard]] Figures figuresOf(const QList<monitor::BatchReport> &reports);

struct BatchTally;

/// What the window says of batches, translated. Pure functions of a report and the time.
class BatchWords
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)

public:
    [[nodiscard]] static QString percentage(int percent); ///< "62 %"
    /// For the narrow column of the list: the percentage, or a word where there is none or something is wrong.
    [[nodiscard]] static QString shortState(const monitor::BatchReport &report);
    [[nodiscard]] static QStringList shortStates(); ///< every text that shortState() may give, the widest percentage included
    /// "processing", "no progress for a while", "key needed": a status that the contract does not list as it came.
    [[nodiscard]] static QString state(const monitor::BatchReport &report);
    [[nodiscard]] static QString phase(monitor::Phase phase); ///< the same of batches in general
    /// "about 2 min" while it is worked on; empty when that is not known.
    [[nodiscard]] static QString timeLeft(const monitor::BatchReport &report);
    /// The same with both ends where one figure would promise too much: "about 2 min to about 5 min".
    [[nodiscard]] static QString timeLeftRange(const monitor::BatchReport &report);
    /// All that the filter of the list looks into, folded; `phase` as it is shown.
    [[nodiscard]] static QString searchText(const monitor::BatchReport &report, monitor::Phase phase);
    /// The state, when it is asked again and how often, and how long it will take: "processing · next poll in 0:07 · about 2 min left",
    /// "no progress since 14:05 · next poll in 0:07", "processing · polling every 3 min instead of 30 s".
    [[nodiscard]] static QString status(const monitor::BatchReport &report, MonotonicTime now, WallTime wallNow);
    /// "2 processing · 1 paused", most frequent first.
    [[nodiscard]] static QString summary(const QList<monitor::BatchReport> &reports);
    /// "3 watched · 1 paused · last error …" for the status bar.
    [[nodiscard]] static QString watched(const BatchTally &tally);
    [[nodiscard]] static QString noFigures();                              ///< "–"
    [[nodiscard]] static QString key(const monitor::BatchReport &report);  ///< "key: main"; empty when it has none
    [[nodiscard]] static QString noKey();                                  ///< "without a key"
    [[nodiscard]] static QString tags(const monitor::BatchReport &report); ///< "client, spring"
    [[nodiscard]] static QString noTags();

private:
    [[nodiscard]] static QString state(const monitor::BatchReport &report, monitor::Phase phase);
    [[nodiscard]] static QString shortKeyNeeded();
    [[nodiscard]] static QString shortNotFound();
    [[nodiscard]] static QString shortQueued();
};

/// The batch as it is shown: while its key is being read from the keychain, it does not ask the person for one yet.
[[nodiscard]] monitor::BatchReport asShown(monitor::BatchReport report, const QList<app::KeyEntry> &keys);
[[nodiscard]] QList<monitor::BatchReport> asShown(QList<monitor::BatchReport> reports, const QList<app::KeyEntry> &keys);

[[nodiscard]] KeyColor keyColorOf(const monitor::BatchReport &report, const QList<app::KeyEntry> &keys);

/// How old the figures are, and whether that is older than three planned polls (never for a batch that rests).
struct Age
{
    QString text; ///< empty: never seen
    bool stale = false;
};
[[nodiscard]] Age ageOf(const monitor::BatchReport &report, WallTime now);

} // namespace batchwatch::gui
