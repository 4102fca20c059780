#pragma once

#include "support/builders.h"

#include <QStringList>

namespace batchwatch::test {

/// "+4111 wa Vodafone US" and the like: a number, its state (wa, biz, no; blank: an answer without words; pending, failed; any other word
/// is a status that nobody knows), then perhaps a carrier and a country, "-" for none.
[[nodiscard]] inline NumberResult comparedNumber(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto word = [&words](qsizetype i) { return words.value(i) == QStringLiteral("-") ? QString() : words.value(i); };
    const QString state = words.value(1);
    NumberResult number;
    number.phoneNumber = QString(word(0)).replace(u'_', u' ');
    number.carrier = word(2);
    number.country = word(3);
    number.status = NumberStatus::Completed;
    if (state == u"wa" || state == u"biz")
        number.waStatus = WaStatus::Valid;
    else if (state == u"no")
        number.waStatus = WaStatus::Invalid;
    else if (state == u"pending")
        number.status = NumberStatus::Pending;
    else if (state == u"failed")
        number.status = NumberStatus::Failed;
    else if (state != u"blank") {
        number.status = NumberStatus::Unknown;
        number.statusText = state;
    }
    number.business = state == u"biz" ? Answer::Yes : Answer::No;
    return number;
}

/// A finished batch of such numbers, one a line or parted by semicolons.
[[nodiscard]] inline SnapshotPtr comparedBatch(const QString &text, int id = 1, const ResultTextsPtr &texts = {})
{
    BatchSnapshot snapshot{.id = batchId(id), .status = BatchStatus::Completed, .results = ResultRows(texts)};
    for (const QString &row : QString(text).replace(u'\n', u';').split(u';', Qt::SkipEmptyParts))
        snapshot.results.append(comparedNumber(row));
    return std::make_shared<const BatchSnapshot>(std::move(snapshot));
}

} // namespace batchwatch::test
