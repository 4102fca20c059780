#pragma once

#include "core/batchsnapshot.h"
#include "exports/exporter.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace batchwatch::exports {

/// Lines of a CSV file from columns, the same bytes as field by field: what repeats is encoded, defused and quoted once a text, and a
/// row is a few copies. For one thread at a time.
class CsvCells
{
public:
    CsvCells(QList<results::Column> columns, Safety safety, char separator);
    ~CsvCells();
    Q_DISABLE_COPY_MOVE(CsvCells)

    /// A line with its end. False when the row has a text that no column holds: then nothing was appended.
    [[nodiscard]] bool append(QByteArray *out, const BatchSnapshot &batch, std::size_t row);
    [[nodiscard]] qint64 defusedCells() const { return m_defused; }

private:
    struct Cell
    {
        std::string bytes;
        bool defused = false;
    };
    struct Texts;

    [[nodiscard]] Cell cellOf(const QString &text) const;
    void extend(Texts *texts, std::vector<Cell> *cells, const TextCodes &codes) const;
    [[nodiscard]] Texts &textsOf(const ResultRows &rows);
    [[nodiscard]] const Cell &idOf(const BatchSnapshot &batch);
    [[nodiscard]] bool fits(const ResultRows &rows, std::size_t row, const Texts &texts) const;
    [[nodiscard]] char *put(char *at, const Cell &cell);
    [[nodiscard]] char *putNumber(char *at, const ResultRows &rows, std::size_t row) const;
    [[nodiscard]] char *putFormatted(char *at, const ResultRows &rows, std::size_t row, const Texts &texts);

    const QList<results::Column> m_columns;
    const Safety m_safety;
    const char m_separator;
    std::vector<std::array<Cell, 256>> m_states; ///< by column; of columns that states decide
    std::vector<std::unique_ptr<Texts>> m_texts; ///< one or two
    Texts *m_last = nullptr;
    const BatchSnapshot *m_batch = nullptr;
    Cell m_id;
    qint64 m_defused = 0;
};

} // namespace batchwatch::exports
