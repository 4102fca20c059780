#pragma once

#include "core/resultrows.h"

#include <QHash>

namespace batchwatch::results {

/// A phone number as one integer, the same for the same number however it is written: "+41 44 668", "004144668" and "4144668" are one. What
/// is no number of up to 15 digits is compared as folded text. Keys of one object are comparable with each other only.
class NumberKeys
{
public:
    [[nodiscard]] quint64 keyOf(const ResultRows &rows, qsizetype row);

private:
    [[nodiscard]] quint64 keyOfText(QStringView number);

    QHash<QString, quint64> m_texts;
};

} // namespace batchwatch::results
