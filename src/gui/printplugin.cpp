#include "gui/printplugin.h"

#include <QPrintDialog>
#include <QPrinter>

namespace batchwatch::gui {

namespace {

struct WithPrinter
{
    explicit WithPrinter(const QString &name)
    {
        printer.setDocName(name);
        printer.setCreator(QStringLiteral("Batchwatch"));
    }

    QPrinter printer{QPrinter::HighResolution};
};

/// With a printer of its own, which is there before and after it: the dialog proposes a file by the document's name when it is made.
class PrinterDialog final : private WithPrinter, public QPrintDialog
{
public:
    PrinterDialog(const QString &name, QWidget *parent) : WithPrinter(name), QPrintDialog(&(WithPrinter::printer), parent) {}

    [[nodiscard]] QPrinter &paper() { return WithPrinter::printer; }
};

} // namespace

void PrintPlugin::print(const PrintOrder &order, QWidget *parent) const
{
    auto *dialog = new PrinterDialog(order.name, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(
        QPrintDialog::PrintToFile | QPrintDialog::PrintShowPageSize | QPrintDialog::PrintCollateCopies); // and all pages, always
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, order] {
        const bool painted = order.paint(dialog->paper());
        order.done(painted && dialog->paper().printerState() != QPrinter::Error);
    });
    dialog->open();
}

} // namespace batchwatch::gui
