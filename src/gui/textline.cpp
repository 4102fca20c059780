#include "gui/textline.h"

#include <QLabel>

namespace batchwatch::gui {

QLabel *makeTextLine(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace batchwatch::gui
