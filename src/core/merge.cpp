#include "core/merge.h"

#include <QHash>

#include <algorithm>

namespace batchwatch {

namespace {

using RowKey = std::pair<QString, int>; // number and occurrence

/// Row of each (number, occurrence), and the keys by row.
struct RowIndex
{
    explicit RowIndex(const ResultRows &rows)
    {
        QHash<QString, int> occurrences;
        occurrences.reserve(rows.size());
        rowOf.reserve(rows.size());
        keys.reserve(rows.size());
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QString number = rows.phoneNumber(row);
            const RowKey key(number, occurrences[number]++);
            rowOf.insert(key, row);
            keys.append(key);
        }
    }

    QHash<RowKey, qsizetype> rowOf;
    QList<RowKey> keys;
};

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

void appendMerged(ResultRows *out, const ResultRows &known, qsizetype before, const ResultRows &reply, qsizetype now)
{
    if (known.sameRow(before, reply, now))
        out->append(reply, now);
    else
        out->append(mergeRow(known.at(before), reply.at(now)));
}

void appendKept(ResultRows *out, const ResultRows &known, qsizetype row)
{
    out->append(known, row);
    out->markNoLongerReported(out->size() - 1);
}

/// The usual case, without an index: one list begins with the numbers of the other.
[[nodiscard]] bool beginAlike(const ResultRows &known, const ResultRows &reply)
{
    const qsizetype common = std::min(known.size(), reply.size());
    for (qsizetype row = 0; row < common; ++row) {
        if (!known.sameNumber(row, reply, row))
            return false;
    }
    return true;
}

ResultRows mergedAlike(const ResultRows &known, const ResultRows &reply)
{
    const qsizetype common = std::min(known.size(), reply.size());
    ResultRows merged(reply.texts() ? reply.texts() : known.texts());
    merged.reserve(std::max(known.size(), reply.size()));
    for (qsizetype row = 0; row < common; ++row)
        appendMerged(&merged, known, row, reply, row);
    for (qsizetype row = common; row < known.size(); ++row)
        appendKept(&merged, known, row);
    for (qsizetype row = common; row < reply.size(); ++row)
        merged.append(reply, row);
    return merged;
}

/// In the order of the reply, which knows all numbers that were known.
ResultRows mergedInNewOrder(const ResultRows &known, const RowIndex &knownIndex, const ResultRows &reply, const RowIndex &replyIndex)
{
    ResultRows merged(reply.texts());
    merged.reserve(reply.size());
    for (qsizetype row = 0; row < reply.size(); ++row) {
        const auto before = knownIndex.rowOf.constFind(replyIndex.keys[row]);
        if (before == knownIndex.rowOf.cend())
            merged.append(reply, row);
        else
            appendMerged(&merged, known, *before, reply, row);
    }
    return merged;
}

ResultRows mergedInKnownOrder(const ResultRows &known, const RowIndex &knownIndex, const ResultRows &reply, const RowIndex &replyIndex)
{
    ResultRows merged(known.texts());
    merged.reserve(std::max(known.size(), reply.size()));
    for (qsizetype row = 0; row < known.size(); ++row) {
        const auto now = replyIndex.rowOf.constFind(knownIndex.keys[row]);
        if (now == replyIndex.rowOf.cend())
            appendKept(&merged, known, row);
        else
            appendMerged(&merged, known, row, reply, *now);
    }
    for (qsizetype row = 0; row < reply.size(); ++row) {
        if (!knownIndex.rowOf.contains(replyIndex.keys[row]))
            merged.append(reply, row);
    }
    return merged;
}

ResultRows mergedRows(const ResultRows &known, const ResultRows &reply)
{
    if (beginAlike(known, reply))
        return mergedAlike(known, reply);
    const RowIndex knownIndex(known);
    const RowIndex replyIndex(reply);
    const bool missesNone
        = std::all_of(knownIndex.keys.begin(), knownIndex.keys.end(), [&](const RowKey &key) { return replyIndex.rowOf.contains(key); });
    return missesNone && reply.size() > known.size() ? mergedInNewOrder(known, knownIndex, reply, replyIndex)
                                                     : mergedInKnownOrder(known, knownIndex, reply, replyIndex);
}

} // namespace

BatchSnapshot mergeSnapshots(const BatchSnapshot &known, const BatchSnapshot &reply)
{
    BatchSnapshot merged = reply;
    if (!known.results.isEmpty())
        merged.results = mergedRows(known.results, reply.results);
    return merged;
}

} // namespace batchwatch
