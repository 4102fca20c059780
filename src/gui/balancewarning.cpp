#include "gui/balancewarning.h"

#include "gui/balancewatch.h"
#include "gui/messagebar.h"
#include "gui/windowstate.h"

#include <QInputDialog>
#include <QLocale>
#include <QSpinBox>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

const QString creditsSlot = u"credits"_s;
constexpr int highestLevel = 1'000'000'000;

} // namespace

BalanceWarning::BalanceWarning(BalanceWatch &watch, MessageBar &notices, WindowState &state, QWidget *window)
    : QObject(window),
      m_watch(watch),
      m_notices(notices),
      m_state(state),
      m_window(window)
{
    m_watch.setWarningLevel(m_state.balanceWarning());
    connect(&m_watch, &BalanceWatch::becameLow, this, &BalanceWarning::tell);
    connect(&m_watch, &BalanceWatch::changed, this, [this] {
        if (!m_watch.isLow())
            m_notices.clear(creditsSlot);
    });
}

void BalanceWarning::askForLevel()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Low balance"));
    dialog->setLabelText(tr("&Warn when fewer credits are left than"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(0, highestLevel);
    dialog->setIntStep(100);
    dialog->setIntValue(int(m_watch.warningLevel()));
    if (auto *level = dialog->findChild<QSpinBox *>()) {
        level->setSpecialValueText(tr("0: never"));
        level->setGroupSeparatorShown(true);
    }
    connect(dialog, &QInputDialog::intValueSelected, this, &BalanceWarning::setLevel);
    dialog->open();
}

void BalanceWarning::setLevel(int credits)
{
    m_state.setBalanceWarning(credits);
    m_watch.setWarningLevel(credits);
}

void BalanceWarning::tell()
{
    const BalanceState &state = m_watch.state();
    m_notices.show(creditsSlot,
        {.meaning = Meaning::Attention,
            .text
            = tr("Only %1 credits are left for key “%2”.").arg(QLocale().toString(*state.credits), state.key->record.name.toString())});
}

} // namespace batchwatch::gui
