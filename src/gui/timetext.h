#pragma once

#include "core/clock.h"

#include <QCoreApplication>

namespace batchwatch::gui {

/// Spans of time in words, translated. Pure functions.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    /// "0:07", "1:02:03": the seconds that are still to pass, a begun one counted; never below "0:00".
    [[nodiscard]] static QString countdown(Milliseconds left);
    /// How long until the countdown's text changes: 1 … 1000 ms.
    [[nodiscard]] static Milliseconds untilCountdownChanges(Milliseconds left);

    /// "just now", "12 s ago", "3 min ago", "2 h ago", "5 days ago".
    [[nodiscard]] static QString age(Milliseconds age);

    /// "a few seconds", "about 40 s", "about 2 min", "about 1 h 20 min": never more exact than an estimate can be.
    [[nodiscard]] static QString timeLeft(Milliseconds left);

    /// How often, or how long: "30 s", "3 min", "1 h 20 min".
    [[nodiscard]] static QString interval(Milliseconds span);

    /// When, as the locale writes it: "14:05", with the date unless that is the day of `now`.
    [[nodiscard]] static QString moment(WallTime when, WallTime now);
};

} // namespace batchwatch::gui
