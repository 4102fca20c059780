#pragma once

#include "core/batchid.h"

#include <QDir>
#include <QList>
#include <QSettings>

class QMainWindow;
class QSplitter;

namespace batchwatch::gui {

class ResultsPanel;

/// How a person arranged the window, in "window.ini" beside the store: a private file that says nothing about keys.
class WindowState
{
public:
    explicit WindowState(const QDir &dataDir);

    void restore(QMainWindow &window, QSplitter &splitter, ResultsPanel &results);
    void save(const QMainWindow &window, const QSplitter &splitter, const ResultsPanel &results, const QList<BatchId> &selected);
    [[nodiscard]] QList<BatchId> selected() const;

    /// Whether the person chose the slowest rate that the vendor advises.
    [[nodiscard]] bool pollsSlowly() const;
    void setPollsSlowly(bool slowly);

    /// Below so many credits the person wants to be warned; 0: never.
    [[nodiscard]] qint64 balanceWarning() const;
    void setBalanceWarning(qint64 credits);

    /// For parts that are made later than the window.
    [[nodiscard]] QSettings &settings() { return m_settings; }

private:
    QSettings m_settings;
};

} // namespace batchwatch::gui
