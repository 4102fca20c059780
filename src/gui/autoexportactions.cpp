#include "gui/autoexportactions.h"

#include "app/errortext.h"
#include "gui/autoexportdialog.h"
#include "gui/messagebar.h"

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

const auto autoExportSlot = u"auto export"_s;

} // namespace

AutoExportActions::AutoExportActions(app::Engine &engine, MessageBar &notices, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_notices(notices),
      m_window(window)
{
    connect(&engine, &app::Engine::autoExportChanged, this, [this](const exports::AutoExportSettings &settings) { m_settings = settings; });
    connect(&engine, &app::Engine::autoExportEnded, this, &AutoExportActions::ended);
    connect(&notices, &MessageBar::closed, this, [this](const QString &slot) {
        if (slot == autoExportSlot)
            m_failed.clear();
    });
}

void AutoExportActions::openDialog()
{
    auto *dialog = new AutoExportDialog(m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AutoExportDialog::chosen, &m_engine, &app::Engine::setAutoExport);
    dialog->open();
}

void AutoExportActions::ended(const app::AutoExportOutcome &outcome)
{
    if (outcome.result) {
        m_failed.remove(outcome.id);
    } else {
        m_failed.insert(outcome.id, outcome.label.isEmpty() ? outcome.id.abbreviated() : outcome.label);
        m_reason = app::ErrorTexts::describe(outcome.result.error()).toString();
    }
    tell();
}

/// One line for all that failed, and one button to try them all again.
void AutoExportActions::tell()
{
    if (m_failed.isEmpty())
        return m_notices.clear(autoExportSlot);
    const QString what = m_failed.size() == 1
        ? tr("The results of %1 were not written to their folder.").arg(*m_failed.cbegin())
        : tr("The results of %n batch(es) were not written to their folder.", nullptr, int(m_failed.size()));
    m_notices.show(
        autoExportSlot, {.meaning = Meaning::Bad, .text = what + u' ' + m_reason, .actionText = tr("Try again"), .action = [this] {
                             const QList<BatchId> ids = m_failed.keys();
                             for (const BatchId &id : ids)
                                 m_engine.exportAgain(id);
                         }});
}

} // namespace batchwatch::gui
