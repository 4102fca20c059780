#include "gui/aboutbox.h"

#include "gui/icons.h"

#include <QMessageBox>

namespace batchwatch::gui {

namespace {

constexpr int aboutIconSide = 64;

} // namespace

void AboutBox::open(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Batchwatch"));
    box->setIconPixmap(applicationIcon().pixmap(QSize(aboutIconSide, aboutIconSide), box->devicePixelRatioF()));
    box->setText(tr("Batchwatch %1").arg(QStringLiteral(BATCHWATCH_VERSION)));
    box->setInformativeText(tr("Watches WhatsApp-number validation batches until they are done.") + QStringLiteral("\n\n")
        + tr("Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC licence)."));
    box->open();
}

} // namespace batchwatch::gui
