#pragma once

#include "core/batchsnapshot.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace batchwatch::results {

/// Columns of the results, in the order in which the grid shows them first.
enum class Column : quint8 { Outcome, Number, Status, WhatsApp, Business, FormattedNumber, Carrier, Country, Batch };

/// One table that grid, filter, export and command line share.
struct ColumnInfo
{
    Column id;
    const char *header;     ///< source text of context "Columns"
    const char *exportName; ///< stable: header of a CSV and word of --columns; the contract's field name where there is one
    int width;              ///< of the usual content, in characters
    bool rightAligned;
    bool shownFirst; ///< in a grid that nobody has set up yet
};

[[nodiscard]] std::span<const ColumnInfo> allColumns();
[[nodiscard]] const ColumnInfo &columnInfo(Column column);
[[nodiscard]] QString headerText(Column column);
[[nodiscard]] std::optional<Column> columnByExportName(QStringView name);

/// What the eye sees: words for states, the phone number grouped; empty for what is not known. Translated, always one line (see
/// visibleText()). A row does not know its batch: Column::Batch is empty here and in exactText().
[[nodiscard]] QString shownText(const NumberResult &number, Column column);

/// What leaves the program (copy, CSV): exact number, the vendor's field texts, English and stable; outcome as
/// on_whatsapp, business, not_on_whatsapp, not_checked.
[[nodiscard]] QString exactText(const NumberResult &number, Column column);

/// A vendor's text made safe to show: control, line-break, bidi and other invisible characters become pictures or "[U+202E]", and what is
/// over 300 characters is cut. Plain text: escape it where rich text is understood.
[[nodiscard]] QString visibleText(QStringView text);

[[nodiscard]] QString outcomeText(Outcome outcome); ///< translated: "on WhatsApp", "business", "not on WhatsApp", "not checked"

} // namespace batchwatch::results
