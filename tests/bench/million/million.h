#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace batchwatch::bench {

/// What the contract lists of a number, in its order.
enum class Field : quint8 { Number, Status, WhatsApp, Registered, Business, Formatted, Carrier, Country };
inline constexpr std::size_t fieldCount = 8;
inline constexpr std::array<const char *, fieldCount> fieldNames
    = {"phone_number", "status", "wa_status", "numberstatus", "businessnumber", "formatted_number", "carrier", "country"};

/// What a CSV and a workbook hold.
inline constexpr std::array<Field, 7> exportedFields
    = {Field::Number, Field::Status, Field::WhatsApp, Field::Business, Field::Formatted, Field::Carrier, Field::Country};

/// A row as eight texts, the vendor's words; empty for what was not sent.
using TextRow = std::array<QString, fieldCount>;
using Utf8Row = std::array<std::string, fieldCount>;

/// The results of `rows` numbers in batches of 1,000, as a vendor might report them: 610 carriers of which few have most numbers, 40
/// countries, 3 % pending, 2 % failed, 70 % on WhatsApp, 12 % businesses. Each second batch has its numbers formatted for the eye, as the
/// vendor's samples do. The same ones at every call and on every machine.
class Million
{
public:
    static constexpr qsizetype batchRows = 1'000;

    explicit Million(qsizetype rows);

    [[nodiscard]] qsizetype rows() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] qsizetype batches() const { return (rows() + batchRows - 1) / batchRows; }
    [[nodiscard]] qsizetype rowsOf(qsizetype batch) const { return std::min(batchRows, rows() - batch * batchRows); }

    [[nodiscard]] quint64 digits(qsizetype row) const { return m_rows[std::size_t(row)].digits; }
    [[nodiscard]] bool isPending(qsizetype row) const { return m_rows[std::size_t(row)].state == State::Pending; }
    /// Strings of `out` are used again.
    void write(qsizetype row, Utf8Row *out) const;
    [[nodiscard]] TextRow texts(qsizetype row) const;

    [[nodiscard]] static QString batchId(qsizetype batch);
    /// The vendor's reply.
    [[nodiscard]] QByteArray body(qsizetype batch) const;

    /// The first `most` of those that are pending in this batch are on WhatsApp from now on; returns them.
    std::vector<qsizetype> finishSome(qsizetype batch, std::size_t most);

private:
    enum class State : quint8 { Pending, Failed, NotOnWhatsApp, OnWhatsApp, Business };

    struct Row
    {
        quint64 digits = 0; ///< E.164 without the plus sign
        quint16 carrier = 0;
        State state = State::Pending;
    };

    [[nodiscard]] Row makeRow();
    [[nodiscard]] quint64 makeDigits(std::size_t country);
    [[nodiscard]] State makeState(quint32 ofThousand) const;
    [[nodiscard]] quint32 below(quint32 limit) { return quint32(m_random() % limit); }
    void writeFormatted(qsizetype row, std::string *out) const;

    std::mt19937_64 m_random{2026}; // without a distribution of the library, which differ
    std::vector<std::string> m_carriers;
    std::vector<quint16> m_countryOf; ///< of each carrier
    std::vector<double> m_shares;     ///< of all carriers up to this one
    std::vector<Row> m_rows;
};

} // namespace batchwatch::bench
