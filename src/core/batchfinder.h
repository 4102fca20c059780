#pragma once

#include "core/batchidscanner.h"

#include <QStringDecoder>

namespace batchwatch {

struct FoundBatch
{
    BatchId id;
    QString label; ///< what stands beside it; mostly empty

    friend bool operator==(const FoundBatch &, const FoundBatch &) = default;
};

/// Finds the batches of a file that comes piece by piece: CSV, JSON, a log, an e-mail with its Base64 parts, UTF-8 or, with a byte order
/// mark, UTF-16 and UTF-32. Labels, and what is encoded in an e-mail, are looked for in files of up to `mostBytesHeld`; of larger ones
/// only the ids are read, and no more than some bytes are held at once. No file is as large as its ids are many: see isFull().
class BatchFinder
{
public:
    static constexpr qsizetype mostBytesHeld = 16 * 1024 * 1024;
    static constexpr qsizetype mostBatches = 50'000;

    void feed(QByteArrayView bytes);
    [[nodiscard]] QList<FoundBatch> finish(); ///< once, at the end

    /// There are more ids than anybody watches: finish() gives the first ones, more bytes are of no use.
    [[nodiscard]] bool isFull() const { return m_scanner.found().size() >= mostBatches; }

private:
    void begin();
    void take(QByteArrayView utf8);
    void scanMailParts();

    BatchIdScanner m_scanner;
    QStringDecoder m_decoder; ///< for what is not UTF-8
    QByteArray m_head;        ///< until the encoding is known
    bool m_isBegun = false;
    QByteArray m_held; ///< all of it, as UTF-8
    bool m_holds = true;
    QHash<BatchId, QString> m_partLabels;
    int m_depth = 0;
};

/// The batches of a text that is at hand.
[[nodiscard]] QList<FoundBatch> findBatches(QStringView text);

} // namespace batchwatch
