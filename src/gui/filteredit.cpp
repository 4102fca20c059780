#include "gui/filteredit.h"

#include "gui/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace batchwatch::gui {

namespace {

constexpr int lensSide = 16;
constexpr int lensMargin = 6;

} // namespace

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent), m_icon(icon(Icon::Search, Meaning::Quiet))
{
    // Its icon is looked up in the desktop's theme, which takes long: not before there is something to clear.
    connect(this, &QLineEdit::textChanged, this, [this] { setClearButtonEnabled(true); });
    makeRoom();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT leftDownwards();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect place(lensMargin, (height() - lensSide) / 2, lensSide, lensSide);
    m_icon.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
}

void FilterEdit::makeRoom()
{
    const int room = lensMargin + lensSide;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
}

} // namespace batchwatch::gui
