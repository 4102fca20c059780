#pragma once

#include "gui/savedfilters.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace batchwatch::gui {

/// Asks for a filter's name, and says when it is that of another one.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `first`: its name so far, empty for a new one.
    FilterNameDialog(SavedFilters filters, const QString &first, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();

    SavedFilters m_filters;
    QString m_first;
    QLineEdit *m_name;
    QLabel *m_hint;
    QPushButton *m_save = nullptr;
};

} // namespace batchwatch::gui
