#pragma once

#include "app/engine.h"
#include "gui/filechooser.h"
#include "gui/meaningcolors.h"

class QAction;
class QMenu;

namespace batchwatch::gui {

class BatchListPanel;
class MessageBar;

/// The store as a whole: a copy of it, a copy put in its place, and what is not wanted any more; and what is told when it was found
/// damaged and recovered.
class StoreCareActions : public QObject
{
    Q_OBJECT

public:
    struct Surroundings ///< passed in, so that tests can answer
    {
        FileChooser save = makeFileChooser();
        FileChooser open = makeFileOpener();
        std::function<void(const QString &folder)> showFolder; ///< empty: the desktop's file manager
    };

    /// Everything passed in outlives this; dialogs belong to `window`.
    StoreCareActions(app::Engine &engine, const BatchListPanel &list, MessageBar &notices, const Clock &clock, QWidget *window);
    ~StoreCareActions() override;

    void setSurroundings(Surroundings surroundings) { m_surroundings = std::move(surroundings); }

    /// "Stored data", for the menu bar. Not enabled until the store is open.
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void restoreBegins(); ///< what was not done yet belongs to the store that is about to go

private:
    void chooseBackup();
    void backUp(const QString &file);
    void chooseRestore();
    void confirmRestore(const QString &file);
    void restore(const QString &file);
    void openPurge();
    void purge(const QList<BatchId> &ids);
    void recovered(const store::RecoveryReport &report);
    void showBusy(const QString &text);
    void showDone(const QString &slot, Meaning meaning, const QString &text, const QString &file);
    void showFailure(const store::StoreError &error, const QString &file, void (StoreCareActions::*again)());

    app::Engine &m_engine;
    const BatchListPanel &m_list;
    MessageBar &m_notices;
    const Clock &m_clock;
    QWidget *m_window;
    Surroundings m_surroundings;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_backUp;
    QAction *m_restore;
    QAction *m_purge;
    QString m_folder; ///< where the last backup went or came from
};

} // namespace batchwatch::gui
