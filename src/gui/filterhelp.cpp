#include "gui/filterhelp.h"

#include "gui/icons.h"
#include "results/filterwords.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace batchwatch::gui {

using results::FilterExample;
using results::FilterFieldHelp;
using results::FilterWords;

FilterHelp::FilterHelp(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Filter help"));
    setModal(false);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(16);
    addTitle(*grid, tr("Words and how to join them"));
    for (const FilterExample &example : FilterWords::examples())
        addExample(*grid, example.text, example.meaning);
    addTitle(*grid, tr("Fields"));
    for (const FilterFieldHelp &field : FilterWords::fields())
        addExample(*grid, field.example, field.description);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *hint = new QLabel(tr("Click an example to put it into the filter."), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    resize(sizeHint().width(), fontMetrics().height() * 34);
}

void FilterHelp::addTitle(QGridLayout &grid, const QString &title)
{
    auto *label = new QLabel(title);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setContentsMargins(0, grid.count() > 0 ? 12 : 0, 0, 4);
    grid.addWidget(label, grid.rowCount(), 0, 1, 2);
}

void FilterHelp::addExample(QGridLayout &grid, const QString &example, const QString &meaning)
{
    auto *button = new QPushButton(QString(example).replace(QLatin1Char('&'), QLatin1StringView("&&")));
    button->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(example);
    button->setAccessibleDescription(meaning);
    button->setToolTip(tr("Put this into the filter"));
    button->setLayoutDirection(Qt::LeftToRight); // the language is
    connect(button, &QPushButton::clicked, this, [this, example] { Q_EMIT exampleChosen(example); });
    auto *label = new QLabel(meaning);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 56);
    const int row = grid.rowCount();
    grid.addWidget(button, row, 0);
    grid.addWidget(label, row, 1);
}

FilterHelpButton::FilterHelpButton(QWidget *parent) : QToolButton(parent)
{
    setText(tr("?", "button that opens the help of the filter"));
    setAccessibleName(tr("Filter help"));
    setToolTip(tr("What can be typed here (F1)"));
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, &FilterHelpButton::openHelp);
}

void FilterHelpButton::setLine(QLineEdit &line)
{
    m_line = &line;
    auto *action = new QAction(tr("Filter help"), &line);
    action->setShortcut(QKeySequence::HelpContents);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, &FilterHelpButton::openHelp);
    line.QWidget::addAction(action); // the other one would put an icon into the line
}

void FilterHelpButton::openHelp()
{
    if (!m_help) {
        m_help = new FilterHelp(window());
        m_help->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_help, &FilterHelp::exampleChosen, this, &FilterHelpButton::putIn);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

/// As if it were typed at the end, so that it can be undone.
void FilterHelpButton::putIn(const QString &example)
{
    if (!m_line)
        return;
    const QString before = m_line->text();
    const bool begins = before.isEmpty() || before.back().isSpace();
    m_line->end(false);
    m_line->insert(begins ? example : QString(QLatin1Char(' ') + example));
}

} // namespace batchwatch::gui
