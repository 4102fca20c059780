#pragma once

#include "core/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace batchwatch::results {

/// What rows are shown, searched and sorted by that only their batch knows.
struct BatchFacts
{
    QString label; ///< as a person named it; may be empty
    QStringList tags;
    std::optional<WallTime> addedAt; ///< since when its numbers wait

    friend bool operator==(const BatchFacts &, const BatchFacts &) = default;
};

} // namespace batchwatch::results
