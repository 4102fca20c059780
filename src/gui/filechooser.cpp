#include "gui/filechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace batchwatch::gui {

FileChooser makeFileChooser()
{
    return [](QWidget *parent, const QString &proposedPath, const QString &filter, const std::function<void(const QString &path)> &chosen) {
        const QFileInfo proposed(proposedPath);
        auto *dialog = new QFileDialog(parent, {}, proposed.absolutePath(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setDefaultSuffix(proposed.suffix());
        dialog->selectFile(proposed.fileName());
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
        dialog->open();
    };
}

FileChooser makeFileOpener()
{
    return [](QWidget *parent, const QString &proposedPath, const QString &filter, const std::function<void(const QString &path)> &chosen) {
        auto *dialog = new QFileDialog(parent, {}, QFileInfo(proposedPath).absolutePath(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
        dialog->open();
    };
}

FilesChooser makeFilesChooser()
{
    return [](QWidget *parent, const QString &filter, const std::function<void(const QStringList &paths)> &chosen) {
        auto *dialog = new QFileDialog(parent, {}, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
        dialog->open();
    };
}

} // namespace batchwatch::gui
