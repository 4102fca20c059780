#include "results/comparisoncells.h"

#include "results/columns.h"

namespace batchwatch::results {

namespace {

using CellText = QString (*)(const NumberResult &, Column);

QString sideCell(const std::optional<NumberResult> &side, Column column, CellText text)
{
    return side ? text(*side, column) : QString();
}

/// As it is now; as it was where it is no more.
QString numberCell(const Comparison &comparison, const ComparedRow &row, CellText text)
{
    const auto number = row.after ? comparison.numberAfter(row) : comparison.numberBefore(row);
    return sideCell(number, Column::Number, text);
}

QString countryCell(const Comparison &comparison, const ComparedRow &row, CellText text)
{
    const QString before = sideCell(comparison.numberBefore(row), Column::Country, text);
    const QString after = sideCell(comparison.numberAfter(row), Column::Country, text);
    if (row.changes.testFlag(Change::CountryChanged))
        return before % QStringView(u" \u2192 ") % after;
    return after.isEmpty() ? before : after;
}

QString cell(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column, CellText text)
{
    switch (column) {
    case ComparisonColumn::Number: return numberCell(comparison, row, text);
    case ComparisonColumn::Change: break;
    case ComparisonColumn::OutcomeBefore: return sideCell(comparison.numberBefore(row), Column::Outcome, text);
    case ComparisonColumn::OutcomeAfter: return sideCell(comparison.numberAfter(row), Column::Outcome, text);
    case ComparisonColumn::CarrierBefore: return sideCell(comparison.numberBefore(row), Column::Carrier, text);
    case ComparisonColumn::CarrierAfter: return sideCell(comparison.numberAfter(row), Column::Carrier, text);
    case ComparisonColumn::Country: return countryCell(comparison, row, text);
    case ComparisonColumn::StatusBefore: return sideCell(comparison.numberBefore(row), Column::Status, text);
    case ComparisonColumn::StatusAfter: return sideCell(comparison.numberAfter(row), Column::Status, text);
    }
    return {};
}

} // namespace

QString ChangeWords::of(Change change)
{
    switch (change) {
    case Change::NewlyOnWhatsApp: return tr("newly on WhatsApp");
    case Change::NoLongerOnWhatsApp: return tr("no longer on WhatsApp");
    case Change::BusinessChanged: return tr("business changed");
    case Change::CarrierChanged: return tr("carrier changed");
    case Change::CountryChanged: return tr("country changed");
    case Change::StatusChanged: return tr("status changed");
    case Change::OnlyBefore: return tr("only before");
    case Change::OnlyAfter: return tr("only after");
    case Change::Unchanged: break;
    }
    return tr("unchanged");
}

QString ChangeWords::of(Changes changes)
{
    QStringList words;
    for (const Change change : allChanges) {
        if (changes.testFlag(change))
            words += of(change);
    }
    return words.join(tr(", ", "between kinds of change"));
}

QString ChangeWords::label(Change change)
{
    switch (change) {
    case Change::NewlyOnWhatsApp: return tr("Newly on WhatsApp");
    case Change::NoLongerOnWhatsApp: return tr("No longer on WhatsApp");
    case Change::BusinessChanged: return tr("Business changed");
    case Change::CarrierChanged: return tr("Carrier changed");
    case Change::CountryChanged: return tr("Country changed");
    case Change::StatusChanged: return tr("Status changed");
    case Change::OnlyBefore: return tr("Only before");
    case Change::OnlyAfter: return tr("Only after");
    case Change::Unchanged: break;
    }
    return tr("Unchanged");
}

QString ChangeWords::header(ComparisonColumn column)
{
    switch (column) {
    case ComparisonColumn::Number: return headerText(Column::Number);
    case ComparisonColumn::Change: return tr("Change");
    case ComparisonColumn::OutcomeBefore: return tr("Outcome before");
    case ComparisonColumn::OutcomeAfter: return tr("Outcome after");
    case ComparisonColumn::CarrierBefore: return tr("Carrier before");
    case ComparisonColumn::CarrierAfter: return tr("Carrier after");
    case ComparisonColumn::Country: return headerText(Column::Country);
    case ComparisonColumn::StatusBefore: return tr("Status before");
    case ComparisonColumn::StatusAfter: return tr("Status after");
    }
    return {};
}

QLatin1StringView exactChange(Change change)
{
    using namespace Qt::StringLiterals;
    switch (change) {
    case Change::NewlyOnWhatsApp: return "newly_on_whatsapp"_L1;
    case Change::NoLongerOnWhatsApp: return "no_longer_on_whatsapp"_L1;
    case Change::BusinessChanged: return "business_changed"_L1;
    case Change::CarrierChanged: return "carrier_changed"_L1;
    case Change::CountryChanged: return "country_changed"_L1;
    case Change::StatusChanged: return "status_changed"_L1;
    case Change::OnlyBefore: return "only_before"_L1;
    case Change::OnlyAfter: return "only_after"_L1;
    case Change::Unchanged: break;
    }
    return "unchanged"_L1;
}

QString exactChanges(Changes changes)
{
    QStringList words;
    for (const Change change : allChanges) {
        if (changes.testFlag(change))
            words += exactChange(change);
    }
    return words.join(u' ');
}

QString shownCell(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column)
{
    return column == ComparisonColumn::Change ? ChangeWords::of(row.changes) : cell(comparison, row, column, &shownText);
}

QString exactCell(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column)
{
    return column == ComparisonColumn::Change ? exactChanges(row.changes) : cell(comparison, row, column, &exactText);
}

} // namespace batchwatch::results
