#include "results/comparisonorder.h"

#include "core/phonetext.h"
#include "results/columns.h"
#include "results/folding.h"
#include "results/searchtext.h"
#include "results/sortkeys.h"

#include <algorithm>
#include <bit>

namespace batchwatch::results {

namespace {

/// Finds rows by words. What repeats is folded once.
class RowSearch
{
public:
    RowSearch(const Comparison &comparison, QStringView text) : m_comparison(comparison), m_words(foldedWords(text)) {}

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

    [[nodiscard]] bool matches(const ComparedRow &row)
    {
        m_cells.clear();
        if (row.after)
            addNumber(m_comparison.rowsAfter(row), row.after->row);
        else
            addNumber(m_comparison.rowsBefore(row), row.before->row);
        add(changeText(row.changes));
        if (row.before)
            addSide(m_comparison.rowsBefore(row), row.before->row);
        if (row.after)
            addSide(m_comparison.rowsAfter(row), row.after->row);
        return std::all_of(m_words.begin(), m_words.end(), [this](const QString &word) { return findsWord(m_cells, word); });
    }

private:
    void add(QStringView folded)
    {
        m_cells.append(folded.utf16(), std::size_t(folded.size()));
        m_cells += SearchText::separator.unicode();
    }

    void addNumber(const ResultRows &rows, qsizetype row)
    {
        appendFolded(&m_cells, rows.phoneNumber(row));
        m_cells += SearchText::separator.unicode();
    }

    void addSide(const ResultRows &rows, qsizetype row)
    {
        add(stateText(rows, row));
        add(foldedText(rows.carrier(row)));
        add(foldedText(rows.country(row)));
    }

    [[nodiscard]] const QString &changeText(Changes changes)
    {
        QString &text = m_changes[changes.toInt()];
        if (text.isNull())
            text = folded(ChangeWords::of(changes));
        return text;
    }

    /// Outcome and status.
    [[nodiscard]] QString stateText(const ResultRows &rows, qsizetype row)
    {
        const NumberStates states = rows.states()[std::size_t(row)];
        if (statusIn(states) == NumberStatus::Unknown)
            return foldedState(rows.at(row));
        QString &text = m_states[states];
        if (text.isNull())
            text = foldedState(rows.at(row));
        return text;
    }

    [[nodiscard]] static QString foldedState(const NumberResult &number)
    {
        return folded(shownText(number, Column::Outcome)) % SearchText::separator % folded(shownText(number, Column::Status));
    }

    [[nodiscard]] const QString &foldedText(const QString &text)
    {
        QString &known = m_texts[text];
        if (known.isNull() && !text.isEmpty())
            known = folded(visibleText(text));
        return known;
    }

    const Comparison &m_comparison;
    const QStringList m_words;
    std::u16string m_cells;
    QHash<int, QString> m_changes;
    std::array<QString, 256> m_states;
    QHash<QString, QString> m_texts;
};

/// Only what sorting by the column needs, of one side.
NumberResult partOf(const ResultRows &rows, const RowRef &ref, Column column)
{
    NumberResult part = rowOfStates(rows.states()[ref.row]);
    if (column == Column::Number)
        part.phoneNumber = rows.phoneNumber(ref.row);
    else if (column == Column::Carrier)
        part.carrier = rows.carrier(ref.row);
    else if (column == Column::Country)
        part.country = rows.country(ref.row);
    return part;
}

enum class Side : quint8 { Before, After };

SortKey keyOf(const Comparison &comparison, const ComparedRow &row, Side side, Column column, TextOrder *texts)
{
    const auto &ref = side == Side::Before ? row.before : row.after;
    if (!ref)
        return {};
    const ResultRows &rows = side == Side::Before ? comparison.rowsBefore(row) : comparison.rowsAfter(row);
    return sortKeyOf(partOf(rows, *ref, column), column, {}, texts);
}

SortKey laterKey(const Comparison &comparison, const ComparedRow &row, Column column, TextOrder *texts)
{
    const SortKey after = keyOf(comparison, row, Side::After, column, texts);
    return after.kind == SortKey::Kind::Nothing ? keyOf(comparison, row, Side::Before, column, texts) : after;
}

/// In the order of the kinds; of rows that begin alike, those with less first.
SortKey changesKey(Changes changes)
{
    const auto bits = unsigned(changes.toInt());
    return {SortKey::Kind::Value, quint64(std::countr_zero(bits)) << allChanges.size() | bits};
}

SortKey keyOf(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column, TextOrder *texts)
{
    switch (column) {
    case ComparisonColumn::Number: return laterKey(comparison, row, Column::Number, texts);
    case ComparisonColumn::Change: break;
    case ComparisonColumn::OutcomeBefore: return keyOf(comparison, row, Side::Before, Column::Outcome, texts);
    case ComparisonColumn::OutcomeAfter: return keyOf(comparison, row, Side::After, Column::Outcome, texts);
    case ComparisonColumn::CarrierBefore: return keyOf(comparison, row, Side::Before, Column::Carrier, texts);
    case ComparisonColumn::CarrierAfter: return keyOf(comparison, row, Side::After, Column::Carrier, texts);
    case ComparisonColumn::Country: return laterKey(comparison, row, Column::Country, texts);
    case ComparisonColumn::StatusBefore: return keyOf(comparison, row, Side::Before, Column::Status, texts);
    case ComparisonColumn::StatusAfter: return keyOf(comparison, row, Side::After, Column::Status, texts);
    }
    return changesKey(row.changes);
}

void sortRows(std::vector<quint32> *rows, const Comparison &comparison, ComparisonColumn column, Qt::SortOrder order)
{
    TextOrder texts;
    std::vector<SortKey> keys;
    keys.reserve(rows->size());
    for (const quint32 row : *rows)
        keys.push_back(keyOf(comparison, comparison.rows[row], column, &texts));
    std::vector<std::pair<quint64, quint32>> places; // with the index, so that equal rows keep their order
    places.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i)
        places.emplace_back(placeOf(keys[i], order, &texts), (*rows)[i]);
    std::sort(places.begin(), places.end());
    std::transform(places.begin(), places.end(), rows->begin(), [](const auto &place) { return place.second; });
}

} // namespace

std::vector<quint32> rowsOf(const Comparison &comparison, const ComparisonQuery &query)
{
    RowSearch search(comparison, query.text);
    std::vector<quint32> rows;
    for (quint32 row = 0; row < quint32(comparison.rows.size()); ++row) {
        const ComparedRow &compared = comparison.rows[row];
        if ((compared.changes & query.changes) && (search.isEmpty() || search.matches(compared)))
            rows.push_back(row);
    }
    if (query.sortedBy)
        sortRows(&rows, comparison, *query.sortedBy, query.order);
    return rows;
}

} // namespace batchwatch::results
