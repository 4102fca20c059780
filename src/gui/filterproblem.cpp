#include "gui/filterproblem.h"

#include "gui/filterline.h"
#include "gui/iconwidget.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace batchwatch::gui {

FilterProblem::FilterProblem(const FilterLine &line, QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    auto *icon = new IconWidget(this);
    icon->setIcon(Icon::Warning, Meaning::Bad);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_text, 1);
    connect(&line, &FilterLine::problemChanged, this, &FilterProblem::tell);
    tell(line.problem());
}

void FilterProblem::tell(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace batchwatch::gui
