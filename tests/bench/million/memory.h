#pragma once

#include <QtGlobal>

namespace batchwatch::bench {

/// Bytes that this program has from malloc and not given back.
[[nodiscard]] qint64 allocatedBytes();

/// Bytes of this program that are in memory, its code and libraries included.
[[nodiscard]] qint64 residentBytes();

/// By how many bytes the resident memory of this program grew at most since the making of this object. One at a time.
class PeakMemory
{
public:
    PeakMemory();
    [[nodiscard]] qint64 growth() const;

private:
    qint64 m_before;
};

} // namespace batchwatch::bench
