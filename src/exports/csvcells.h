#pragma once

#include "core/batchsnapshot.h"
#include "core/bytecells.h"
#include "exports/exporter.h"

#include <array>
#include <span>
#include <vector>

namespace batchwatch::exports {

/// Lines of a CSV file from columns, the same bytes as field by field: what repeats is encoded, defused and quoted once a text, and a
/// row is a few copies. For one thread at a time, and for batches that outlive this.
class CsvCells
{
public:
    CsvCells(QList<results::Column> columns, Safety safety, char separator);
    Q_DISABLE_COPY_MOVE(CsvCells)

    /// Lines with their ends, until a row has a text that no column holds. Returns how many.
    [[nodiscard]] std::size_t append(QByteArray *out, const results::ResultsView &view, std::span<const results::RowRef> rows);
    [[nodiscard]] qint64 defusedCells() const { return m_defused; }

private:
    struct Cell : ByteCell
    {
        using ByteCell::ByteCell;
        bool isDefused = false;
    };
    struct Format : FormatCell
    {
        using FormatCell::FormatCell;
        bool isDefused = false;
        bool isApart = false; ///< has more than "+" and digits: is not defused as a bare number might be
    };
    using Texts = TextCells<Cell, Format>;

    /// Where the columns of a batch are, and its cells.
    struct Source
    {
        const BatchSnapshot *batch = nullptr;
        const Texts *texts = nullptr;
        const NumberDigits *digits = nullptr;
        const NumberStates *states = nullptr;
        const TextCodes::Code *formats = nullptr;
        const TextCodes::Code *carriers = nullptr;
        const TextCodes::Code *countries = nullptr;
        Cell id;
    };

    template<typename Of> [[nodiscard]] Of cellOf(const QString &text);
    [[nodiscard]] Source sourceOf(const BatchSnapshot &batch);
    void prepare(const results::ResultsView &view, std::span<const results::RowRef> rows);
    [[nodiscard]] qsizetype roomOf(std::size_t lines) const;
    [[nodiscard]] char *put(char *at, const Cell &cell);
    [[nodiscard]] char *putFormatted(char *at, const Source &source, std::size_t row);
    [[nodiscard]] char *putLine(char *at, const Source &source, std::size_t row);

    const QList<results::Column> m_columns;
    const Safety m_safety;
    const char m_separator;
    std::vector<std::array<Cell, 256>> m_states; ///< by column; of columns that states decide
    TextCellsCache<Cell, Format> m_texts;
    std::size_t m_longest = 16;    ///< bytes of a cell; a number's at least
    std::vector<Source> m_sources; ///< by batch of the view
    qint64 m_defused = 0;
};

} // namespace batchwatch::exports
