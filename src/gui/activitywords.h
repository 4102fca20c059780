#pragma once

#include "gui/activity.h"
#include "gui/icons.h"

#include <QCoreApplication>

namespace batchwatch::gui {

struct ActivityLook
{
    Icon icon;
    Meaning meaning;
};
[[nodiscard]] ActivityLook lookOf(ActivityKind kind);

/// What the log says of an event, translated. Pure functions; nothing here is redacted.
class ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)

public:
    [[nodiscard]] static QString subject(const Activity &activity);  ///< the batch, the key, or the program
    [[nodiscard]] static QString kind(ActivityKind kind);            ///< a word or two
    [[nodiscard]] static QString sentence(const Activity &activity); ///< one line
    [[nodiscard]] static QString group(ActivityGroup group);

private:
    [[nodiscard]] static QString reply(const Activity &activity);
    [[nodiscard]] static QString failure(const Activity &activity);
    [[nodiscard]] static QString ofBatch(const Activity &activity);
    [[nodiscard]] static QString ofRest(const Activity &activity);
};

} // namespace batchwatch::gui
