#pragma once

#include <QDialog>
#include <QPointer>
#include <QToolButton>

class QGridLayout;
class QLineEdit;

namespace batchwatch::gui {

/// The fields of the filter language and how conditions are joined, each with an example that a click puts in. Does not stand in the way of
/// typing: not modal, and Escape closes it.
class FilterHelp : public QDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    void exampleChosen(const QString &text);

private:
    void addTitle(QGridLayout &grid, const QString &title);
    void addExample(QGridLayout &grid, const QString &example, const QString &meaning);
};

/// Opens the help for a filter line; so does F1 within the line.
class FilterHelpButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterHelpButton(QWidget *parent = nullptr);
    /// Must outlive the button.
    void setLine(QLineEdit &line);
    void openHelp();

private:
    void putIn(const QString &example);

    QLineEdit *m_line = nullptr;
    QPointer<FilterHelp> m_help; ///< while it is open
};

} // namespace batchwatch::gui
