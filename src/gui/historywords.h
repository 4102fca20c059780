#pragma once

#include "gui/pollhistory.h"
#include "monitor/batchreport.h"

#include <QCoreApplication>

namespace batchwatch::gui {

/// What the history of a batch says in a few words. Pure functions.
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)

public:
    /// "120 requests · 2 failed · typically 85 ms · from 14:05:07 to 14:20:11"
    [[nodiscard]] static QString requests(const HistoryFigures &figures);
    /// "38 numbers a minute · about 2 min left", "No progress since 14:05": empty when nothing more is expected.
    [[nodiscard]] static QString outlook(const monitor::BatchReport &report, const HistoryFigures &figures);
};

} // namespace batchwatch::gui
