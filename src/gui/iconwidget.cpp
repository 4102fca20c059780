#include "gui/iconwidget.h"

#include <QPainter>

namespace batchwatch::gui {

IconWidget::IconWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconWidget::setIcon(Icon icon, std::optional<Meaning> meaning)
{
    setIcon(gui::icon(icon, meaning));
}

void IconWidget::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconWidget::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

QSize IconWidget::sizeHint() const
{
    return {m_side, m_side};
}

void IconWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace batchwatch::gui
