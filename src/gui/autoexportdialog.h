#pragma once

#include "exports/autoexport.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace batchwatch::gui {

namespace Ui {
class AutoExportDialog;
}

/// Whether and how the results of a batch are written when it is done. Open it with open().
class AutoExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AutoExportDialog(const exports::AutoExportSettings &settings, QWidget *parent = nullptr);
    ~AutoExportDialog() override;

Q_SIGNALS:
    void chosen(const batchwatch::exports::AutoExportSettings &settings);

public Q_SLOTS:
    void accept() override;

private:
    [[nodiscard]] exports::AutoExportSettings typed() const;
    void refresh();
    void chooseFolder();

    std::unique_ptr<Ui::AutoExportDialog> m_ui;
    QPushButton *m_saveButton = nullptr;
};

} // namespace batchwatch::gui
