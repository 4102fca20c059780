#include "gui/printplugin.h"

#include <QPrintDialog>
#include <QPrinter>

namespace batchwatch::gui {

namespace {

struct WithPrinter
{
    QPrinter printer{QPrinter::HighResolution};
};

/// With a printer of its own, which is gone after it.
class PrinterDialog final : private WithPrinter, public QPrintDialog
{
public:
    explicit PrinterDialog(QWidget *parent) : QPrintDialog(&(WithPrinter::printer), parent) {}

    [[nodiscard]] QPrinter &paper() { return WithPrinter::printer; }
};

} // namespace

void PrintPlugin::print(const PrintOrder &order, QWidget *parent) const
{
    auto *dialog = new PrinterDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QPrintDialog::PrintToFile | QPrintDialog::PrintShowPageSize | QPrintDialog::PrintCollateCopies); // all pages, always
    dialog->paper().setDocName(order.name);
    dialog->paper().setCreator(QStringLiteral("Batchwatch"));
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, order] {
        const bool painted = order.paint(dialog->paper());
        order.done(painted && dialog->paper().printerState() != QPrinter::Error);
    });
    dialog->open();
}

} // namespace batchwatch::gui
