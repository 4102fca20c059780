#pragma once

#include "exports/preview.h"

#include <QStackedWidget>

class QPlainTextEdit;
class QTableWidget;

namespace batchwatch::gui {

/// How a file begins: its text as it is written, or the cells of a workbook. What could deceive the eye is made visible.
class ExportPreview : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    void show(const exports::Preview &preview, exports::Format format);
    using QStackedWidget::show;

    QSize sizeHint() const override;        ///< a header and five rows
    QSize minimumSizeHint() const override; ///< two lines

private:
    void showText(const QByteArray &text, exports::Format format);
    void showCells(const QList<QStringList> &cells);
    [[nodiscard]] int heightOf(int lines) const;

    QPlainTextEdit *m_text;
    QTableWidget *m_table;
};

/// The text for the eye: without its byte order mark, tabs and line ends as they are, everything else as results::visibleText() shows it.
[[nodiscard]] QString previewText(const QByteArray &text);

} // namespace batchwatch::gui
