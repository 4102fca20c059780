#include "gui/detailspanel.h"

#include "gui/meaningcolors.h"
#include "results/columns.h"
#include "results/countries.h"
#include "wire/snapshotwriter.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;

namespace {

class DetailTexts
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::DetailsPanel)

public:
    static QString answer(Answer answer)
    {
        switch (answer) {
        case Answer::Yes: return tr("yes");
        case Answer::No: return tr("no");
        case Answer::Absent: break;
        }
        return {};
    }

    static QString number() { return tr("Number"); }
    static QString registered() { return tr("Registered"); }
    static QString batch() { return tr("Batch"); }
    static QString note() { return tr("Note"); }
    static QString noLongerReported() { return tr("no longer reported by the vendor; kept from an earlier reply"); }
    static QString inFull(const QString &name, const QString &id) { return tr("%1 (%2)").arg(name, id); }
};

/// The word, and the code it stands for where that says more.
QString wordAndCode(const NumberResult &number, Column column)
{
    const QString word = results::shownText(number, column);
    const QString code = results::exactText(number, column);
    return word.isEmpty() || code.isEmpty() || word.compare(code, Qt::CaseInsensitive) == 0 ? word : DetailTexts::inFull(word, code);
}

QString countryInFull(const QString &code)
{
    const QString name = results::countryName(code);
    return name.isEmpty() ? code : DetailTexts::inFull(name, code);
}

} // namespace

QList<DetailField> detailFields(const NumberResult &number, const BatchId &batch, const QString &batchLabel)
{
    const QString id = batch.toString();
    QList<DetailField> fields{
        {DetailTexts::number(), number.phoneNumber},
        {results::headerText(Column::Outcome), results::shownText(number, Column::Outcome)},
        {results::headerText(Column::FormattedNumber), number.formattedNumber},
        {results::headerText(Column::Status), results::shownText(number, Column::Status)},
        {results::headerText(Column::Carrier), number.carrier},
        {results::headerText(Column::WhatsApp), wordAndCode(number, Column::WhatsApp)},
        {results::headerText(Column::Country), countryInFull(number.country)},
        {DetailTexts::registered(), DetailTexts::answer(number.registered)},
        {DetailTexts::batch(), batchLabel.isEmpty() ? id : DetailTexts::inFull(batchLabel, id)},
        {results::headerText(Column::Business), DetailTexts::answer(number.business)},
    };
    if (number.noLongerReported)
        fields.append({DetailTexts::note(), DetailTexts::noLongerReported()});
    for (const auto &[name, value] : wire::furtherFields(number.further))
        fields.append({name, value, true});
    return fields;
}

DetailsPanel::DetailsPanel(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Details"));
    document()->setDocumentMargin(8);
    clearNumber();
}

void DetailsPanel::showNumber(const NumberResult &number, const BatchId &batch, const QString &batchLabel)
{
    const QList<DetailField> fields = detailFields(number, batch, batchLabel);
    if (fields == m_fields)
        return;
    const bool sameNumber = batch == m_batch && !m_fields.isEmpty() && m_fields.first() == fields.first();
    const int scroll = sameNumber ? verticalScrollBar()->value() : 0;
    m_batch = batch;
    m_fields = fields;
    rebuild();
    verticalScrollBar()->setValue(scroll);
}

void DetailsPanel::clearNumber()
{
    if (m_fields.isEmpty() && m_builtPairs == 0 && !toPlainText().isEmpty())
        return;
    m_fields.clear();
    rebuild();
}

int DetailsPanel::pairsPerLine() const
{
    return viewport()->width() > 72 * fontMetrics().averageCharWidth() ? 2 : 1;
}

void DetailsPanel::rebuild()
{
    document()->clear();
    QTextCharFormat quiet;
    quiet.setForeground(meaningColor(Meaning::Quiet, palette()));
    if (m_fields.isEmpty()) {
        m_builtPairs = 0;
        textCursor().insertText(tr("Select a row to see every field that the vendor sent."), quiet);
        return;
    }
    m_builtPairs = pairsPerLine();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QTextTable *table = insertTable(mirrored);
    QTextBlockFormat block;
    block.setAlignment(mirrored ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft));
    const auto fill = [&](int line, int column, const QString &text, const QTextCharFormat &format) {
        QTextCursor cell = table->cellAt(line, mirrored ? table->columns() - 1 - column : column).firstCursorPosition();
        cell.setBlockFormat(block);
        cell.insertText(text, format);
    };
    for (int i = 0; i < int(m_fields.size()); ++i) {
        const DetailField &field = m_fields[i];
        const int column = 2 * (i % m_builtPairs);
        fill(i / m_builtPairs, column, field.name, quiet);
        fill(i / m_builtPairs, column + 1, field.value.isEmpty() ? u"–"_s : field.value, field.value.isEmpty() ? quiet : QTextCharFormat());
    }
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

QTextTable *DetailsPanel::insertTable(bool mirrored)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(2);
    format.setColumnWidthConstraints(columnWidths(mirrored));
    return textCursor().insertTable((int(m_fields.size()) + m_builtPairs - 1) / m_builtPairs, 2 * m_builtPairs, format);
}

/// Names as wide as they need, values share the rest. Qt does not mirror tables of text: done here.
QList<QTextLength> DetailsPanel::columnWidths(bool mirrored) const
{
    int nameWidth = 0;
    for (const DetailField &field : m_fields)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(field.name));
    nameWidth = std::min(nameWidth, 24 * fontMetrics().averageCharWidth()) + 16;
    const int room = viewport()->width() - 2 * int(document()->documentMargin()) - 8 * m_builtPairs;
    const int valueWidth = std::max(room / m_builtPairs - nameWidth, nameWidth);
    QList<QTextLength> widths;
    for (int pair = 0; pair < m_builtPairs; ++pair)
        widths << QTextLength(QTextLength::FixedLength, nameWidth) << QTextLength(QTextLength::FixedLength, valueWidth);
    if (mirrored)
        std::reverse(widths.begin(), widths.end());
    return widths;
}

QSize DetailsPanel::sizeHint() const
{
    return {480, 7 * (fontMetrics().height() + 4) + 16};
}

QSize DetailsPanel::minimumSizeHint() const
{
    return {160, 3 * fontMetrics().height() + 16};
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (m_builtPairs == 0)
        return;
    if (m_builtPairs != pairsPerLine()) {
        rebuild();
    } else if (auto *table = qobject_cast<QTextTable *>(document()->rootFrame()->childFrames().value(0))) {
        QTextTableFormat format = table->format();
        format.setColumnWidthConstraints(columnWidths(layoutDirection() == Qt::RightToLeft));
        table->setFormat(format);
    }
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange: rebuild(); break;
    default: break;
    }
}

} // namespace batchwatch::gui
