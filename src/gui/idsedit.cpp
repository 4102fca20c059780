#include "gui/idsedit.h"

#include <QFile>
#include <QMimeData>
#include <QUrl>

namespace batchwatch::gui {

namespace {

/// A list of ids is small; of anything larger the start is enough.
constexpr qint64 mostBytesOfFile = 1024 * 1024;

QList<BatchId> idsOfFiles(const QList<QUrl> &urls)
{
    QList<BatchId> ids;
    for (const QUrl &url : urls) {
        QFile file(url.toLocalFile());
        if (url.isLocalFile() && file.open(QIODevice::ReadOnly))
            ids += BatchId::findAll(QString::fromUtf8(file.read(mostBytesOfFile)));
    }
    return ids;
}

bool holdsFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

IdsEdit::IdsEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void IdsEdit::appendIds(const QList<BatchId> &ids)
{
    for (const BatchId &id : ids)
        appendPlainText(id.toString());
}

bool IdsEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || holdsFiles(*source);
}

void IdsEdit::insertFromMimeData(const QMimeData *source)
{
    if (holdsFiles(*source))
        appendIds(idsOfFiles(source->urls()));
    else if (source->hasText())
        textCursor().insertText(source->text());
}

QSize IdsEdit::sizeHint() const
{
    return sizeOf(5);
}

QSize IdsEdit::minimumSizeHint() const
{
    return sizeOf(2);
}

QSize IdsEdit::sizeOf(int lines) const
{
    return {56 * fontMetrics().averageCharWidth() + 2 * int(document()->documentMargin()) + 16,
        lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2 * frameWidth()};
}

} // namespace batchwatch::gui
