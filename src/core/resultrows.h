#pragma once

#include "core/numberdigits.h"
#include "core/numberresult.h"
#include "core/textcodes.h"

#include <QList>

#include <iterator>
#include <span>
#include <vector>

namespace batchwatch {

/// What is known of a number apart from its texts, in one byte, so that what depends on it can be looked up in a table of 256.
using NumberStates = quint8;

[[nodiscard]] constexpr NumberStates packStates(NumberStatus status, WaStatus waStatus, Answer registered, Answer business)
{
    return NumberStates(unsigned(status) | unsigned(waStatus) << 2 | unsigned(registered) << 4 | unsigned(business) << 6);
}
[[nodiscard]] constexpr NumberStatus statusIn(NumberStates states)
{
    return NumberStatus(states & 3);
}
[[nodiscard]] constexpr WaStatus waStatusIn(NumberStates states)
{
    return WaStatus(states >> 2 & 3);
}
[[nodiscard]] constexpr Answer registeredIn(NumberStates states)
{
    return Answer(states >> 4 & 3);
}
[[nodiscard]] constexpr Answer businessIn(NumberStates states)
{
    return Answer(states >> 6 & 3);
}
/// A row of which only the states are known: what depends on them alone is asked of it.
[[nodiscard]] NumberResult rowOfStates(NumberStates states);
/// As of a row; the texts of states that the contract does not list play no part in it.
[[nodiscard]] Outcome outcomeIn(NumberStates states);

/// A row that fits the columns whole: its number is digits, with or without a plus, and no code is TextCodes::notKept.
struct RowFields
{
    NumberDigits digits; ///< at least one
    bool hasPlus = false;
    NumberStates states = 0;
    TextCodes::Code format = TextCodes::empty; ///< ResultTexts::sameAsNumber, or of ResultTexts::formats
    TextCodes::Code carrier = TextCodes::empty;
    TextCodes::Code country = TextCodes::empty;
    bool noLongerReported = false;
};

/// The numbers of a batch in columns: 24 bytes a row. Digits stand in slots, what repeats stands as codes of texts that all rows share, and
/// what does not fit (a number that is not digits, a text that is too long, fields that the contract does not list) is kept aside for the
/// rows that have it; nothing is lost or changed. Reads like a list of NumberResult, made anew at each access.
///
/// Immutable rows may be read on any thread.
class ResultRows
{
public:
    /// `texts` is made when it is first needed unless it is given; batches that share it compare and merge quickly.
    explicit ResultRows(ResultTextsPtr texts = {}) : m_texts(std::move(texts)) {}
    ResultRows(std::initializer_list<NumberResult> rows) : ResultRows(QList<NumberResult>(rows)) {}
    ResultRows(const QList<NumberResult> &rows); // NOLINT: a list of rows is one

    [[nodiscard]] qsizetype size() const { return qsizetype(m_digits.size()); }
    [[nodiscard]] bool isEmpty() const { return m_digits.empty(); }
    void reserve(qsizetype rows);
    void clear();
    void truncate(qsizetype rows);

    void append(const NumberResult &row);
    /// With codes of texts().
    void append(const RowFields &row);
    /// A row of others, or of these.
    void append(const ResultRows &rows, qsizetype row);
    void replace(qsizetype row, const NumberResult &with);
    /// `edit` gets the row as a NumberResult to change.
    template<typename Edit> void change(qsizetype row, Edit edit)
    {
        NumberResult changed = at(row);
        edit(changed);
        replace(row, changed);
    }
    /// A JSON object of the fields that the contract does not list, as sent.
    struct Further
    {
        qsizetype row;
        QByteArray object;
    };
    /// Of rows that have none yet, ascending.
    void setFurther(std::vector<Further> objects);
    void markNoLongerReported(qsizetype row) { m_flags[std::size_t(row)] |= noLongerReportedFlag; }

    [[nodiscard]] NumberResult at(qsizetype row) const;
    [[nodiscard]] const NumberResult operator[](qsizetype row) const { return at(row); } // const: a change would be lost
    [[nodiscard]] const NumberResult first() const { return at(0); }
    [[nodiscard]] const NumberResult last() const { return at(size() - 1); }
    [[nodiscard]] QList<NumberResult> toList() const;

    // Single fields, for those who do not need all of them.
    [[nodiscard]] QString phoneNumber(qsizetype row) const;
    [[nodiscard]] QString formattedNumber(qsizetype row) const;
    [[nodiscard]] QString carrier(qsizetype row) const { return text(row, m_texts->carriers, m_carriers, Field::Carrier); }
    [[nodiscard]] QString country(qsizetype row) const { return text(row, m_texts->countries, m_countries, Field::Country); }
    [[nodiscard]] QString statusText(qsizetype row) const { return aside(row, Field::StatusText); }
    [[nodiscard]] QString waStatusText(qsizetype row) const { return aside(row, Field::WaStatusText); }
    [[nodiscard]] QByteArray further(qsizetype row) const;
    [[nodiscard]] bool noLongerReported(qsizetype row) const { return m_flags[std::size_t(row)] & noLongerReportedFlag; }

    /// Whether a text of the row's known fields is in no column: a scan of the columns alone does not see all of it.
    [[nodiscard]] bool hasAside(qsizetype row) const { return m_flags[std::size_t(row)] & asideFlag; }
    [[nodiscard]] bool hasFurther(qsizetype row) const { return m_flags[std::size_t(row)] & furtherFlag; }
    [[nodiscard]] bool anyAside() const { return !m_aside.empty(); } ///< or fields that the contract does not list
    /// Whether the number is "+" and its digits; otherwise it is digits alone, or aside.
    [[nodiscard]] bool hasPlus(qsizetype row) const { return (m_flags[std::size_t(row)] & formMask) == plusForm; }

    // Columns, for scanning. Of a number that is not "+" and digits or digits alone, the slot is empty.
    [[nodiscard]] std::span<const NumberDigits> digits() const { return m_digits; }
    [[nodiscard]] std::span<const NumberStates> states() const { return m_states; }
    [[nodiscard]] std::span<const TextCodes::Code> carriers() const { return m_carriers; }
    [[nodiscard]] std::span<const TextCodes::Code> countries() const { return m_countries; }
    [[nodiscard]] std::span<const TextCodes::Code> formats() const { return m_formats; }
    [[nodiscard]] const ResultTextsPtr &texts() const { return m_texts; } ///< null only without rows

    /// Of rows of two batches, quick when they share their texts.
    [[nodiscard]] bool sameNumber(qsizetype row, const ResultRows &others, qsizetype other) const;
    [[nodiscard]] bool sameRow(qsizetype row, const ResultRows &others, qsizetype other) const;
    friend bool operator==(const ResultRows &a, const ResultRows &b);

    class const_iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = NumberResult;
        using difference_type = qsizetype;
        using pointer = const NumberResult *;
        using reference = NumberResult;

        const_iterator() = default;
        [[nodiscard]] NumberResult operator*() const { return m_rows->at(m_row); }
        const_iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        const_iterator operator++(int) { return {*m_rows, m_row++}; }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        friend class ResultRows;
        const_iterator(const ResultRows &rows, qsizetype row) : m_rows(&rows), m_row(row) {}
        const ResultRows *m_rows = nullptr;
        qsizetype m_row = 0;
    };
    [[nodiscard]] const_iterator begin() const { return {*this, 0}; }
    [[nodiscard]] const_iterator end() const { return {*this, size()}; }

private:
    enum class Field : quint8 { PhoneNumber, FormattedNumber, Carrier, Country, StatusText, WaStatusText, Further };
    struct Aside
    {
        quint32 row;
        Field field;
        QString text;       ///< empty for Further
        QByteArray further; ///< raw JSON
        friend bool operator==(const Aside &, const Aside &) = default;
    };
    static constexpr quint8 formMask = 3;
    static constexpr quint8 plusForm = 0;
    static constexpr quint8 bareForm = 1;
    static constexpr quint8 asideForm = 2;
    static constexpr quint8 noLongerReportedFlag = 4;
    static constexpr quint8 asideFlag = 8;    ///< a text
    static constexpr quint8 furtherFlag = 16; ///< fields that the contract does not list

    ResultTexts &shared();
    void grow();
    void encode(std::size_t row, const NumberResult &from);
    void setNumber(std::size_t row, const QString &number);
    void setFormatted(std::size_t row, const NumberResult &from);
    [[nodiscard]] TextCodes::Code codeOr(std::size_t row, Field field, TextCodes &codes, const QString &text);
    void keepAside(std::size_t row, Field field, const QString &text, const QByteArray &further = {});
    void dropAside(std::size_t row);
    [[nodiscard]] std::span<const Aside> asideOf(qsizetype row) const;
    [[nodiscard]] QString aside(qsizetype row, Field field) const;
    [[nodiscard]] QString text(qsizetype row, const TextCodes &codes, const std::vector<TextCodes::Code> &column, Field field) const;

    ResultTextsPtr m_texts;
    std::vector<NumberDigits> m_digits;
    std::vector<TextCodes::Code> m_carriers;
    std::vector<TextCodes::Code> m_countries;
    std::vector<TextCodes::Code> m_formats;
    std::vector<NumberStates> m_states;
    std::vector<quint8> m_flags;
    std::vector<Aside> m_aside; ///< by row, then field
};

} // namespace batchwatch
