#pragma once

#include "exports/outputbuffer.h"
#include "exports/rowwriter.h"
#include "wire/rowlines.h"

namespace batchwatch::exports {

/// One JSON object a row with every field that is known of it, as `results --json` gives it.
class JsonLinesWriter final : public RowWriter
{
public:
    explicit JsonLinesWriter(QIODevice *device) : m_out(device) {}

    [[nodiscard]] bool begin() override { return true; }
    [[nodiscard]] bool add(const BatchId &batch, const NumberResult &number) override;
    [[nodiscard]] bool addRows(const results::ResultsView &view, std::size_t first, std::size_t count) override;
    [[nodiscard]] bool end() override { return m_out.flush(); }

private:
    OutputBuffer m_out;
    wire::RowLines m_lines;
};

} // namespace batchwatch::exports
