#include "results/columns.h"

#include "core/phonetext.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

constexpr ColumnInfo table[] = {
    {Column::Outcome, QT_TRANSLATE_NOOP("Columns", "Outcome"), "outcome", 15, false, true},
    {Column::Number, QT_TRANSLATE_NOOP("Columns", "Number"), "phone_number", 18, true, true},
    {Column::Status, QT_TRANSLATE_NOOP("Columns", "Status"), "status", 10, false, true},
    {Column::WhatsApp, QT_TRANSLATE_NOOP("Columns", "WhatsApp"), "wa_status", 9, false, true},
    {Column::Business, QT_TRANSLATE_NOOP("Columns", "Business"), "businessnumber", 9, false, true},
    {Column::FormattedNumber, QT_TRANSLATE_NOOP("Columns", "Formatted number"), "formatted_number", 20, true, false},
    {Column::Carrier, QT_TRANSLATE_NOOP("Columns", "Carrier"), "carrier", 18, false, true},
    {Column::Country, QT_TRANSLATE_NOOP("Columns", "Country"), "country", 6, false, true},
    {Column::Batch, QT_TRANSLATE_NOOP("Columns", "Batch"), "batch_id", 20, false, false},
};

constexpr bool tableIsInOrder()
{
    for (std::size_t i = 0; i < std::size(table); ++i) {
        if (table[i].id != Column(i))
            return false;
    }
    return true;
}
static_assert(tableIsInOrder());

constexpr qsizetype longestShown = 300;

QString word(const char *source)
{
    return QCoreApplication::translate("Columns", source);
}

QString shownStatus(const NumberResult &number)
{
    switch (number.status) {
    case NumberStatus::Pending: return word(QT_TRANSLATE_NOOP("Columns", "pending"));
    case NumberStatus::Completed: return word(QT_TRANSLATE_NOOP("Columns", "done"));
    case NumberStatus::Failed: return word(QT_TRANSLATE_NOOP("Columns", "failed"));
    case NumberStatus::Unknown: break;
    }
    return number.statusText.isEmpty() ? QStringLiteral("?") : visibleText(number.statusText);
}

QString shownAnswer(Answer answer)
{
    switch (answer) {
    case Answer::Yes: return word(QT_TRANSLATE_NOOP("Columns", "yes"));
    case Answer::No: return word(QT_TRANSLATE_NOOP("Columns", "no"));
    case Answer::Absent: break;
    }
    return {};
}

/// "?" for an answer that does not count: of a number that was not checked, or in words that the contract does not list.
QString shownWhatsApp(const NumberResult &number)
{
    if (number.waStatus == WaStatus::Absent && number.registered == Answer::Absent)
        return {};
    switch (outcomeOf(number)) {
    case Outcome::OnWhatsApp:
    case Outcome::Business: return shownAnswer(Answer::Yes);
    case Outcome::NotOnWhatsApp: return shownAnswer(Answer::No);
    case Outcome::NotChecked: break;
    }
    return QStringLiteral("?");
}

QString exactOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::OnWhatsApp: return QStringLiteral("on_whatsapp");
    case Outcome::Business: return QStringLiteral("business");
    case Outcome::NotOnWhatsApp: return QStringLiteral("not_on_whatsapp");
    case Outcome::NotChecked: break;
    }
    return QStringLiteral("not_checked");
}

QString exactStatus(const NumberResult &number)
{
    switch (number.status) {
    case NumberStatus::Pending: return QStringLiteral("pending");
    case NumberStatus::Completed: return QStringLiteral("completed");
    case NumberStatus::Failed: return QStringLiteral("failed");
    case NumberStatus::Unknown: break;
    }
    return number.statusText;
}

QString exactWhatsApp(const NumberResult &number)
{
    switch (number.waStatus) {
    case WaStatus::Absent: return {};
    case WaStatus::Valid: return QStringLiteral("VALID_CONFIRMED");
    case WaStatus::Invalid: return QStringLiteral("INVALID");
    case WaStatus::Other: break;
    }
    return number.waStatusText;
}

QString exactAnswer(Answer answer)
{
    switch (answer) {
    case Answer::Yes: return QStringLiteral("true");
    case Answer::No: return QStringLiteral("false");
    case Answer::Absent: break;
    }
    return {};
}

/// The joiners are left alone: Persian and Indic scripts are not written without them.
bool isDeceptive(QChar c)
{
    if (c.unicode() < 0x7f)
        return c.unicode() < 0x20;
    if (c.unicode() == 0x200c || c.unicode() == 0x200d)
        return false;
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QString pictureOf(QChar c)
{
    if (c.unicode() < 0x20)
        return QChar(0x2400 + c.unicode());
    if (c.unicode() == 0x7f)
        return QChar(0x2421);
    return QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

std::span<const ColumnInfo> allColumns()
{
    return table;
}

const ColumnInfo &columnInfo(Column column)
{
    return table[std::size_t(column)];
}

QString headerText(Column column)
{
    return word(columnInfo(column).header);
}

std::optional<Column> columnByExportName(QStringView name)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
        [name](const ColumnInfo &column) { return name.compare(QLatin1String(column.exportName), Qt::CaseInsensitive) == 0; });
    return found == std::end(table) ? std::nullopt : std::optional(found->id);
}

QString shownText(const NumberResult &number, Column column)
{
    switch (column) {
    case Column::Outcome: return outcomeText(outcomeOf(number));
    case Column::Number: return visibleText(phonetext::grouped(number.phoneNumber));
    case Column::Status: return shownStatus(number);
    case Column::WhatsApp: return shownWhatsApp(number);
    case Column::Business: return shownAnswer(number.business);
    case Column::FormattedNumber: return visibleText(number.formattedNumber);
    case Column::Carrier: return visibleText(number.carrier);
    case Column::Country: return visibleText(number.country);
    case Column::Batch: break;
    }
    return {};
}

QString exactText(const NumberResult &number, Column column)
{
    switch (column) {
    case Column::Outcome: return exactOutcome(outcomeOf(number));
    case Column::Number: return number.phoneNumber;
    case Column::Status: return exactStatus(number);
    case Column::WhatsApp: return exactWhatsApp(number);
    case Column::Business: return exactAnswer(number.business);
    case Column::FormattedNumber: return number.formattedNumber;
    case Column::Carrier: return number.carrier;
    case Column::Country: return number.country;
    case Column::Batch: break;
    }
    return {};
}

QString visibleText(QStringView text)
{
    const bool cut = text.size() > longestShown;
    if (cut)
        text = text.first(text[longestShown - 1].isHighSurrogate() ? longestShown - 1 : longestShown);
    QString shown;
    shown.reserve(text.size() + 1);
    for (const QChar c : text) {
        if (isDeceptive(c))
            shown += pictureOf(c);
        else
            shown += c;
    }
    if (cut)
        shown += QChar(0x2026);
    return shown;
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::OnWhatsApp: return word(QT_TRANSLATE_NOOP("Columns", "on WhatsApp"));
    case Outcome::Business: return word(QT_TRANSLATE_NOOP("Columns", "business"));
    case Outcome::NotOnWhatsApp: return word(QT_TRANSLATE_NOOP("Columns", "not on WhatsApp"));
    case Outcome::NotChecked: break;
    }
    return word(QT_TRANSLATE_NOOP("Columns", "not checked"));
}

} // namespace batchwatch::results
