#pragma once

#include "core/batchid.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

namespace batchwatch {

/// Finds batch ids in bytes that come piece by piece, wherever the pieces are cut: each id once, in order of appearance. The bytes are any
/// encoding that writes ASCII as ASCII. Holds some bytes of the text and the ids, nothing else.
///
/// A word and a dash may stand before or behind an id, as in a file's name, but no letter, digit or further group of hexadecimal digits;
/// what an escape sequence leaves before it ("\n", "%22", "=3D", a terminal's colours) does not count. The soft line breaks of an e-mail
/// ("=" at the end of a line) may cut an id.
class BatchIdScanner
{
public:
    void feed(QByteArrayView bytes);
    void finish(); ///< nothing follows: what stands at the very end is looked at, too

    [[nodiscard]] const QList<BatchId> &found() const { return m_found; }

private:
    void scanUntil(qsizetype limit);
    [[nodiscard]] qsizetype takeAt(qsizetype dash);

    QByteArray m_buffer;  ///< what is not looked at yet, and enough before it
    qsizetype m_next = 0; ///< in the buffer: where the next dash is looked for
    QList<BatchId> m_found;
    QSet<BatchId> m_seen;
};

} // namespace batchwatch
