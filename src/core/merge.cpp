#include "core/merge.h"

#include <QHash>

namespace batchwatch {

namespace {

using RowKey = std::pair<QStringView, int>; // number and occurrence

/// Row of each (number, occurrence).
QHash<RowKey, qsizetype> indexRows(const QList<NumberResult> &rows, QList<RowKey> *keys)
{
    QHash<QStringView, int> occurrences;
    QHash<RowKey, qsizetype> index;
    occurrences.reserve(rows.size());
    index.reserve(rows.size());
    keys->reserve(rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QStringView number = rows[row].phoneNumber;
        const RowKey key(number, occurrences[number]++);
        index.insert(key, row);
        keys->append(key);
    }
    return index;
}

bool isFinal(const NumberResult &number)
{
    return number.status == NumberStatus::Completed || number.status == NumberStatus::Failed;
}

NumberResult keptFromEarlier(NumberResult number)
{
    number.noLongerReported = true;
    return number;
}

/// Whether the reply knows less of a number than was known: an older state, or no result where there was one.
bool knowsLess(const NumberResult &reported, const NumberResult &known)
{
    return isFinal(known) && reported.status != NumberStatus::Completed && (known.status == NumberStatus::Completed || !isFinal(reported));
}

NumberResult mergeRow(const NumberResult &known, const NumberResult &reported)
{
    if (knowsLess(reported, known))
        return keptFromEarlier(known);
    NumberResult merged = reported;
    if (known.status != NumberStatus::Completed || reported.status != NumberStatus::Completed)
        return merged;
    if (merged.waStatus == WaStatus::Absent) {
        merged.waStatus = known.waStatus;
        merged.waStatusText = known.waStatusText;
    }
    if (merged.registered == Answer::Absent)
        merged.registered = known.registered;
    if (merged.business == Answer::Absent)
        merged.business = known.business;
    if (merged.formattedNumber.isEmpty())
        merged.formattedNumber = known.formattedNumber;
    if (merged.carrier.isEmpty())
        merged.carrier = known.carrier;
    if (merged.country.isEmpty())
        merged.country = known.country;
    if (merged.further.isEmpty())
        merged.further = known.further;
    return merged;
}

} // namespace

BatchSnapshot mergeSnapshots(const BatchSnapshot &known, const BatchSnapshot &reply)
{
    BatchSnapshot merged = reply;
    if (known.results.isEmpty())
        return merged;

    QList<RowKey> knownKeys;
    QList<RowKey> replyKeys;
    const auto knownRows = indexRows(known.results, &knownKeys);
    const auto replyRows = indexRows(reply.results, &replyKeys);

    qsizetype common = 0;
    for (const RowKey &key : std::as_const(knownKeys))
        common += replyRows.contains(key) ? 1 : 0;
    const bool replyGrew = common == knownKeys.size() && replyKeys.size() > knownKeys.size();

    if (replyGrew) {
        for (qsizetype row = 0; row < replyKeys.size(); ++row) {
            const auto before = knownRows.constFind(replyKeys[row]);
            if (before != knownRows.cend())
                merged.results[row] = mergeRow(known.results[*before], reply.results[row]);
        }
        return merged;
    }

    merged.results.clear();
    merged.results.reserve(known.results.size() + reply.results.size() - common);
    for (qsizetype row = 0; row < knownKeys.size(); ++row) {
        const auto now = replyRows.constFind(knownKeys[row]);
        merged.results.append(
            now == replyRows.cend() ? keptFromEarlier(known.results[row]) : mergeRow(known.results[row], reply.results[*now]));
    }
    for (qsizetype row = 0; row < replyKeys.size(); ++row) {
        if (!knownRows.contains(replyKeys[row]))
            merged.results.append(reply.results[row]);
    }
    return merged;
}

} // namespace batchwatch
