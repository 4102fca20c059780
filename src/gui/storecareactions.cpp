#include "gui/storecareactions.h"

#include "app/storecare.h"
#include "gui/batchcommands.h"
#include "gui/batchlistpanel.h"
#include "gui/messagebar.h"
#include "gui/purgedialog.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::StoreCareTexts;

namespace {

const auto careSlot = u"store care"_s;
const auto recoveredSlot = u"store recovered"_s; // not that of failed writes, which an open store clears

QString proposedBackup(const QString &folder, WallTime now)
{
    const QDate today = localTime(now).date();
    const QString name = QDir(folder).filePath(u"batchwatch-"_s + today.toString(Qt::ISODate));
    QString free = name + u".db"_s;
    for (int n = 2; QFileInfo::exists(free); ++n) // nothing is written over
        free = u"%1-%2.db"_s.arg(name).arg(n);
    return free;
}

} // namespace

StoreCareActions::StoreCareActions(
    app::Engine &engine, const BatchListPanel &list, MessageBar &notices, const Clock &clock, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_list(list),
      m_notices(notices),
      m_clock(clock),
      m_window(window),
      m_menu(std::make_unique<QMenu>(tr("Stored &data"))),
      m_backUp(m_menu->addAction(tr("&Back up…"))),
      m_restore(m_menu->addAction(tr("&Restore from a backup…"))),
      m_purge(m_menu->addAction(tr("&Purge old data…"))),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_menu->setEnabled(false);
    m_menu->menuAction()->setEnabled(false);
    connect(m_backUp, &QAction::triggered, this, &StoreCareActions::chooseBackup);
    connect(m_restore, &QAction::triggered, this, &StoreCareActions::chooseRestore);
    connect(m_purge, &QAction::triggered, this, &StoreCareActions::openPurge);
    connect(&engine, &app::Engine::storeRecovered, this, &StoreCareActions::recovered);
    connect(&engine, &app::Engine::opened, this, [this] {
        m_menu->setEnabled(true);
        m_menu->menuAction()->setEnabled(true);
    });
}

StoreCareActions::~StoreCareActions() = default;

void StoreCareActions::chooseBackup()
{
    const QPointer<StoreCareActions> self(this);
    m_surroundings.save(m_window, proposedBackup(m_folder, m_clock.wallNow()), tr("Batchwatch stores (*.db)"), [self](const QString &file) {
        if (self && !file.isEmpty())
            self->backUp(file);
    });
}

void StoreCareActions::backUp(const QString &file)
{
    m_folder = QFileInfo(file).absolutePath();
    showBusy(tr("Backing up to %1…").arg(QDir::toNativeSeparators(file)));
    m_engine.backUp(file, this, [this, file](const store::StoreResult<void> &done) {
        if (done)
            showDone(careSlot, Meaning::Good, StoreCareTexts::backedUp(file), file);
        else
            showFailure(done.error(), file, &StoreCareActions::chooseBackup);
    });
}

void StoreCareActions::chooseRestore()
{
    const QPointer<StoreCareActions> self(this);
    m_surroundings.open(m_window, QDir(m_folder).filePath(u"batchwatch.db"_s), tr("Batchwatch stores (*.db)"), [self](const QString &file) {
        if (self && !file.isEmpty())
            self->confirmRestore(file);
    });
}

void StoreCareActions::confirmRestore(const QString &file)
{
    m_folder = QFileInfo(file).absolutePath();
    const QFileInfo info(file);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Restore from a backup"),
        tr("Put the backup %1 in the place of all that is stored here?").arg(info.fileName()), QMessageBox::Cancel, m_window);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QString from = tr("It was made on %1 (%2).", "a time, a size")
                             .arg(QLocale().toString(info.lastModified(), QLocale::ShortFormat), StoreCareTexts::sizeOf(file));
    const QString replaced
        = tr("The %n batch(es) in the list now are replaced by those of the backup.", nullptr, int(m_list.model().size()));
    const QString kept = tr("The present store is not deleted: it is set aside as a file “batchwatch.replaced-…” in %1.")
                             .arg(QDir::toNativeSeparators(m_engine.config().dataDir.absolutePath()));
    question->setInformativeText(QStringList{from, replaced, kept}.join(u"\n\n"_s));
    QPushButton *go = question->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, file] { restore(file); });
    question->open();
}

void StoreCareActions::restore(const QString &file)
{
    Q_EMIT restoreBegins();
    showBusy(tr("Restoring from %1…").arg(QDir::toNativeSeparators(file)));
    m_engine.restore(file, this, [this, file](const store::StoreResult<store::RestoreReport> &report) {
        if (report)
            showDone(careSlot, Meaning::Good, StoreCareTexts::restored(*report), report->setAside);
        else
            showFailure(report.error(), file, &StoreCareActions::chooseRestore);
    });
}

void StoreCareActions::openPurge()
{
    auto *dialog = new PurgeDialog(m_engine, idsOf(m_list.selected()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PurgeDialog::chosen, this, &StoreCareActions::purge);
    dialog->open();
}

void StoreCareActions::purge(const QList<BatchId> &ids)
{
    showBusy(tr("Deleting %n batch(es)…", nullptr, int(ids.size())));
    m_engine.purge(ids, this, [this](const store::StoreResult<int> &purged) {
        m_notices.clear(careSlot);
        if (purged) // else the failure of the store is told
            m_notices.show(careSlot, {.meaning = Meaning::Good, .text = tr("%n batch(es) deleted.", nullptr, *purged)});
    });
}

void StoreCareActions::recovered(const store::RecoveryReport &report)
{
    showDone(recoveredSlot, Meaning::Attention, StoreCareTexts::describe(report).toString(), report.setAside);
}

void StoreCareActions::showBusy(const QString &text)
{
    m_notices.show(careSlot, {.text = text, .closable = false});
    m_notices.setProgress(careSlot, 0, 0);
}

void StoreCareActions::showDone(const QString &slot, Meaning meaning, const QString &text, const QString &file)
{
    Message message{.meaning = meaning, .text = text};
    if (!file.isEmpty()) {
        message.actionText = tr("Show file");
        message.action = [this, folder = QFileInfo(file).absolutePath()] {
            if (m_surroundings.showFolder)
                m_surroundings.showFolder(folder);
            else
                QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        };
    }
    m_notices.show(slot, message);
}

void StoreCareActions::showFailure(const store::StoreError &error, const QString &file, void (StoreCareActions::*again)())
{
    m_notices.show(careSlot,
        {.meaning = Meaning::Bad,
            .text = StoreCareTexts::describe(error, file).toString(),
            .actionText = tr("Try again…"),
            .action = [this, again] { (this->*again)(); }});
}

} // namespace batchwatch::gui
