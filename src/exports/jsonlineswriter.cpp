#include "exports/jsonlineswriter.h"

#include "wire/snapshotwriter.h"

namespace batchwatch::exports {

bool JsonLinesWriter::add(const BatchId &batch, const NumberResult &number)
{
    wire::appendResult(m_out.bytes(), batch, number);
    m_out.bytes()->append('\n');
    return m_out.flushIfFull();
}

} // namespace batchwatch::exports
