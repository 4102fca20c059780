#include "gui/idsedit.h"

#include <QUrl>

#include <algorithm>

namespace batchwatch::gui {

namespace {

/// Some hundred lines. What is longer nobody reads here, and it would be searched with each key that is typed.
constexpr qsizetype longestSearched = 64 * 1024;

/// Room for an id, a label and a state in the table below.
constexpr int charactersAcross = 104;

} // namespace

IdsEdit::IdsEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

bool IdsEdit::holdsFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

void IdsEdit::appendIds(const QList<BatchId> &ids)
{
    QStringList lines;
    for (const BatchId &id : ids)
        lines.append(id.toString());
    if (!lines.isEmpty())
        appendPlainText(lines.join(u'\n'));
}

void IdsEdit::insertFromMimeData(const QMimeData *source)
{
    if (holdsFiles(*source)) {
        QList<BatchSource> files;
        for (const QUrl &url : source->urls()) {
            if (url.isLocalFile())
                files.append({.path = url.toLocalFile()});
        }
        Q_EMIT offered(files);
    } else if (const QString text = source->text(); text.size() > longestSearched) {
        Q_EMIT offered({{.text = text}});
    } else {
        textCursor().insertText(text);
    }
}

QSize IdsEdit::sizeHint() const
{
    return sizeOf(5);
}

QSize IdsEdit::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), sizeOf(2).height()};
}

QSize IdsEdit::sizeOf(int lines) const
{
    return {charactersAcross * fontMetrics().averageCharWidth() + 2 * int(document()->documentMargin()) + 16,
        lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2 * frameWidth()};
}

} // namespace batchwatch::gui
