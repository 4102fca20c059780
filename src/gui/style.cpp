#include "gui/style.h"

#include "gui/icons.h"

namespace batchwatch::gui {

QIcon Style::standardIcon(StandardPixmap mark, const QStyleOption *option, const QWidget *widget) const
{
    const bool isMore = mark == SP_ToolBarHorizontalExtensionButton || mark == SP_ToolBarVerticalExtensionButton;
    return isMore ? icon(Icon::More) : QProxyStyle::standardIcon(mark, option, widget);
}

} // namespace batchwatch::gui
