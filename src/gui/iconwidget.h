#pragma once

#include "gui/icons.h"

#include <QWidget>

namespace batchwatch::gui {

/// An icon of text height beside a text; says nothing to a screen reader, which reads the text.
class IconWidget : public QWidget
{
    Q_OBJECT

public:
    explicit IconWidget(QWidget *parent = nullptr);

    void setIcon(Icon icon, std::optional<Meaning> meaning = {});
    void setIcon(const QIcon &icon);
    void setSide(int side);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_side = 16;
};

} // namespace batchwatch::gui
