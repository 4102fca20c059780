#pragma once

#include "gui/batchproblems.h"
#include "gui/keychainnotice.h"
#include "gui/keydialog.h"
#include "gui/keykeeper.h"

namespace batchwatch::gui {

class KeysDialog;

/// What a person does with API keys in the main window: the dialogs, the menu that gives batches another key, and what is offered where
/// a key is the problem.
class KeyActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; dialogs belong to `window`.
    KeyActions(app::Engine &engine, MessageBar &notices, const BatchProblems &problems, QWidget *window);

    /// The keys for the selected batches.
    [[nodiscard]] KeyMenu *menu() { return m_menu; }
    void setSelected(const QList<monitor::BatchReport> &selected);

    void openKeys(const QList<monitor::BatchReport> &batches);
    void addKey() { addFor({}); }
    void take(const EnteredKey &entered) { m_keeper.take(entered); }

private:
    void use(const KeyWish &wish);
    void addFor(const KeyWish &wish);
    void replace(const KeyName &name);
    KeyDialog *open(KeyDialog::Purpose purpose, const std::optional<KeyName> &name);

    app::Engine &m_engine;
    QWidget *m_window;
    KeyMenu *m_menu;
    KeyKeeper m_keeper;
    KeychainNotice m_notice;
};

} // namespace batchwatch::gui
