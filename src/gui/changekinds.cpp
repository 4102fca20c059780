#include "gui/changekinds.h"

#include "results/comparisoncells.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace batchwatch::gui {

using results::allChanges;
using results::Changes;
using results::ChangeWords;

ChangeKinds::ChangeKinds(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    m_all = makeLine(tr("All differences"));
    connect(m_all.box, &QCheckBox::clicked, this, &ChangeKinds::clear);
    for (std::size_t i = 0; i < allChanges.size(); ++i) {
        m_lines[i] = makeLine(ChangeWords::label(allChanges[i]));
        connect(m_lines[i].box, &QCheckBox::clicked, this,
            [this, change = allChanges[i]](bool ticked) { choose(Changes(m_chosen).setFlag(change, ticked)); });
    }
    layout->setRowStretch(layout->rowCount(), 1);
    layout->setColumnStretch(0, 1);
    refresh();
}

ChangeKinds::Line ChangeKinds::makeLine(const QString &label)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->count() / 2;
    const Line line{new QCheckBox(label, this), new QLabel(this)};
    line.count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(line.box, row, 0);
    grid->addWidget(line.count, row, 1);
    return line;
}

void ChangeKinds::setCounts(const results::ComparisonPtr &comparison)
{
    m_comparison = comparison;
    refresh();
}

Changes ChangeKinds::shown() const
{
    return m_chosen ? m_chosen : results::anyDifference;
}

void ChangeKinds::clear()
{
    choose({});
}

void ChangeKinds::choose(Changes changes)
{
    const bool isOther = changes != m_chosen;
    m_chosen = changes;
    refresh(); // also where the click took back what stays ticked
    if (isOther)
        Q_EMIT changed();
}

void ChangeKinds::refresh()
{
    showCount(m_all, tr("All differences"), m_comparison ? m_comparison->differences() : 0, !m_chosen);
    for (std::size_t i = 0; i < allChanges.size(); ++i) {
        const qsizetype count = m_comparison ? m_comparison->count(allChanges[i]) : 0;
        showCount(m_lines[i], ChangeWords::label(allChanges[i]), count, m_chosen.testFlag(allChanges[i]));
    }
}

/// A kind that no number has is nothing to tick.
void ChangeKinds::showCount(const Line &line, const QString &label, qsizetype count, bool isTicked)
{
    const QString figure = m_comparison ? QLocale().toString(count) : QString();
    line.count->setText(figure);
    line.box->setAccessibleName(figure.isEmpty() ? label : tr("%1, %2", "kind of change, how many numbers").arg(label, figure));
    line.box->setChecked(isTicked);
    const bool isOffered = count > 0 || isTicked;
    line.box->setEnabled(isOffered);
    line.count->setEnabled(isOffered);
}

} // namespace batchwatch::gui
