#include "exports/vendorjson.h"

#include "wire/snapshotwriter.h"

#include <QIODevice>

#include <algorithm>

namespace batchwatch::exports {

namespace {

constexpr qsizetype pieceSize = 1 << 20;

} // namespace

std::optional<ExportFault> writeVendorJson(const BatchSnapshot &batch, QIODevice *device, const ExportProgress &progress)
{
    const auto goOn = [&](qint64 done) { return !progress || progress(done); };
    if (!goOn(0))
        return ExportFault::Cancelled;
    const QByteArray text = wire::writeSnapshot(batch) + '\n';
    const auto rows = qint64(batch.results.size());
    for (qsizetype at = 0; at < text.size(); at += pieceSize) {
        const qsizetype size = std::min(pieceSize, text.size() - at);
        if (device->write(text.constData() + at, size) != size)
            return ExportFault::WriteFailed;
        if (!goOn(qint64(double(rows) * double(at + size) / double(text.size()))))
            return ExportFault::Cancelled;
    }
    return {};
}

QByteArray vendorJsonBeginning(const BatchSnapshot &batch, qsizetype rows)
{
    if (rows >= batch.results.size())
        return wire::writeSnapshot(batch) + '\n';
    BatchSnapshot beginning{.id = batch.id,
        .status = batch.status,
        .statusText = batch.statusText,
        .total = batch.total,
        .completed = batch.completed,
        .failed = batch.failed,
        .pending = batch.pending}; // what else there is follows the rows
    for (qsizetype row = 0; row < rows; ++row)
        beginning.results.append(batch.results, row);
    QByteArray text = wire::writeSnapshot(beginning);
    text.chop(2); // the ends of the list and of the object
    return text;
}

} // namespace batchwatch::exports
