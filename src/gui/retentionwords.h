#pragma once

#include "monitor/retention.h"

#include <QCoreApplication>

namespace batchwatch::gui {

/// What is said of data that the vendor will delete, translated. Pure functions.
class RetentionWords
{
    Q_DECLARE_TR_FUNCTIONS(RetentionWords)

public:
    /// By when, and how much of it is here; empty when it is not urgent.
    [[nodiscard]] static QString ofBatch(const monitor::BatchReport &report, const monitor::RetentionSettings &settings, WallTime now);
    /// A few words for the list; likewise.
    [[nodiscard]] static QString inList(const monitor::BatchReport &report, const monitor::RetentionSettings &settings, WallTime now);
    [[nodiscard]] static QString ofMany(int batches, const monitor::RetentionSettings &settings);
};

} // namespace batchwatch::gui
