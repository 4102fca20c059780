#include "gui/exportpreview.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableWidget>

namespace batchwatch::gui {

using exports::Format;

namespace {

constexpr qsizetype longestPreview = 8'000; // characters, of a text
constexpr qsizetype longestPiece = 250;     // characters, which visibleText() does not cut yet
constexpr int linesShown = 6;
constexpr int linesNeeded = 2;
constexpr int widestColumn = 30; // characters
constexpr int rowMargin = 4;     // pixels

QString visibleLine(QStringView line)
{
    QString shown;
    for (qsizetype at = 0; at < line.size(); at += longestPiece)
        shown += results::visibleText(line.sliced(at, std::min(longestPiece, line.size() - at)));
    return shown;
}

} // namespace

QString previewText(const QByteArray &text)
{
    QString whole = QString::fromUtf8(text);
    if (whole.startsWith(QChar::ByteOrderMark))
        whole.remove(0, 1);
    if (whole.size() > longestPreview)
        whole = whole.first(longestPreview) + QChar(0x2026);
    QStringList lines;
    for (QStringView line : QStringView(whole).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        QStringList cells;
        for (const QStringView cell : line.split(u'\t'))
            cells.append(visibleLine(cell));
        lines.append(cells.join(u'\t'));
    }
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

ExportPreview::ExportPreview(QWidget *parent) : QStackedWidget(parent), m_text(new QPlainTextEdit(this)), m_table(new QTableWidget(this))
{
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Preview"));
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(0);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + rowMargin);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Preview"));
    setLayoutDirection(Qt::LeftToRight); // as the file is: "+1415…" is not turned round
    addWidget(m_text);
    addWidget(m_table);
}

void ExportPreview::show(const exports::Preview &preview, Format format)
{
    if (format == Format::Xlsx)
        showCells(preview.cells);
    else
        showText(preview.text, format);
}

void ExportPreview::showText(const QByteArray &text, Format format)
{
    const bool isTable = format == Format::Csv || format == Format::Tsv;
    m_text->setLineWrapMode(isTable ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    m_text->setTabStopDistance(m_text->fontMetrics().horizontalAdvance(u'0') * 20.0);
    if (const QString shown = previewText(text); shown != m_text->toPlainText())
        m_text->setPlainText(shown);
    setCurrentWidget(m_text);
}

void ExportPreview::showCells(const QList<QStringList> &cells)
{
    const QStringList header = cells.value(0);
    m_table->setColumnCount(int(header.size()));
    m_table->setRowCount(int(std::max<qsizetype>(cells.size() - 1, 0)));
    m_table->setHorizontalHeaderLabels(header);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(results::visibleText(cells[row + 1].value(column))));
    }
    m_table->horizontalHeader()->setMaximumSectionSize(m_table->fontMetrics().horizontalAdvance(u'0') * widestColumn);
    m_table->resizeColumnsToContents();
    setCurrentWidget(m_table);
}

int ExportPreview::heightOf(int lines) const
{
    const int line = std::max(m_text->fontMetrics().lineSpacing(), m_table->verticalHeader()->defaultSectionSize());
    return lines * line + m_text->horizontalScrollBar()->sizeHint().height() + 2 * m_text->frameWidth();
}

QSize ExportPreview::sizeHint() const
{
    return {m_text->sizeHint().width(), heightOf(linesShown)};
}

QSize ExportPreview::minimumSizeHint() const
{
    return {m_text->minimumSizeHint().width(), heightOf(linesNeeded)};
}

} // namespace batchwatch::gui
