#pragma once

#include "gui/savedfilters.h"

#include <QMenu>
#include <QPointer>

#include <functional>

class QDialog;

namespace batchwatch::gui {

/// Saved filters to choose from; saving the one of now, renaming and removing. Every change is in the settings at once.
class SavedFiltersMenu : public QMenu
{
    Q_OBJECT

public:
    /// `text` gives the filter of now, and nothing when it is wrong. `settings` must outlive the menu.
    SavedFiltersMenu(QSettings &settings, std::function<QString()> text, QWidget *parent);

    [[nodiscard]] const SavedFilters &filters() const { return m_filters; }
    void saveCurrent(); ///< asks for the name

Q_SIGNALS:
    void chosen(const QString &text);

private:
    void fill();
    void addManagement();
    void askForName(const QString &title, const QString &first, const std::function<void(const QString &)> &use);
    void askToRename(const QString &name);
    void askToRemove(const QString &name);
    void change(const std::function<void(SavedFilters &)> &what);

    QSettings &m_settings;
    std::function<QString()> m_text;
    SavedFilters m_filters;
    QMenu *m_renaming; ///< submenus stay: QMenu::clear() would leave each where it is
    QMenu *m_removing;
    QPointer<QDialog> m_question; ///< one at a time
};

} // namespace batchwatch::gui
