#pragma once

#include <QProxyStyle>

namespace batchwatch::gui {

/// The desktop's style, but for one mark: that of a tool bar which does not find room for everything.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    /// Qt's own is a picture: to read it, every start would load all plug-ins for pictures. And it does not follow the palette.
    [[nodiscard]] QIcon standardIcon(StandardPixmap mark, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace batchwatch::gui
