#pragma once

#include "gui/filechooser.h"
#include "gui/foundbatchesmodel.h"
#include "gui/keykeeper.h"
#include <QDialog>

#include <memory>

namespace batchwatch::gui {

namespace Ui {
class WatchDialog;
}

/// Which batches to watch, and with which key: ids from any text or file, a key that is known or one typed here. Open it with open().
/// Of a file nothing is kept but its ids and their labels. The text of a typed key is wiped when the dialog closes, whichever way.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// `keys` outlives the dialog. Ids on the clipboard are filled in when the dialog opens, to be seen before they are watched.
    explicit WatchDialog(const app::KeyDesk &keys, QWidget *parent = nullptr);
    ~WatchDialog() override;

    void setKnown(const QList<KnownId> &batches);
    void setFilesChooser(FilesChooser chooser) { m_chooseFiles = std::move(chooser); }

    /// As if it were pasted; what is on the clipboard stays there.
    void take(const QMimeData &source);

Q_SIGNALS:
    void keyEntered(const batchwatch::gui::EnteredKey &entered); ///< before batches that need it are requested
    void watchRequested(const QList<batchwatch::monitor::WatchRequest> &requests);

public Q_SLOTS:
    void accept() override;
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A key that can be used, or the reason why not; an empty reason: nothing typed yet.
    struct KeyState
    {
        bool usable = false;
        QString refusal;
        QString note;
    };

    void showKeys();
    void fillFromClipboard();
    void openFiles();
    void takeFound(const QList<FoundBatch> &batches);
    void search();
    void refresh();
    void makeRoom(int wish = 0);
    void updateFound();
    void updateKey(const KeyState &state);
    [[nodiscard]] bool typesKey() const;
    [[nodiscard]] KeyState keyState() const;
    [[nodiscard]] KeyState typedKeyState() const;
    [[nodiscard]] QString noteOfTypedKey(const KeyName &name) const;
    [[nodiscard]] KeyName suggestedName() const;
    [[nodiscard]] std::optional<KeyName> typedName() const;
    [[nodiscard]] std::optional<KeyName> takeKey();

    const app::KeyDesk &m_keys;
    std::unique_ptr<Ui::WatchDialog> m_ui;
    QPushButton *m_watchButton;
    FoundBatchesModel *m_found;
    FilesChooser m_chooseFiles;
    QHash<BatchId, QString> m_labels; ///< that stood beside the ids in files
    QList<BatchId> m_unwritten;       ///< found in files, too many for the text
    bool m_wasGiven = false;          ///< what to look into: not the clipboard
};

} // namespace batchwatch::gui
