#pragma once

#include <QCoreApplication>

class QWidget;

namespace batchwatch::gui {

/// What this is, which version, under which licence.
class AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(AboutBox)

public:
    static void open(QWidget *parent); ///< returns at once
};

} // namespace batchwatch::gui
