#pragma once

#include "app/engine.h"

#include <QHash>

namespace batchwatch::gui {

class MessageBar;

/// The results that are written when a batch is done: the dialog that says so, and what is told when it fails.
class AutoExportActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; the dialog belongs to `window`.
    AutoExportActions(app::Engine &engine, MessageBar &notices, QWidget *window);

    void openDialog();

private:
    void ended(const app::AutoExportOutcome &outcome);
    void tell();

    app::Engine &m_engine;
    MessageBar &m_notices;
    QWidget *m_window;
    exports::AutoExportSettings m_settings;
    QHash<BatchId, QString> m_failed; ///< with what to call each
    QString m_reason;                 ///< of the last failure
};

} // namespace batchwatch::gui
