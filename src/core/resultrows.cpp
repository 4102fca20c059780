#include "core/resultrows.h"

#include "core/numberformat.h"

#include <algorithm>

namespace batchwatch {

namespace {

std::array<Outcome, 256> outcomesOfStates()
{
    std::array<Outcome, 256> outcomes{};
    for (unsigned states = 0; states < outcomes.size(); ++states)
        outcomes[states] = outcomeOf(rowOfStates(NumberStates(states)));
    return outcomes;
}

} // namespace

NumberResult rowOfStates(NumberStates states)
{
    NumberResult row;
    row.status = statusIn(states);
    row.waStatus = waStatusIn(states);
    row.registered = registeredIn(states);
    row.business = businessIn(states);
    return row;
}

Outcome outcomeIn(NumberStates states)
{
    static const std::array<Outcome, 256> outcomes = outcomesOfStates();
    return outcomes[states];
}

ResultRows::ResultRows(const QList<NumberResult> &rows)
{
    reserve(rows.size());
    for (const NumberResult &row : rows)
        append(row);
}

ResultTexts &ResultRows::shared()
{
    if (!m_texts)
        m_texts = std::make_shared<ResultTexts>();
    return *m_texts;
}

void ResultRows::reserve(qsizetype rows)
{
    const auto size = std::size_t(rows);
    m_digits.reserve(size);
    m_carriers.reserve(size);
    m_countries.reserve(size);
    m_formats.reserve(size);
    m_states.reserve(size);
    m_flags.reserve(size);
}

void ResultRows::clear()
{
    truncate(0);
}

void ResultRows::truncate(qsizetype rows)
{
    const auto size = std::size_t(rows);
    if (size >= m_digits.size())
        return;
    m_digits.resize(size);
    m_carriers.resize(size);
    m_countries.resize(size);
    m_formats.resize(size);
    m_states.resize(size);
    m_flags.resize(size);
    std::erase_if(m_aside, [size](const Aside &aside) { return aside.row >= size; });
}

/// One row more, of which nothing is known.
void ResultRows::grow()
{
    m_digits.emplace_back();
    m_carriers.push_back(TextCodes::empty);
    m_countries.push_back(TextCodes::empty);
    m_formats.push_back(TextCodes::empty);
    m_states.push_back(0);
    m_flags.push_back(asideForm);
}

void ResultRows::append(const NumberResult &row)
{
    shared();
    grow();
    encode(m_digits.size() - 1, row);
}

void ResultRows::append(const RowFields &row)
{
    shared();
    m_digits.push_back(row.digits);
    m_carriers.push_back(row.carrier);
    m_countries.push_back(row.country);
    m_formats.push_back(row.format);
    m_states.push_back(row.states);
    m_flags.push_back(quint8((row.hasPlus ? plusForm : bareForm) | (row.noLongerReported ? noLongerReportedFlag : 0)));
}

void ResultRows::append(const ResultRows &rows, qsizetype row)
{
    if (m_texts && rows.m_texts != m_texts)
        return append(rows.at(row));
    m_texts = rows.m_texts;
    const auto from = std::size_t(row);
    m_digits.push_back(rows.m_digits[from]);
    m_carriers.push_back(rows.m_carriers[from]);
    m_countries.push_back(rows.m_countries[from]);
    m_formats.push_back(rows.m_formats[from]);
    m_states.push_back(rows.m_states[from]);
    m_flags.push_back(rows.m_flags[from]);
    for (Aside aside : std::vector<Aside>(rows.asideOf(row).begin(), rows.asideOf(row).end())) {
        aside.row = quint32(m_digits.size() - 1);
        m_aside.push_back(std::move(aside));
    }
}

void ResultRows::replace(qsizetype row, const NumberResult &with)
{
    dropAside(std::size_t(row));
    encode(std::size_t(row), with);
}

void ResultRows::encode(std::size_t row, const NumberResult &from)
{
    m_flags[row] = from.noLongerReported ? noLongerReportedFlag : 0;
    m_states[row] = packStates(from.status, from.waStatus, from.registered, from.business);
    setNumber(row, from.phoneNumber);
    setFormatted(row, from);
    m_carriers[row] = codeOr(row, Field::Carrier, m_texts->carriers, from.carrier);
    m_countries[row] = codeOr(row, Field::Country, m_texts->countries, from.country);
    if (!from.statusText.isEmpty())
        keepAside(row, Field::StatusText, from.statusText);
    if (!from.waStatusText.isEmpty())
        keepAside(row, Field::WaStatusText, from.waStatusText);
    if (!from.further.isEmpty())
        keepAside(row, Field::Further, {}, from.further);
}

void ResultRows::setNumber(std::size_t row, const QString &number)
{
    const bool plus = number.startsWith(u'+');
    m_digits[row] = {};
    if (toDigits(QStringView(number).sliced(plus ? 1 : 0), &m_digits[row])) {
        m_flags[row] |= plus ? plusForm : bareForm;
        return;
    }
    m_flags[row] |= asideForm;
    if (!number.isEmpty())
        keepAside(row, Field::PhoneNumber, number);
}

void ResultRows::setFormatted(std::size_t row, const NumberResult &from)
{
    m_formats[row] = TextCodes::empty;
    if (from.formattedNumber.isEmpty())
        return;
    if (from.formattedNumber == from.phoneNumber) {
        m_formats[row] = ResultTexts::sameAsNumber;
        return;
    }
    const bool fits = (m_flags[row] & formMask) != asideForm;
    const auto format = fits ? formatOf(from.formattedNumber, m_digits[row]) : std::nullopt;
    m_formats[row] = format ? m_texts->formats.codeOf(*format) : TextCodes::notKept;
    if (m_formats[row] == TextCodes::notKept)
        keepAside(row, Field::FormattedNumber, from.formattedNumber);
}

TextCodes::Code ResultRows::codeOr(std::size_t row, Field field, TextCodes &codes, const QString &text)
{
    const TextCodes::Code code = codes.codeOf(text);
    if (code == TextCodes::notKept)
        keepAside(row, field, text);
    return code;
}

/// Fields come in their order; rows mostly at the end.
void ResultRows::keepAside(std::size_t row, Field field, const QString &text, const QByteArray &further)
{
    m_flags[row] |= field == Field::Further ? furtherFlag : asideFlag;
    const auto place
        = std::upper_bound(m_aside.begin(), m_aside.end(), row, [](std::size_t wanted, const Aside &aside) { return wanted < aside.row; });
    m_aside.insert(place, {quint32(row), field, text, further});
}

/// All at once: one by one each would move all that stands behind it.
void ResultRows::setFurther(std::vector<Further> objects)
{
    const auto before = qsizetype(m_aside.size());
    for (Further &of : objects) {
        m_flags[std::size_t(of.row)] |= furtherFlag;
        m_aside.push_back({quint32(of.row), Field::Further, {}, std::move(of.object)});
    }
    // Stable: further fields come behind the texts of their row.
    std::inplace_merge(
        m_aside.begin(), m_aside.begin() + before, m_aside.end(), [](const Aside &a, const Aside &b) { return a.row < b.row; });
}

void ResultRows::dropAside(std::size_t row)
{
    if (m_flags[row] & (asideFlag | furtherFlag))
        std::erase_if(m_aside, [row](const Aside &aside) { return aside.row == row; });
}

std::span<const ResultRows::Aside> ResultRows::asideOf(qsizetype row) const
{
    if (!(m_flags[std::size_t(row)] & (asideFlag | furtherFlag)))
        return {};
    struct ByRow
    {
        bool operator()(const Aside &aside, qsizetype wanted) const { return aside.row < wanted; }
        bool operator()(qsizetype wanted, const Aside &aside) const { return wanted < aside.row; }
    };
    const auto [first, last] = std::equal_range(m_aside.begin(), m_aside.end(), row, ByRow());
    return {first, last};
}

QString ResultRows::aside(qsizetype row, Field field) const
{
    for (const Aside &aside : asideOf(row)) {
        if (aside.field == field)
            return aside.text;
    }
    return {};
}

QByteArray ResultRows::further(qsizetype row) const
{
    for (const Aside &aside : asideOf(row)) {
        if (aside.field == Field::Further)
            return aside.further;
    }
    return {};
}

QString ResultRows::phoneNumber(qsizetype row) const
{
    const auto at = std::size_t(row);
    const quint8 form = m_flags[at] & formMask;
    if (form == asideForm)
        return aside(row, Field::PhoneNumber);
    const std::string_view digits = m_digits[at].view();
    const int plus = form == plusForm ? 1 : 0;
    QString number(qsizetype(digits.size()) + plus, Qt::Uninitialized);
    QChar *out = number.data();
    if (plus)
        *out++ = u'+';
    for (const char c : digits)
        *out++ = QLatin1Char(c);
    return number;
}

QString ResultRows::formattedNumber(qsizetype row) const
{
    const TextCodes::Code format = m_formats[std::size_t(row)];
    switch (format) {
    case TextCodes::empty: return {};
    case TextCodes::notKept: return aside(row, Field::FormattedNumber);
    case ResultTexts::sameAsNumber: return phoneNumber(row);
    default: return formattedBy(m_texts->formats.text(format), m_digits[std::size_t(row)]);
    }
}

QString ResultRows::text(qsizetype row, const TextCodes &codes, const std::vector<TextCodes::Code> &column, Field field) const
{
    const TextCodes::Code code = column[std::size_t(row)];
    return code == TextCodes::notKept ? aside(row, field) : codes.text(code);
}

NumberResult ResultRows::at(qsizetype row) const
{
    const NumberStates states = m_states[std::size_t(row)];
    NumberResult out{
        .phoneNumber = phoneNumber(row),
        .status = statusIn(states),
        .waStatus = waStatusIn(states),
        .registered = registeredIn(states),
        .business = businessIn(states),
        .noLongerReported = noLongerReported(row),
        .formattedNumber = {},
        .carrier = carrier(row),
        .country = country(row),
        .statusText = {},
        .waStatusText = {},
        .further = {},
    };
    const bool same = m_formats[std::size_t(row)] == ResultTexts::sameAsNumber;
    out.formattedNumber = same ? out.phoneNumber : formattedNumber(row);
    for (const Aside &aside : asideOf(row)) {
        if (aside.field == Field::StatusText)
            out.statusText = aside.text;
        else if (aside.field == Field::WaStatusText)
            out.waStatusText = aside.text;
        else if (aside.field == Field::Further)
            out.further = aside.further;
    }
    return out;
}

QList<NumberResult> ResultRows::toList() const
{
    QList<NumberResult> rows;
    rows.reserve(size());
    for (qsizetype row = 0; row < size(); ++row)
        rows.append(at(row));
    return rows;
}

bool ResultRows::sameNumber(qsizetype row, const ResultRows &others, qsizetype other) const
{
    const quint8 form = m_flags[std::size_t(row)] & formMask;
    if (form != (others.m_flags[std::size_t(other)] & formMask))
        return false;
    if (form == asideForm)
        return phoneNumber(row) == others.phoneNumber(other);
    return m_digits[std::size_t(row)] == others.m_digits[std::size_t(other)];
}

bool ResultRows::sameRow(qsizetype row, const ResultRows &others, qsizetype other) const
{
    if (m_texts != others.m_texts)
        return at(row) == others.at(other);
    const auto a = std::size_t(row);
    const auto b = std::size_t(other);
    const bool sameColumns = m_digits[a] == others.m_digits[b] && m_carriers[a] == others.m_carriers[b]
        && m_countries[a] == others.m_countries[b] && m_formats[a] == others.m_formats[b] && m_states[a] == others.m_states[b]
        && m_flags[a] == others.m_flags[b];
    const auto mine = asideOf(row);
    if (!sameColumns || mine.empty())
        return sameColumns;
    const auto theirs = others.asideOf(other);
    const auto same = [](const Aside &x, const Aside &y) { return x.field == y.field && x.text == y.text && x.further == y.further; };
    return std::equal(mine.begin(), mine.end(), theirs.begin(), theirs.end(), same);
}

bool operator==(const ResultRows &a, const ResultRows &b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype row = 0; row < a.size(); ++row) {
        if (!a.sameRow(row, b, row))
            return false;
    }
    return true;
}

} // namespace batchwatch
