#include "gui/savedfiltersmenu.h"

#include "gui/filternamedialog.h"
#include "gui/icons.h"

#include <QMessageBox>
#include <QPushButton>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int removalQuestionSide = 32;
constexpr qsizetype longestFilterShown = 80;

QString asLabel(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString filterExcerpt(const QString &text)
{
    return text.size() <= longestFilterShown ? text : QString(text.left(longestFilterShown) + QChar(0x2026));
}

} // namespace

SavedFiltersMenu::SavedFiltersMenu(QSettings &settings, std::function<QString()> text, QWidget *parent)
    : QMenu(tr("Saved filters"), parent),
      m_settings(settings),
      m_text(std::move(text)),
      m_filters(SavedFilters::load(settings)),
      m_renaming(new QMenu(tr("&Rename"), this)),
      m_removing(new QMenu(tr("Re&move"), this))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SavedFiltersMenu::fill);
    fill();
}

void SavedFiltersMenu::fill()
{
    clear();
    const QString current = m_text().trimmed();
    for (const SavedFilter &filter : m_filters.all()) {
        QAction *action = addAction(asLabel(filter.name));
        action->setToolTip(filterExcerpt(filter.text));
        action->setCheckable(true);
        action->setChecked(filter.text == current);
        connect(action, &QAction::triggered, this, [this, text = filter.text] { Q_EMIT chosen(text); });
    }
    if (m_filters.all().isEmpty())
        addAction(tr("No filter is saved yet"))->setEnabled(false);
    addSeparator();
    QAction *save = addAction(tr("&Save this filter…"), this, &SavedFiltersMenu::saveCurrent);
    save->setEnabled(!current.isEmpty());
    addManagement();
}

void SavedFiltersMenu::addManagement()
{
    for (QMenu *menu : {m_renaming, m_removing}) {
        menu->clear();
        menu->setEnabled(!m_filters.all().isEmpty());
        addMenu(menu);
    }
    for (const SavedFilter &filter : m_filters.all()) {
        const QString label = tr("%1…", "a saved filter to rename or remove").arg(asLabel(filter.name));
        m_renaming->addAction(label, this, [this, name = filter.name] { askToRename(name); });
        m_removing->addAction(label, this, [this, name = filter.name] { askToRemove(name); });
    }
}

void SavedFiltersMenu::saveCurrent()
{
    const QString text = m_text().trimmed();
    if (text.isEmpty())
        return;
    askForName(tr("Save this filter"), QString(), [this, text](const QString &name) {
        change([&](SavedFilters &filters) { filters.put({name, text}); });
    });
}

void SavedFiltersMenu::askToRename(const QString &name)
{
    askForName(tr("Rename a filter"), name,
        [this, name](const QString &newName) { change([&](SavedFilters &filters) { filters.rename(name, newName); }); });
}

void SavedFiltersMenu::askForName(const QString &title, const QString &first, const std::function<void(const QString &)> &use)
{
    if (m_question)
        return;
    auto *dialog = new FilterNameDialog(m_filters, first, parentWidget());
    m_question = dialog;
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilterNameDialog::named, this, use);
    dialog->open();
}

void SavedFiltersMenu::askToRemove(const QString &name)
{
    if (m_question)
        return;
    const SavedFilter *const filter = m_filters.find(name);
    auto *box = new QMessageBox(parentWidget());
    m_question = box;
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Remove a saved filter"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Remove the saved filter “%1”?").arg(name));
    box->setInformativeText(filter ? filterExcerpt(filter->text) : QString());
    box->setIconPixmap(gui::icon(Icon::Warning, Meaning::Attention).pixmap(removalQuestionSide));
    auto *yes = box->addButton(tr("Re&move"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, name] { change([&](SavedFilters &filters) { filters.remove(name); }); });
    box->open();
}

void SavedFiltersMenu::change(const std::function<void(SavedFilters &)> &what)
{
    what(m_filters);
    m_filters.save(m_settings);
}

} // namespace batchwatch::gui
